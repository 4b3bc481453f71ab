import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { Engine } from '../../ports'
import type { LayerFacts } from '../../words'
import type { RegistryLogin } from './credentials'
import { decode } from './decode'
import {
  call,
  reasonOf,
  requestBytes,
  requestJson,
  requestStream,
  statusOf,
  type EngineConnection,
  type TimeLimit
} from './transport'

/** The image to pull, and where the credentials are looked up. */
export interface Pull {
  readonly reference: string
  readonly platform: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** An image may be gigabytes; it is silence that ends a pull, not its length. */
const SILENCE = 120_000

/** Pulls an image with Docker's own credentials; rejects with an `image-missing` fault where the registry does not give it. */
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

/** Without a tag the engine would pull every tag there is. */
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
  return credentialsFor(named ? first : await defaultRegistry(line), environment)
}

/** The engine's own word for it, which is the key under which Docker's configuration keeps its login. */
async function defaultRegistry(line: EngineConnection): Promise<string> {
  const answer = await requestJson(line, { what: 'name its default registry', path: '/info' })
  const Info = s.type({ IndexServerAddress: s.defaulted(s.string(), '') })
  return decode(Info, answer, 'itself').IndexServerAddress
}

const Failed = s.type({ error: s.string() })

/** The engine answers 200 first and tells a failure in the stream. */
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
  const sentence = `The image ${name} could not be pulled: ${reason}. Build it in an earlier step, or check its name and the registry's login.`
  return new Fault('image-missing', sentence)
}

const Image = s.type({
  Size: s.number(),
  RootFS: s.type({ Layers: s.defaulted(s.nullable(s.array(s.string())), []) })
})
const Store = s.type({
  DriverStatus: s.defaulted(s.nullable(s.array(s.array(s.string()))), [])
})

/** The type of driver that Docker with the containerd image store tells of (moby, daemon/info.go). */
const SNAPSHOTTER = 'io.containerd.snapshotter.v1'

/** The layers of an image, and whether a saved image is read from the files that its containers see. */
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

/** Streams an image as `docker save` writes it. The engine first puts all of it into a temporary file: its first byte comes late. */
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
