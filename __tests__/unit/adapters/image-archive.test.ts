import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { openArchive } from '../../../src/adapters/image-archive'
import type { ArchiveFormat } from '../../../src/words'
import {
  configFor,
  filesOf,
  imageBlobs,
  indexFiles,
  layoutOf,
  sha256,
  tarOf,
  writeLayout
} from '../../harness/image-archive'

/** Two archives without files. */
const LAYERS = [Buffer.alloc(1024), Buffer.alloc(1536)]
const CONFIG = configFor(LAYERS)
/** One layer that is listed twice. */
const TWICE = configFor([LAYERS[0], LAYERS[0]].filter((layer) => layer !== undefined))
const LAYOUT = layoutOf({ config: CONFIG, layers: LAYERS })
const SAVED = new Map([
  ['one/layer.tar', LAYERS[0] ?? ''],
  ['two/layer.tar', '->../one/layer.tar'],
  [`${sha256(TWICE)}.json`, TWICE],
  [
    'manifest.json',
    JSON.stringify([
      {
        Config: `${sha256(TWICE)}.json`,
        RepoTags: ['postgres:16'],
        Layers: ['one/layer.tar', 'two/layer.tar']
      }
    ])
  ]
])
const AS = 'zero-drift-image:0123'
const wish = (format: ArchiveFormat) => ({ format, platform: 'linux/amd64', as: AS })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-archive-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function written(contents: Buffer): Promise<string> {
  const path = join(folder, 'image.tar')
  await writeFile(path, contents)
  return path
}

/** What an engine would get of an archive. */
async function handedOver(format: ArchiveFormat, path: string) {
  const archive = await openArchive({ format, path }, new AbortController().signal)
  const image = archive.image(wish(format))
  const chunks: Uint8Array[] = []
  for await (const chunk of archive.stream(image)) chunks.push(chunk)
  return { image, files: await filesOf(Buffer.concat(chunks)) }
}

