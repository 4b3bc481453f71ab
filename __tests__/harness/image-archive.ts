import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { extract, pack } from 'tar-stream'

/** Files of an archive by their names. */
export type ArchiveFiles = ReadonlyMap<string, Buffer>

/** A tar archive of these files; a link is a text that begins with `->`. */
export async function tarOf(files: Iterable<readonly [string, Buffer | string]>): Promise<Buffer> {
  const archive = pack()
  for (const [name, contents] of files) {
    if (typeof contents === 'string' && contents.startsWith('->')) {
      archive.entry({ name, type: 'symlink', linkname: contents.slice(2) })
    } else archive.entry({ name }, Buffer.from(contents))
  }
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Regular files of a tar archive. */
export async function filesOf(tar: Buffer): Promise<ArchiveFiles> {
  const files = new Map<string, Buffer>()
  const reader = extract()
  reader.end(tar)
  for await (const entry of reader) {
    const chunks: Buffer[] = []
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk)
    if (entry.header.type === 'file') files.set(entry.header.name, Buffer.concat(chunks))
  }
  return files
}

/** An image of the engine, as `docker save` writes it. */
export async function saved(image: string): Promise<Buffer> {
  const { stdout } = await promisify(execFile)('docker', ['save', image], {
    encoding: 'buffer',
    maxBuffer: 2 ** 30
  })
  return stdout
}

export const sha256 = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** An image in OCI's layout: its layers, its configuration, and names beside it. */
export interface Layout {
  readonly config: string
  readonly layers: readonly Buffer[]
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: string
  /** Bytes that are missing at the end of each packed layer. */
  readonly cut?: number
}

/** A configuration of an image with these layers. */
export const configFor = (layers: readonly Buffer[], more: object = {}): string =>
  JSON.stringify({
    ...{ os: 'linux', architecture: 'amd64', ...more },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => `sha256:${sha256(layer)}`) }
  })

/** Blobs and descriptor of one image, with layers that gzip packs. */
export function imageBlobs({
  config,
  layers,
  annotations,
  platform = 'linux/amd64',
  cut = 0
}: Layout) {
  const packed = layers.map((layer) => {
    const whole = gzipSync(layer)
    return whole.subarray(0, whole.length - cut)
  })
  const described = (mediaType: string, bytes: Buffer) => ({
    mediaType,
    digest: `sha256:${sha256(bytes)}`,
    size: bytes.length
  })
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: described('application/vnd.oci.image.config.v1+json', Buffer.from(config)),
      layers: packed.map((layer) => described('application/vnd.oci.image.layer.v1.tar+gzip', layer))
    })
  )
  const [os, architecture] = platform.split('/')
  const descriptor = {
    ...described('application/vnd.oci.image.manifest.v1+json', manifest),
    platform: { os, architecture },
    ...(annotations && { annotations })
  }
  const blobs = [...packed, Buffer.from(config), manifest]
  return {
    descriptor,
    blobs: new Map(blobs.map((blob) => [`blobs/sha256/${sha256(blob)}`, blob]))
  }
}

/** Files of an OCI layout with one image. */
export function layoutOf(layout: Layout): ArchiveFiles {
  const { descriptor, blobs } = imageBlobs(layout)
  return new Map([...blobs, ...indexFiles([descriptor])])
}

/** The files of a layout that list its images. */
export const indexFiles = (manifests: readonly object[]): ArchiveFiles =>
  new Map([
    ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }))]
  ])

/** An image that `docker save` wrote, in OCI's layout. */
export async function asLayout(
  tar: Buffer,
  { architecture, ...more }: Partial<Layout> & { readonly architecture?: string } = {}
): Promise<ArchiveFiles> {
  const files = await filesOf(tar)
  const text = (name: string): string => String(files.get(name))
  const [image] = JSON.parse(text('manifest.json')) as readonly [
    { readonly Config: string; readonly Layers: readonly string[] }
  ]
  // With containerd's store the engine saves layers as it got them, packed or not.
  const layers = image.Layers.map((name) => plain(files.get(name) ?? Buffer.alloc(0)))
  const config = text(image.Config)
  const foreign = { ...(JSON.parse(config) as object), architecture }
  return layoutOf({
    config: architecture === undefined ? config : JSON.stringify(foreign),
    layers,
    ...more
  })
}

const plain = (layer: Buffer): Buffer =>
  layer[0] === 0x1f && layer[1] === 0x8b ? gunzipSync(layer) : layer

/** Writes files of an archive as a folder. */
export async function writeLayout(folder: string, files: ArchiveFiles): Promise<void> {
  await mkdir(join(folder, 'blobs/sha256'), { recursive: true })
  for (const [name, contents] of files) await writeFile(join(folder, name), contents)
}
