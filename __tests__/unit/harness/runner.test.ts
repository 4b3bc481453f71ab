import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endJob, SECRETS, withJob, type Job } from '../../harness/job'
import { runAction, runStep, type StepOptions } from '../../harness/runner'
import { isReady, LASTS, scripted } from './scripted'

const MEGABYTE = 1024 * 1024
const { folder, manifest, job, script, run } = scripted()

async function environmentOf(options: Partial<StepOptions> = {}): Promise<Record<string, string>> {
  const { stdout } = await run('out(JSON.stringify(process.env))', options)
  return JSON.parse(stdout) as Record<string, string>
}

describe('the environment of a step', () => {
  it('has every declared input, in the runner’s spelling', async () => {
    const env = await environmentOf({ inputs: { image: 'busybox' } })
    expect(inputsIn(env)).toEqual({ 'INPUT_READ-ONLY': 'true', INPUT_IMAGE: 'busybox' })
  })

  it('has state as it was saved', async () => {
    expect(await environmentOf({ state: { container: 'abc', Other: '' } })).toMatchObject({
      STATE_container: 'abc',
      STATE_Other: ''
    })
  })

  it('is the runner’s and nothing of the tests’ own', async () => {
    process.env['ZD_OF_THE_TESTS'] = 'leaked'
    const env = await environmentOf()
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: job().workspace,
      RUNNER_TEMP: job().temp,
      GITHUB_RUN_ID: job().runId,
      PATH: process.env['PATH'],
      ...SECRETS
    })
    const strange = /^(ZD_|NODE_|npm_|JEST|INIT_CWD|RUNNER_DEBUG|GITHUB_TOKEN|STATE_)/
    expect(Object.keys(env).filter((name) => strange.test(name))).toEqual([])
  })

  it('can be added to, as by a workflow', async () => {
    expect(await environmentOf({ env: { LANG: 'C', MINE: '1' } })).toMatchObject({
      LANG: 'C',
      MINE: '1'
    })
  })

  it('says when the job is debugged', async () => {
    expect((await environmentOf({ debug: true }))['RUNNER_DEBUG']).toBe('1')
  })

  it('has the workspace as working directory, the job’s or one that is given', async () => {
    const where = `out(process.cwd() + ' ' + process.env.GITHUB_WORKSPACE)`
    expect((await run(where)).stdout).toBe(`${job().workspace} ${job().workspace}`)
    expect((await run(where, { cwd: folder() })).stdout).toBe(`${folder()} ${folder()}`)
  })

  it('has two pipes, and a standard input that is closed', async () => {
    const { stdout } = await run(`
      process.stdin.resume().on('end', () => out([process.stdin, process.stdout, process.stderr]
        .map(({ isTTY }) => Boolean(isTTY)).join()))`)
    expect(stdout).toBe('false,false,false')
  })
})

