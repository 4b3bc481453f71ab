import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RUNNER_GRACE } from '../../harness/child'
import { isReady, LASTS, on, scripted } from './scripted'

const { job, run } = scripted()

const QUICK = { interrupt: 300, terminate: 200 }

describe('a cancelled step', () => {
  it('is told by SIGINT, and its files still count', async () => {
    const result = await run(
      on('SIGINT', `file('OUTPUT', 'verdict=error'); process.exitCode = 0; clearInterval(timer)`) +
        `const timer = setInterval(() => {}, 1000); out('ready\\n')`,
      { cancel: { when: isReady } }
    )
    expect(result).toMatchObject({
      outcome: 'cancelled',
      exitCode: 0,
      outputs: { verdict: 'error' },
      failedBy: [],
      signals: ['SIGINT']
    })
    expect(result.annotations.map(({ message }) => message)).toEqual([
      'The operation was canceled.'
    ])
  })

  it.each<[what: string, code: string, signals: string[], exitCode: number]>([
    ['which ends it', '', ['SIGINT'], 130],
    ['and SIGTERM when it ignores that', on('SIGINT', ''), ['SIGINT', 'SIGTERM'], 143],
    [
      'and SIGKILL when it ignores both',
      on('SIGINT', '') + on('SIGTERM', ''),
      ['SIGINT', 'SIGTERM', 'SIGKILL'],
      137
    ]
  ])('gets SIGINT, %s', async (_what, code, signals, exitCode) => {
    const result = await run(code + LASTS, { cancel: { when: isReady, grace: QUICK } })
    expect(result.signals).toEqual(signals)
    expect(result).toMatchObject({ outcome: 'cancelled', exitCode, maxRss: undefined })
  })

  it('has 7.5 and 2.5 seconds, as on GitHub', () => {
    expect(RUNNER_GRACE).toEqual({ interrupt: 7500, terminate: 2500 })
  })

  it('may be cancelled by a promise of anything else', async () => {
    const when = until(() => existsSync(join(job().workspace, 'started')))
    const { outcome } = await run(`fs.writeFileSync('started', '');` + LASTS, { cancel: { when } })
    expect(outcome).toBe('cancelled')
  })

  it('is none when the moment never comes, or comes after the end', async () => {
    const never = await run(`out('ready')`, { cancel: { when: () => false } })
    const late = await run('', { cancel: { when: new Promise(() => undefined) } })
    expect([never.outcome, late.outcome]).toEqual(['success', 'success'])
    expect(never.signals).toEqual([])
  })

  it('leaves its children alone, and ends while they hold its output open', async () => {
    const child = `
      const child = require('node:child_process').spawn('sleep', ['30'], { stdio: 'inherit' })
      file('OUTPUT', 'pid=' + child.pid)
    `
    const { outcome, outputs } = await run(child + LASTS, {
      cancel: { when: isReady, grace: QUICK }
    })
    process.kill(Number(outputs['pid']), 'SIGKILL')
    expect(outcome).toBe('cancelled')
  })

  it('rejects when the test’s own condition fails, and its process is gone', async () => {
    const fail = (line: string) => {
      throw new Error(`own fault, process ${line}`)
    }
    const failed = run('out(process.pid + "\\n");' + LASTS, { cancel: { when: fail } })
    const fault = String(await failed.catch((error: unknown) => error))
    expect(fault).toMatch('own fault')
    const pid = Number(/process (\d+)/.exec(fault)?.[1])
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('rejects when the test’s own promise does', async () => {
    const when = Promise.reject(new Error('own fault'))
    await expect(run(LASTS, { cancel: { when } })).rejects.toThrow('own fault')
  })
})

it('a killed step is gone at once, and has failed', async () => {
  const result = await run(on('SIGINT', '') + LASTS, { kill: { when: isReady } })
  expect(result).toMatchObject({
    outcome: 'failure',
    exitCode: 137,
    failedBy: ['signal SIGKILL'],
    signals: ['SIGKILL']
  })
})

/** Resolves when the condition, asked again and again, holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
