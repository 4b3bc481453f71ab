/** Splits a byte stream into lines and collects them until they are taken. */
export interface Lines {
  readonly add: (bytes: Uint8Array) => void
  /** The lines since the last call; an unfinished line is returned again. */
  readonly take: () => readonly string[]
  /** Discards the collected lines and collects no more. */
  readonly close: () => void
}

const LINE = 8192
const GATHERED = 20_000

/**
 * A collector of log lines. Lines are cut at 8192 characters; beyond 20,000 lines that were not
 * taken, the oldest are dropped.
 */
export function newLogLines(): Lines {
  const splitter = newSplitter()
  let gathered: string[] = []
  let open = true
  return {
    add: (bytes) => {
      if (!open) return
      for (const line of splitter.add(bytes)) gathered.push(line)
      // Trims only at twice the limit, so that a flood of lines takes linear time.
      if (gathered.length > 2 * GATHERED) gathered = gathered.slice(-GATHERED)
    },
    take: () => {
      const taken = gathered.slice(-GATHERED)
      gathered = []
      return splitter.partial() === '' ? taken : [...taken, splitter.partial()]
    },
    close: () => {
      open = false
      gathered = []
    }
  }
}

interface Splitter {
  /** The lines completed by these bytes. */
  readonly add: (bytes: Uint8Array) => readonly string[]
  /** The beginning of an unfinished line. */
  readonly partial: () => string
}

function newSplitter(): Splitter {
  const decoder = new TextDecoder()
  let partial = ''
  let returned = false
  return {
    add: (bytes) => {
      const text = decoder.decode(bytes, { stream: true })
      if (text === '') return []
      // The second half of a line end that arrived in two pieces.
      const fresh = returned && text.startsWith('\n') ? text.slice(1) : text
      returned = text.endsWith('\r')
      const [first = '', ...rest] = fresh.split(/\r\n|[\r\n]/)
      const parts = [partial + first, ...rest].map((line) => line.slice(0, LINE))
      partial = parts.pop() ?? ''
      return parts
    },
    partial: () => partial
  }
}
