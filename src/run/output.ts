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

/** The stored beginning and end of a stream of unlimited length. */
export interface Capture {
  readonly add: (bytes: Uint8Array) => void
  readonly text: () => string
  /** Number of bytes left out between the stored beginning and end. */
  readonly cut: () => number
}

/**
 * Stores the first `head` and at least the last `tail` bytes of a stream, using at most `head` plus
 * twice `tail` bytes of memory.
 */
export function capture(head: number, tail: number): Capture {
  const beginning: Uint8Array[] = []
  let kept = 0
  let end: Uint8Array[] = []
  let endBytes = 0
  let cut = 0

  /** Copies only once twice the tail has accumulated, so that small pieces take linear time. */
  const trim = (): void => {
    if (endBytes <= 2 * tail) return
    const whole = join(end)
    cut += whole.length - tail
    end = [whole.slice(whole.length - tail)]
    endBytes = tail
  }
  return {
    add: (bytes) => {
      const first = bytes.slice(0, Math.max(0, head - kept))
      const rest = bytes.slice(first.length)
      kept += first.length
      if (first.length > 0) beginning.push(first)
      if (rest.length > 0) end.push(rest)
      endBytes += rest.length
      trim()
    },
    text: () => {
      if (cut === 0) return decode([...beginning, ...end])
      return `${decode(beginning)}…\n[... left out ...]\n…${decode(end)}`
    },
    cut: () => cut
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

const decode = (parts: readonly Uint8Array[]): string => new TextDecoder().decode(join(parts))

/** The last 20 lines of a log, of at most 500 characters each; empty if it has none. */
export const logTail = (log: string): string =>
  visibleLines(log)
    .slice(-LOG_LINES)
    .map((line) => (line.length > LOG_WIDTH ? `${line.slice(0, LOG_WIDTH)}…` : line))
    .join('\n')

const LOG_LINES = 20
const LOG_WIDTH = 500

/** Lines of a text that are not empty, without escape sequences and unseen characters. */
export const visibleLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(ANSI, '').replace(UNSEEN, ' ').trim())
    .filter((line) => line !== '')

// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu
