import type { CheckPolicy } from '../plan/checks'
import { BadInputs, Fault, type FaultKind } from '../plan/faults'
import { archiveNamed } from '../plan/image-archive'
import { fitsPlatform, repositoryOf } from '../plan/names'
import { quoteInput } from '../plan/parse'
import type { Wishes } from '../plan/inputs'
import type { World } from '../ports'
import type { EngineFacts, ImageFacts } from '../words'

type Wanted = Pick<Wishes, 'image' | 'pull' | 'platform'>

/** The image under test, pulled as asked; rejects where there is none, or none for the platform that will run it. */
export async function findImage(
  wanted: Wanted,
  engine: EngineFacts,
  world: World,
  looked = lookUp(wanted, world)
): Promise<ImageFacts> {
  const present = await looked
  const right = present !== undefined && fitsPlatform(present.platform, wanted.platform)
  const image = right || wanted.pull === 'never' ? present : await pulled(wanted, world)
  if (image === undefined) throw missing(wanted, engine)
  assertPlatform(image, wanted, engine)
  return image
}

/** Rejects an image for another platform than the one that will run it. */
export function assertPlatform(
  image: ImageFacts,
  wanted: Pick<Wanted, 'platform'>,
  engine: EngineFacts
): void {
  const platform = wanted.platform ?? engine.platform
  if (image.platform === '') throw incomplete(image)
  if (!fitsPlatform(image.platform, platform)) throw wrongPlatform(image, platform, wanted)
}

/** The image as it is here now; asked beside other questions, so its fault is kept until somebody awaits it. */
export function lookUp(wanted: Wanted, { engine }: World): Promise<ImageFacts | undefined> {
  const looked = wanted.pull === 'always' ? Promise.resolve(undefined) : engine.image(wanted.image)
  looked.catch(() => undefined)
  return looked
}

const NAMED =
  'name its format, too: "oci-archive:PATH" for OCI\'s layout, "docker-archive:PATH" for what "docker save" writes.'

/** The image without a pull; an engine that does not answer is no news beside a bad input. */
export async function atHand(
  reference: string | undefined,
  { engine }: World
): Promise<ImageFacts | undefined> {
  // Beside a Compose file no image has to be named, and one in an archive is not in the engine.
  if (reference === undefined || reference === '' || archiveNamed(reference)) return undefined
  return engine.image(reference).catch(() => undefined)
}

async function pulled(wanted: Wanted, world: World): Promise<ImageFacts | undefined> {
  const { image } = wanted
  if (/\.(?:tar|tar\.gz|tgz)$/.test(image) && (await world.files.exists(image))) {
    throw new BadInputs([{ input: 'image', sentence: `${quoteInput(image)} is a file; ${NAMED}` }])
  }
  world.log.progress(`Pulling ${wanted.image}`)
  await world.engine.pull(wanted.image, wanted.platform)
  const found = await world.engine.image(wanted.image)
  return found && asPulled(found, repositoryOf(wanted.image))
}

/** An image that has just been pulled: its repository has the manifest by which the engine knows it. */
function asPulled({ ownDigests = [], ...image }: ImageFacts, repository: string): ImageFacts {
  const isPulled = (digest: string): boolean => repositoryOf(digest) === repository
  const own = ownDigests.filter((digest) => !isPulled(digest))
  return {
    ...image,
    repoDigests: [...image.repoDigests, ...ownDigests.filter(isPulled)].sort(),
    ...(own.length === 0 ? {} : { ownDigests: own })
  }
}

function missing({ image, pull }: Wanted, { address, storesByUser }: EngineFacts): Fault {
  const name = JSON.stringify(image)
  const why = pull === 'never' ? ' and "pull: never" forbids to pull it' : ''
  // Each user has a store, and none of them is Docker's.
  const [store, how] = storesByUser
    ? [`The engine at ${address}`, 'on the same engine and as the same user']
    : ['The engine', 'on the same engine']
  const sentence = `${store} has no image ${name}${why}. Build it before this check, ${how}, or check its name.`
  return new Fault('image-missing', sentence)
}

/**
 * The fault of an image whose layers the engine does not have: containerd fetches none that it has
 * unpacked for another image.
 */
function incomplete({ reference }: ImageFacts): Fault {
  const name = JSON.stringify(reference)
  const remedy =
    'Remove it, and those that were built from the same files; then pull or build it again.'
  return new Fault('image-missing', `The engine has the image ${name} only in part. ${remedy}`)
}

function wrongPlatform(
  image: ImageFacts,
  platform: string,
  wanted: Pick<Wanted, 'platform'>
): Fault {
  const name = JSON.stringify(image.reference)
  const remedy =
    wanted.platform === undefined
      ? `Build it for "${platform}", or give "platform: ${image.platform}" if the engine can emulate that.`
      : 'Build or pull it for that platform.'
  const sentence = `The image ${name} is for another platform: expected "${platform}", got "${image.platform}". ${remedy}`
  return new Fault('wrong-platform', sentence)
}

/** The fault of the image to compare with, told apart from one of the image under test. */
export async function faultOfBase(
  error: unknown,
  reference: string,
  { files }: World
): Promise<unknown> {
  if (!(error instanceof Fault) || !OF_AN_IMAGE.has(error.kind)) return error
  const isFolder = error.kind === 'image-missing' && (await files.exists(`${reference}/.`))
  const sentences = [
    `The image ${quoteInput(reference)} cannot be compared with.`,
    error.message,
    ...(isFolder
      ? [
          `There is a folder of that name: to compare with the report in it, name ${quoteInput(`${reference}/report.json`)}.`
        ]
      : [])
  ]
  const image = { ...error.image, input: 'compare-with' }
  return new Fault(error.kind, sentences.join(' '), { image, cause: error.cause })
}

/** The fault of an image, with the name that was probably meant if the policy file lists one. */
export function withAlike(error: unknown, policy: CheckPolicy | undefined): unknown {
  if (policy?.alike === undefined || !(error instanceof Fault) || error.kind !== 'image-missing')
    return error
  const advice = `${quoteInput(policy.path)} lists the image ${quoteInput(policy.alike)}: did you mean that one?`
  return new Fault(error.kind, `${error.message} ${advice}`, error)
}

const OF_AN_IMAGE: ReadonlySet<FaultKind> = new Set(['image-missing', 'wrong-platform'])

/**
 * Waits until the second is over in which the image was made. Archives tell times in whole seconds: a folder of the image in which something
 * came and went in that same second would have the time that it had before.
 */
export async function outliveSecond({ created }: ImageFacts, { clock }: World): Promise<void> {
  const left = (Math.floor(created) + 1) * SECOND - clock.date()
  // An image of tomorrow has another clock.
  if (left > 0 && left <= SECOND) await clock.sleep(left + TICK, new AbortController().signal)
}

const SECOND = 1000
/** The kernel's time of a file may lag behind the clock by a tick, of 10 ms at most. */
const TICK = 10
