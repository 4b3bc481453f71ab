export interface Line {
  /** Counted from 1, as editors do. */
  readonly number: number
  /** Without white space before it, and without its end of line. */
  readonly text: string
}

/** The lines that say something: empty ones and those that start with `#` are left out; trailing white space stays. */
export function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '').trimStart() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
}

/** The entries of an input that takes one a line. */
export function entriesOf(text: string): readonly string[] {
  return linesOf(text).map((line) => line.text.trim())
}
