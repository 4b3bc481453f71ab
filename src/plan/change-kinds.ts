import type { ChangeKind } from '../words'

/** Every kind of change, in the order in which reports tell of them. */
export const CHANGE_KINDS = ['added', 'changed', 'deleted'] as const satisfies readonly ChangeKind[]
