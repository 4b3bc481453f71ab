import type { Parsed } from './parsed'
import { quote } from './quote'

/** White space, '...', "...", an escaped character, or characters that stand for themselves. */
const PIECE = /\s+|'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\([^])|([^\s'"\\]+)/y

/**
 * Words, quoted as in a shell (POSIX.1-2024, 2.2); nothing is expanded: `$X`, `*` and `#` stand for themselves.
 * Fuzzed against bash; none of seven npm packages that were tried has its quoting right (shlex 3.0.0, the best of them,
 * keeps the backslash of `"\$X"` and loses one of `'\\'"x"`).
 */
export function parseWords(text: string): Parsed<readonly string[]> {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const match = PIECE.exec(text)
    if (match === null) return unfinished(text, at)
    const piece = unquoted(match)
    if (piece !== undefined) word = (word ?? '') + piece
    else if (match[3] === undefined && word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  return { value: word === undefined ? words : [...words, word] }
}

/** What a piece adds to its word; undefined for white space and for a continued line. */
function unquoted([, single, double, escaped, plain]: RegExpExecArray): string | undefined {
  const literal = escaped === '\n' ? undefined : escaped
  return single ?? double?.replace(/\\(?:([\\"$`])|\n)/g, '$1') ?? literal ?? plain
}

function unfinished(text: string, at: number): Parsed<never> {
  return text[at] === '\\'
    ? { problem: `${quote(text)} ends in a lone backslash; remove it or write "\\\\".` }
    : {
        problem: `${quote(text)} has a quote that is never closed; add the missing ${text[at] ?? ''} or escape it.`
      }
}
