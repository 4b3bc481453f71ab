/** What is only wanted of some runs: evidence, recovery, an explanation, a rehearsal of attacks. A file of its own in `dist` as well. */
export { keepEvidence } from './explain/evidence/evidence'
export { explained } from './explain/explain'
export { retold } from './explain/retold'
export { betweenLooks } from './explain/image-integrity'
export { recovered } from './explain/recovered'
export { rehearsed } from './explain/rehearsed'
export { stopCompared } from './explain/stopped'
