import type { Document } from '../../src/report/document'
import { cli } from '../harness/cli'
import { BUSYBOX } from '../harness/subject'

describe('zero-drift check', () => {
  it.each([
    [0, 'pass', ['--command', 'sleep 300', '--smoke-exec', 'true']],
    [
      1,
      'drift',
      ['--command', "sh -c 'touch /x; sleep 300'", '--read-only', 'false', '--smoke-exec', 'true']
    ],
    [2, 'failed', ['--command', 'false']],
    [3, 'error', ['--command', 'sleep 300', '--port', 'eighty']],
    [
      0,
      'drift',
      ['--command', "sh -c 'touch /x; sleep 300'", '--read-only=false', '--mode', 'audit']
    ],
    [3, 'error', ['--port', 'eighty', '--mode', 'audit']]
  ])('exits %d on %s', async (exitCode, verdict, words) => {
    const ran = await cli(['check', BUSYBOX, ...words, '--json'])
    expect(ran.exitCode).toBe(exitCode)
    expect((JSON.parse(ran.stdout) as Document).verdict).toBe(verdict)
  })

  it('prints a report for people, and progress apart from it', async () => {
    const { stdout, stderr } = await cli([
      'check',
      BUSYBOX,
      '--command',
      'sleep 300',
      '--smoke-exec',
      'true',
      '--smoke-exec',
      'test -d /var/www'
    ])
    expect(stdout).toContain('Pass')
    expect(stdout).toContain('test -d /var/www')
    expect(stderr).toContain('Booting')
    // Not a terminal: no colour.
    expect(stdout).not.toContain('\u001b')
  })
})
