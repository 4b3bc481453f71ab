/** Whole lines of a stream of bytes, gathered until somebody takes them. */
export interface Lines {
  readonly add: (bytes: Uint8Array) => void
  /** The lines since the last call; one that is not finished yet comes again. */
  readonly take: () => readonly string[]
  /** Forgets what was gathered and gathers no more. */
  readonly close: () => void
}

const LINE = 8192
const GATHERED = 20_000

/** Lines are cut at 8192 characters; beyond 20,000 that nobody took, the oldest are dropped. */
export function newLogLines(): Lines {
  const splitter = newSplitter()
  let gathered: string[] = []
  let open = true
  return {
    add: (bytes) => {
      if (!open) return
      for (const line of splitter.add(bytes)) gathered.push(line)
      // Only when twice as many have gathered, so that a flood of lines stays linear.
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
  /** The lines that these bytes complete. */
  readonly add: (bytes: Uint8Array) => readonly string[]
  /** The beginning of a line whose end is not there yet. */
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
      // The other half of a line end that came in two pieces.
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
