import type { ChangePart } from './document-changes'

/** How many changes nothing allows; they are sorted, and these come first. */
export function countDrifted(changes: readonly ChangePart[]): number {
  const allowed = changes.findIndex((change) => change.allowed)
  return allowed === -1 ? changes.length : allowed
}
