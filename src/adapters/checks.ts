import type { Checks, OneCheck } from '../plan/checks'
import { readCheck, readChecks, type AskedChecks, type PolicyMeans } from '../run/policy'
import { today } from './clock'
import { digest } from './digest'
import { readPolicyFile } from './files'

/** Reads this machine's policy file, and returns the settings of all checks that are asked for. */
export const findChecks = (asked: AskedChecks): Promise<Checks> => readChecks(asked, means())

/** Reads this machine's policy file like `findChecks`, for a command that checks one image. */
export const findCheck = (asked: AskedChecks): Promise<OneCheck> => readCheck(asked, means())

const means = (): PolicyMeans => ({ read: readPolicyFile, today: today(), digest })
