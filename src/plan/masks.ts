/** Masks the secrets in the lines of a text; returns as many lines. */
export type Mask = (lines: readonly string[]) => readonly string[]

/** Text in place of a secret. */
export const MASKED = '***'

/** Returns a mask for these values, and for everything that has the shape of a secret. */
export const maskOf = (values: readonly string[]): Mask => maskBy(values, SHAPES)

/** Returns a mask for these values alone. */
export const maskLiterals = (values: readonly string[]): Mask => maskBy(values, [])

/**
 * Returns a mask for these values alone, also where a program has quoted them: what has the shape of
 * a secret in its sentences is mostly none.
 */
export const maskValues = (values: readonly string[]): Mask =>
  maskLiterals([...values, ...values.map((value) => JSON.stringify(value).slice(1, -1))])

/**
 * Returns the mask for inputs and steps as their author typed them, with the values of these
 * `KEY=VALUE` lines. It also knows the options and headers of commands, which anywhere else would
 * hide too much.
 */
export const maskTyped = (env: readonly string[]): Mask => maskBy(valuesOf(env), TYPED_SHAPES)

/** Masks the words of a command as its author typed them; an option may precede its value. */
export function maskWords(words: readonly string[], env: readonly string[]): readonly string[] {
  const mask = maskTyped(env)
  return words.map((word, index) => {
    const option = words[index - 1] ?? ''
    if (SECRET_OPTION.test(option) && !word.startsWith('-')) return MASKED
    const shown = mask([word]).join()
    return USER_OPTION.test(option) ? shown.replace(USER_AND_PASSWORD, `$1${MASKED}`) : shown
  })
}

type Shape = readonly [RegExp, string]

function maskBy(values: readonly string[], shapes: readonly Shape[]): Mask {
  const hidden = withoutLiterals(values)
  return (lines) => {
    const keys = privateKeyLines(lines)
    return lines.map((line, index) => {
      if (keys.has(index)) return MASKED
      return shapes.reduce((text, [shape, instead]) => text.replace(shape, instead), hidden(line))
    })
  }
}

/** Values of `KEY=VALUE` lines that may be secrets, without common words and numbers. */
export function valuesOf(env: readonly string[]): readonly string[] {
  return env.map((line) => line.slice(line.indexOf('=') + 1)).filter(isTelling)
}

/** Whether a value may be a secret: it is no number, no common word, and not short. */
export const isTelling = (value: string): boolean =>
  value.trim().length >= FEWEST && !TRIVIAL.test(value.trim())

const TRIVIAL =
  /^(?:[-+]?\d{1,5}|[-+]?\d*[.,][\d.,]*|true|false|null|none|auto|default|enabled|disabled|debug|info|warn|warning|error|production|development|staging|test|testing|localhost|utf-?8|[a-z]{1,2}_[a-z]{2}\.utf-?8|c\.utf-?8)$/i

/** Fewest characters of a value that may be a secret. */
const FEWEST = 4

/**
 * Masks these values, the longest first, since one may be part of another. Each line of a value
 * stands for itself. Takes time for the line alone, however many values there are.
 */
function withoutLiterals(values: readonly string[]): (line: string) => string {
  const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim())
  const telling = [...new Set(lines.filter(isTelling))]
  if (telling.length === 0) return (line) => line
  const byStart = new Map<string, string[]>()
  for (const text of telling.toSorted((one, other) => other.length - one.length)) {
    const start = text.slice(0, FEWEST)
    const some = byStart.get(start)
    if (some === undefined) byStart.set(start, [text])
    else some.push(text)
  }
  const whole = (line: string): string => {
    let [shown, from, at] = ['', 0, 0]
    while (at + FEWEST <= line.length) {
      const some = byStart.get(line.slice(at, at + FEWEST))
      const found = some?.find((text) => line.startsWith(text, at))
      if (found === undefined) at += 1
      else {
        shown += line.slice(from, at) + MASKED
        from = at += found.length
      }
    }
    return shown + line.slice(from)
  }
  return (line) => {
    const parts = whole(line).split(CUT)
    if (parts.length === 1 || parts.length > MOST_PARTS) return parts.join(CUT)
    const last = parts.length - 1
    return parts
      .map((part, index) => (index < last ? withoutBeginning(part, byStart) : part))
      .map((part, index) => (index > 0 ? withoutRest(part, telling) : part))
      .join(CUT)
  }
}

