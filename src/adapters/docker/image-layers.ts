import * as s from 'superstruct'
import type { Engine, LayerFacts } from '../../ports'
import { ask, hear } from './ask'
import { decode } from './decode'
import { terms, type Line } from './line'

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
export async function layers(line: Line, image: string): Promise<LayerFacts> {
  const [found, store] = await Promise.all([
    ask(line.docker, { ...terms(line, 'inspect the image'), path: `/images/${image}/json` }),
    ask(line.docker, { ...terms(line, 'describe its image store'), path: '/info' })
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
  line: Line,
  image: string,
  { within, over }: Parameters<Engine['save']>[1],
  onBytes: (bytes: Uint8Array) => void
): Promise<void> {
  const cancelled = AbortSignal.any([line.cancelled, over])
  const asked = { ...terms(line, 'save the image', within), cancelled }
  await hear(line.docker, { ...asked, path: `/images/${image}/get` }, onBytes)
}
