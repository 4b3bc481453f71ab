import type { Compose, ComposeCommand, ComposeResult } from '../ports'

/** Commands of Compose that end together. */
export interface ComposeSession {
  /** Runs one command; see `Compose.run`. */
  readonly run: (command: ComposeCommand, within: number) => Promise<ComposeResult>
  /** Ends every command, and resolves once none runs any more: with whether one still did. */
  readonly end: () => Promise<boolean>
}

/** Opens a session. */
export function composeSession(compose: Compose): ComposeSession {
  const over = new AbortController()
  const running = new Set<Promise<unknown>>()
  return {
    run: async (command, within) => {
      const answer = compose.run(command, within, over.signal)
      running.add(answer)
      try {
        return await answer
      } finally {
        running.delete(answer)
      }
    },
    end: async () => {
      const wasRunning = running.size > 0
      over.abort()
      await Promise.allSettled(running)
      return wasRunning
    }
  }
}
