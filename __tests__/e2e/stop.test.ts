import { docker, imageFrom } from '../harness/engine'
import { checked, BUSYBOX, type Checked } from '../harness/subject'

/** An image whose first process does something when it is told to stop; until then it answers on port 8080. */
const stopping = (name: string, atEnd: string, more = ''): Promise<string> =>
  imageFrom(name, `FROM ${BUSYBOX}\n${more}COPY start /start\nENTRYPOINT ["sh", "/start"]\n`, {
    start: `stop() {\n${atEnd}\n}\ntrap stop TERM\n${ANSWERING}while :; do sleep 0.05; done\n`
  })

const ANSWERING = 'httpd -p 8080 -h /var/www\n'
const SERVICE = { port: '8080', 'smoke-http': 'GET / 200' }

const check = async (
  image: Promise<string>,
  inputs: Readonly<Record<string, string>> = {}
): Promise<Checked> => checked({ image: await image, ...SERVICE, ...inputs })

const kinds = ({ report }: Checked): readonly string[] => report.findings.map(({ kind }) => kind)

const FOLDER = 'RUN mkdir -p /var/lib/counter\n'
const SAVE = 'echo 7 >/var/lib/counter/state'

describe('what a read-only container is refused when it is told to stop', () => {
  it('is a refusal like any other', async () => {
    const result = await check(stopping('refused-at-end', `${SAVE}; exit 0`, FOLDER))
    expect(result.main.outputs).toMatchObject({ verdict: 'pass', 'refused-count': '1' })
    expect(result.report.refusals).toMatchObject([{ path: '/var/lib/counter/state' }])
  })

  it('is a failure where the program says so by its exit code alone', async () => {
    const quiet = `(${SAVE}) 2>/dev/null || exit 1; exit 0`
    const result = await check(stopping('quiet-at-end', quiet, FOLDER))
    expect(result.main.outputs).toMatchObject({ verdict: 'failed', 'refused-count': '0' })
    expect(kinds(result)).toEqual(['unclean-stop'])
  })

  it('is a failure where it does not end until it has saved', async () => {
    const stubborn = `(${SAVE}) 2>/dev/null && exit 0; true`
    const image = stopping('stubborn-at-end', stubborn, FOLDER)
    const result = await check(image, { 'stop-timeout': '1s' })
    expect(result.main.outputs).toMatchObject({ verdict: 'failed' })
    expect(kinds(result)).toEqual(['unclean-stop', 'killed'])
  })

  it('is not told of where a volume holds it', async () => {
    const quiet = `(${SAVE}) 2>/dev/null || exit 1; exit 0`
    const image = stopping('quiet-at-end', quiet, FOLDER)
    const inputs = { tmpfs: '/var/lib/counter' }
    const result = await check(image, inputs)
    expect(result.main.outputs).toMatchObject({ verdict: 'pass' })
    expect(kinds(result)).toEqual([])
  })
})

describe('no failure is', () => {
  it.each([
    ['a code of its own that the program always ends with', 'exit 3'],
    ['the code of the signal', 'exit 143']
  ])('%s', async (_, atEnd) => {
    const result = await check(stopping('always', atEnd))
    expect(result.main.outputs).toMatchObject({ verdict: 'pass' })
    expect(kinds(result)).toEqual([])
  })

  it('a program that never stops in time, but it is told', async () => {
    const result = await check(stopping('never', 'true'), { 'stop-timeout': '1s' })
    expect(result.main.outputs).toMatchObject({ verdict: 'pass' })
    expect(kinds(result)).toEqual(['killed'])
  })

  it('what an attack made of the end', async () => {
    const image = stopping('attacked', 'test -e /dev/shm/struck && exit 1; exit 0')
    const inputs = { 'attack-exec': 'touch /dev/shm/struck' }
    const result = await check(image, inputs)
    expect(kinds(result)).not.toContain('unclean-stop')
  })
})

describe('the proven fix', () => {
  const saving = (folder: string): string =>
    `(echo 7 >${folder}/state.json) 2>/dev/null || exit 1; exit 0`
  const explained = { explain: 'on-failure' }

  it('is a volume for what is saved only at the end', async () => {
    const image = stopping('saves-at-end', saving('/var/lib/counter'), FOLDER)
    const { report } = await check(image, explained)
    expect(report.verdict).toBe('failed')
    expect(report.suggestion).toMatchObject({ proven: true, minimal: true, tmpfs: [] })
    expect(report.suggestion?.volumes).toEqual(['/var/lib/counter'])
    const volume = `zero-drift-stop-${process.pid}`
    await docker('volume', 'create', volume)
    try {
      const fixed = await check(image, {
        volumes: `${volume}:/var/lib/counter`,
        allow: report.suggestion?.allow.join('\n') ?? ''
      })
      expect(fixed.report.verdict).toBe('pass')
      expect(fixed.report.changes.map(({ path }) => path)).toEqual(['/var/lib/counter/state.json'])
    } finally {
      await docker('volume', 'rm', volume)
    }
  })

  it('lacks neither what is needed at the start nor at the end', async () => {
    const image = imageFrom(
      'pid-and-state',
      `FROM ${BUSYBOX}\n${FOLDER}COPY start /start\nENTRYPOINT ["sh", "-e", "/start"]\n`,
      {
        start: `echo 1 >/run/app.pid\nstop() { ${saving('/var/lib/counter')}; }\ntrap stop TERM\n${ANSWERING}while :; do sleep 0.05; done\n`
      }
    )
    const { report } = await check(image, explained)
    expect(report.suggestion).toMatchObject({ proven: true, minimal: true })
    expect(report.suggestion?.tmpfs.map((mount) => mount.replace(/:.*/, ''))).toEqual(['/run'])
    expect(report.suggestion?.volumes).toEqual(['/var/lib/counter'])
  })

  it('holds what is saved without a word, where it is asked for', async () => {
    const quiet = '(echo 7 >/var/lib/counter/state.json) 2>/dev/null; exit 0'
    const result = await check(stopping('mute-at-end', quiet, FOLDER), { explain: 'always' })
    expect(result.report.suggestion).toMatchObject({
      ...{ proven: true, tmpfs: [] },
      volumes: ['/var/lib/counter']
    })
    expect(kinds(result)).toContain('fix')
  })

  it('is none where something is refused at the end that no mount can let happen', async () => {
    const refused = 'echo x >/etc/hostname; exit 0'
    const result = await check(stopping('etc-at-end', refused), explained)
    expect(result.report.verdict).toBe('pass')
    expect(result.report.suggestion?.proven).not.toBe(true)
    expect(kinds(result)).toContain('lead')
  })
})
