import { quoteInput, type Parsed } from './parse'

export type PathPredicate = (path: string) => boolean

const LONGEST = 4096
const MOST_ALTERNATIVES = 256

/**
 * Compiles an absolute glob pattern to a test for paths. It may have `*` and `?` within a segment,
 * `**` as a segment for any number of segments, none included, `[...]`, `{a,b}`, and `\` before a
 * literal character. All else is literal, `(`, `!` and `+` too.
 */
export function compileGlob(pattern: string): Parsed<PathPredicate> {
  const problem = shapeProblem(pattern)
  if (problem !== undefined) return { problem: `${quoteInput(pattern)} ${problem}.` }
  const tokens = tokensOf(pattern)
  if ('problem' in tokens) return { problem: `${quoteInput(pattern)} ${tokens.problem}.` }
  const alternatives = Array.from(take(expandBraces(tokens.value), MOST_ALTERNATIVES + 1))
  if (alternatives.length > MOST_ALTERNATIVES)
    return { problem: `${quoteInput(pattern)} spells out to more than 256 patterns; split it.` }
  const globs = alternatives.map(compile)
  return { value: (path) => matchesAny(globs, namesOf(path)) }
}

/** Escapes a text as a glob pattern that matches this text alone. */
export const literalGlob = (text: string): string => text.replace(/[\\*?[\]{},]/g, '\\$&')

function shapeProblem(pattern: string): string | undefined {
  if (!pattern.startsWith('/'))
    return `is not absolute; start it with "/", or with "/**/" for any folder`
  if (/[^/]\/$/.test(pattern))
    return 'ends in "/"; leave that out for the folder itself, or end in "/**" for all below it too'
  if (/\/\/|\/\.{1,2}(\/|$)/.test(pattern))
    return 'goes round about, which no path does; write it without "//", "." and ".."'
  return pattern.length > LONGEST ? 'is longer than any path; cut it' : undefined
}

function* take<T>(source: Iterable<T>, most: number): Generator<T> {
  let taken = 0
  for (const item of source) {
    if (taken >= most) return
    taken += 1
    yield item
  }
}

type Glob = readonly Item<string>[]

function matchesAny(globs: readonly Glob[], names: readonly string[]): boolean {
  return globs.some((glob) => describes(glob, names))
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '')
}

function compile(tokens: readonly Token[]): Glob {
  return segmentsOf(tokens).map((segment) =>
    segment.length === 2 && segment.every((token) => isSyntax(token, '*'))
      ? 'any'
      : nameTest(segment)
  )
}

function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const ends = tokens.flatMap((token, index) => (isSyntax(token, '/') ? [index] : []))
  return [...ends, tokens.length]
    .map((end, index, all) => tokens.slice(index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end))
    .filter((segment) => segment.length > 0)
}

/** Returns a test for one name. Most names in patterns are literal, and a comparison suffices. */
function nameTest(segment: readonly Token[]): (name: string) => boolean {
  const plain = segment.map((token) => (token.kind === 'literal' ? token.text : '/')).join('')
  if (!plain.includes('/')) return (name) => name === plain
  const items = segment.map(characterTest)
  return (name) => describes(items, Array.from(name))
}

function characterTest(token: Token): Item<string> {
  switch (token.kind) {
    case 'syntax':
      return 'any'
    case 'literal':
      return (character) => character === token.text
    case 'class':
      return token.has
  }
}

