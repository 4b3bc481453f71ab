/** The lines of private keys, from where one begins to where it ends; one whose end is missing ends with what can no longer be of it. */
export function privateKeyLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const begin = BEGIN.exec(line)
    if (begin === null) continue
    const end = END.test(line.slice(begin.index)) ? at : endOf(lines, at)
    for (; at < end; at++) found.add(at)
    found.add(end)
  }
  return found
}

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
/** Lines of the longest key. */
const LONGEST = 400

function endOf(lines: readonly string[], begin: number): number {
  const rest = lines.slice(begin + 1, begin + 1 + LONGEST)
  const end = rest.findIndex((line) => END.test(line))
  if (end >= 0) return begin + 1 + end
  const foreign = rest.findIndex((line) => !isOfKey(line))
  return begin + (foreign < 0 ? rest.length : foreign)
}

/** Base64, also in quotes, or a header such as `Proc-Type: 4,ENCRYPTED`, or nothing. */
const isOfKey = (line: string): boolean =>
  line.trim() === '' ||
  /^[A-Za-z0-9/=]{8,}$/.test(line.replace(/["'+,;]|\\n/g, '').trim()) ||
  /^\s*[A-Z][\w-]{1,30}: /.test(line)
