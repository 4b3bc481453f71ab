import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import { loadedNames } from '../../plan/image-archive'
import { runOf } from '../../plan/workload/project-name'
import type { Engine } from '../../ports'
import type { Labels, LayerFacts } from '../../words'
import type { RegistryLogin } from './credentials'
import { decode } from './decode'
import { unlessGone } from './removal'
import {
  call,
  reasonOf,
  requestBytes,
  requestJson,
  requestStream,
  send,
  statusOf,
  type EngineConnection,
  type TimeLimit
} from './transport'

/** The image to pull, and the environment in which credentials are looked up. */
export interface Pull {
  readonly reference: string
  readonly platform: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Milliseconds of silence that end a pull. Its length is not limited: an image may be gigabytes.
 */
const SILENCE = 120_000

/**
 * Pulls an image with Docker's own credentials. Rejects with an `image-missing` fault if the image
 * cannot be pulled.
 */
export async function pull(line: EngineConnection, wanted: Pull): Promise<void> {
  const { reference, platform } = wanted
  const fromImage = tagged(reference)
  const login = await credentials(line, wanted)
  const query = { fromImage, ...(platform === undefined ? {} : { platform }) }
  const limit = { what: `pull ${JSON.stringify(reference)}`, within: SILENCE }
  const order = { ...limit, path: '/images/create', method: 'POST', query } as const
  try {
    const known = login === undefined ? order : { ...order, login }
    await follow(line, await requestStream(line, known), limit)
  } catch (error) {
    if (error instanceof Fault && statusOf(error) === undefined) throw error
    throw missing(reference, reasonOf(error))
  }
}

/**
 * Adds the tag `latest` to a reference without a tag or digest: otherwise the engine would pull
 * every tag.
 */
function tagged(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  return reference.includes('@') || name.includes(':') ? reference : `${reference}:latest`
}

async function credentials(
  line: EngineConnection,
  { reference, environment }: Pull
): Promise<RegistryLogin | undefined> {
  const { credentialsFor } = await import(/* webpackChunkName: "late" */ './credentials')
  const [first = '', ...rest] = reference.split('/')
  const named = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  const registry = named ? first : (await defaultRegistry(line)) || DOCKER_HUB
  return credentialsFor(registry, environment, line.podman() !== undefined)
}

/** Key of the registry that Docker takes by default, which Podman does not name. */
const DOCKER_HUB = 'https://index.docker.io/v1/'

/**
 * Address of the default registry, by the engine: Docker's configuration stores its credentials
 * under this key.
 */
async function defaultRegistry(line: EngineConnection): Promise<string> {
  const answer = await requestJson(line, { what: 'name its default registry', path: '/info' })
  const Info = s.type({ IndexServerAddress: s.defaulted(s.string(), '') })
  return decode(Info, answer, 'itself').IndexServerAddress
}

const Failed = s.type({ error: s.string() })

/**
 * Follows a pull or a load to its end; throws on a failure, which the engine reports in the stream
 * after it has answered 200.
 */
async function follow(line: EngineConnection, stream: Readable, limit: TimeLimit): Promise<void> {
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]()
  for (;;) {
    const next = await call(line, limit, () => lines.next())
    if (next.done === true) return
    const progress: unknown = JSON.parse(next.value)
    if (s.is(progress, Failed)) throw new Error(progress.error)
  }
}

function missing(reference: string, reason: string): Fault {
  const name = JSON.stringify(reference)
  const isUnreachable = NO_ANSWER.test(reason)
  const sentence = isUnreachable
    ? `The image ${name} could not be pulled, since its registry could not be reached: ${withoutRequest(reason)}. Check its address, and the network and proxy of the engine; or build the image before this check.`
    : `The image ${name} could not be pulled: ${reason}. Build it before this check, or check its name and the registry's login.`
  return new Fault('image-missing', sentence, { image: { isUnreachable } })
}

