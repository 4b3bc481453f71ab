import { crossDevice } from '../../../src/observe/refusals'

const launch = { workingDir: '/srv/app', argv: [] }
type Path = string | undefined

/** Lines of renames and links across mounts, with both paths. */
const crossings: readonly (readonly [string, string, Path, Path])[] = [
  [
    'Node',
    "Error: EXDEV: cross-device link not permitted, rename '/a/x' -> '/b/x'",
    '/a/x',
    '/b/x'
  ],
  [
    'Node, inspected',
    "[Error: EXDEV: cross-device link not permitted, link '/a' -> '/b'] {",
    '/a',
    '/b'
  ],
  ['Python', "OSError: [Errno 18] Invalid cross-device link: '/a' -> '/b'", '/a', '/b'],
  ['Python, bytes', "OSError: [Errno 18] Invalid cross-device link: b'/a' -> b'/b'", '/a', '/b'],
  [
    'Python, translated',
    "OSError: [Errno 18] Ungültiger Link über Gerätegrenzen hinweg: '/a' -> '/b'",
    '/a',
    '/b'
  ],
  ['Go', 'rename /a/x /b/x: invalid cross-device link', '/a/x', '/b/x'],
  [
    'Go, JSON',
    '{"level":"error","err":"rename /a/x /b/x: invalid cross-device link"}',
    '/a/x',
    '/b/x'
  ],
  [
    'Go, relative',
    'rename tmp/x data/x: invalid cross-device link',
    '/srv/app/tmp/x',
    '/srv/app/data/x'
  ],
  ['Ruby', 'Invalid cross-device link @ rb_file_s_rename - (/a, /b) (Errno::EXDEV)', '/a', '/b'],
  ['PHP', 'Warning: rename(/a,/b): Invalid cross-device link in /x.php on line 3', '/a', '/b'],
  [
    'Java',
    'java.nio.file.AtomicMoveNotSupportedException: /a -> /b: Invalid cross-device link',
    '/a',
    '/b'
  ],
  ['nginx', 'rename() "/a/1" to "/b/1" failed (18: Invalid cross-device link)', '/a/1', '/b/1'],
  ['GNU ln', "ln: failed to create hard link '/b' => '/a': Invalid cross-device link", '/a', '/b'],
  ['Rust', 'failed to rename `/a` to `/b`: Invalid cross-device link (os error 18)', '/a', '/b'],
  [
    'Rust, no path',
    'Error: Os { code: 18, kind: CrossesDevices, message: "Invalid cross-device link" }',
    undefined,
    undefined
  ],
  ['musl', 'cannot move /a to /b: Cross-device link', '/a', '/b'],
  [
    'MySQL',
    "Error on rename of './a' to '/b' (errno: 18 - Invalid cross-device link)",
    '/srv/app/a',
    '/b'
  ],
  ['Erlang', '{error,exdev}', undefined, undefined],
  ['Perl', 'rename failed: Invalid cross-device link at /app/x.pl line 3.', undefined, undefined]
]

test.each(crossings)('%s: %s', (_, line, from, to) => {
  expect(crossDevice(line, launch)).toEqual({ message: line, from, to })
})

test.each([
  "Error: EROFS: read-only file system, rename '/a' -> '/b'",
  'errno 180',
  'device link up',
  ''
])('none in: %s', (line) => {
  expect(crossDevice(line, launch)).toBeUndefined()
})
