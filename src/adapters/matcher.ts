import { createContext, Script } from 'node:vm'
import type { Matcher } from '../ports'
import { timerDelay } from './clock'

/**
 * Matches expressions of the workflow author against lines of the container. The line is hostile and the
 * expression may backtrack for ever: only a script of `node:vm` can be ended in the middle of a match.
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