/** Errors of Go's network and TLS packages, and the answers of a proxy or a registry in trouble. */
const NO_ANSWER =
  /\bdial (?:tcp|udp)\b|\bread (?:tcp|udp)\b|connection re(?:fused|set)|no such host|server misbehaving|timeout|deadline exceeded|unreachable|no route to host|\bEOF\b|\btls: |x509: |proxyconnect|\b50[234]\b/i

/** The reason without the request that failed, which Go's HTTP client writes before it. */
const withoutRequest = (reason: string): string =>
  reason.replace(/^.*\b(?:Get|Head|Post) "[^"]*": /s, '')

/** Milliseconds to take an archive of any size and unpack its layers. */
const LOADED = 3_600_000

/**
 * Loads the images of an archive. Rejects with the archive's own error if it fails, and with a
 * `Fault` if the engine refuses it; the engine then keeps nothing of it.
 */
export async function load(
  line: EngineConnection,
  archive: AsyncIterable<Uint8Array>,
  limit: TimeLimit = { what: 'load the image', within: LOADED }
): Promise<void> {
  const broken = new AbortController()
  let error: Error | undefined
  const body = Readable.from(archive, { objectMode: false })
  body.once('error', (fault: Error) => {
    error = fault
    broken.abort()
  })
  const loading = { ...line, cancelled: AbortSignal.any([line.cancelled, broken.signal]) }
  const order = {
    ...limit,
    path: '/images/load',
    method: 'POST',
    query: { quiet: 'true' }
  } as const
  try {
    await follow(loading, await requestStream(loading, { ...order, body }), limit)
  } catch (fault) {
    if (error !== undefined) throw error
    if (fault instanceof Fault) throw fault
    const sentence = `The engine refused to ${limit.what}: ${reasonOf(fault)}`
    throw new Fault('engine-fault', sentence, { refused: true, cause: fault })
  } finally {
    body.destroy()
  }
}

/** Removes the images that the run with these labels has loaded, unless they have another name. */
export async function unload(line: EngineConnection, labels: Labels): Promise<void> {
  const run = runOf(labels)
  if (run === '') return
  for (const name of Object.values(loadedNames(run))) {
    const removal = { what: `remove the image ${name}`, within: REMOVED, path: `/images/${name}` }
    await unlessGone(send(line, { ...removal, method: 'DELETE' }))
  }
}

/** Milliseconds to remove the layers of an image. */
const REMOVED = 600_000

const Image = s.type({
  Size: s.number(),
  RootFS: s.type({ Layers: s.defaulted(s.nullable(s.array(s.string())), []) })
})
const Store = s.type({
  DriverStatus: s.defaulted(s.nullable(s.array(s.array(s.string()))), [])
})

/** Driver type that Docker reports with the containerd image store (moby, daemon/info.go). */
const SNAPSHOTTER = 'io.containerd.snapshotter.v1'

/** Layers of an image, and whether the engine saves an image from the files that containers see. */
export async function layers(line: EngineConnection, image: string): Promise<LayerFacts> {
  const [found, store] = await Promise.all([
    requestJson(line, { what: 'inspect the image', path: `/images/${image}/json` }),
    requestJson(line, { what: 'describe its image store', path: '/info' })
  ])
  const { Size, RootFS } = decode(Image, found, 'an image')
  const { DriverStatus } = decode(Store, store, 'its image store')
  return {
    diffIds: RootFS.Layers ?? [],
    size: Size,
    savedFromFiles: !(DriverStatus ?? []).some(([, value]) => value === SNAPSHOTTER)
  }
}

/**
 * Streams an image as `docker save` writes it. The first byte comes late, since the engine writes
 * the whole image to a temporary file first.
 */
export async function save(
  line: EngineConnection,
  image: string,
  { within, over }: Parameters<Engine['save']>[1],
  onBytes: (bytes: Uint8Array) => void
): Promise<void> {
  const cancelled = AbortSignal.any([line.cancelled, over])
  const saving = { what: 'save the image', within, path: `/images/${image}/get` }
  await requestBytes({ ...line, cancelled }, saving, onBytes)
}
