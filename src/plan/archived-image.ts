import * as s from 'superstruct'
import { ArchiveProblem, described, parsedIn, shaped, type ArchiveIndex } from './image-archive'
import type { ArchivedBlob, ArchivedImage, ArchiveWish } from '../words'
import { REFERENCE_SHAPE } from './names'
import { quoteInput } from './parse'

/** Finds the image of an archive. Throws an `ArchiveProblem` if there is none, or a broken one. */
export const imageIn = (index: ArchiveIndex, wish: ArchiveWish): ArchivedImage =>
  wish.format === 'docker-archive' ? savedImage(index, wish) : layoutImage(index, wish)

const Digest = s.pattern(s.string(), /^sha256:[0-9a-f]{64}$/)
const Annotations = s.optional(s.nullable(s.record(s.string(), s.string())))
const Platform = s.type({
  os: s.string(),
  architecture: s.string(),
  variant: s.optional(s.string())
})
const Descriptor = s.type({
  mediaType: s.optional(s.string()),
  digest: Digest,
  size: s.min(s.integer(), 0),
  platform: s.optional(s.nullable(Platform)),
  annotations: Annotations
})
type Descriptor = s.Infer<typeof Descriptor>
const Index = s.type({ manifests: s.array(Descriptor) })
const Manifest = s.type({ config: Descriptor, layers: s.array(Descriptor) })
const SavedImages = s.array(
  s.type({
    Config: s.string(),
    RepoTags: s.optional(s.nullable(s.array(s.string()))),
    Layers: s.array(s.string())
  })
)

/** Most layers of an image; overlay2 takes 128. */
const MOST_LAYERS = 1000

/** The image of an OCI layout (image-spec, image-layout.md), with its original bytes. */
function layoutImage(index: ArchiveIndex, wish: ArchiveWish): ArchivedImage {
  if (has(index, 'manifest.json') && !has(index, 'index.json')) {
    throw new ArchiveProblem(
      'it is in the format of "docker save"; write "docker-archive:" in place of the prefix'
    )
  }
  const top = described(index, 'index.json', Index).manifests
  const { chain, own, manifest } = chosen(index, top, wish)
  const { config, layers } = manifest
  if (layers.length > MOST_LAYERS)
    throw new ArchiveProblem(`it has more than ${MOST_LAYERS} layers`)
  const parts = [own, config, ...layers].map((descriptor) => blobOf(index, descriptor))
  const names = chain.flatMap(({ annotations }) => namesIn(annotations ?? {}))
  return {
    configuration: config.digest,
    digests: chain.map(({ digest }) => digest),
    reference: names.find((name) => REFERENCE_SHAPE.test(name)),
    blobs: new Map(parts.map((blob) => [blob.name, blob])),
    descriptions: new Map([
      ['oci-layout', '{"imageLayoutVersion":"1.0.0"}'],
      ['index.json', JSON.stringify(indexOf(own, wish.as))],
      // Engines without containerd's image store read this one.
      ['manifest.json', JSON.stringify([savedAs(wish.as, blobName(config), layers.map(blobName))])]
    ])
  }
}

const savedAs = (as: string, config: string, layers: readonly string[]) => ({
  Config: config,
  RepoTags: [as],
  Layers: layers
})

/** An index of one image, with the name under which containerd's importer creates it. */
const indexOf = ({ mediaType, digest, size }: Descriptor, as: string) => ({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [
    {
      mediaType: mediaType ?? 'application/vnd.oci.image.manifest.v1+json',
      ...{ digest, size },
      annotations: {
        'io.containerd.image.name': `docker.io/library/${as}`,
        'org.opencontainers.image.ref.name': as.slice(as.lastIndexOf(':') + 1)
      }
    }
  ]
})

/** Names that builders write beside an image: containerd's in full, the specification's in part. */
const namesIn = (annotations: Readonly<Record<string, string>>): readonly string[] =>
  ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap((key) => {
    const name = annotations[key]
    return name === undefined || !/[/:]/.test(name)
      ? []
      : [name.replace(/^docker\.io\/(?:library\/)?/, '')]
  })

const blobName = ({ digest }: Descriptor): string => `blobs/${digest.replace(':', '/')}`

const has = ({ fileOf }: ArchiveIndex, name: string): boolean => fileOf(name) !== undefined

function blobOf({ sizeOf }: ArchiveIndex, descriptor: Descriptor): ArchivedBlob {
  const name = blobName(descriptor)
  const size = sizeOf(name)
  if (size === undefined)
    throw new ArchiveProblem(`it lacks ${quoteInput(name)}, of which its image consists`)
  if (size !== descriptor.size) {
    throw new ArchiveProblem(
      `${quoteInput(name)} has ${size} bytes, and its description says ${descriptor.size}`
    )
  }
  return { name, size, sha256: descriptor.digest.slice('sha256:'.length) }
}

