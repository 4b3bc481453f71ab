import { imageFrom } from '../harness/engine'
import { BUSYBOX, checked, shell, WEB, type Checked } from '../harness/subject'

const APP = `FROM ${BUSYBOX}
WORKDIR /app
RUN echo 'print("mine")' >app.py && echo data >notes.db && mkdir /app/www && echo hello >/app/www/index.html
CMD ["httpd", "-f", "-p", "8080", "-h", "/app/www"]`

/** As programs do that bring their site along, and put it into a volume when that is empty. */
const SITE = `FROM ${BUSYBOX}
RUN mkdir -p /usr/src/site/lib /var/www/html /usr/src/site/bin && cd /usr/src/site && \\
  echo '<?php echo 1;' >index.php && echo '<?php echo 2;' >lib/login.php && \\
  echo '<p>hello</p>' >index.html && echo picture >logo.png && \\
  printf '#!/bin/sh\\n' >bin/cron.sh && chmod 755 bin/cron.sh
VOLUME /var/www/html`

const copying = (more = 'true'): string =>
  shell(`cp -r /usr/src/site/. /var/www/html/; ${more}; exec httpd -f -p 8080 -h /var/www/html`)

const kinds = ({ report }: Checked): readonly string[] => report.findings.map(({ kind }) => kind)

describe('code of the image that an intruder replaces', () => {
  const attacked = {
    ...{ 'read-only': 'false', port: '8080', 'smoke-http': 'GET / 200' },
    'attack-exec': "sh -c 'echo evil > /app/app.py; echo more > /app/notes.db'"
  }

  it('is high, and drift', async () => {
    const image = await imageFrom('image-code', APP)
    const { main, report } = await checked({ ...attacked, image, allow: 'C /app/notes.db' })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.changes).toMatchObject([
      { path: '/app/app.py', allowed: false, severity: 'high', tags: ['image-code', 'script'] },
      { path: '/app/notes.db', allowed: true, severity: 'low', tags: [] }
    ])
  })

  it('is told on a pass as well, with the rule that let it through', async () => {
    const image = await imageFrom('image-code', APP)
    const result = await checked({ ...attacked, image, allow: '/app/**' })
    const { main, report, read } = result
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'allowed-count': '2' })
    const [finding] = report.findings.filter(({ kind }) => kind === 'rule-allows-code')
    expect(finding).toMatchObject({
      level: 'warning',
      detail: expect.stringContaining('`/app/app.py`') as string
    })
    expect(finding?.detail).not.toContain('notes.db')
    expect(main.annotations.map(({ level, title }) => `${level}: ${title ?? ''}`)).toContain(
      "warning: Zero Drift: A rule lets the image's code be replaced: /app/** (ZD602)"
    )
    expect(await read('summary.md')).toContain('code be replaced')
  })

  it('is high in a volume that the image fills', async () => {
    const image = await imageFrom('image-code-volume', `${APP}\nVOLUME /app`)
    const { report } = await checked({ ...attacked, image, 'read-only': 'true' })
    expect(report.changes).toMatchObject([
      { path: '/app/app.py', place: '/app', severity: 'high', tags: ['image-code', 'script'] },
      { path: '/app/notes.db', severity: 'low' }
    ])
  })

  it('is not what only got another mode', async () => {
    const image = await imageFrom('image-code', APP)
    const result = await checked({
      ...{ ...attacked, image, allow: '/app/**' },
      'attack-exec': 'chmod 600 /app/app.py'
    })
    expect(result.main.outputs['verdict']).toBe('pass')
    expect(kinds(result)).not.toContain('rule-allows-code')
  })
})

