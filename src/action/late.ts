/** The parts of the action that are needed once there is something to tell; it reads this with `src/afterwards.ts`, and not before. */
export { checkSeveral } from '../commands/check-several'
export { writeFiles } from '../commands/write-report'
export { publishJoined } from './publish'
export { publishReport } from './publish'