/** Mark of a text that was cut, maybe in the middle of a value. */
const CUT = '…'

/** Most parts of a line that were cut by us: more marks are those of a program. */
const MOST_PARTS = 20

/** Fewest characters of a cut value that are taken for a part of it, and most that are compared. */
const FEWEST_OF_PART = 8
const MOST_OF_PART = 4096

/** Masks the beginning of a value with which a text ends. */
function withoutBeginning(text: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  for (
    let at = Math.max(0, text.length - MOST_OF_PART);
    at <= text.length - FEWEST_OF_PART;
    at += 1
  ) {
    const rest = text.slice(at)
    const some = byStart.get(rest.slice(0, FEWEST))
    if (some?.some((value) => value.startsWith(rest)) === true) return text.slice(0, at) + MASKED
  }
  return text
}

/** Masks the end of a value with which a text begins. */
function withoutRest(text: string, values: readonly string[]): string {
  const start = text.slice(0, FEWEST_OF_PART)
  if (start.length < FEWEST_OF_PART) return text
  for (const value of values) {
    for (let at = value.indexOf(start); at >= 0; at = value.indexOf(start, at + 1)) {
      if (text.startsWith(value.slice(at))) return MASKED + text.slice(value.length - at)
    }
  }
  return text
}

/**
 * A name that suggests a secret, the text between it and its value, and the value: in quotes, or up
 * to a space or a comma.
 */
const NAME = /(?:\bpass|pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|private[_-]?key)/.source
const GAP = /[\w.-]{0,64}["']?\]?[ \t]{0,8}(?:=>|:=|[:=]|(?<=["'])[ \t]{0,8},|>)[ \t]{0,8}/.source
const VALUE = /(?:"(?:[^"\\]|\\.){1,4096}"?|'(?:[^'\\]|\\.){1,4096}'?|[^\s"',;<>]{1,4096})/.source

/** Known shapes of secrets, each with its replacement; none of them takes more than linear time. */
const SHAPES: readonly Shape[] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, MASKED],
  [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, MASKED],
  [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, MASKED],
  [/\bxox[a-z]-[A-Za-z0-9-]{10,255}/g, MASKED],
  [/\b[rs]k_live_[A-Za-z0-9]{10,255}/g, MASKED],
  [/\bAIza[A-Za-z0-9_-]{35}/g, MASKED],
  [/\bglpat-[\w-]{20,255}/g, MASKED],
  [/\b(?:npm_|dckr_pat_|hf_|sk-(?:ant|proj)-)[\w-]{20,255}/g, MASKED],
  [/(?<![\w-])eyJ[\w-]{5,8192}\.eyJ[\w-]{2,8192}\.[\w-]{0,8192}/g, MASKED],
  [
    /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:bearer|basic|token)[ \t]{1,8})[^\s"']{1,8192}/gi,
    `$1${MASKED}`
  ],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/@"']{1,256}@/gi, `$1:${MASKED}@`],
  [new RegExp(`(${NAME}${GAP})${VALUE}`, 'gi'), `$1${MASKED}`]
]

/** Names of options and words that a secret follows after a space. */
const NAMES =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|(?:api|access|secret|private)[_-]?key|credentials?)'

