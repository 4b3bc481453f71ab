import { digest } from '../../../../src/adapters/world'
import { inspectText, processesIn } from '../../../../src/explain/evidence/evidence'
import { maskOf } from '../../../../src/plan/masks'
import { memoryLook } from '../../../../src/observe/probe-answer'
import { tarOf } from '../../observe/archives'

const mask = maskOf(['hunter2'])

test('processes are listed by number, with their words, secrets masked', () => {
  const texts = new Map([
    ['12/status', 'Name:\tsh\\n\xff\nState:\tS (sleeping)\nPPid:\t1\nUid:\t33\t33\t33\t33\n'],
    ['12/cmdline', 'sh\0-c\0echo hunter2\0'],
    ['1/status', 'Name:\thttpd\nState:\tR (running)\nPPid:\t0\nUid:\t0\t0\t0\t0\n']
  ])
  expect(processesIn(texts, mask)).toEqual([
    { pid: 1, ppid: 0, uid: 0, state: 'R (running)', name: 'httpd', command: [] },
    {
      pid: 12,
      ppid: 1,
      uid: 33,
      state: 'S (sleeping)',
      name: 'sh\\x5cn\\xff',
      command: ['sh', '-c', 'echo ***']
    }
  ])
  expect(processesIn(new Map(), mask)).toBeUndefined()
})

test('the probe lists processes within bounds, and a process that has ended meanwhile is no fault', async () => {
  const look = memoryLook({ limit: 100, digest })
  const long = 'x'.repeat(100_000)
  look.add(
    await tarOf([
      { name: 'proc/status', contents: 'first' },
      { name: 'proc/mountinfo', contents: '' },
      { name: 'proc/7/status', contents: 'seventh' },
      { name: 'proc/7/cmdline', contents: long },
      { name: 'proc/8/status', pax: { 'ZERODRIFT.error': 'ESRCH' } }
    ])
  )
  expect([look.refusal(), look.status()]).toEqual([undefined, 'first'])
  expect(look.processes()).toEqual(
    new Map([
      ['7/status', 'seventh'],
      ['7/cmdline', long.slice(0, 16 * 1024)]
    ])
  )
})

test('the description of the container is shown without the values of its environment', () => {
  const text = inspectText(
    { Config: { Env: ['A=1', 'B=x=\ny', 'C'], Cmd: ['echo hunter2', '\u001b'] }, n: null },
    mask
  )
  expect(JSON.parse(text)).toEqual({
    Config: { Env: ['A=***', 'B=***', 'C'], Cmd: ['echo ***', '\u001b'] },
    n: null
  })
  expect(text).not.toContain('\u001b')
})
