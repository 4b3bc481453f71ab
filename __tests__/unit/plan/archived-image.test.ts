import { imageIn } from '../../../src/plan/archived-image'
import { archiveNamed, type ArchiveIndex } from '../../../src/plan/image-archive'
import {
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

const layoutFor = (platform: string, more: Partial<Layout> = {}) =>
  imageBlobs({
    config: `{"for":"${platform}"}`,
    layers: [Buffer.from(platform)],
    platform,
    ...more
  })

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
