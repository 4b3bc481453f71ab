/** The kept part of a stream of bytes that may never end. */
export interface Capture {
  readonly add: (bytes: Uint8Array) => void
  readonly text: () => string
  /** Bytes left out between the beginning and the end that were kept. */
  readonly cut: () => number
}

/** Keeps the first `head` and at least the last `tail` bytes of a stream, in memory bounded by the first and twice the second. */
export function capture(head: number, tail: number): Capture {
  const beginning: Uint8Array[] = []
  let kept = 0
  let end: Uint8Array[] = []
  let endBytes = 0
  let cut = 0

  /** Copies only when twice the tail has gathered, so that a flood of small pieces stays linear. */
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
      return `${decode(beginning)}\n[... left out ...]\n${decode(end)}`
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
