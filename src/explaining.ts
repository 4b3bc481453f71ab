/** Everything that only some runs want: evidence, recovery, an explanation, a rehearsal of attacks. A file of its own in `dist` as well. */
export { keepEvidence } from './explain/evidence/evidence'
export { explained } from './explain/explain'
export { retold } from './explain/explain'
export { betweenLooks } from './explain/inquiries'
export { recovered } from './explain/inquiries'
export { rehearsed } from './explain/inquiries'
export { stopCompared } from './explain/inquiries'
