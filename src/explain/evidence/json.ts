/** JSON of plain ASCII on one line: whoever prints it finds no control sequence in it, and no command of the runner's. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '#\\u0023[')
}

/** A list piece by piece, an entry a line: of a hundred thousand entries the whole text never is in memory. */
export function* jsonLines(
  head: string,
  entries: Iterable<unknown>,
  foot: string
): Iterable<string> {
  yield head
  let first = true
  for (const entry of entries) {
    yield `${first ? '\n' : ',\n'}    ${asciiJson(entry)}`
    first = false
  }
  yield first ? foot : `\n  ${foot}`
}
