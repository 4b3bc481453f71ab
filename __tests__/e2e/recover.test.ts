import { TMPFS_TAKES_MODE_OF_FOLDER } from '../harness/differences'
import { docker } from '../harness/engine'
import { checked, shell, staying, BUSYBOX, WEB } from '../harness/subject'

const kinds = (report: { findings: readonly { kind: string }[] }): string[] =>
  report.findings.map(({ kind }) => kind)
const WRITABLE = { ...WEB, 'read-only': 'false' }
const ANY = expect.any(Number) as number

describe('the author’s own attack', () => {
  it('is drift by what it leaves, whatever its exit codes', async () => {
    const { main, report, read } = await checked({
      ...WRITABLE,
      'attack-exec': `sh -c 'echo "<?php" > /var/www/shell.php; echo done'\nsh -c 'exit 7'`
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.changes.map(({ path }) => path)).toEqual(['/var/www/shell.php'])
    expect(report.attackSteps).toEqual([
      {
        step: `sh -c 'echo "<?php" > /var/www/shell.php; echo done'`,
        ...{ exitCode: 0, milliseconds: ANY, output: 'done\n' }
      },
      { step: "sh -c 'exit 7'", exitCode: 7, milliseconds: ANY, output: '' }
    ])
    expect(report.smoke).toEqual([
      { step: 'GET / 200', passed: true, detail: '200', milliseconds: ANY },
      { step: 'GET / 200', passed: true, detail: '200', milliseconds: ANY, afterAttack: true }
    ])
    expect(report.recovery).toBeUndefined()
    expect(await read('summary.md')).toContain('<h3>Your attack</h3>')
  })

  it('changes nothing that is read-only; what it was refused is heard', async () => {
    const { main, report } = await checked({
      ...WEB,
      'attack-exec': `sh -c 'echo owned > /var/www/index.html'`
    })
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'refused-count': '1' })
    expect(report.attackSteps).toMatchObject([{ exitCode: 1 }])
    expect(report.refusals).toMatchObject([{ path: '/var/www/index.html', byAttack: true }])
    expect(kinds(report)).toEqual(['refused-attack'])
    expect(report.remains?.narrow).toHaveLength(4)
  })

  it('that breaks what worked is a failure', async () => {
    const { main, report } = await checked({
      ...WRITABLE,
      'attack-exec': 'rm /var/www/index.html',
      recover: 'true'
    })
    expect(main.outputs['verdict']).toBe('failed')
    expect(kinds(report)).toEqual(expect.arrayContaining(['broken-by-attack', 'drift']))
    expect(report.smoke.map(({ passed }) => passed)).toEqual([true, false])
    expect(report.recovery).toMatchObject({ passed: true, identical: true })
  })

  it('that ends the container is a failure', async () => {
    const { report } = await checked({
      ...WEB,
      command: shell('trap "exit 3" TERM; httpd -p 8080 -h /var/www; while :; do sleep 0.1; done'),
      'attack-exec': 'kill 1\nsleep 20\ntrue'
    })
    expect(report.findings[0]).toMatchObject({
      kind: 'exited',
      title: 'The container exited with code 3 during the attack'
    })
  })

  it('by a script gets the variables of the smoke test, and what it makes inside is drift', async () => {
    const { main, report } = await checked({
      ...WRITABLE,
      'attack-run': [
        'curl -fsS "$ZERO_DRIFT_URL/" > /dev/null',
        'docker exec "$ZERO_DRIFT_CONTAINER" touch /etc/implant',
        'echo "$ZERO_DRIFT_IMAGE $ZERO_DRIFT_HOST:$ZERO_DRIFT_PORT"; exit 9'
      ].join('\n')
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.changes.map(({ path }) => path)).toEqual(['/etc/implant'])
    expect(report.attackSteps).toMatchObject([
      { exitCode: 9, output: expect.stringMatching(`^${BUSYBOX} 127.0.0.1:\\d+\n$`) as string }
    ])
  })

  it('is not made where the smoke test fails', async () => {
    const { report } = await checked({
      ...WEB,
      'smoke-http': 'GET /missing 200',
      'attack-exec': 'true',
      recover: 'true'
    })
    expect(kinds(report)).toContain('smoke-failed')
    expect([report.attackSteps, report.recovery]).toEqual([undefined, undefined])
  })
})

