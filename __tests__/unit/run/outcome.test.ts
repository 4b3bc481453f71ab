import { bootLine, type Failure } from '../../../src/run/outcome'

const at = (paths: readonly string[]) => paths.map((path) => ({ path, options: '' }))

const plan = (readOnly: boolean, tmpfs: readonly string[], volumes: readonly string[]) =>
  ({
    container: {
      readOnly,
      tmpfs: at(tmpfs),
      volumes: [
        ...volumes.map((path) => ({ source: '', path, readOnly: false })),
        { source: 'logs', path: '/dev/termination-log', isLastMessage: true }
      ]
    }
  }) as unknown as Parameters<typeof bootLine>[1]

test.each<[string, ReturnType<typeof plan>, Failure | undefined]>([
  ['Booted read-only: passed', plan(true, [], []), undefined],
  ['Booted with a writable root filesystem: passed', plan(false, [], []), undefined],
  [
    'Booted with a writable root filesystem and tmpfs /tmp: exited with code 3',
    plan(false, ['/tmp'], []),
    { kind: 'exited', exitCode: 3, during: 'startup' }
  ],
  [
    'Booted read-only with tmpfs /run /tmp, volume /data: failed GET / 200',
    plan(true, ['/run', '/tmp'], ['/data']),
    { kind: 'smoke-failed', step: 'GET / 200', detail: '' }
  ],
  [
    'Booted read-only with tmpfs /0 /1 /2 /3 /4 /5 and 2 more: did not become ready',
    plan(true, ['/0', '/1', '/2', '/3', '/4', '/5', '/6', '/7'], []),
    { kind: 'not-ready', waitedFor: 'port 80', milliseconds: 1 }
  ]
])('%s', (line, planned, failure) => {
  expect(bootLine('Booted', planned, failure)).toBe(line)
})