/** Words after `password` and the like that make a sentence of it. */
const SENTENCE =
  /(?!(?:is|are|was|has|must|may|for|of|to|in|on|by|with|from|at|and|or|not|no|required|reset|login|field|form|page|file|wrong|invalid|missing|expired|accepted|contains|[1-5](?:\d\d|xx))(?![^\s"'.,:;!?]))/
    .source

/** An option before a user with a password, and the user with the colon. */
const USER = String.raw`(?:-[uU]|--user|--proxy-user|--http-user|--userpwd)`
const USER_AND_PASSWORD = /^([^\s:"']{0,256}:)(?!\d+$|\/\/)[^]+/
const USER_OPTION = new RegExp(`^${USER}$`)
const SECRET_OPTION = new RegExp(`^--?(?:[\\w-]{0,64}[_-])?${NAMES}$`, 'i')

/** Tools whose option `-p` is no password. */
const PLAIN_P =
  /(?<!\b(?:mkdir|cp|mv|install|ls|ps|pgrep|rsync|scp|ssh|tar|docker|podman|set|perl|time|declare|export|test|command|nmap|nc)\b[^|;&]{0,200})/
    .source

/** Shapes of secrets in commands and requests; none of them takes more than linear time, either. */
const TYPED_SHAPES: readonly Shape[] = [
  [
    /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:[a-z][\w-]{0,30}[ \t]{1,8})?)[^\s"']{1,8192}/gi,
    `$1${MASKED}`
  ],
  [/(\bcookie["']?[ \t]{0,8}:[ \t]{0,8})[^"'\r\n]{1,8192}/gi, `$1${MASKED}`],
  [
    /(\bx-[\w-]{0,40}(?:key|auth|signature)["']?[ \t]{0,8}:[ \t]{0,8})[^\s"']{1,8192}/gi,
    `$1${MASKED}`
  ],
  [/(\bbearer[ \t]{1,8})[\w.~+/=-]{16,8192}/gi, `$1${MASKED}`],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/"']{1,256}@/gi, `$1:${MASKED}@`],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)(?!\*\*\*@)[^\s/:@"']{1,256}@/gi, `$1${MASKED}@`],
  [
    /([?&](?:x-amz-)?(?:key|sig|signature|auth|sid|session(?:id)?|code|credential|jwt|ticket)=)[^\s&"'#]{1,4096}/gi,
    `$1${MASKED}`
  ],
  [
    new RegExp(`((?:^|[\\s"'])${USER}[ \\t=]{0,8}["'][^:"']{0,256}:)[^"']{1,4096}`, 'g'),
    `$1${MASKED}`
  ],
  [
    new RegExp(
      `((?:^|[\\s"'])${USER}[ \\t=]{0,8}[^\\s:"']{0,256}:)(?!\\d+(?!\\S)|//)${VALUE}`,
      'g'
    ),
    `$1${MASKED}`
  ],
  [
    new RegExp(`((?:^|[\\s"'])--?(?:[\\w-]{0,64}[_-])?${NAMES}[ \\t]{1,8})(?!-)${VALUE}`, 'gi'),
    `$1${MASKED}`
  ],
  [new RegExp(`((?:^|[\\s"'])${NAMES}[ \\t]{1,8})(?!-)${SENTENCE}${VALUE}`, 'gi'), `$1${MASKED}`],
  [
    new RegExp(
      `((?:^|\\s)(?=-p[ \\t])${PLAIN_P}-p[ \\t]{1,8})(?!-|[\\d.:,]+(?:/\\w+)?(?!\\S))(?=[^\\s/]+(?!\\S))${VALUE}`,
      'g'
    ),
    `$1${MASKED}`
  ],
  [
    /(\b(?:mysql|mariadb)[\w-]{0,30}[ \t](?:[^|;&\n]{0,200}[ \t])?-p)(?![\s-])\S{1,4096}/gi,
    `$1${MASKED}`
  ],
  [/(\bredis-cli[ \t](?:[^|;&\n]{0,200}[ \t])?-a[ \t]{0,8})(?!-)\S{1,4096}/gi, `$1${MASKED}`],
  ...SHAPES
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
