import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker, imageFrom } from '../harness/engine'
import {
  asLayout,
  saved,
  sha256,
  tarOf,
  writeLayout,
  type ArchiveFiles
} from '../harness/image-archive'
import { endJob } from '../harness/job'
import { runAction } from '../harness/runner'
import { checked, BUSYBOX, WEB } from '../harness/subject'

let folder = ''
let tar: Buffer = Buffer.alloc(0)
let layout: ArchiveFiles = new Map()

/** An image that this engine does not have any more. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-archives-'))
  const image = await imageFrom('archived', `FROM ${BUSYBOX}\nRUN echo here >/only-here`)
  tar = await saved(image)
  layout = await asLayout(tar, {
    annotations: { 'io.containerd.image.name': 'registry.example/shop/web:1.4' }
  })
  await docker('rmi', image)
  await writeFile(join(folder, 'saved.tar'), tar)
  await writeFile(join(folder, 'oci.tar'), await tarOf(layout))
  await writeLayout(join(folder, 'layout'), layout)
})
afterAll(() => rm(folder, { recursive: true }))

/** An archive by its absolute path: the step runs in a folder of its own. */
const at = (archive: string): string => archive.replace(':', `:${folder}/`)
const inputs = (archive: string) => ({ ...WEB, image: at(archive) })
const loaded = () => docker('images', '--quiet', 'zero-drift-image')
const manifest = (): string => {
  const { manifests } = JSON.parse(String(layout.get('index.json'))) as {
    readonly manifests: readonly [{ readonly digest: string }]
  }
  return manifests[0].digest
}

describe('an image that no engine holds', () => {
  test.each([
    ['docker-archive:saved.tar', () => undefined],
    ['oci-archive:oci.tar', () => [`registry.example/shop/web:1.4@${manifest()}`]],
    ['oci:layout', () => [`registry.example/shop/web:1.4@${manifest()}`]]
  ])('%s is loaded, checked and removed', async (archive, digests) => {
    const smoke = { 'smoke-exec': 'cat /only-here' }
    const { main, report } = await checked({ ...inputs(archive), ...smoke })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.image.reference).toBe(at(archive))
    expect(report.image.repoDigests).toEqual(digests())
    expect(await loaded()).toBe('')
  })

  test('loses no name of an image that the engine has', async () => {
    const own = await docker('inspect', '--format', '{{.Id}}', BUSYBOX)
    const other = tar.toString('latin1').replace(/"RepoTags":\["[^"]*"\]/, (names) => {
      const given = `"RepoTags":["${BUSYBOX}"]`
      return given.padEnd(names.length, ' ')
    })
    await writeFile(join(folder, 'thief.tar'), Buffer.from(other, 'latin1'))
    await checked(inputs('docker-archive:thief.tar'))
    expect(await docker('inspect', '--format', '{{.Id}}', BUSYBOX)).toBe(own)
  })

  test('is a bad input where its bytes are not those of its digest, and nothing is left', async () => {
    const [name = '', blob = Buffer.alloc(0)] =
      [...layout].find(([one]) => one.endsWith(configOf())) ?? []
    const other = Buffer.from(blob.toString().replace('linux', 'Linux'))
    await writeFile(join(folder, 'forged.tar'), await tarOf(new Map([...layout, [name, other]])))
    const { main, report } = await checked(inputs('oci-archive:forged.tar'))
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings).toMatchObject([
      {
        kind: 'bad-input',
        detail: expect.stringContaining('has another digest than its description says') as string
      }
    ])
    expect(await loaded()).toBe('')
  })

  test('can be compared with another one', async () => {
    const { main, report } = await checked({
      ...WEB,
      image: BUSYBOX,
      'compare-with': at('oci:layout')
    })
    expect([main.outputs['verdict'], report.comparison?.with]).toEqual(['pass', at('oci:layout')])
    expect(await loaded()).toBe('')
  })

  test('is removed by post, after SIGKILL', async () => {
    const stuck = { ...inputs('oci:layout'), 'wait-for': 'log:never', 'smoke-http': '' }
    const killed = await runAction({
      inputs: stuck,
      kill: { when: (line) => line.includes('Booting') }
    })
    await endJob(killed.job)
    expect([killed.main.signal, killed.post.outcome]).toEqual(['SIGKILL', 'success'])
    expect(await loaded()).toBe('')
  })

  test('names all faults at once', async () => {
    const { report } = await checked({
      image: at('oci:none'),
      'compare-with': at('docker-archive:none.tar'),
      port: '0'
    })
    expect(report.findings.map(({ title }) => title).sort()).toEqual([
      'Bad input: compare-with',
      'Bad input: image',
      'Bad input: port'
    ])
  })
})

/** Digest of the configuration, in hexadecimal. */
function configOf(): string {
  const text = layout.get(`blobs/${manifest().replace(':', '/')}`)
  const { config } = JSON.parse(String(text)) as { readonly config: { readonly digest: string } }
  expect(sha256(layout.get(`blobs/${config.digest.replace(':', '/')}`) ?? '')).toBe(
    config.digest.slice(7)
  )
  return config.digest.slice(7)
}