interface Chosen {
  /** Descriptors from `index.json` to the manifest. */
  readonly chain: readonly Descriptor[]
  /** Descriptor of the manifest: the last of them. */
  readonly own: Descriptor
  readonly manifest: s.Infer<typeof Manifest>
}

/** Depth to which an index may list another one; builders write one below `index.json`. */
const DEEPEST = 4

/** Follows an index to the manifest of one image. */
function chosen(
  index: ArchiveIndex,
  top: readonly Descriptor[],
  { platform }: ArchiveWish
): Chosen {
  let listed = top
  const chain: Descriptor[] = []
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = oneOf(listed.filter(isImage), platform)
    const name = blobName(next)
    blobOf(index, next)
    const text = index.text(name)
    if (text === undefined)
      throw new ArchiveProblem(`${quoteInput(name)} is too large for a manifest`)
    const value = parsedIn(text, name)
    chain.push(next)
    if (s.is(value, Manifest)) return { chain, own: next, manifest: value }
    listed = shaped(value, name, Index).manifests
  }
  throw new ArchiveProblem('its indexes are nested too deeply')
}

/** Whether a descriptor is that of an image or an index of images, and not of an attestation. */
const isImage = ({ mediaType, annotations, platform }: Descriptor): boolean =>
  (mediaType === undefined || /\b(?:manifest|index)\b/.test(mediaType)) &&
  annotations?.['vnd.docker.reference.type'] === undefined &&
  platform?.os !== 'unknown'

function oneOf(listed: readonly Descriptor[], platform: string): Descriptor {
  const [only, second] = listed
  if (only === undefined) throw new ArchiveProblem('it has no image')
  if (second === undefined) return only
  const fitting = listed.filter(({ platform: own }) => own && fits(own, platform))
  const [found, other] = fitting
  const all = [
    ...new Set(listed.map(({ platform: own }) => (own ? nameOf(own) : 'an unknown one')))
  ]
  if (found === undefined) {
    throw new ArchiveProblem(
      `it has no image for ${quoteInput(platform)}, but for ${all.slice(0, 10).map(quoteInput).join(', ')}; name one of them in "platform"`
    )
  }
  if (other !== undefined && other.digest !== found.digest) {
    throw new ArchiveProblem(
      'it has several images for one platform; save the one to check by itself'
    )
  }
  return found
}

const nameOf = ({ os, architecture, variant }: s.Infer<typeof Platform>): string =>
  [os, architecture, ...(variant === undefined ? [] : [variant])].join('/')

/** Whether a platform is the wanted one, whose variant counts only where it is named. */
function fits(own: s.Infer<typeof Platform>, wanted: string): boolean {
  const [os, architecture, variant] = wanted.split('/')
  return (
    own.os === os &&
    own.architecture === architecture &&
    (variant === undefined || own.variant === undefined || own.variant === variant)
  )
}

/** The image of an archive as `docker save` writes it. */
function savedImage(index: ArchiveIndex, wish: ArchiveWish): ArchivedImage {
  if (!has(index, 'manifest.json') && has(index, 'index.json')) {
    throw new ArchiveProblem(
      'it is an OCI layout; write "oci-archive:" in place of "docker-archive:"'
    )
  }
  const images = described(index, 'manifest.json', SavedImages)
  const [image, other] = images
  if (image === undefined) throw new ArchiveProblem('it has no image')
  if (other !== undefined) {
    throw new ArchiveProblem(`it has ${images.length} images; save the one to check by itself`)
  }
  if (image.Layers.length > MOST_LAYERS)
    throw new ArchiveProblem(`it has more than ${MOST_LAYERS} layers`)
  const config = savedFile(index, image.Config)
  const layers = image.Layers.map((name) => savedFile(index, name))
  // Layers of equal contents may be one file, by a link.
  const files = [...new Set(layers.map(({ name }) => name))]
  const names = layers.map(({ name }) => `layer-${files.indexOf(name)}.tar`)
  return {
    configuration: config.sha256 === undefined ? undefined : `sha256:${config.sha256}`,
    digests: [],
    reference: (image.RepoTags ?? []).find((tag) => REFERENCE_SHAPE.test(tag)),
    blobs: new Map([
      ['config.json', config],
      ...layers.map((layer, at) => [names[at] ?? '', layer] as const)
    ]),
    descriptions: new Map([
      ['manifest.json', JSON.stringify([savedAs(wish.as, 'config.json', names)])]
    ])
  }
}

function savedFile({ fileOf, sizeOf }: ArchiveIndex, written: string): ArchivedBlob {
  const name = fileOf(written)
  const size = name === undefined ? undefined : sizeOf(name)
  if (name === undefined || size === undefined) {
    throw new ArchiveProblem(`it lacks ${quoteInput(written)}, of which its image consists`)
  }
  return { name, size, sha256: NAMED_BY_DIGEST.exec(written)?.[1] }
}

/** Names of files that builders give by the digest of their contents. */
const NAMED_BY_DIGEST = /^(?:blobs\/sha256\/|sha256:)?([0-9a-f]{64})(?:\.json)?$/
