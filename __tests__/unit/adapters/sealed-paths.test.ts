import { spotFinder, type Whereabouts } from '../../../src/adapters/docker/sealed-paths'

const LINKS: Readonly<Record<string, string>> = {
  '/var/run': '/run',
  '/lib': 'usr/lib',
  '/usr/lib/deep': '../../run/app',
  '/loop': '/loop',
  '/a/up': '../../..',
  '/run/app/inside': '/etc'
}
const find = spotFinder(
  ['/var/run/app', '/var/run/app/nested', '/etc/hosts'],
  (path) => LINKS[path]
)

const root = (path: string): Whereabouts => ({ kind: 'root', path })
const mount = (number: number, rest = ''): Whereabouts => ({ kind: 'mount', number, rest })

test.each<[string, string, Whereabouts]>([
  ['a mount as it is named', '/var/run/app', mount(0)],
  ['a mount as it is behind the link', '/run/app', mount(0)],
  ['a file in a mount', '/var/run/app/new', mount(0, '/new')],
  ['a file in a mount, by links of two folders', '/lib/deep/new', mount(0, '/new')],
  ['the deeper of two mounts', '/run/app/nested/x', mount(1, '/x')],
  ['a name that only begins like a mount', '/run/application', root('/run/application')],
  [
    'what is behind a link in a mount, which its reader follows',
    '/run/app/inside/x',
    mount(0, '/inside/x')
  ],
  ['a file that is mounted', '/etc/hosts', mount(2)],
  ['a file beside it', '/etc/passwd', root('/etc/passwd')],
  ['a link at the end, which is not followed', '/var/run', root('/var/run')],
  ['a relative link on the way', '/lib/libc.so', root('/usr/lib/libc.so')],
  ['more ".." than there are folders', '/a/up/etc/hosts', mount(2)],
  ['the root itself', '/', root('/')],
  ['a link to itself', '/loop/x', root('/loop/x')]
])('%s', (_, path, expected) => {
  expect(find(path)).toEqual(expected)
})
