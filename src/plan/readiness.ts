import { notA, type Parsed } from './parsed'
import { parsePort } from './quantities'
import { quote } from './quote'
import type { WaitWish } from './wishes'

const FORMS =
  'a way to wait ("auto", "healthy", "tcp", "tcp:PORT", "http", "http:/PATH", "log:REGEX", "exit" or "none")'

/** `wait-for`: a word, and for some words what comes after their first colon. */
export function parseWaitFor(text: string): Parsed<WaitWish> {
  const [, word = '', rest] = /^([^:]*)(?::([^]*))?$/.exec(text) ?? []
  switch (word) {
    case 'auto':
    case 'healthy':
    case 'exit':
    case 'none':
      return rest === undefined ? { value: { kind: word } } : notA(FORMS, word, text)
    case 'tcp':
      return rest === undefined ? { value: { kind: 'tcp', port: undefined } } : parseTcp(rest)
    case 'http':
      return parseHttp(rest ?? '/')
    case 'log':
      return parseLog(rest ?? '')
    default:
      return notA(FORMS, 'http:/healthz', text)
  }
}

function parseTcp(text: string): Parsed<WaitWish> {
  const port = parsePort(text)
  return 'value' in port ? { value: { kind: 'tcp', port: port.value } } : port
}

function parseHttp(path: string): Parsed<WaitWish> {
  return /^\/\S*$/.test(path)
    ? { value: { kind: 'http', path } }
    : notA('a path that starts with "/"', 'http:/healthz', path)
}

function parseLog(expression: string): Parsed<WaitWish> {
  if (expression === '')
    return { problem: '"log:" has no expression; write for example "log:ready to accept".' }
  try {
    return { value: { kind: 'log', expression: new RegExp(expression) } }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.replace(/^[^]*: /, '') : ''
    return { problem: `${quote(expression)} is no regular expression (${reason}); mend it.` }
  }
}