describe('what an intruder leaves under a rule that is too broad', () => {
  const UPLOADS = `FROM ${BUSYBOX}
RUN mkdir -p /srv/www/uploads && echo hello >/srv/www/index.html
CMD ["httpd", "-f", "-p", "8080", "-h", "/srv/www"]`
  const attacked = {
    ...{ 'read-only': 'false', port: '8080', 'smoke-http': 'GET /index.html 200' },
    'attack-exec':
      "sh -c 'echo evil > /srv/www/uploads/shell.php; echo ok > /srv/www/uploads/a.png'"
  }

  it('passes, but the rule that let it through is told, with the reason', async () => {
    const image = await imageFrom('uploads', UPLOADS)
    const allow = '/srv/www/uploads/**\n/run/**'
    const { main, report, read } = await checked({ ...attacked, image, allow })
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'allowed-count': '2' })
    expect(report.findings.filter(({ kind }) => kind === 'allowed-danger')).toMatchObject([
      {
        level: 'warning',
        title: 'A rule lets dangerous changes through: /srv/www/uploads/**',
        detail: expect.stringMatching(
          /`\/srv\/www\/uploads\/shell\.php` \(web shell\)\. .*\(ATT&CK T1505\.003, Web Shell\)/
        ) as string
      }
    ])
    expect(await read('summary.md')).toContain('A rule lets dangerous changes through')
  })

  it('is drift under a rule that is narrow enough, and no warning', async () => {
    const image = await imageFrom('uploads', UPLOADS)
    const result = await checked({ ...attacked, image, allow: 'A /srv/www/uploads/*.png' })
    expect(result.main.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '1' })
    expect(kinds(result)).not.toContain('allowed-danger')
  })
})

describe('a first start that copies the site of the image into a volume', () => {
  const site = { port: WEB.port, 'smoke-http': 'GET /index.html 200' }

  it('is drift without anything critical, and the copies are told once', async () => {
    const image = await imageFrom('site', SITE)
    const result = await checked({ ...site, image, command: copying() })
    const { report } = result
    expect(result.main.outputs['verdict']).toBe('drift')
    expect(new Set(report.changes.map(({ severity }) => severity))).toEqual(new Set(['low']))
    expect(report.findings.filter(({ kind }) => kind === 'copies')).toMatchObject([
      {
        title: "5 files are copies of the image's own",
        level: 'notice',
        detail: expect.stringContaining('in `/var/www/html` from `/usr/src/site`') as string
      }
    ])
  })

  it.each<[string, string, string]>([
    [
      'one changed byte',
      "printf '<?php echo 3;\\n' > /var/www/html/lib/login.php",
      'lib/login.php'
    ],
    [
      'a script that the image has under another name',
      'cp /bin/busybox /var/www/html/x.cgi',
      'x.cgi'
    ],
    ['more rights than the original', 'chmod 777 /var/www/html/index.php', 'index.php'],
    ['set-uid', 'chmod 4755 /var/www/html/bin/cron.sh', 'bin/cron.sh']
  ])('is critical with %s', async (_, more, path) => {
    const image = await imageFrom('site', SITE)
    const { report } = await checked({ ...site, image, command: copying(more) })
    expect(
      report.changes.filter(({ severity }) => severity === 'critical').map((one) => one.path)
    ).toEqual([`/var/www/html/${path}`])
  })

  it('is told on a writable root filesystem, too', async () => {
    const image = await imageFrom('site-writable', SITE.replace('VOLUME /var/www/html', ''))
    const result = await checked({ ...site, image, command: copying(), 'read-only': 'false' })
    expect(new Set(result.report.changes.map(({ severity }) => severity))).toEqual(new Set(['low']))
    expect(kinds(result)).toContain('copies')
  })

  it('is no danger under a rule that allows the copies, but one changed byte is', async () => {
    const image = await imageFrom('site', SITE)
    const allow = 'A /var/www/html/**'
    const copied = await checked({ ...site, image, command: copying(), allow })
    expect(copied.main.outputs['verdict']).toBe('pass')
    expect(kinds(copied)).toContain('copies')
    expect(kinds(copied)).not.toContain('allowed-danger')
    const more = "printf '<?php echo 3;\\n' > /var/www/html/lib/login.php"
    const other = await checked({ ...site, image, command: copying(more), allow })
    expect(other.report.findings.filter(({ kind }) => kind === 'allowed-danger')).toMatchObject([
      { detail: expect.stringContaining('`/var/www/html/lib/login.php`') as string }
    ])
  })

  it('costs nothing where a rule allows copies that look harmless anywhere', async () => {
    const image = await imageFrom('site', SITE)
    const allow = 'A /var/www/html/**'
    const command = shell(
      'cp /usr/src/site/logo.png /var/www/html/; exec httpd -f -p 8080 -h /usr/src/site'
    )
    const { main, report } = await checked({ ...site, image, command, allow })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.timings.map(({ phase }) => phase)).not.toContain('copies')
  })
})
