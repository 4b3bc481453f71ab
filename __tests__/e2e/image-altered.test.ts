import { open, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { imageFrom } from '../harness/engine'
import { withOwnEngine, type OwnEngine } from '../harness/own-engine'
import { checked, WEB, BUSYBOX, type Checked } from '../harness/subject'

const MOTD = 'as it was built'
const ASKED: readonly [string, Readonly<Record<string, string>>][] = [
  ['recover', { recover: 'true' }],
  ['content: always', { content: 'always' }],
  ['rehearse-attacks', { 'rehearse-attacks': 'true' }]
]

const base = (): Promise<string> =>
  imageFrom('altered', `FROM ${BUSYBOX}\nRUN echo '${MOTD}' >/etc/motd`)

/** Where the file of the image lies on this machine, in the engine's own folder. */
async function motdOf(image: string, { docker }: OwnEngine): Promise<string> {
  const format = '{{.GraphDriver.Data.UpperDir}}'
  return join(await docker('inspect', '--format', format, image), 'etc/motd')
}

/** Another first letter of a file in a lower layer, behind the engine's back: its size and its times stay. */
async function alter(file: string): Promise<void> {
  const { atime, mtime } = await stat(file)
  const handle = await open(file, 'r+')
  await handle.write('A', 0)
  await handle.close()
  await utimes(file, atime, mtime)
}

const kinds = ({ report }: Checked): readonly string[] => report.findings.map(({ kind }) => kind)

describe('an image whose files are altered behind the engine’s back', () => {
  it('before the check is an error, where one of three inputs asks', async () => {
    const image = await base()
    await withOwnEngine([image], async (engine) => {
      const env = { DOCKER_HOST: engine.host }
      const file = await motdOf(image, engine)
      await alter(file)
      for (const [, inputs] of ASKED) {
        const result = await checked({ ...WEB, image, ...inputs }, { env })
        expect(result.main.outputs['verdict']).toBe('error')
        expect(kinds(result)).toEqual(expect.arrayContaining(['image-altered', 'look-failed']))
        expect(result.report.findings).toContainEqual(
          expect.objectContaining({ kind: 'image-altered', level: 'error', path: '/etc/motd' })
        )
        expect(result.report.imageIntegrity).toEqual({ checked: true, intact: false })
      }
      const unasked = await checked({ ...WEB, image }, { env })
      expect(unasked.report.imageIntegrity).toBeUndefined()
    })
  })

  it('during the check is drift', async () => {
    const image = await base()
    await withOwnEngine([image], async (engine) => {
      const file = await motdOf(image, engine)
      const inputs = {
        ...{ ...WEB, image, recover: 'true', content: 'always' },
        // Its root is on overlayfs: what is altered below it is altered for it, too.
        'attack-run': [
          'until docker exec "$ZERO_DRIFT_CONTAINER" grep -q "as it was" /etc/motd; do :; done',
          `printf A | dd of=${file} conv=notrunc status=none`,
          `touch -d @${Math.floor((await stat(file)).mtimeMs / 1000)} ${file}`
        ].join('\n')
      }
      const result = await checked(inputs, { env: { DOCKER_HOST: engine.host } })
      expect(result.main.outputs['verdict']).toBe('drift')
      expect(result.report.findings[0]).toMatchObject({
        kind: 'image-altered',
        level: 'error',
        title: 'The image was altered during the check'
      })
      expect(result.report.imageIntegrity).toEqual({ checked: true, intact: false })
      expect(await result.read('summary.md')).toContain('Layers do not match their digests')
    })
  })
})

it.each(ASKED)('an image that is still the image passes, with %s', async (_, inputs) => {
  const { main, report, read } = await checked({ ...WEB, ...inputs })
  expect(main.outputs['verdict']).toBe('pass')
  const store = process.env['ZERO_DRIFT_ENGINE'] ?? ''
  if (store.endsWith('containerd')) {
    expect(report.imageIntegrity).toMatchObject({ checked: false })
    expect(await read('summary.md')).toContain('not checked against their digests')
  } else {
    expect(report.imageIntegrity).toEqual({ checked: true, intact: true })
    expect(report.timings.map(({ phase }) => phase)).toContain('layers')
  }
})
