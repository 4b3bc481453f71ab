import { docker } from '../harness/engine'
import { checked, shell, WEB } from '../harness/subject'

const HARDEN = { ...WEB, harden: 'always', explain: 'never' }
const SERVE = 'exec httpd -f -p 8080 -h /var/www'

const kinds = (report: { findings: readonly { kind: string }[] }): string[] =>
  report.findings.map(({ kind }) => kind)

describe('the least that an image needs', () => {
  it('is nothing for a server that binds a high port, and nothing is left behind', async () => {
    const { main, report, read } = await checked(HARDEN)
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.hardening).toMatchObject({
      ...{ proven: true, result: 'proven' },
      capabilities: { drop: ['ALL'], add: [], needs: [] },
      noNewPrivileges: { works: true },
      network: { internal: true },
      limits: { pids: 64, memory: 64 * 1024 ** 2 },
      restricted: { met: false, missing: ['runAsNonRoot'] }
    })
    expect(kinds(report)).toContain('hardened')
    expect(report.hardening?.recipes?.docker).toContain('--cap-drop ALL')
    expect(await read('summary.md')).toContain('<h3>Least privilege</h3>')
    expect(await docker('network', 'ls', '--quiet', '--filter', 'label=zero-drift.run')).toBe('')
  })

  it('has each capability that the log names, with what happened without', async () => {
    const { report } = await checked({
      ...HARDEN,
      tmpfs: '/tmp',
      'harden-parts': 'capabilities\nprivileges',
      command: shell(`touch /tmp/f && chown 1:1 /tmp/f || exit 1; ${SERVE}`)
    })
    expect(report.hardening?.capabilities).toMatchObject({
      add: ['CHOWN'],
      needs: [{ name: 'CHOWN', phase: 'boot', confirmed: true }]
    })
    expect(report.hardening?.capabilities?.needs[0]?.message).toContain('not permitted')
  })

  it('keeps what only a second start needs', async () => {
    const { report } = await checked({
      ...HARDEN,
      volumes: 'kept:/data',
      allow: '/data/**',
      'harden-parts': 'capabilities\nprivileges',
      command: shell(
        `if test -d /data/own; then ls /data/own >/dev/null || exit 1; else mkdir -m 0700 /data/own && chown 1:1 /data/own || exit 1; fi; ${SERVE}`
      )
    })
    expect(report.hardening?.capabilities?.add).toEqual(['CHOWN', 'DAC_OVERRIDE'])
    expect(report.hardening?.capabilities?.needs).toMatchObject([
      { name: 'CHOWN', phase: 'boot' },
      { name: 'DAC_OVERRIDE', phase: 'second-start' }
    ])
    expect(kinds(report)).toContain('second-start')
  })

  it('is not searched where the image fails its second start with all its rights', async () => {
    const { main, report } = await checked({
      ...HARDEN,
      volumes: 'once:/data',
      allow: '/data/**',
      command: shell(`test ! -e /data/once || exit 1; touch /data/once; ${SERVE}`)
    })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.hardening).toMatchObject({
      ...{ proven: false, result: 'unsearched', boots: 1 },
      unsearched: { phase: 'second-start' }
    })
    expect(kinds(report)).toContain('not-hardened')
  })

  it('is not searched after a check that failed', async () => {
    const { report } = await checked({ ...HARDEN, command: shell('exit 3') })
    expect(report.hardening).toBeUndefined()
  })
})

test('a part that does not exist is a bad input, before anything boots', async () => {
  const { main, report } = await checked({ ...HARDEN, 'harden-parts': 'users' })
  expect(main.outputs['verdict']).toBe('error')
  expect(report.findings).toMatchObject([{ kind: 'bad-input' }])
})
