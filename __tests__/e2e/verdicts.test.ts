import { checked, shell, staying, BUSYBOX, WEB } from '../harness/subject'

const kinds = (report: { findings: readonly { kind: string }[] }): string[] =>
  report.findings.map(({ kind }) => kind)

describe('pass', () => {
  it('is the verdict on a clean image that answers read-only', async () => {
    const { main, report } = await checked(WEB)
    expect(main.outcome).toBe('success')
    expect(main.outputs).toEqual({
      verdict: 'pass',
      'drift-count': '0',
      'allowed-count': '0',
      'refused-count': '0',
      'image-id': expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
      report: expect.stringMatching(/report\.json$/) as string,
      'output-dir': expect.any(String) as string,
      'evidence-image': '',
      suggestion: '',
      summary: expect.stringMatching(/summary\.md$/) as string,
      html: expect.stringMatching(/report\.html$/) as string,
      sarif: expect.stringMatching(/report\.sarif$/) as string,
      junit: expect.stringMatching(/report\.junit\.xml$/) as string,
      codequality: expect.stringMatching(/report\.codequality\.json$/) as string,
      comment: expect.stringMatching(/comment\.md$/) as string
    })
    expect(report.changes).toEqual([])
    expect(report.run).toEqual({ readOnly: true, exitCode: null, oomKilled: false })
    expect(report.smoke).toEqual([
      { step: 'GET / 200', passed: true, detail: '200', milliseconds: expect.any(Number) as number }
    ])
    expect(kinds(report)).not.toContain('boot-only')
  })

  it('comes with a warning for a write that was refused and swallowed', async () => {
    const command = shell('echo x > /var/cache-me; touch /etc/y; exec httpd -f -p 8080 -h /var/www')
    const { main, report } = await checked({ ...WEB, command })
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'refused-count': '2' })
    expect(report.refusals.map(({ path }) => path)).toEqual(['/var/cache-me', '/etc/y'])
    expect(main.annotations.filter(({ level }) => level === 'warning')).toHaveLength(2)
  })

  it('comes with the number of refused writes beyond the thousand that are listed', async () => {
    const refused = 'i=0; while [ $i -lt 1234 ]; do echo x > /etc/f$i; i=$((i+1)); done'
    const command = shell(`${refused}; exec httpd -f -p 8080 -h /var/www`)
    const { main, report, read } = await checked({ ...WEB, command })
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'refused-count': '1234' })
    expect(report.refusals).toHaveLength(1000)
    expect(report.unlistedRefusals).toEqual({ program: 234, attack: 0 })
    expect(await read('summary.md')).toContain('234 more were refused and are not listed')
  })

  it('says that only booting was checked when no smoke test was asked for', async () => {
    const { main, report } = await checked({ image: BUSYBOX, command: 'sleep 300' })
    expect(main.outputs['verdict']).toBe('pass')
    expect(kinds(report)).toContain('boot-only')
  })

  it('is the verdict on a one-shot container that ends with code 0, and its script runs after the end', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      command: shell('echo done'),
      'wait-for': 'exit',
      'smoke-run': 'test "$(docker inspect -f {{.State.Running}} "$ZERO_DRIFT_CONTAINER")" = false'
    })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.run?.exitCode).toBe(0)
    expect(kinds(report)).not.toContain('boot-only')
  })

  it('leaves out what the engine itself makes: mount points, the working directory, the init', async () => {
    const { main, report } = await checked({
      ...WEB,
      tmpfs: '/new/deep:size=1m\n/run',
      'working-dir': '/srv/not/there',
      init: 'true'
    })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.changes).toEqual([])
  })
})

describe('drift', () => {
  const writing = staying(
    'echo x > /etc/new; mkdir -p /srv/a; touch /srv/a/b; rm /var/www/index.html'
  )

  it('is the verdict on a writable container that wrote', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      command: writing,
      'read-only': 'false',
      'smoke-exec': 'test -f /etc/new'
    })
    expect(main.outcome).toBe('failure')
    expect(main.outputs).toMatchObject({ verdict: 'drift', 'allowed-count': '0' })
    expect(report.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'added /etc/new',
      'added /srv',
      'added /srv/a',
      'added /srv/a/b',
      'deleted /var/www/index.html'
    ])
    expect(main.annotations.some(({ level }) => level === 'error')).toBe(true)
    expect(main.summary).toContain('/etc/new')
  })

  it('is no more when rules allow each change; a rule that allows nothing is reported', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      command: writing,
      'read-only': 'false',
      'smoke-exec': 'true',
      allow: '/etc/new # a reason\nA /srv/**\nD /var/www/*.html\n/nothing/**'
    })
    expect(main.outcome).toBe('success')
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '0' })
    expect(report.rules.map(({ rule, used }) => [rule, used])).toEqual([
      ['/etc/new', 1],
      ['A /srv/**', expect.any(Number)],
      ['D /var/www/*.html', 1],
      ['/nothing/**', 0]
    ])
    expect(kinds(report)).toContain('unused-rule')
  })

  it('is seen when it comes only at the stop signal', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      command: shell('trap "touch /bye; exit 0" TERM; while :; do sleep 0.1; done'),
      'read-only': 'false',
      'smoke-exec': 'true'
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.changes.map(({ path }) => path)).toEqual(['/bye'])
  })

  it('is seen when it is undone at the stop signal', async () => {
    const { report } = await checked({
      image: BUSYBOX,
      command: shell('touch /pid; trap "rm /pid; exit 0" TERM; while :; do sleep 0.1; done'),
      'read-only': 'false',
      'smoke-exec': 'test -f /pid'
    })
    expect(report.changes).toMatchObject([{ path: '/pid', kind: 'added', allowed: false }])
  })

  it('keeps the own change of a folder that also carries one below', async () => {
    const { report } = await checked({
      image: BUSYBOX,
      command: staying('chmod 700 /var/www; touch /var/www/new'),
      'read-only': 'false',
      'smoke-exec': 'test -f /var/www/new'
    })
    expect(report.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'changed /var/www',
      'added /var/www/new'
    ])
  })

  it('does not fail the step in audit mode, but is told', async () => {
    const { main } = await checked({
      image: BUSYBOX,
      command: writing,
      'read-only': 'false',
      'smoke-exec': 'true',
      mode: 'audit'
    })
    expect(main.outcome).toBe('success')
    expect(main.outputs['verdict']).toBe('drift')
  })
})

