import type { Verdict } from '../judge/findings'

/** How a summary shows a verdict at a glance. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  pass: '✅',
  drift: '❌',
  failed: '❌',
  error: '🚫'
}

/** The same in a log or on a terminal. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  drift: '✗',
  failed: '✗',
  error: '✗'
}
