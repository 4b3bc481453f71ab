import { imageIn } from '../../../src/plan/archived-image'
import { archiveNamed, type ArchiveIndex } from '../../../src/plan/image-archive'
import {
  configFor,
  imageBlobs,
  indexFiles,
  sha256,
  type ArchiveFiles,
  type Layout
} from '../../harness/image-archive'

test.each([
  ['oci-archive:web.tar', { format: 'oci-archive', path: 'web.tar' }],
  ['docker-archive:/tmp/a b.tar.gz', { format: 'docker-archive', path: '/tmp/a b.tar.gz' }],
  ['oci:out/layout:1', { format: 'oci', path: 'out/layout:1' }],
  ['acme/oci:1', undefined],
  ['dir:out', undefined]
])('%s names the archive %j', (image, archive) => {
  expect(archiveNamed(image)).toEqual(archive)
})

const indexOf = (files: ArchiveFiles): ArchiveIndex => ({
  fileOf: (name) => (files.has(name) ? name : undefined),
  sizeOf: (name) => files.get(name)?.length,
  text: (name) => files.get(name)?.toString()
})

function layoutFor(platform: string, more: Partial<Layout> = {}) {
  const layers = more.layers ?? [Buffer.from(platform)]
  return imageBlobs({ config: configFor(layers, { for: platform }), layers, platform, ...more })
}

const AMD = layoutFor('linux/amd64')
const ARM = layoutFor('linux/arm64')
const ATTESTATION = {
  ...layoutFor('unknown/unknown').descriptor,
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest' }
}

function found(manifests: readonly object[], platform: string, more: ArchiveFiles = new Map()) {
  const files = new Map([...AMD.blobs, ...ARM.blobs, ...more, ...indexFiles(manifests)])
  const wish = { format: 'oci-archive', platform, as: 'zero-drift-image:1' } as const
  return imageIn(indexOf(files), wish)
}

describe('the image of a layout', () => {
  test.each([
    ['linux/amd64', AMD],
    ['linux/arm64/v8', ARM]
  ])('is the one for %s, beside attestations', (platform, { descriptor }) => {
    const all = [AMD.descriptor, ATTESTATION, ARM.descriptor]
    expect(found(all, platform).digests).toEqual([descriptor.digest])
  })

  test('is the only one, whatever its platform: the check tells that it is another', () => {
    expect(found([ARM.descriptor, ATTESTATION], 'linux/amd64').digests).toEqual([
      ARM.descriptor.digest
    ])
  })

  test('has the digest of the index that lists it before its own, and the name that is written there', () => {
    const index = Buffer.from(JSON.stringify({ manifests: [AMD.descriptor, ARM.descriptor] }))
    const digest = `sha256:${sha256(index)}`
    const annotations = { 'io.containerd.image.name': 'docker.io/library/web:1.4' }
    const image = found(
      [{ digest, size: index.length, annotations }],
      'linux/amd64',
      new Map([[`blobs/sha256/${sha256(index)}`, index]])
    )
    expect([image.digests, image.reference]).toEqual([[digest, AMD.descriptor.digest], 'web:1.4'])
  })

  test.each([
    ['no image', [], 'it has no image'],
    ['an attestation alone', [ATTESTATION], 'it has no image'],
    [
      'other platforms',
      [AMD.descriptor, ARM.descriptor],
      'it has no image for "linux/s390x", but for "linux/amd64", "linux/arm64"; name one of them in "platform"'
    ]
  ])('is none among %s', (_, manifests, problem) => {
    expect(() => found(manifests, 'linux/s390x')).toThrow(problem)
  })

  test('is not clear if two are for one platform', () => {
    const other = layoutFor('linux/amd64', { layers: [] })
    expect(() => found([AMD.descriptor, other.descriptor], 'linux/amd64', other.blobs)).toThrow(
      'it has several images for one platform; save the one to check by itself'
    )
  })

  test('is not looked for in indexes that have no end', () => {
    // An index of itself would need a digest of its own: so each lists the next.
    let [manifests, files] = [[AMD.descriptor] as object[], new Map<string, Buffer>()]
    for (let depth = 0; depth < 6; depth++) {
      const index = Buffer.from(JSON.stringify({ manifests, depth }))
      files = files.set(`blobs/sha256/${sha256(index)}`, index)
      manifests = [{ digest: `sha256:${sha256(index)}`, size: index.length }]
    }
    expect(() => found(manifests, 'linux/amd64', files)).toThrow(
      'its indexes are nested too deeply'
    )
  })
})

describe('a description that other programs could read otherwise', () => {
  const { descriptor, blobs } = AMD
  const index = (text: string): ArchiveFiles =>
    new Map([...blobs, ['index.json', Buffer.from(text)]])
  const [own, other] = [JSON.stringify([descriptor]), JSON.stringify([ARM.descriptor])]
  const wish = { format: 'oci-archive', platform: 'linux/amd64', as: 'zero-drift-image:1' } as const

  test.each([
    ['a key twice', `{"manifests":${own},"manifests":${other}}`, 'manifests'],
    ['a key twice, in another case', `{"manifests":${own},"Manifests":${other}}`, 'Manifests'],
    ['a key in another case', `{"MANIFESTS":${own}}`, 'MANIFESTS'],
    ['letters that fold to others', `{"manifests":${own},"manife\u017fts":${other}}`, 'manifeſts'],
    [
      'a key of a descriptor',
      `{"manifests":[${own.slice(1, -1).replace('{', '{"Digest":"x",')}]}`,
      'Digest'
    ]
  ])('is refused: %s', (_, text, key) => {
    expect(() => imageIn(indexOf(index(text)), wish)).toThrow(
      `"index.json" in it has the key ${JSON.stringify(key)} twice, or in another case`
    )
  })

  test('is refused: values without end', () => {
    expect(() => imageIn(indexOf(index('['.repeat(1_000_000))), wish)).toThrow(
      '"index.json" in it is nested too deeply'
    )
  })

  test('is none for labels and annotations, whose keys are free', () => {
    const annotations = { Size: '1', size: '2', 'io.containerd.image.name': 'web:1' }
    const text = JSON.stringify({ manifests: [{ ...descriptor, annotations }] })
    expect(imageIn(indexOf(index(text)), wish).reference).toBe('web:1')
  })
})

test('layers are compared with those that the configuration names', () => {
  const layers = [Buffer.from('one'), Buffer.from('two')]
  const lying = imageBlobs({ config: configFor(layers.slice(1)), layers })
  expect(() => found([lying.descriptor], 'linux/amd64', lying.blobs)).toThrow(
    'its image has 2 layers, and its configuration names 1'
  )
})
