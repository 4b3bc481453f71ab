import type { Labels } from '../../words'

/** ID of the run that has these labels. */
export const runOf = (labels: Labels): string => labels['zero-drift.run'] ?? ''

/** Name of the Compose project that a check with these labels creates. */
export const projectName = (labels: Labels): string => `zero-drift-${runOf(labels)}`
