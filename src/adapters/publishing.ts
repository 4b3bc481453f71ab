/** What the action needs once there is something to tell; it reads this with `src/afterwards.ts`, and not before. */
export { checkSeveral } from './check-several'
export { writeFiles } from './publish'
export { publishJoined } from './publish-joined'
export { publishReport } from './publish-report'
