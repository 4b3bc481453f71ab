import { expandBraces, isSyntax, type Token } from './braces'
import { tokensOf } from './glob-tokens'
import type { Parsed } from './parsed'
import { quote } from './quote'
import { describes, type Item } from './sequence'

export type PathPredicate = (path: string) => boolean

const LONGEST = 4096
const MOST_ALTERNATIVES = 256

/**
 * An absolute glob: `*` and `?` within a segment, `**` as a segment for any number of them, none included, `[...]`, `{a,b}`,
 * and `\` before a character that stands for itself. Everything else, `(`, `!` and `+` too, stands for itself.
 */
export function compileGlob(pattern: string): Parsed<PathPredicate> {
  const problem = shapeProblem(pattern)
  if (problem !== undefined) return { problem: `${quote(pattern)} ${problem}.` }
  const tokens = tokensOf(pattern)
  if ('problem' in tokens) return { problem: `${quote(pattern)} ${tokens.problem}.` }
  const alternatives = Array.from(take(expandBraces(tokens.value), MOST_ALTERNATIVES + 1))
  if (alternatives.length > MOST_ALTERNATIVES)
    return { problem: `${quote(pattern)} spells out to more than 256 patterns; split it.` }
  const globs = alternatives.map(compile)
  return { value: (path) => matchesAny(globs, namesOf(path)) }
}

/** The glob that stands for these characters and nothing else. */
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

/** Most names in patterns are plain, and then a comparison does. */
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
