/** JSON of plain ASCII on one line: whoever prints it finds no control sequence in it, and no command of the runner's. */
export function asciiJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Most of it is plain, and looking takes less than replacing nothing.
  const ascii = /[^ -~]/.test(json) ? json.replace(/[^ -~]/g, escaped) : json
  return ascii.includes('##[') ? ascii.replaceAll('##[', '#\\u0023[') : ascii
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** So many characters at a time: a million entries are written faster than a million times one. */
const ENOUGH = 64 * 1024

/** A list piece by piece, an entry a line: of a hundred thousand entries the whole text never is in memory. */
export function* jsonLines(
  head: string,
  entries: Iterable<unknown>,
  foot: string
): Iterable<string> {
  let [piece, between] = [head, '\n']
  for (const entry of entries) {
    piece += `${between}    ${asciiJson(entry)}`
    between = ',\n'
    if (piece.length < ENOUGH) continue
    yield piece
    piece = ''
  }
  yield between === '\n' ? piece + foot : `${piece}\n  ${foot}`
}
