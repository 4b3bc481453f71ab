import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../harness/cli'
import { BUSYBOX, shell } from '../harness/subject'

const SECRETS = ['v4riable', 'h3ader', 'p4ss', 't0ken', 's1gnature', 'opt1on', 'att4ck', 'c0mmand']

const HEADER = '--header "Authorization: Bearer h3ader"'
const STEPS = [
  '--smoke-exec',
  `wget -q -O /dev/null ${HEADER} "http://u:p4ss@127.0.0.1:8080/?token=t0ken&sig=s1gnature"`,
  '--smoke-http',
  'GET /?token=t0ken 200 contains v4riable'
]

/** A service that is handed a secret, and works only if it can write. */
const WRITING = shell('touch /srv/x || exit 1; exec httpd -f -p 8080 -h /var/www')

describe('no report shows a secret that its author typed', () => {
  it.each([
    ['of a step that failed', 'httpd -f -p 8080 -h /var/www', []],
    ['of steps that were not reached, and of a fix', `${WRITING} web --password c0mmand`, []],
    ['of a bad input', 'httpd', ['--smoke-exec', 'login --token t0ken "']],
    [
      'of an attack',
      'httpd -f -p 8080 -h /var/www',
      ['--smoke-http', 'GET / 200', '--attack-exec', 'true --password att4ck v4riable']
    ]
  ])('%s', async (name, command, more) => {
    const folder = await mkdtemp(join(tmpdir(), 'zero-drift-secrets-'))
    const own = name === 'of an attack' ? more : [...STEPS, ...more]
    const words = ['check', BUSYBOX, '--command', command, '--port', '8080', '--env', 'A=v4riable']
    const rest = ['--evidence', 'never', '--output-dir', folder, '--verbose']
    try {
      const { stdout, exitCode } = await runCli([...words, ...own, ...rest], process.env)
      expect(exitCode).not.toBe(null)
      expect(stdout).toContain('***')
      const names = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = names.filter((entry) => entry.isFile())
      expect(files.length).toBeGreaterThan(5)
      const texts = await Promise.all(
        files.map(async (entry) => [
          entry.name,
          await readFile(join(entry.parentPath, entry.name), 'utf8')
        ])
      )
      const shown = [...texts, ['terminal', stdout]].flatMap(([file = '', text = '']) =>
        SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${file}: ${secret}`)
      )
      expect(shown).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
