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
