import type { Document } from './document'
import type { ChangePart } from './document-changes'

/** All of a document but its changes. */
export type WithoutChanges = Omit<Document, 'changes'>

/** A document as it is read back from report.json, with all its changes in memory. */
export type WrittenDocument = WithoutChanges & {
  readonly changes: readonly ChangePart[]
}