describe('recovery', () => {
  it('after drift gives the image’s root filesystem again, and outlives a restart', async () => {
    const { main, report } = await checked({
      ...WRITABLE,
      'attack-exec': `sh -c 'echo owned > /var/www/index.html'`,
      recover: 'true'
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.recovery).toEqual({
      ...{ passed: true, milliseconds: ANY, identical: true, differences: [], survived: [] },
      restart: { passed: true, milliseconds: ANY }
    })
    expect(kinds(report)).toContain('recovered')
    expect(report.timings.map(({ phase }) => phase)).toContain('recover')
  })

  it('finds what lies in a named volume where the attack left it', async () => {
    const volume = `zero-drift-recover-${process.pid}`
    const { report } = await checked({
      ...WEB,
      volumes: `${volume}:/data`,
      'smoke-exec': 'sh -c "test ! -f /data/implant || exit 5"',
      'attack-exec': 'touch /data/implant',
      recover: 'true'
    })
    // The smoke test does not pass any more, nor does it afresh: the volume is the same.
    expect(kinds(report)).toEqual(
      expect.arrayContaining(['broken-by-attack', 'not-recovered', 'survived'])
    )
    expect(report.recovery).toMatchObject({ passed: false, survived: ['/data/implant'] })
    expect(report.recovery?.restart).toBeUndefined()
    expect(await docker('volume', 'ls', '-q', '--filter', `name=${volume}`)).toBe('')
  })

  it('tells a program that writes on its own root as drift, not as a failure', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      command: staying('touch /etc/own /etc/allowed'),
      'read-only': 'false',
      'smoke-exec': 'test -f /etc/own',
      allow: '/etc/allowed',
      recover: 'true'
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.recovery).toMatchObject({
      ...{ passed: false, identical: false, differences: ['/etc/own'] },
      restart: { passed: true }
    })
  })

  it('catches the mode of a tmpfs that changes with a restart', async () => {
    const inputs = {
      image: BUSYBOX,
      user: '1000',
      command: staying('touch /newdir/x || exit 3; echo ready'),
      'wait-for': 'log:^ready$',
      'smoke-exec': 'test -f /newdir/x',
      recover: 'true'
    }
    const { main, report } = await checked({ ...inputs, tmpfs: '/newdir' })
    if (!TMPFS_TAKES_MODE_OF_FOLDER) {
      expect(report.recovery).toMatchObject({ passed: true, restart: { passed: true } })
      return
    }
    expect(main.outputs['verdict']).toBe('failed')
    expect(report.recovery).toMatchObject({ passed: true, restart: { passed: false } })
    const finding = report.findings.find(({ kind }) => kind === 'not-restarted')
    expect(finding?.detail).toContain('`/newdir:mode=1777`')
    expect(finding?.detail).toContain('Permission denied')
  })

  it('hears of a second start only what comes after it', async () => {
    const { report } = await checked({
      image: BUSYBOX,
      command: shell('test -f /tmp/once && { sleep 300; }; touch /tmp/once; echo ready; sleep 300'),
      'read-only': 'false',
      'wait-for': 'log:^ready$',
      'startup-timeout': '2s',
      'smoke-exec': 'true',
      allow: '/tmp/once',
      recover: 'true'
    })
    expect(report.recovery).toMatchObject({ passed: true, restart: { passed: false } })
    expect(kinds(report)).toContain('not-restarted')
  })

  it('of a one-shot job runs it to its end, twice', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      command: shell('echo done'),
      'wait-for': 'exit',
      'smoke-run': 'docker logs "$ZERO_DRIFT_CONTAINER" | grep done',
      recover: 'true'
    })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.recovery).toMatchObject({ passed: true, restart: { passed: true } })
  })
})
