import { shorten } from '../judge/phrases'

/*
 * The one place where text from the thing under test is made harmless. What a workflow command, a terminal's control
 * sequence and Markdown need to work: the runner's `ActionCommand.cs`, ECMA-48, CommonMark.
 */

/**
 * Output of a program for a log: every line prefixed with `| `, nothing in it a workflow command or a control sequence.
 * With bounds: the last `count` lines, each cut at `width` characters.
 */
export function forLog(text: string, count = Infinity, width = Infinity): string {
  return linesOf(text)
    .slice(-count)
    .map((line) => `| ${unmarked(visible(shorten(line, width)))}`)
    .join('\n')
}

/** The whole text for a file: without prefixes, but with a `\` before a line that would be a command where somebody prints it. */
export function forFile(text: string): string {
  return linesOf(text)
    .map((line) => unmarked(visible(line)).replace(/^[^!-~]*::/, '\\$&'))
    .join('\n')
}

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(LINE_END)

/** One piece for a sentence of our own in a log or on a terminal: one line of visible characters, at most `cap` long. */
export function inline(text: string, cap = 300): string {
  return shorten(unmarked(oneLine(text, cap)), cap)
}

/** An annotation's message or title: one line of visible characters, at most `cap` UTF-16 units. */
export function forAnnotation(text: string, cap: number): string {
  return inline(text, cap)
}

/** One line for `<code>` inside an HTML block; no character of it means anything to HTML, Markdown or the runner. */
export function forMarkdown(text: string, cap = 300): string {
  return escapeMarkup(shorten(oneLine(text, cap), cap))
}

/** Whole lines for `<pre>`: the last `count` of them, each at most 500 characters, none of them blank. */
export function forPre(text: string, count: number): string {
  return text
    .replace(/[\r\n]+$/, '')
    .split(LINE_END)
    .slice(-count)
    .map((line) => visible(shorten(line, 4000)).replaceAll('\t', '    '))
    .map((line) => (line.trim() === '' ? BLANK : escapeMarkup(shorten(line, 500))))
    .join('\n')
}

/** A sentence of ours as HTML: what it quotes between backticks becomes `<code>`, nothing else in it means anything. */
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

/** The name of a bar in a Mermaid chart: letters, digits and spaces; none of them begins a word of its grammar. */
export function forMermaid(text: string, cap: number): string {
  const plain = shorten(text, cap)
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
  return plain === '' || MERMAID_WORD.test(plain) ? `· ${plain}` : plain
}

/** Words that begin a statement of a chart of phases (mermaid's gantt.jison). */
const MERMAID_WORD =
  /^(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|title|acc|section|click|call|href|end|\d)/i

/**
 * JSON that means the same, but is also harmless when somebody prints it in a log or on a terminal. Line by line: V8 dies
 * of tens of millions of matches in one string.
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

/** A blank line would end an HTML block and let Markdown in again. */
const BLANK = '&#32;'

/** A terminal's control sequences and operating system commands: colours, cursor movements, titles, links. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g

/** Whatever shows nothing, or changes how others show: controls, bidi, zero width, fillers, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** Most text is plain ASCII: looking further only where it is not is many times faster. */
const NOT_PLAIN = /[^ -~]+/g

/** Control sequences go before markers are looked for: without them `##\u001b[m[error]` would be one again. */
const visible = (line: string): string =>
  line.replace(ANSI, '').replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, nameOrHex))

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

/** Cut before and after: nobody needs a megabyte escaped to show a line of it. */
const oneLine = (text: string, cap: number): string =>
  visible(shorten(text, cap * 8)).replaceAll('\t', '\\t')

/** The runner writes its own markers in logs like this. */
const unmarked = (line: string): string => line.replaceAll('##[', '##\\[')

/** As numeric entities these are mere text to Markdown too; a colon only where it could begin a command or a link. */
const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"'`*[\]|~@\\]|:(?=[:/])/g, (character) => `&#${character.charCodeAt(0)};`)

/** GitHub makes links of `@name` in rendered text that is not code. */
const withoutMentions = (html: string): string => html.replaceAll('&#64;', '&#64;<wbr>')

const jsonEscape = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/*
 * Text from the thing under test for formats that programs read. What they show of it is what every other report shows:
 * one line of visible characters.
 */

/**
 * One line for an attribute or a text of XML 1.0, which knows no control characters, no half surrogate pairs, no U+FFFE and
 * U+FFFF, however they are written (https://www.w3.org/TR/xml/#charsets).
 */
export function forXml(text: string, cap = 300): string {
  return inline(text, cap)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A message of SARIF, in which `[text](target)` would be a link (2.1.0, 3.11.6): broken where that could begin. */
export function forSarif(text: string, cap: number): string {
  return shorten(inline(text, cap).replaceAll('](', ']\\('), cap)
}

/** A path of the repository as the relative reference that code scanning takes: nothing but `/` keeps a meaning in it. */
export function forUri(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}
