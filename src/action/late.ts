/**
 * Parts of the action that are needed once a report is to be published. `dist` holds them in one
 * file with `src/tell.ts`.
 */
export { checkSeveral } from '../commands/check-several'
export { writeFiles } from '../commands/write-reports'
export { publishJoined } from './publish'
export { publishReport } from './publish'
