/** Masks the secrets in the lines of a text; returns as many lines. */
export type Mask = (lines: readonly string[]) => readonly string[]

const MASKED = '***'

/** Returns a mask for these values, and for everything that has the shape of a secret. */
export function maskOf(values: readonly string[]): Mask {
  const known = literals(values)
  return (lines) => {
    const keys = privateKeyLines(lines)
    return lines.map((line, index) => {
      if (keys.has(index)) return MASKED
      const shown = known === undefined ? line : line.replace(known, MASKED)
      return SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), shown)
    })
  }
}

/** Values of `KEY=VALUE` lines that may be secrets, without common words and numbers. */
export function valuesOf(env: readonly string[]): readonly string[] {
  return env.map((line) => line.slice(line.indexOf('=') + 1)).filter(isTelling)
}

const isTelling = (value: string): boolean =>
  value.trim().length >= 4 && !TRIVIAL.test(value.trim())

const TRIVIAL =
  /^(?:[-+]?[\d.,]+|true|false|null|none|auto|default|enabled|disabled|debug|info|warn|warning|error|production|development|staging|test|testing|localhost|utf-?8|[a-z]{1,2}_[a-z]{2}\.utf-?8|c\.utf-?8)$/i

/**
 * Matches any of these values, the longest first, since one may be part of another. Each line of a
 * value stands for itself. Undefined if there are none.
 */
function literals(values: readonly string[]): RegExp | undefined {
  const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim())
  const telling = [...new Set(lines.filter(isTelling))]
  const longest = telling.toSorted((one, other) => other.length - one.length)
  if (longest.length === 0) return undefined
  return new RegExp(
    longest.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'g'
  )
}

/**
 * A name that suggests a secret, the text between it and its value, and the value: in quotes, or up
 * to a space or a comma.
 */
const NAME = /(?:\bpass|pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|private[_-]?key)/.source
const GAP = /[\w.-]{0,64}["']?\]?[ \t]{0,8}(?:=>|:=|[:=]|(?<=["'])[ \t]{0,8},|>)[ \t]{0,8}/.source
const VALUE = /(?:"(?:[^"\\]|\\.){1,4096}"?|'(?:[^'\\]|\\.){1,4096}'?|[^\s"',;<>]{1,4096})/.source

/** Known shapes of secrets, each with its replacement; none of them takes more than linear time. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, MASKED],
  [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, MASKED],
  [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, MASKED],
  [/\bxox[a-z]-[A-Za-z0-9-]{10,255}/g, MASKED],
  [/\b[rs]k_live_[A-Za-z0-9]{10,255}/g, MASKED],
  [/\bAIza[A-Za-z0-9_-]{35}/g, MASKED],
  [/(?<![\w-])eyJ[\w-]{5,8192}\.eyJ[\w-]{2,8192}\.[\w-]{0,8192}/g, MASKED],
  [
    /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:bearer|basic|token)[ \t]{1,8})[^\s"']{1,8192}/gi,
    `$1${MASKED}`
  ],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/@"']{1,256}@/gi, `$1:${MASKED}@`],
  [new RegExp(`(${NAME}${GAP})${VALUE}`, 'gi'), `$1${MASKED}`]
]

/**
 * Line numbers of private keys, from BEGIN to END. A key without END ends with the last line that
 * can be part of one.
 */
function privateKeyLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const begin = BEGIN.exec(line)
    if (begin === null) continue
    const end = END.test(line.slice(begin.index)) ? at : endOf(lines, at)
    for (; at < end; at++) found.add(at)
    found.add(end)
  }
  return found
}

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
/** Most lines of a key. */
const LONGEST = 400

function endOf(lines: readonly string[], begin: number): number {
  const rest = lines.slice(begin + 1, begin + 1 + LONGEST)
  const end = rest.findIndex((line) => END.test(line))
  if (end >= 0) return begin + 1 + end
  const foreign = rest.findIndex((line) => !isOfKey(line))
  return begin + (foreign < 0 ? rest.length : foreign)
}

/**
 * Whether a line can be part of a key: base64, also in quotes, empty, or a header such as
 * `Proc-Type: 4,ENCRYPTED`.
 */
const isOfKey = (line: string): boolean =>
  line.trim() === '' ||
  /^[A-Za-z0-9/=]{8,}$/.test(line.replace(/["'+,;]|\\n/g, '').trim()) ||
  /^\s*[A-Z][\w-]{1,30}: /.test(line)
