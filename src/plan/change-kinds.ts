import type { ChangeKind } from '../words'

/** All kinds of change, in the order in which reports list them. */
export const CHANGE_KINDS = ['added', 'changed', 'deleted'] as const satisfies readonly ChangeKind[]