/** Matches an escaped character, a class, or any other character that is neither `[` nor `\`. */
const PIECE =
  /\\(?<escaped>[^/])|\[(?<members>[!^]?(?:\]|\\[^/]|[^\]\\/])(?:\\[^/]|[^\]\\/])*)\]|(?<plain>[^[\\])/uy
const MEMBER = /(\\[^]|[^\\])(?:-(\\[^]|[^\\]))?/gu

/**
 * Splits a pattern into tokens; all braces and brackets have to be closed. A problem is the end of
 * a sentence that begins with the pattern.
 */
function tokensOf(pattern: string): Parsed<readonly Token[]> {
  const tokens: Token[] = []
  let depth = 0
  for (let at = 0; at < pattern.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(pattern)?.groups
    if (piece === undefined) return unfinished(pattern[at] === '[')
    if (piece['plain'] === '{') depth += 1
    const token = tokenOf(piece, depth > 0)
    if ('problem' in token) return token
    tokens.push(token.value)
    if (piece['plain'] === '}' && depth > 0) depth -= 1
  }
  return depth === 0
    ? { value: tokens }
    : { problem: 'has a "{" that is never closed; close it or write "\\{"' }
}

function unfinished(inClass: boolean): Parsed<never> {
  return inClass
    ? { problem: 'has a "[" that is never closed; close it or write "\\["' }
    : { problem: 'has a backslash before nothing that it could protect; write "\\\\" for one' }
}

interface Piece {
  readonly escaped?: string
  readonly members?: string
  readonly plain?: string
}

function tokenOf({ escaped, members, plain = '' }: Piece, inBraces: boolean): Parsed<Token> {
  if (members !== undefined) return parseClass(members)
  if (plain === '?') return { value: { kind: 'class', has: () => true } }
  const syntax = plain !== '' && (inBraces ? '*/{,}' : '*/').includes(plain)
  return { value: { kind: syntax ? 'syntax' : 'literal', text: escaped ?? plain } }
}

/** Parses a class, `[a-z_]`, `[!a-z]` or `[^a-z]`, here without its brackets. */
function parseClass(text: string): Parsed<Token> {
  if (/\[[:.=]/.test(text))
    return { problem: 'has a named class, which is not known here; write a range such as "[a-z]"' }
  const [, not = '', members = ''] = /^([!^]?)([^]+)$/u.exec(text) ?? []
  const ranges = Array.from(members.matchAll(MEMBER), ([, from = '', to = from]) => ({
    from: codeOf(from),
    to: codeOf(to)
  }))
  if (ranges.some(({ from, to }) => from > to))
    return { problem: 'has a range that runs backwards; write it the other way round' }
  const within = (code: number) => ranges.some(({ from, to }) => from <= code && code <= to)
  return {
    value: { kind: 'class', has: (character) => (not === '') === within(codeOf(character)) }
  }
}

function codeOf(member: string): number {
  return member.replace(/^\\(?=[^])/u, '').codePointAt(0) ?? 0
}

/** A token of a pattern: syntax, a literal character, or a class of characters. */
type Token =
  | { readonly kind: 'syntax'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'class'; readonly has: (character: string) => boolean }

function isSyntax(token: Token | undefined, text: string): boolean {
  return token?.kind === 'syntax' && token.text === text
}

/**
 * Yields the patterns that braces expand to, as in bash, before anything matches. All braces have
 * to be closed.
 */
function* expandBraces(tokens: readonly Token[]): Generator<readonly Token[]> {
  const start = tokens.findIndex((token) => isSyntax(token, '{'))
  if (start === -1) {
    yield tokens
    return
  }
  const marks = marksOf(tokens, start)
  const rest = tokens.slice((marks.at(-1) ?? start) + 1)
  for (const choice of choices(tokens, marks))
    yield* expandBraces([...tokens.slice(0, start), ...choice, ...rest])
}

/** Indexes of a group's opening brace, of its own commas and of its closing brace. */
function marksOf(tokens: readonly Token[], start: number): readonly number[] {
  const marks = [start]
  for (let at = start + 1, depth = 1; depth > 0 && at < tokens.length; at += 1) {
    if (isSyntax(tokens[at], '{')) depth += 1
    if (isSyntax(tokens[at], '}')) depth -= 1
    if (depth === 0 || (depth === 1 && isSyntax(tokens[at], ','))) marks.push(at)
  }
  return marks
}

/** Tokens between the marks of a group; braces without a comma are literal. */
function choices(
  tokens: readonly Token[],
  marks: readonly number[]
): readonly (readonly Token[])[] {
  const found = marks.slice(1).map((mark, index) => tokens.slice((marks[index] ?? 0) + 1, mark))
  return found.length > 1 ? found : [[literal('{'), ...found.flat(), literal('}')]]
}

function literal(text: string): Token {
  return { kind: 'literal', text }
}

/** A test that one part has to pass, or `any` for any number of parts. */
type Item<Part> = 'any' | ((part: Part) => boolean)

/**
 * Whether the items match the parts, all of them and in their order. Takes at most items × parts
 * steps, since parts between two `any` are settled where they first match. A regular expression of
 * five stars would need minutes for a hostile name.
 */
function describes<Part>(items: readonly Item<Part>[], parts: readonly Part[]): boolean {
  let [item, after, resume] = [0, -1, 0]
  for (let part = 0; part < parts.length;) {
    const fits = items[item]
    if (fits === 'any') {
      item += 1
      after = item
      resume = part
    } else if (fits?.(parts[part] as Part) === true) {
      item += 1
      part += 1
    } else {
      if (after === -1) return false
      item = after
      resume += 1
      part = resume
    }
  }
  return items.slice(item).every((left) => left === 'any')
}
