import { shorten } from '../judge/phrases'
import { withoutColours } from '../observe/refusal-lines'

/*
 * The one place where untrusted text of the image is made harmless. Sources on the syntax of
 * workflow commands, of terminals and of Markdown: the runner's `ActionCommand.cs`, ECMA-48,
 * CommonMark.
 */

/**
 * Escapes a program's output for a log. Every line is prefixed with `| ` and holds neither a
 * workflow command nor a control sequence: colours are removed, other controls are shown. Optionally limited to the last `count` lines, each cut
 * at `width` characters.
 */
export function forLog(text: string, count = Infinity, width = Infinity): string {
  return linesOf(text)
    .slice(-count)
    .map((line) => `| ${unmarked(visible(withoutColours(shorten(line, width))))}`)
    .join('\n')
}

/**
 * Escapes a program's whole output for a file, without its colours. Lines have no prefix, but a line that would be a workflow
 * command when printed gets a `\`.
 */
export function forFile(text: string): string {
  return linesOf(text)
    .map((line) => unmarked(visible(withoutColours(line))).replace(/^[^!-~]*::/, '\\$&'))
    .join('\n')
}

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(LINE_END)

/**
 * Escapes untrusted text for a sentence in a log or on a terminal: one line of visible characters,
 * at most `cap` long.
 */
export function inline(text: string, cap = 300): string {
  return shorten(unmarked(oneLine(text, cap)), cap)
}

/**
 * Escapes the message or title of an annotation: one line of visible characters, at most `cap`
 * UTF-16 units.
 */
export function forAnnotation(text: string, cap: number): string {
  return inline(text, cap)
}

/**
 * Escapes one line for `<code>` in an HTML block; no character keeps a meaning in HTML, Markdown or
 * the runner.
 */
export function forMarkdown(text: string, cap = 300): string {
  return escapeMarkup(shorten(oneLine(text, cap), cap))
}

/**
 * Escapes a program's output for `<pre>`, without its colours: the last `count` lines, each at most
 * 500 characters, none of them blank.
 */
export function forPre(text: string, count: number): string {
  return text
    .replace(/[\r\n]+$/, '')
    .split(LINE_END)
    .slice(-count)
    .map((line) => preLine(withoutColours(shorten(line, 4000))))
    .join('\n')
}

/** Escapes one line of a file for `<pre>`: at most 500 characters, nothing removed, never blank. */
export function forPreLine(line: string): string {
  return preLine(shorten(line, 4000))
}

function preLine(line: string): string {
  const shown = visible(line).replaceAll('\t', '    ')
  return shown.trim() === '' ? BLANK : escapeMarkup(shorten(shown, 500))
}

/**
 * Converts a sentence to HTML: text between backticks becomes `<code>`, all other markup is
 * escaped.
 */
export function sentenceForMarkdown(text: string, cap = 1500): string {
  const pieces = shorten(oneLine(text, cap), cap).split('`').map(escapeMarkup)
  return pieces
    .map((html, index) => {
      if (index % 2 === 0) return withoutMentions(html)
      const isClosed = index < pieces.length - 1
      return isClosed ? `<code>${html}</code>` : `&#96;${withoutMentions(html)}`
    })
    .join('')
}

/**
 * Name of a bar in a Mermaid chart: letters, digits and spaces; prefixed with `· ` if it is empty
 * or begins with a keyword.
 */
export function forMermaid(text: string, cap: number): string {
  const plain = shorten(text, cap)
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
  return plain === '' || MERMAID_WORD.test(plain) ? `· ${plain}` : plain
}

/** Keywords that begin a statement of a Gantt chart (mermaid's gantt.jison). */
const MERMAID_WORD =
  /^(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|title|acc|section|click|call|href|end|\d)/i

/**
 * Rewrites JSON so that it has the same value and is safe to print in a log or on a terminal. Works
 * line by line, because V8 crashes on tens of millions of matches in one string.
 */
export function forJson(json: string): string {
  const escape = (line: string): string =>
    line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, jsonEscape))
  const unmarkedJson = json.includes('##[') ? json.replaceAll('##[', '#\\u0023[') : json
  return /[^\n -~]/.test(unmarkedJson)
    ? unmarkedJson.split('\n').map(escape).join('\n')
    : unmarkedJson
}

/** Characters that end a line for the runner, or that it trims before it looks for a command. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/

/** Replaces a blank line, which would end an HTML block and let Markdown in again. */
const BLANK = '&#32;'

/**
 * Characters that are invisible, or change how others are shown: control, bidirectional, zero-width
 * and filler characters, lone surrogates.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Runs of characters other than printable ASCII. Most text has none, so that searching these runs
 * alone is many times faster.
 */
const NOT_PLAIN = /[^ -~]+/g

/**
 * Makes every character of a line visible. Nothing is removed, so that no two names look alike but
 * for an escape.
 */
const visible = (line: string): string =>
  line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, nameOrHex))

const nameOrHex = (character: string): string => NAMES.get(character) ?? hex(character)

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\\n'],
  ['\r', '\\r']
])

const hex = (character: string): string => {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
}

/**
 * One line of visible characters. The text is cut before it is escaped, since escaping a megabyte
 * to show one line is a waste; callers cut the result.
 */
const oneLine = (text: string, cap: number): string =>
  visible(shorten(text, cap * 8)).replaceAll('\t', '\\t')

/** Breaks markers such as `##[error]`, which the runner writes into logs itself. */
const unmarked = (line: string): string => line.replaceAll('##[', '##\\[')

/**
 * Escapes characters of markup as numeric entities, which Markdown takes for text, too. A colon is
 * escaped only where it could begin a command or a link.
 */
const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"'`*[\]|~@\\]|:(?=[:/])/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * Prevents GitHub from linking `@name`, `#1` and `GH-1` in rendered text outside of code: a link in
 * a comment notifies the person, or is listed in the issue.
 */
const withoutMentions = (html: string): string =>
  html
    .replaceAll('&#64;', '&#64;<wbr>')
    .replace(/(?<!&)#(?=\d)/g, '#<wbr>')
    .replace(/\bGH-(?=\d)/gi, '$&<wbr>')

const jsonEscape = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/*
 * Untrusted text in formats for programs. They show it as every other report does: as one line of
 * visible characters.
 */

/**
 * Escapes one line for an attribute or text of XML 1.0. XML allows no control characters, lone
 * surrogates, U+FFFE or U+FFFF, not even escaped (https://www.w3.org/TR/xml/#charsets).
 */
export function forXml(text: string, cap = 300): string {
  return inline(text, cap)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Escapes a SARIF message, in which `[text](target)` would be a link (2.1.0, 3.11.6): breaks each
 * `](`.
 */
export function forSarif(text: string, cap: number): string {
  return shorten(inline(text, cap).replaceAll('](', ']\\('), cap)
}

/**
 * Converts a path in the repository to a relative reference for code scanning; everything but `/`
 * is percent-encoded.
 */
export function forUri(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}
