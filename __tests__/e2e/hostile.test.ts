import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ATTACKS, attackLines, fileNames, OUTPUTS } from '../harness/attacks'
import { imageFrom } from '../harness/engine'
import { checked, shell, BUSYBOX } from '../harness/subject'

const NAMES = new Set<string>(OUTPUTS)

/** The commands that the action itself issues, and no others. */
const OWN = new Set(['stop-commands', 'group', 'endgroup', 'error', 'warning', 'notice'])

describe('an image that attacks the runner', () => {
  it('prints every known attack and forges nothing', async () => {
    expect(ATTACKS.length).toBeGreaterThan(20)
    const image = await imageFrom('loud', `FROM ${BUSYBOX}\nCOPY attacks /attacks\n`, {
      attacks: attackLines()
    })
    const { main, post } = await checked({
      image,
      command: shell('cat /attacks; cat /attacks >&2; sleep 300'),
      'smoke-exec': "sh -c 'cat /attacks; exit 1'",
      'wait-for': 'none'
    })
    expect(main.outputs['verdict']).toBe('failed')
    expectUnforged(main)
    expect(post.outcome).toBe('success')
  })

  it('names files like attacks, and they stay text', async () => {
    const names = fileNames()
    const image = await imageFrom('names', `FROM ${BUSYBOX}\nCOPY names /names\n`, {
      names: Buffer.concat(names.flatMap(({ bytes }) => [bytes, Buffer.from([0])]))
    })
    const { main, report } = await checked({
      image,
      command: shell('mkdir /d; cd /d; xargs -0 touch -- < /names; sleep 300'),
      'read-only': 'false',
      'smoke-exec': "sh -c 'test $(ls /d | wc -l) -gt 20'"
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.changes.length).toBeGreaterThan(20)
    expectUnforged(main)
    expect(main.summary).not.toMatch(/<(?:script|img|iframe|svg)/i)
  })

  it('writes over the action itself, and this run is judged all the same', async () => {
    const { main, report, left } = await overwriting('*.js', 'index.js')
    expect(left).toBe('process.exit(0)\n')
    expect(main).toMatchObject({ exitCode: 1, outputs: { verdict: 'drift' } })
    expect(report.changes.map(({ path }) => path)).toContain('/own/dist/index.js')
    expect(report.suggestion).toBeDefined()
  })

  it('kills the probe and writes over its program, and is looked into by the one that was there before', async () => {
    const killing = 'while :; do kill -9 -1; done'
    const { main, report, left } = await overwriting('probe/*', 'probe/linux-amd64', killing)
    expect(left).toBe('process.exit(0)\n')
    expect(main).toMatchObject({ exitCode: 1, outputs: { verdict: 'drift' } })
    expect(report.findings.map(({ kind }) => kind)).not.toContain('unwatched')
  })
})

/** A check by a copy of the action, into which its container writes those files of `dist`; and what one of them is afterwards. */
async function overwriting(files: string, one: string, meanwhile = 'sleep 300') {
  const own = await mkdtemp(join(tmpdir(), 'zero-drift-own-'))
  for (const name of ['action.yml', 'dist']) {
    await cp(join(ROOT, name), join(own, name), { recursive: true })
  }
  const { main, report } = await checked(
    {
      image: BUSYBOX,
      command: shell(
        `for f in /own/dist/${files}; do echo "process.exit(0)" >$f; done; echo done; ${meanwhile}`
      ),
      volumes: `${own}:/own`,
      'wait-for': 'log:^done$',
      explain: 'always'
    },
    { manifest: join(own, 'action.yml') }
  )
  const left = await readFile(join(own, 'dist', one), 'utf8')
  await rm(own, { recursive: true })
  return { main, report, left }
}

const ROOT = join(__dirname, '..', '..')

function expectUnforged(main: Awaited<ReturnType<typeof checked>>['main']): void {
  const muted = new Set(
    main.commands.filter(({ name }) => name === 'stop-commands').map(({ data }) => data)
  )
  const foreign = main.commands.filter(({ name }) => !OWN.has(name) && !muted.has(name))
  expect(foreign).toEqual([])
  expect(
    main.annotations.every(({ message, title }) =>
      `${title ?? ''}${message}`.includes('Zero Drift')
    )
  ).toBe(true)
  expect(Object.keys(main.outputs).filter((name) => !NAMES.has(name))).toEqual([])
  expect(Object.keys(main.state).toSorted()).toEqual(['process', 'run'])
}
