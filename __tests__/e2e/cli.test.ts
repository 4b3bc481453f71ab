import type { Document } from '../../src/report/document'
import { cli } from '../harness/cli'
import { withTroubledEngine } from '../harness/engine-proxy'
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

describe('zero-drift self-test', () => {
  it('sees every single write on the engine at hand', async () => {
    const { exitCode, stdout } = await cli(['self-test'])
    expect(stdout).toContain('Every write was seen')
    expect(stdout).not.toContain('✗')
    expect(stdout.match(/✓ seen/g)).toHaveLength(16)
    expect(stdout.match(/a program ran there/g)).toHaveLength(6)
    expect(exitCode).toBe(0)
  })

  it('fails where the engine lets something be written unseen', async () => {
    const trouble = { on: /"PidMode":"container:/, how: 'refuse' } as const
    const ran = await withTroubledEngine(trouble, (DOCKER_HOST) =>
      cli(['self-test'], { DOCKER_HOST })
    )
    expect(ran.exitCode).toBe(1)
    expect(ran.stdout).toContain('✗ not seen  /dev/x')
    expect(ran.stdout).toContain('forbidden by the policy')
  })

  it('cannot tell without an engine', async () => {
    const { exitCode, stderr } = await cli(['self-test'], { DOCKER_HOST: 'unix:///no/such.sock' })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('No container engine answers')
  })
})