describe('failed', () => {
  it.each([
    {
      name: 'a port that never opens',
      inputs: { command: 'sleep 300', port: '8080', 'startup-timeout': '1s' },
      kind: 'not-ready'
    },
    {
      name: 'a container that exits',
      inputs: { command: shell('echo last words; exit 7') },
      kind: 'exited'
    },
    {
      name: 'a container that ends with code 0 before the end of settle',
      inputs: { command: 'sleep 2', settle: '60s' },
      kind: 'exited'
    },
    {
      name: 'a program that does not exist',
      inputs: { command: '/no/such' },
      kind: 'cannot-start'
    },
    {
      name: 'a container that is killed for memory',
      inputs: { command: shell('x=a; while :; do x=$x$x; done'), memory: '16m' },
      kind: 'out-of-memory'
    },
    {
      name: 'a smoke command that hangs',
      inputs: { command: 'sleep 300', 'smoke-exec': 'sleep 200', 'smoke-timeout': '1s' },
      kind: 'smoke-failed'
    },
    {
      name: 'a smoke script that hangs',
      inputs: { command: 'sleep 300', 'smoke-run': 'sleep 200', 'smoke-timeout': '1s' },
      kind: 'smoke-failed'
    },
    {
      name: 'a page that never answers',
      inputs: {
        command: shell('while :; do nc -l -p 8080 -e sleep 100; done'),
        port: '8080',
        'smoke-http': 'GET /',
        'smoke-timeout': '1s'
      },
      kind: 'smoke-failed'
    },
    {
      name: 'a wrong status',
      inputs: { ...WEB, 'smoke-http': 'GET / 404' },
      kind: 'smoke-failed'
    },
    {
      name: 'a one-shot container that ends with another code',
      inputs: { command: shell('exit 3'), 'wait-for': 'exit' },
      kind: 'exited'
    },
    {
      name: 'a one-shot container that does not end',
      inputs: { command: 'sleep 300', 'wait-for': 'exit', 'startup-timeout': '1s' },
      kind: 'not-ready'
    }
  ])('is the verdict on $name', async ({ inputs, kind }) => {
    const { main, report } = await checked({ image: BUSYBOX, ...inputs })
    expect(main.outcome).toBe('failure')
    expect(main.outputs['verdict']).toBe('failed')
    expect(kinds(report)).toContain(kind)
  })

  it('shows the exit code and the last log lines', async () => {
    const { main, report, read } = await checked({
      image: BUSYBOX,
      command: shell('echo these are my last words; exit 7')
    })
    expect(report.run?.exitCode).toBe(7)
    expect(main.summary).toContain('these are my last words')
    expect(main.log.join('\n')).toContain('these are my last words')
    expect(await read('container.log')).toContain('these are my last words')
  })

  it('ends the smoke test at the first step that fails', async () => {
    const { report } = await checked({
      ...WEB,
      'smoke-http': 'GET / 200\nGET /missing\nGET / 200',
      'smoke-exec': 'true'
    })
    expect(report.smoke.map(({ passed }) => passed)).toEqual([true, false])
  })
})

describe('wait strategies', () => {
  it.each([
    ['tcp:8080', {}],
    ['http:/', {}],
    ['log:^serving [0-9]+$', {}],
    ['none', { 'smoke-http': 'GET / 200' }]
  ])('%s', async (strategy, more) => {
    const command = shell('sleep 0.5; echo serving 1; exec httpd -f -p 8080 -h /var/www')
    const { main } = await checked({ ...WEB, command, 'wait-for': strategy, ...more })
    expect(main.outputs['verdict']).toBe('pass')
  })

  it('healthy, from the image', async () => {
    const { imageFrom } = await import('../harness/engine')
    const image = await imageFrom(
      'healthy',
      `FROM ${BUSYBOX}
HEALTHCHECK --interval=1s CMD ["test", "-f", "/run/ready/now"]
CMD ["sh", "-c", "sleep 1; touch /run/ready/now; sleep 300"]
`
    )
    const { main } = await checked({
      image,
      tmpfs: '/run/ready',
      'smoke-exec': 'test -f /run/ready/now'
    })
    expect(main.outputs['verdict']).toBe('pass')
  })
})
