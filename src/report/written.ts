import type { ChangePart, Document } from './document'

/** A document as it is read back from report.json, with all its changes in memory. */
export type WrittenDocument = Omit<Document, 'changes'> & {
  readonly changes: readonly ChangePart[]
}