describe('the result of a step', () => {
  it('has what the environment files say', async () => {
    const { outcome, outputs, state, env, path, summary, failedBy } = await run(`
      file('OUTPUT', 'verdict<<x\\npass\\nx\\n')
      file('STATE', 'container=abc\\n')
      file('ENV', 'A=1\\nNODE_OPTIONS=--no\\n')
      file('PATH', '/opt/bin\\n')
      file('STEP_SUMMARY', '# Hi')`)
    expect({ outcome, outputs, state, env, path, summary, failedBy }).toEqual({
      outcome: 'success',
      outputs: { verdict: 'pass' },
      state: { container: 'abc' },
      env: { A: '1' },
      path: ['/opt/bin'],
      summary: '# Hi\n',
      failedBy: []
    })
  })

  it('has outputs of files before those of commands, but under the first spelling', async () => {
    const { outputs, state } = await run(`
      file('OUTPUT', 'verdict=drift\\n')
      file('STATE', 'container=abc\\n')
      out('::set-output name=verdict::pass\\n::set-output name=other::x\\n')
      out('::save-state name=CONTAINER::victim\\n')`)
    expect(outputs).toEqual({ verdict: 'drift', other: 'x' })
    expect(state).toEqual({ CONTAINER: 'abc' })
  })

  it.each<[what: string, code: string, failedBy: string[]]>([
    ['nothing', '', []],
    ['an exit code', 'process.exitCode = 3', ['exit code 3']],
    ['an uncaught error', 'throw new Error()', ['exit code 1']],
    ['a signal', `process.kill(process.pid, 'SIGKILL')`, ['signal SIGKILL']],
    ['a bad command', `out('::echo::banana')`, ['command echo']],
    [
      'a bad command on standard error',
      `console.error('::set-env name=a::b')`,
      ['command set-env']
    ],
    ['a malformed file', `file('OUTPUT', 'nonsense')`, ['file output']],
    ['no error annotation', `out('::error::x')`, []],
    ['no summary that is too large', `file('STEP_SUMMARY', 'a'.repeat(1048577))`, []],
    ['no file that is gone', `fs.rmSync(process.env.GITHUB_OUTPUT)`, []]
  ])('is failed by %s', async (_what, code, failedBy) => {
    const result = await run(code)
    expect(result.failedBy).toEqual(failedBy)
    expect(result.outcome).toBe(failedBy.length === 0 ? 'success' : 'failure')
  })

  it('has the exit code of a signal as a shell counts it', async () => {
    const { exitCode, signal } = await run(`process.kill(process.pid, 'SIGTERM')`)
    expect({ exitCode, signal }).toEqual({ exitCode: 143, signal: 'SIGTERM' })
  })

  it('has ten annotations of a level, and tells of the rest', async () => {
    const { annotations, unrecorded, log } = await run(`
      for (let i = 0; i < 12; i++) out('::error file=a.ts,line=' + i + '::' + i + '\\n')`)
    expect(annotations).toHaveLength(10)
    expect(annotations[9]).toEqual({
      level: 'error',
      message: '9',
      origin: 'command',
      file: 'a.ts',
      line: 9
    })
    expect(unrecorded.map(({ message }) => message)).toEqual(['10', '11'])
    expect(log).toHaveLength(12)
  })

  it('has an error of the runner’s for a summary that is too large', async () => {
    const { annotations, summary } = await run(`file('STEP_SUMMARY', 'a'.repeat(2000000))`)
    expect(annotations).toMatchObject([{ level: 'error', origin: 'runner' }])
    expect(summary).toBe('')
  })

  it('hides masks in the log, the annotations and the summary, but not in outputs', async () => {
    const { log, annotations, summary, outputs } = await run(`
      out('::add-mask::e\\nhello\\n::error::error\\n')
      file('STEP_SUMMARY', 'hello')
      file('OUTPUT', 'a=hello')`)
    expect(log).toEqual(['h***llo', '##[***rror]***rror'])
    expect(annotations.map(({ message }) => message)).toEqual(['***rror'])
    expect(summary).toBe('h***llo\n')
    expect(outputs).toEqual({ a: 'hello' })
  })

  it('warns of inputs that action.yml does not declare', async () => {
    const { annotations } = await run('', { inputs: { iamge: 'x' } })
    expect(annotations).toEqual([
      { level: 'warning', message: "Unexpected input(s) 'iamge'", origin: 'runner' }
    ])
  })

  it('has raw output beside the log', async () => {
    const { stdout, stderr, log } = await run(`out('a\\r::group::b'); console.error('c')`)
    expect({ stdout, stderr }).toEqual({ stdout: 'a\r::group::b', stderr: 'c\n' })
    expect([...log].sort()).toEqual(['##[group]b', 'a', 'c'])
  })

  it('has all output, however much there is', async () => {
    const { stdout } = await run(`out('x'.repeat(${10 * MEGABYTE}))`)
    expect(stdout).toHaveLength(10 * MEGABYTE)
  })

  it('has only what fits into a pipe when the script calls process.exit', async () => {
    const { stdout } = await run(`out('x'.repeat(${10 * MEGABYTE})); process.exit()`)
    expect(stdout.length).toBeLessThan(MEGABYTE)
  })

  it('has the peak memory of that process alone', async () => {
    const ballast = Buffer.alloc(400 * MEGABYTE, 1)
    const small = await run('')
    const large = await run(`Buffer.alloc(${300 * MEGABYTE}, 1)`)
    expect(ballast.length).toBeGreaterThan(small.maxRss!)
    expect(small.maxRss).toBeGreaterThan(10 * MEGABYTE)
    expect(small.maxRss).toBeLessThan(150 * MEGABYTE)
    expect(large.maxRss! - small.maxRss!).toBeGreaterThan(250 * MEGABYTE)
  })

  it('has what @actions/core writes, decoded', async () => {
    const core = join(__dirname, '../../../node_modules/@actions/core/lib')
    const says = join(folder(), 'core.mjs')
    await writeFile(
      says,
      `import { issueCommand } from '${core}/command.js'
      import { issueFileCommand, prepareKeyValueMessage } from '${core}/file-command.js'
      import { summary } from '${core}/summary.js'
      issueFileCommand('OUTPUT', prepareKeyValueMessage('drift-count', 3))
      issueFileCommand('STATE', prepareKeyValueMessage('ids', ['a', 'b\\nc']))
      issueCommand('warning', { title: 'x,y:z%', file: 'a.ts', line: 2 }, '50%, a:b\\nc')
      issueCommand('group', {}, 'boot')
      issueCommand('add-mask', {}, 'hush-hush')
      await summary.addRaw('hush-hush').write()`
    )
    const result = await runStep({ script: says, manifest: manifest(), job: job() })
    expect(result).toMatchObject({
      outcome: 'success',
      outputs: { 'drift-count': '3' },
      state: { ids: '["a","b\\nc"]' },
      summary: '***\n',
      log: ['##[warning]50%, a:b', 'c', '##[group]boot']
    })
    expect(result.annotations).toEqual([
      {
        level: 'warning',
        message: '50%, a:b\nc',
        origin: 'command',
        title: 'x,y:z%',
        file: 'a.ts',
        line: 2
      }
    ])
  })

  it('rejects when node cannot be started', async () => {
    await expect(run('', { node: '/no/such/node' })).rejects.toThrow('ENOENT')
  })

  it('rejects when there is no action.yml, before there is a job', async () => {
    await expect(runStep({ script: 'x', manifest: '/no/action.yml' })).rejects.toThrow('ENOENT')
  })
})

