import { BadInputs, type BadInput } from '../plan/faults'
import { archiveNamed, ArchiveProblem, loadedNames } from '../plan/image-archive'
import { runOf } from '../plan/workload/project-name'
import type { Wishes } from '../plan/inputs'
import { quoteInput } from '../plan/parse'
import type { ImageArchive, World } from '../ports'
import type { ArchivedImage, ArchiveName, EngineFacts, ImageFacts, Labels } from '../words'

/** An image in a file or folder of this machine, opened to be loaded into the engine. */
export interface OutsideImage extends Pick<Named, 'input' | 'image'> {
  readonly name: ArchiveName
  readonly archive: ImageArchive
}

/** An input that may name an archive, and its value. */
interface Named {
  readonly input: 'image' | 'compare-with'
  readonly image: string
}

/** Images in archives that the inputs name. */
export interface OutsideImages {
  readonly image?: OutsideImage | undefined
  readonly base?: OutsideImage | undefined
}

/** Opens the archives of images that the inputs name; a broken one is a bad input. */
export async function openImages(
  { image = '', compareWith }: Pick<Partial<Wishes>, 'image' | 'compareWith'>,
  world: World
): Promise<{ readonly outside: OutsideImages; readonly broken: readonly BadInput[] }> {
  const base = compareWith?.kind === 'image' ? compareWith.reference : ''
  const opened = await Promise.allSettled([
    openOutside({ input: 'image', image }, world),
    openOutside({ input: 'compare-with', image: base }, world)
  ])
  const broken = opened.flatMap((one) => (one.status === 'rejected' ? badInputsIn(one.reason) : []))
  const [own, other] = opened.map((one) => (one.status === 'fulfilled' ? one.value : undefined))
  return { outside: { image: own, base: other }, broken }
}

/** Bad inputs of an error; throws any other error. */
function badInputsIn(error: unknown): readonly BadInput[] {
  if (error instanceof BadInputs) return error.inputs
  throw error
}

/**
 * Opens the archive that an input names; undefined if it names none. Throws `BadInputs` where the
 * archive cannot be read.
 */
async function openOutside(
  { input, image }: Named,
  { archives }: World
): Promise<OutsideImage | undefined> {
  const name = archiveNamed(image)
  if (name === undefined) return undefined
  const archive = await archives.open(name).catch(asBadInput({ input, image }))
  return { input, image, name, archive }
}

/** The platform to choose, and the labels of the run that loads the image. */
export interface LoadWish {
  readonly platform: string | undefined
  readonly labels: Labels
}

/**
 * Loads an archive's image under a name of the run, so that no image of the engine loses its own.
 * Throws `BadInputs` where the archive has no such image, or a broken one.
 */
export async function loadOutside(
  { input, image, name, archive }: OutsideImage,
  { platform, labels }: LoadWish,
  { engine, log }: World,
  facts: EngineFacts
): Promise<ImageFacts> {
  const names = loadedNames(runOf(labels))
  const as = input === 'image' ? names.image : names.base
  try {
    const found = archive.image({ ...name, platform: platform ?? facts.platform, as })
    log.progress(`Loading ${image}`)
    const known = await firstKnown(found, engine)
    await (known === undefined
      ? engine.load(archive.stream(found))
      : drained(archive.stream(found)))
    const loaded = known ?? (await engine.image(as))
    if (loaded === undefined) throw new ArchiveProblem('the engine took it, and has no such image')
    const { reference, digests } = found
    return {
      ...loaded,
      reference: image,
      repoDigests: digests.map((digest) => `${reference ?? 'image'}@${digest}`),
      ...(reference === undefined ? {} : { savedAs: reference })
    }
  } catch (error) {
    return asBadInput({ input, image })(error)
  }
}

const asBadInput =
  ({ input, image }: Named) =>
  (error: unknown): never => {
    if (!(error instanceof ArchiveProblem)) throw error
    throw new BadInputs([
      { input, sentence: `${quoteInput(image)} cannot be loaded: ${error.message}.` }
    ])
  }

/**
 * The image, if the engine has it already: then it gets no other name, by whose removal it could go
 * as well.
 */
async function firstKnown(
  { configuration, digests }: ArchivedImage,
  { image }: World['engine']
): Promise<ImageFacts | undefined> {
  const ids = [configuration, ...digests].filter((id) => id !== undefined)
  const found = await Promise.all(ids.map(image))
  return found.find((one) => one !== undefined)
}

/** Reads to the end, which tests the contents. */
async function drained(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const reading = chunks[Symbol.asyncIterator]()
  while ((await reading.next()).done !== true);
}
