import type { ChangeKind } from '../ports'

/** One line of the allowlist. */
export interface Rule {
  /** As written, without its reason, white space folded: `AC /run/**`. */
  readonly rule: string
  readonly kinds: ReadonlySet<ChangeKind>
  readonly pattern: string
  readonly reason: string | undefined
  readonly source: 'input' | 'policy-file'
  /** Whether this rule allows that kind of change of that absolute path. */
  readonly allows: (path: string, kind: ChangeKind) => boolean
}
