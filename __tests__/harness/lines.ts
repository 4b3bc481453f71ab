/** Splits one stream's bytes as .NET's `StreamReader.ReadLine` does. */
export interface LineReader {
  /** The lines that these bytes completed. */
  readonly push: (bytes: Uint8Array) => readonly string[]
  /** What is left at the end of the stream: at most one line. */
  readonly end: () => readonly string[]
}

/**
 * Lines end at `\n`, `\r` or `\r\n`, at nothing else. Invalid UTF-8 becomes U+FFFD, a byte order mark
 * at the start of the stream vanishes. A `\r` at the end of a chunk waits for what follows it.
 */
export function lineReader(): LineReader {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let waiting = false

  const push = (text: string): string[] => {
    if (text === '') return []
    const before = waiting ? [rest] : []
    const open = waiting ? '' : rest
    const fresh = waiting && text.startsWith('\n') ? text.slice(1) : text
    waiting = fresh.endsWith('\r')
    const parts = (waiting ? fresh.slice(0, -1) : fresh).split(/\r\n|\r|\n/)
    parts[0] = open + (parts[0] ?? '')
    rest = parts.pop() ?? ''
    return before.concat(parts)
  }

  return {
    push: (bytes) => push(decoder.decode(bytes, { stream: true })),
    end: () => {
      const lines = push(decoder.decode())
      if (waiting || rest !== '') lines.push(rest)
      waiting = false
      rest = ''
      return lines
    }
  }
}
