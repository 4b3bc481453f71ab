import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import {
  isGone,
  jobOf,
  newIdentity,
  processMark,
  temporaryFolder
} from '../../../src/adapters/process'

const JOB = {
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'test',
  RUNNER_NAME: 'Hosted Agent'
}

describe('a job', () => {
  test('has one digest for all its steps', () => {
    expect(jobOf({ ...JOB, GITHUB_ACTION: 'a' })).toBe(jobOf({ ...JOB, GITHUB_ACTION: 'b' }))
    expect(jobOf(JOB)).toMatch(/^[0-9a-f]{32}$/)
  })

  test.each(Object.keys(JOB))('has another digest with another %s', (name) => {
    expect(jobOf({ ...JOB, [name]: '2' })).not.toBe(jobOf(JOB))
  })

  test('has another digest if its parts are split elsewhere', () => {
    const words = { ...JOB, GITHUB_RUN_ID: '11', GITHUB_RUN_ATTEMPT: '' }
    expect(jobOf(words)).not.toBe(jobOf({ ...JOB, GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' }))
  })

  test('has no digest outside of a workflow', () => {
    expect(jobOf({ GITHUB_JOB: 'test' })).toBeUndefined()
  })
})

describe('a process', () => {
  test('is marked by boot, namespace, number and start', () => {
    expect(processMark(process.pid)).toMatch(new RegExp(`^[0-9a-f-]{36}:\\d+:${process.pid}:\\d+$`))
    expect(processMark(process.pid)).toBe(processMark(process.pid))
  })

  test('that does not exist has no mark', () => {
    expect(processMark(2 ** 22)).toBeUndefined()
  })

  test('is gone once it has ended, and not before', async () => {
    const child = spawn('sleep', ['60'])
    await once(child, 'spawn')
    const mark = processMark(child.pid ?? 0) ?? ''
    expect(isGone(mark)).toBe(false)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isGone(mark)).toBe(true)
  })

  const [boot = '', namespace = '', pid = '', started = ''] =
    processMark(process.pid)?.split(':') ?? []

  test.each([
    ['this very process', [boot, namespace, pid, started], false],
    ['a number that was used again', [boot, namespace, pid, `${Number(started) - 1}`], true],
    ['one before the last boot', ['0'.repeat(36), namespace, pid, started], true],
    ['one of another namespace', [boot, '1', pid, started], false],
    ['no number', [boot, namespace, 'x', started], false],
    ['a number and more', [boot, namespace, '1/../2', started], false],
    ['unknown', ['unknown'], false],
    ['nothing', [''], false]
  ])('marked as %s', (_, parts, gone) => {
    expect(isGone(parts.join(':'))).toBe(gone)
  })
})

describe('an identity', () => {
  test('outside of a workflow is its run alone', () => {
    const { run, labels } = newIdentity({})
    expect(run).toMatch(/^[0-9a-f]{32}$/)
    expect(labels).toEqual({ 'zero-drift.run': run })
  })

  test('in a workflow names job and process, too', () => {
    const { run, labels } = newIdentity(JOB)
    expect(labels).toEqual({
      'zero-drift.run': run,
      'zero-drift.job': jobOf(JOB),
      'zero-drift.process': processMark(process.pid)
    })
  })

  test('is never the same twice', () => {
    expect(newIdentity(JOB).run).not.toBe(newIdentity(JOB).run)
  })
})

test.each([
  ['on a runner is the one that the runner empties', { RUNNER_TEMP: '/work/_temp' }, '/work/_temp'],
  ['elsewhere is the one of the machine', {}, tmpdir()],
  ['is never the current folder', { RUNNER_TEMP: '' }, tmpdir()]
])('the folder for temporary files %s', (_, environment, folder) => {
  expect(temporaryFolder(environment)).toBe(folder)
})
