import type { Severity, Tag } from '../judge/severity'
import type { ChangeKind, FileType } from '../ports'

/** One change as report.json tells of it. */
export interface ChangePart {
  readonly path: string
  readonly kind: ChangeKind
  readonly place: string
  readonly allowed: boolean
  readonly rule: string | null
  readonly severity: Severity
  readonly tags: readonly Tag[]
  /** null where there was nothing, or where only the name is known. */
  readonly before: FilePart | null
  readonly after: FilePart | null
}

export interface FilePart {
  readonly type: FileType
  /** Octal digits, e.g. `0644`. */
  readonly mode: string
  readonly uid: number
  readonly gid: number
  /** Bytes. */
  readonly size: number
  /** Absent where the contents were not read. */
  readonly sha256?: string
  readonly target?: string
  readonly device?: string
  readonly capabilities?: string
  /** Other extended attributes and access lists. */
  readonly attributes?: string
}
