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
export function lines(): Lines {
  const decoder = new TextDecoder()
  let partial = ''
  let gathered: string[] = []
  let open = true
  return {
    add: (bytes) => {
      if (!open) return
      const [first = '', ...rest] = decoder.decode(bytes, { stream: true }).split(/\r\n|[\r\n]/)
      const parts = [partial + first, ...rest].map((line) => line.slice(0, LINE))
      partial = parts.pop() ?? ''
      gathered = [...gathered, ...parts].slice(-GATHERED)
    },
    take: () => {
      const taken = partial === '' ? gathered : [...gathered, partial]
      gathered = []
      return taken
    },
    close: () => {
      open = false
      gathered = []
    }
  }
}
