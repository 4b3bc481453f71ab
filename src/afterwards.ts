/**
 * Everything that is not needed before the container starts: to look, to judge, to tell. It is a file of its own in `dist`, since for
 * all that is read before the start the user waits.
 */
export { judgeFault } from './judge/fault'
export { leftBehind } from './judge/fault'
export { judgeSeen } from './judging'
export { observe } from './observe/observe'
export { accountOf } from './report/account'
export { amendReport, makeReport } from './report/report'
