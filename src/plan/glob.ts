import picomatch from 'picomatch/posix'
import { expandBraces } from './braces'
import { tokensOf } from './glob-tokens'
import type { Parsed } from './parsed'
import { quote } from './quote'

export type PathPredicate = (path: string) => boolean

const LONGEST = 4096
const MOST_ALTERNATIVES = 256

/** Names with line ends and characters beyond 16 bits match too; what makes no expression throws. */
const OPTIONS = {
  dot: true,
  noextglob: true,
  nonegate: true,
  fastpaths: false,
  literalBrackets: false,
  flags: 'su',
  debug: true
}

/**
 * An absolute glob: `*` and `?` within a segment, `**` as a segment for any number of them, `[...]`, `{a,b}`, and `\` before
 * a character that stands for itself; `X/**` matches `X` too. Everything else, `(`, `!` and `+` included, stands for itself.
 */
export function compileGlob(pattern: string): Parsed<PathPredicate> {
  const problem = shapeProblem(pattern)
  if (problem !== undefined) return { problem: `${quote(pattern)} ${problem}.` }
  const tokens = tokensOf(pattern)
  if ('problem' in tokens)
    return { problem: `${quote(pattern)} ${tokens.problem}; close it or put "\\" before it.` }
  const globs = Array.from(take(expandBraces(tokens.value), MOST_ALTERNATIVES + 1))
  if (globs.length > MOST_ALTERNATIVES)
    return { problem: `${quote(pattern)} spells out to more than 256 patterns; split it.` }
  return compileAll(pattern, globs)
}

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

function compileAll(pattern: string, globs: readonly string[]): Parsed<PathPredicate> {
  try {
    const expressions = globs.map(tidy).flatMap(withItsRoot).map(expressionFor)
    return { value: (path) => expressions.some((expression) => expression.test(path.slice(1))) }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.replace(/^[^]*: /, '') : ''
    return { problem: `${quote(pattern)} is no pattern (${reason}); mend it.` }
  }
}

/** Without its first slash, behind which picomatch would want one more segment for `**`; stars run together only as `**`. */
function tidy(glob: string): string {
  const names = glob
    .slice(1)
    .split('/')
    .map((name) => (name === '**' ? name : name.replace(/\*+/g, '*')))
  return names.filter((name, index) => name !== '**' || names[index - 1] !== '**').join('/')
}

/** `X/**` covers `X`, which picomatch forgets where X ends in a star. */
function withItsRoot(glob: string): readonly string[] {
  return /(^|\/)\*\*$/.test(glob) ? [glob, glob.replace(/\/?\*\*$/, '')] : [glob]
}

function expressionFor(glob: string): RegExp {
  return glob === '' ? /^$/ : picomatch.makeRe(glob, OPTIONS)
}