const problemOf = (format: ArchiveFormat, path: string): Promise<string> =>
  handedOver(format, path).then(
    () => 'none',
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`
  )

const json = (bytes: Buffer | undefined): unknown => JSON.parse(String(bytes))

describe.each([
  ['plain', (tar: Buffer) => tar],
  ['by gzip', (tar: Buffer) => gzipSync(tar)]
])('an archive, packed %s', (_, packed) => {
  test('in OCI’s layout is handed over with its own bytes, under another name', async () => {
    const path = await written(packed(await tarOf(LAYOUT)))
    const { image, files } = await handedOver('oci-archive', path)
    for (const [name, contents] of LAYOUT) {
      if (name.startsWith('blobs/')) expect(files.get(name)).toEqual(contents)
    }
    expect(image.configuration).toBe(`sha256:${sha256(CONFIG)}`)
    expect(json(files.get('index.json'))).toMatchObject({
      manifests: [
        {
          digest: image.digests[0],
          annotations: { 'io.containerd.image.name': `docker.io/library/${AS}` }
        }
      ]
    })
    expect(json(files.get('manifest.json'))).toMatchObject([{ RepoTags: [AS] }])
  })

  test('of docker save loses its names, and a link of a layer is followed', async () => {
    const path = await written(packed(await tarOf(SAVED)))
    const { image, files } = await handedOver('docker-archive', path)
    expect([image.reference, image.digests]).toEqual(['postgres:16', []])
    expect([...files.keys()].sort()).toEqual(['config.json', 'layer-0.tar', 'manifest.json'])
    expect(json(files.get('manifest.json'))).toEqual([
      { Config: 'config.json', RepoTags: [AS], Layers: ['layer-0.tar', 'layer-0.tar'] }
    ])
    expect(files.get('layer-0.tar')).toEqual(LAYERS[0])
  })
})

test('a folder in OCI’s layout is handed over, and a link in it is not followed', async () => {
  await writeLayout(folder, LAYOUT)
  const { files } = await handedOver('oci', folder)
  expect(files.size).toBe(LAYOUT.size + 1)
  const [blob = ''] = [...LAYOUT.keys()].filter((name) => name.startsWith('blobs/'))
  await rm(join(folder, blob))
  await symlink('/etc/hostname', join(folder, blob))
  expect(await problemOf('oci', folder)).toBe(
    `ArchiveProblem: it lacks "${blob}", of which its image consists`
  )
})

const CUT = 'it ends in the middle, as after a copy that was broken off; write it again'

describe('refused with a clause', () => {
  const [layer = ''] = [...LAYOUT.keys()]
  const config = `blobs/sha256/${sha256(CONFIG)}`

  test.each<readonly [string, ArchiveFormat, () => Promise<Buffer>, string | RegExp]>([
    [
      'text',
      'oci-archive',
      () => Promise.resolve(Buffer.from('root:x:0:0:')),
      'it is no tar archive'
    ],
    ['nothing', 'oci-archive', () => Promise.resolve(Buffer.alloc(0)), 'it is no tar archive'],
    [
      'an archive that is cut in a file',
      'oci-archive',
      async () => (await tarOf(LAYOUT)).subarray(0, 1000),
      CUT
    ],
    [
      'an archive that is cut between files',
      'docker-archive',
      async () => (await tarOf([...SAVED].slice(0, 1))).subarray(0, 512 + 1024),
      CUT
    ],
    ['an empty archive', 'oci-archive', () => tarOf([]), 'it has no "index.json"'],
    [
      'an archive of other things',
      'oci-archive',
      () => tarOf([['a', 'b']]),
      'it has no "index.json"'
    ],
    ['the same', 'docker-archive', () => tarOf([['a', 'b']]), 'it has no "manifest.json"'],
    [
      'a missing blob',
      'oci-archive',
      () => tarOf([...LAYOUT].filter(([name]) => name !== layer)),
      `it lacks "${layer}", of which its image consists`
    ],
    [
      'a blob of another size',
      'oci-archive',
      () => tarOf(new Map([...LAYOUT, [layer, Buffer.from('x')]])),
      /^"blobs\/sha256\/[0-9a-f]+" has 1 bytes, and its description says \d+$/
    ],
    [
      'a blob of another digest',
      'oci-archive',
      () => tarOf(new Map([...LAYOUT, [config, flipped(CONFIG)]])),
      /^"blobs\/sha256\/[0-9a-f]+" has another digest than its description says: sha256:/
    ],
    [
      'a layer with a broken compression',
      'oci-archive',
      () => tarOf(brokenLayer()),
      /^its compression is broken: /
    ],
    [
      'a broken compression',
      'oci-archive',
      () => Promise.resolve(gzipSync(Buffer.alloc(100)).subarray(0, 15)),
      /^its compression is broken: /
    ],
    [
      'another compression',
      'oci-archive',
      () => Promise.resolve(Buffer.from('BZh91AY')),
      'it is packed with bzip2, which only some engines can unpack; use gzip'
    ],
    ['no JSON', 'oci-archive', () => tarOf([['index.json', '{']]), '"index.json" in it is no JSON'],
    [
      'another shape',
      'oci-archive',
      () => tarOf([['index.json', '{"manifests":[{"digest":"../../etc"}]}']]),
      '"index.json" in it has an unexpected value at "manifests.0.digest"'
    ],
    [
      'a file twice',
      'oci-archive',
      () => tarOf([...LAYOUT, ['./index.json', '{}']]),
      'it has "index.json" twice'
    ],
    [
      'a name that leads upwards',
      'oci-archive',
      () => tarOf([...LAYOUT, ['blobs/../index.json', '{}']]),
      'it has a file with the name "blobs/../index.json"'
    ],
    [
      'a path out of it',
      'docker-archive',
      () => tarOf([['manifest.json', '[{"Config":"../../../etc/passwd","Layers":[]}]']]),
      'it lacks "../../../etc/passwd", of which its image consists'
    ],
    [
      'links in a circle',
      'docker-archive',
      () =>
        tarOf([
          ['a', '->b'],
          ['b', '->a'],
          ['manifest.json', '[{"Config":"a","Layers":[]}]']
        ]),
      'it lacks "a", of which its image consists'
    ],
    [
      'several images',
      'docker-archive',
      () => tarOf([['manifest.json', '[{"Config":"a","Layers":[]},{"Config":"a","Layers":[]}]']]),
      'it has 2 images; save the one to check by itself'
    ],
    [
      'the other format',
      'docker-archive',
      () => tarOf(LAYOUT),
      'it is an OCI layout; write "oci-archive:" in place of "docker-archive:"'
    ],
    [
      'the other format',
      'oci-archive',
      () => tarOf(SAVED),
      'it is in the format of "docker save"; write "docker-archive:" in place of the prefix'
    ]
  ])('%s', async (_, format, make, expected) => {
    const problem = await problemOf(format, await written(await make()))
    expect(problem).toMatch(/^ArchiveProblem: /)
    const clause = problem.slice('ArchiveProblem: '.length)
    if (typeof expected === 'string') expect(clause).toBe(expected)
    else expect(clause).toMatch(expected)
  })

  test('layers that together become a thousand times as large', async () => {
    // Members of gzip one after another: what unpacks to 640 MiB is made in no time.
    const bomb = Buffer.concat(Array.from({ length: 10 }, () => ZEROS))
    const config = JSON.stringify({ rootfs: { diff_ids: [NO_DIGEST, NO_DIGEST] } })
    const described = (bytes: Buffer | string) => ({
      digest: `sha256:${sha256(bytes)}`,
      size: bytes.length
    })
    const layers = [described(bomb), described(bomb)]
    const manifest = JSON.stringify({ config: described(config), layers })
    const path = await written(
      await tarOf([
        ['index.json', JSON.stringify({ manifests: [described(manifest)] })],
        ...[manifest, config, bomb].map((blob) => [`blobs/sha256/${sha256(blob)}`, blob] as const)
      ])
    )
    expect(await problemOf('oci-archive', path)).toMatch(
      /became more than 1 GiB, over 100 times as much$/
    )
  })

  test('a layer that is not the one of the configuration, under its own digest', async () => {
    const { descriptor, blobs } = imageBlobs({
      config: CONFIG,
      layers: [Buffer.alloc(2048), ...LAYERS.slice(1)]
    })
    const path = await written(await tarOf([...blobs, ...indexFiles([descriptor])]))
    expect(await problemOf('oci-archive', path)).toMatch(
      /^ArchiveProblem: "blobs.*" is another layer than its configuration says: sha256:/
    )
  })

  test('a layer with files that have holes', async () => {
    const archive = pack()
    archive.entry({ name: 'big', pax: { 'GNU.sparse.major': '1' } }, 'x')
    archive.finalize()
    const layer = await buffer(archive)
    const { descriptor, blobs } = imageBlobs({ config: configFor([layer]), layers: [layer] })
    const path = await written(await tarOf([...blobs, ...indexFiles([descriptor])]))
    expect(await problemOf('oci-archive', path)).toMatch(/ has files with holes; save it without$/)
  })

  test('reading, once the run is cancelled', async () => {
    const path = await written(await tarOf(LAYOUT))
    const opening = openArchive({ format: 'oci-archive', path }, AbortSignal.abort())
    await expect(opening).rejects.toMatchObject({ kind: 'cancelled' })
  })

  test('an archive that is one itself', async () => {
    const path = await written(Buffer.concat(Array.from({ length: 18 }, () => ZEROS)))
    expect(await problemOf('docker-archive', path)).toMatch(/^ArchiveProblem: /)
  })

  test.each([
    ['a folder', 'oci-archive', '', 'it is a folder'],
    ['nothing of that name', 'docker-archive', 'none.tar', 'there is no such file'],
    ['an empty folder', 'oci', '', 'there is no such file']
  ] as const)('%s', async (_, format, name, clause) => {
    expect(await problemOf(format, join(folder, name))).toBe(`ArchiveProblem: ${clause}`)
  })
})

const NO_DIGEST = `sha256:${'0'.repeat(64)}`
const ZEROS = gzipSync(Buffer.alloc(64 * 1024 ** 2), { level: 1 })

const flipped = (text: string): Buffer => Buffer.from(text.replace('linux', 'Linux'))

/** A layout whose layer was packed, cut short and described as it is. */
function brokenLayer() {
  const { descriptor, blobs } = imageBlobs({ config: CONFIG, layers: LAYERS, cut: 5 })
  return new Map([...blobs, ...indexFiles([descriptor])])
}
