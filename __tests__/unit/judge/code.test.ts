import { codeTest } from '../../../src/judge/code'
import type { Plan } from '../../../src/plan/plan'
import { PLAN } from '../run/world'

const started = (
  command: readonly string[],
  workingDir = ''
): Pick<Plan, 'container' | 'image'> => ({
  container: { ...PLAN.container },
  image: { ...PLAN.image, entrypoint: [], command, workingDir }
})

const FILE = { type: 'file', mode: 0o644 } as const
const PROGRAM = { type: 'file', mode: 0o755 } as const

describe('code of an image', () => {
  test.each<[string, readonly string[], string]>([
    [
      'the script of an interpreter, whatever it is called',
      ['python3', '/opt/a/run'],
      '/opt/a/run'
    ],
    ['that of a shell', ['/bin/sh', '-e', '/opt/a/start'], '/opt/a/start'],
    ['that of Perl', ['perl', '-w', '/opt/a/agentd', 'x.conf'], '/opt/a/agentd'],
    ['an archive that is run', ['python3', '/srv/a/app.zip'], '/srv/a/app.zip'],
    ['a program behind a wrapper', ['tini', '--', '/srv/a/data.bin'], '/srv/a/data.bin'],
    ['that of a command of a shell', ['sh', '-c', 'exec python3 run'], '/srv/a/run']
  ])('is %s', (_, command, path) => {
    expect(codeTest(started(command, '/srv/a'))(path, FILE)).toBe(true)
  })

  test('excludes a data file in the program’s arguments', () => {
    const test = codeTest(started(['/usr/bin/serve', '/srv/data/x.db', '--in', '/data/y']))
    expect([test('/srv/data/x.db', FILE), test('/data/y', FILE)]).toEqual([false, false])
  })

  test.each([
    ['a script', '/srv/x/app.py', FILE],
    ['a script among data', '/data/uploads/x.php', FILE],
    ['a library', '/opt/x/libx.so.1.2', FILE],
    ['a program', '/opt/x/serve', PROGRAM],
    ['a template', '/opt/x/views/index.twig', FILE],
    ['a page', '/opt/x/pages/index.html', FILE],
    ['a script of what was drawn ahead', '/app/.next/server/app/page.js', FILE],
    ['a file among the programs of the system', '/usr/local/bin/x', FILE],
    ['a link among them', '/bin/sh', { type: 'symlink', mode: 0o777 }]
  ] as const)('%s', (_, path, entry) => {
    expect(codeTest(started(['serve']))(path, entry)).toBe(true)
  })

  test.each([
    ['a database', '/app/notes.db', FILE],
    ['a database that may be executed by mistake', '/app/notes.db', PROGRAM],
    ['its log of what is to be written', '/app/notes.db-wal', FILE],
    ['a picture', '/app/static/logo.png', FILE],
    ['what keeps a folder in a repository', '/app/uploads/.gitkeep', FILE],
    ['a page that was drawn ahead', '/app/.next/server/app/index.html', FILE],
    ['configuration elsewhere', '/etc/x/x.conf', FILE],
    ['a folder', '/app', { type: 'directory', mode: 0o755 }]
  ] as const)('but not %s', (_, path, entry) => {
    expect(codeTest(started(['python3', '/app/app.py'], '/app'))(path, entry)).toBe(false)
  })

  test.each([
    ['the working directory', ['serve'], '/app', '/app/conf/x.yaml'],
    ['the folder of the program', ['/opt/x/bin/serve'], '', '/opt/x/bin/x.dat2'],
    ['the folder of a script', ['python3', '-u', '/opt/x/main.py'], '', '/opt/x/x.yaml'],
    ['that of a relative one', ['node', './lib/main.js'], '/opt/x', '/opt/x/lib/x.json'],
    [
      "that of a shell's command",
      ['sh', '-c', 'umask 77 && exec /opt/x/run -v'],
      '/',
      '/opt/x/x.yaml'
    ],
    [
      "that of a shell's script",
      ['bash', '-ec', "X=1 exec 'ruby' '/opt/x/main.rb'"],
      '',
      '/opt/x/y'
    ]
  ])('all in %s', (_, command, workingDir, path) => {
    expect(codeTest(started(command, workingDir))(path, FILE)).toBe(true)
  })

  test.each([
    ['a folder for data in it', ['serve'], '/app', '/app/data/x.yaml'],
    ['a working directory for data', ['serve'], '/data', '/data/x.yaml'],
    ['the root as working directory', ['serve'], '/', '/x.yaml'],
    ['the folder of its configuration', ['serve', '/opt/x/etc/x.conf'], '', '/opt/x/etc/y.conf'],
    ['a folder of which the name only begins like that', ['serve'], '/app', '/apple/x.yaml']
  ])('but not %s', (_, command, workingDir, path) => {
    expect(codeTest(started(command, workingDir))(path, FILE)).toBe(false)
  })
})
