import type { Token } from './braces'
import type { Parsed } from './parsed'

/** An escaped character, a class, or any other character that is neither `[` nor `\`. */
const PIECE =
  /\\(?<escaped>[^])|\[(?<members>[!^]?(?:\]|\\[^/]|[^\]\\/])(?:\\[^/]|[^\]\\/])*)\]|(?<plain>[^[\\])/uy
const MEMBER = /(\\[^]|[^\\])(?:-(\\[^]|[^\\]))?/gu

/** A pattern in the words of picomatch: whatever is not syntax here is written so that it cannot be syntax there. */
export function tokensOf(pattern: string): Parsed<readonly Token[]> {
  const tokens: Token[] = []
  let depth = 0
  for (let at = 0; at < pattern.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const { escaped, members, plain = '' } = PIECE.exec(pattern)?.groups ?? {}
    if (escaped !== undefined) tokens.push(literal(escaped))
    else if (members !== undefined) tokens.push(classOf(members))
    else if (plain === '') return { problem: unfinished(pattern[at] === '[') }
    else {
      if (plain === '{') depth += 1
      tokens.push(isSyntax(plain, depth) ? plain : literal(plain))
      if (plain === '}' && depth > 0) depth -= 1
    }
  }
  return depth === 0 ? { value: tokens } : { problem: 'has a "{" that is never closed' }
}

function unfinished(inClass: boolean): string {
  return inClass ? 'has a "[" that is never closed' : 'ends in a lone backslash'
}

function isSyntax(character: string, depth: number): boolean {
  return '*?/'.includes(character) || (depth > 0 && '{,}'.includes(character))
}

/** A character that means itself only: ASCII but letters, digits and `_` as an escape. */
function literal(character: string): Token {
  return character >= '\u0080' || /\w/.test(character)
    ? character
    : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

/** `[a-z]`, `[!a]`, `[^a]`; never a slash, which no class may match. */
function classOf(text: string): Token {
  const [, not = '', members = ''] = /^([!^]?)([^]+)$/u.exec(text) ?? []
  const ranges = Array.from(members.matchAll(MEMBER), ([, from = '', to]) =>
    range(from.replace(/^\\(?=[^])/, ''), to?.replace(/^\\(?=[^])/, ''))
  )
  return `[${not === '' ? '' : '^\\x2f'}${ranges.join('')}]`
}

function range(from: string, to: string | undefined): string {
  if (to === undefined) return literal(from)
  return from < '/' && '/' < to
    ? `${literal(from)}-\\x2e\\x30-${literal(to)}`
    : `${literal(from)}-${literal(to)}`
}