describe('an action', () => {
  const act = async (main: string, post: string, options: Partial<StepOptions> = {}) => {
    await script('main.js', main)
    await script('post.js', post)
    return runAction({ manifest: manifest(), job: job(), ...options })
  }
  const PRINT_STATE = `out(JSON.stringify(process.env, (key, value) =>
    key === '' || key.startsWith('STATE_') ? value : undefined))`

  it('runs main and then post, with the state of main and the same inputs', async () => {
    const { main, post } = await act(
      `file('STATE', 'container=abc'); out(process.env.INPUT_IMAGE)`,
      `out(process.env.STATE_container + process.env.INPUT_IMAGE)`,
      { inputs: { image: 'busybox' } }
    )
    expect([main.stdout, post.stdout]).toEqual(['busybox', 'abcbusybox'])
    expect(post.state).toEqual({})
  })

  it.each<[what: string, main: string, options: Partial<StepOptions>, outcome: string]>([
    ['failed', 'process.exitCode = 1', {}, 'failure'],
    ['was cancelled', LASTS, { cancel: { when: isReady } }, 'cancelled'],
    ['was killed', LASTS, { kill: { when: isReady } }, 'failure']
  ])('runs post when main %s', async (_what, code, options, outcome) => {
    const { main, post } = await act(`file('STATE', 'a=1');${code}`, PRINT_STATE, options)
    expect(main.outcome).toBe(outcome)
    expect(JSON.parse(post.stdout)).toEqual({ STATE_a: '1' })
  })

  it('hands forged state to post', async () => {
    const { post } = await act(`out('::save-state name=container::victim')`, PRINT_STATE)
    expect(JSON.parse(post.stdout)).toEqual({ STATE_container: 'victim' })
  })

  it('starts post with commands as they always are, but with the job’s masks', async () => {
    const { post } = await act(
      `out('::add-mask::secret\\n::stop-commands::abc\\n')`,
      `out('::error::a secret\\n')`
    )
    expect(post.annotations.map(({ message }) => message)).toEqual(['a ***'])
  })

  it('gives post environment files of its own, and what main set for later steps', async () => {
    const { main, post } = await act(
      `file('ENV', 'A=1'); file('OUTPUT', 'main=1'); file('STEP_SUMMARY', 'main')`,
      `file('OUTPUT', 'post=' + process.env.A)`
    )
    expect([main.outputs, post.outputs]).toEqual([{ main: '1' }, { post: '1' }])
    expect([main.summary, post.summary]).toEqual(['main\n', ''])
  })

  it('hands what main adds to the environment and the path on to post, the last folder first', async () => {
    const { post } = await act(
      `file('PATH', '/opt/one\\n/opt/two\\n'); file('ENV', 'A=1\\n')`,
      `out([process.env.A, ...process.env.PATH.split(':').slice(0, 2)].join())`
    )
    expect(post.stdout).toBe('1,/opt/two,/opt/one')
  })

  it('may use other scripts than action.yml names', async () => {
    const other = await script('other.js', `out('other')`)
    const { main, post } = await runAction({
      manifest: manifest(),
      job: job(),
      main: other,
      post: other
    })
    expect([main.stdout, post.stdout]).toEqual(['other', 'other'])
  })
})

describe('a job', () => {
  it('is made for a step that has none, and ended by whoever asked', async () => {
    const empty = join(folder(), 'empty.js')
    await writeFile(empty, '')
    const result = await runStep({ script: empty, manifest: manifest() })
    expect(existsSync(result.job.temp)).toBe(true)
    await endJob(result.job)
    expect(existsSync(result.job.root)).toBe(false)
  })

  it('is lent and taken back, even from a failure', async () => {
    let lent: Job | undefined
    const use = withJob((job) => {
      lent = job
      return Promise.reject(new Error('of the test'))
    })
    await expect(use).rejects.toThrow('of the test')
    expect(existsSync(lent!.root)).toBe(false)
  })
})

function inputsIn(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')))
}
