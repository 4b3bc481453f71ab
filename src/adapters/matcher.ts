import { createContext, Script } from 'node:vm'
import type { Matcher } from '../ports'
import { timerDelay } from './clock'

/**
 * Matches the workflow author's expressions against the container's log lines. The lines are
 * hostile, and the expression may backtrack endlessly: only a `node:vm` script can be ended in the
 * middle of a match.
 */
export function matcher(): Matcher {
  const script = new Script('lines.some((line) => expression.test(line))')
  return {
    matches: (expression, lines, within) => {
      try {
        const context = createContext({ expression, lines })
        return script.runInContext(context, { timeout: timerDelay(within) }) === true
      } catch {
        return false
      }
    }
  }
}
