/** What an environment file says, and what is wrong with it; what stands before the fault counts. */
export interface Pairs {
  readonly pairs: readonly (readonly [key: string, value: string])[]
  readonly fault?: string
}

const LARGEST_SUMMARY = 1024 * 1024

/** The grammar of GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV; lines end at `\n` only, as on Linux. */
export function readPairs(bytes: Uint8Array): Pairs {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n')
  const pairs: [string, string][] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const entry = parseEntry(line)
    if (entry === undefined) return { pairs, fault: `Invalid format '${line}'` }
    if (entry.kind === 'value') {
      pairs.push([entry.key, entry.value])
      continue
    }
    const end = lines.indexOf(entry.delimiter, index + 1)
    if (end < 0) return { pairs, fault: unclosed(lines.slice(index + 1), entry.delimiter) }
    pairs.push([entry.key, lines.slice(index + 1, end).join('\n')])
    index = end
  }
  return { pairs }
}

type Entry =
  | { readonly kind: 'value'; readonly key: string; readonly value: string }
  | { readonly kind: 'heredoc'; readonly key: string; readonly delimiter: string }

/** Whichever of `=` and `<<` comes first decides. */
function parseEntry(line: string): Entry | undefined {
  const [equals, arrows] = [line.indexOf('='), line.indexOf('<<')]
  if (equals >= 0 && (arrows < 0 || equals < arrows)) {
    return { kind: 'value', key: line.slice(0, equals), value: line.slice(equals + 1) }
  }
  const [key, delimiter] = [line.slice(0, arrows), line.slice(arrows + 2)]
  return arrows < 0 || key === '' || delimiter === ''
    ? undefined
    : { kind: 'heredoc', key, delimiter }
}

/** The runner meets the file's end in a value: after a line end, or in the middle of a line. */
function unclosed(rest: readonly string[], delimiter: string): string {
  return rest.length === 0 || rest.at(-1) === ''
    ? `Invalid value. Matching delimiter not found '${delimiter}'`
    : 'Invalid value. EOF marker missing new line.'
}

/** GITHUB_PATH: every line that is not empty. */
export function readPaths(bytes: Uint8Array): readonly string[] {
  return new TextDecoder('utf-8')
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
}

/** The summary as uploaded, unmasked; beyond 1,048,576 bytes nothing of it is, and there is an error. */
export function readSummary(bytes: Uint8Array): { readonly text: string; readonly fault?: string } {
  if (bytes.length > LARGEST_SUMMARY) {
    const size = Math.floor(bytes.length / 1024)
    return {
      text: '',
      fault: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`
    }
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  return { text: text === '' || text.endsWith('\n') ? text : `${text}\n` }
}
