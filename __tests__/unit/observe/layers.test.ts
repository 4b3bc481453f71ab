import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { digest } from '../../../src/adapters/world'
import { lookAtLayers, type LayersLook } from '../../../src/observe/layers'
import { Fault } from '../../../src/plan/faults'
import type { LayerFacts } from '../../../src/words'

const never = new AbortController().signal
const sha256 = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

async function tarOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const archive = pack()
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, Buffer.from(content))
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A look at an image of one layer, that is saved as `saved`, in pieces of an odd size. */
async function look(
  layer: Uint8Array,
  saved: Uint8Array | Error,
  more: Partial<LayerFacts> = {}
): Promise<{ readonly found: LayersLook; readonly within: number }> {
  let allowed = 0
  const facts = { diffIds: [sha256(layer)], size: layer.length, savedFromFiles: true, ...more }
  const engine = {
    layers: () => Promise.resolve(facts),
    save: (_: string, { within }: { within: number }, onBytes: (bytes: Uint8Array) => void) => {
      allowed = within
      if (saved instanceof Error) return Promise.reject(saved)
      for (let at = 0; at < saved.length; at += 777) onBytes(saved.subarray(at, at + 777))
      return Promise.resolve()
    }
  }
  const world = { engine, digest } as unknown as Parameters<typeof lookAtLayers>[1]
  return { found: await lookAtLayers('sha256:1', world, never), within: allowed }
}

const JSON_FILE = '{"Layers":["x"]}'
const docker = (layer: Uint8Array): Promise<Buffer> =>
  tarOf({ 'a1/VERSION': '1.0', 'a1/layer.tar': layer, 'manifest.json': JSON_FILE })
const oci = (layer: Uint8Array): Promise<Buffer> =>
  tarOf({ 'blobs/sha256/a1': layer, 'index.json': JSON_FILE, 'oci-layout': '{}' })
const refused = (why: string): Fault =>
  new Fault('engine-fault', `The engine refused to save the image: ${why}.`, { refused: true })

describe('the layers of an image', () => {
  let layer: Buffer
  let other: Buffer
  beforeAll(async () => {
    layer = await tarOf({ 'etc/motd': 'hello' })
    other = await tarOf({ 'etc/motd': 'jello' })
  })

  test.each([
    ['of Docker', docker],
    ['of OCI', oci]
  ])('are intact where their bytes match their digests, in the layout %s', async (_, saved) => {
    expect((await look(layer, await saved(layer))).found).toEqual({ kind: 'intact' })
  })

  test.each([
    ['of Docker', docker],
    ['of OCI', oci]
  ])('are altered where their bytes do not match, in the layout %s', async (_, saved) => {
    expect((await look(layer, await saved(other))).found).toEqual({
      kind: 'altered',
      alteration: { layers: [sha256(layer)] }
    })
  })

  test('may be empty', async () => {
    const empty = new Uint8Array(1024)
    expect((await look(empty, await docker(empty))).found).toEqual({ kind: 'intact' })
    expect((await look(layer, await docker(empty))).found.kind).toBe('altered')
  })

  test.each([
    ['"etc/motd"', '/etc/motd'],
    ['"./etc/motd"', '/etc/motd'],
    [String.raw`"a \"b\" \xff"`, String.raw`/a \"b\" \xff`]
  ])('are altered where the engine finds %s', async (named, path) => {
    const why = refused(`file integrity checksum failed for ${named}`)
    expect((await look(layer, why)).found).toEqual({
      kind: 'altered',
      alteration: { layers: [], path }
    })
  })

  test.each<[string, () => Promise<Uint8Array | Error>, Partial<LayerFacts>, RegExp]>([
    [
      'the engine gives its archives back',
      () => docker(layer),
      { savedFromFiles: false },
      /containerd/
    ],
    ['they are compressed', () => oci(gzipSync(layer)), {}, /uncompressed/],
    ['the engine refuses', () => Promise.resolve(refused('forbidden')), {}, /forbidden$/]
  ])('are unknown where %s', async (_, saved, more, reason) => {
    expect((await look(layer, await saved(), more)).found).toEqual({
      kind: 'unknown',
      reason: expect.stringMatching(reason) as string
    })
  })

  test('are a fault where the engine’s stream breaks off', async () => {
    const whole = await docker(layer)
    await expect(look(layer, whole.subarray(0, 1500))).rejects.toMatchObject({
      kind: 'look-failed'
    })
    await expect(look(layer, new Fault('engine-fault', 'Lost.'))).rejects.toThrow('Lost.')
  })

  test('are given more time the larger they are', async () => {
    const saved = await docker(layer)
    expect((await look(layer, saved, { size: 0 })).within).toBe(60_000)
    expect((await look(layer, saved, { size: 1024 ** 3 })).within).toBe(60_000 + 131_072)
  })
})
