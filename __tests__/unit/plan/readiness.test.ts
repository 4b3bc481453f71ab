import { parseWaitFor } from '../../../src/plan/wait'
import type { WaitWish } from '../../../src/plan/inputs'

test.each<[string, WaitWish]>([
  ['auto', { kind: 'auto' }],
  ['healthy', { kind: 'healthy' }],
  ['exit', { kind: 'exit' }],
  ['none', { kind: 'none' }],
  ['tcp', { kind: 'tcp', port: undefined }],
  ['tcp:5432', { kind: 'tcp', port: 5432 }],
  ['http', { kind: 'http', path: '/' }],
  ['http:/', { kind: 'http', path: '/' }],
  ['http:/healthz?a=b:c', { kind: 'http', path: '/healthz?a=b:c' }],
  ['log:ready', { kind: 'log', expression: /ready/ }],
  [
    'log:[0-9]+: ready (to|for) accept',
    { kind: 'log', expression: /[0-9]+: ready (to|for) accept/ }
  ],
  ['log: leading space', { kind: 'log', expression: / leading space/ }]
])('%s', (text, value) => {
  expect(parseWaitFor(text)).toEqual({ value })
})

const FORMS =
  'a way to wait ("auto", "healthy", "tcp", "tcp:PORT", "http", "http:/PATH", "log:REGEX", "exit" or "none")'

test.each([
  ['', `"" is not ${FORMS}; write for example "http:/healthz".`],
  ['Auto', `"Auto" is not ${FORMS}; write for example "http:/healthz".`],
  ['toString', `"toString" is not ${FORMS}; write for example "http:/healthz".`],
  ['port:80', `"port:80" is not ${FORMS}; write for example "http:/healthz".`],
  ['healthy:', `"healthy:" is not ${FORMS}; write for example "healthy".`],
  ['exit:0', `"exit:0" is not ${FORMS}; write for example "exit".`],
  ['tcp:', '"" is not a port number (1 to 65535); write for example "8080".'],
  ['tcp:http', '"http" is not a port number (1 to 65535); write for example "8080".'],
  ['tcp:0', '"0" is not a port number (1 to 65535); write for example "8080".'],
  ['http:', '"" is not a path that starts with "/"; write for example "http:/healthz".'],
  ['http:8080', '"8080" is not a path that starts with "/"; write for example "http:/healthz".'],
  ['http:/a b', '"/a b" is not a path that starts with "/"; write for example "http:/healthz".'],
  ['log', '"log:" has no expression; write for example "log:ready to accept".'],
  ['log:', '"log:" has no expression; write for example "log:ready to accept".'],
  ['log:(', '"(" is no regular expression (Unterminated group); mend it.'],
  ['log:a: *+', '"a: *+" is no regular expression (Nothing to repeat); mend it.']
])('%j is none', (text, problem) => {
  expect(parseWaitFor(text)).toEqual({ problem })
})
