import type { Token } from './braces'
import type { Parsed } from './parsed'

/** An escaped character, a class, or any other character that is neither `[` nor `\`. */
const PIECE =
  /\\(?<escaped>[^/])|\[(?<members>[!^]?(?:\]|\\[^/]|[^\]\\/])(?:\\[^/]|[^\]\\/])*)\]|(?<plain>[^[\\])/uy
const MEMBER = /(\\[^]|[^\\])(?:-(\\[^]|[^\\]))?/gu

/** The pieces of a pattern, all braces and brackets closed; the problem is told as what the pattern has, and what to do. */
export function tokensOf(pattern: string): Parsed<readonly Token[]> {
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

/** `[a-z_]`, `[!a-z]`, `[^a-z]`, here without its brackets. */
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
