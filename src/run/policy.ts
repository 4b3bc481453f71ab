import {
  settingsOfAll,
  settingsOfOne,
  type Checks,
  type OneCheck,
  type PolicyReading
} from '../plan/checks'
import { sha256Of } from '../plan/digest-of'
import type { Inputs } from '../plan/inputs'
import { policyIn, type Policy } from '../plan/policy'
import type { InputSection } from '../plan/sections'
import type { Digest, Files } from '../ports'

/** Where a policy is looked for. */
export const POLICY_FILE = '.zero-drift.yml'

/** The checks that a step or command line asks for. */
export interface AskedChecks {
  /** Inputs of the step or command line. */
  readonly inputs: Inputs
  /** Whether a policy file that the inputs name is yet to be written, so that it need not exist. */
  readonly writesPolicy?: boolean
  /** Names of the inputs that a command takes; those of others are ignored in the policy file. */
  readonly known?: readonly string[]
}

/** Means to read policy files. */
export interface PolicyMeans {
  readonly read: Files['read']
  /** Absolute path of the working directory. */
  readonly workingDirectory: string
  /** The current date in days since 1970. */
  readonly today: number
  readonly digest: () => Digest
}

/**
 * Reads the policy file, once, and returns the settings of all checks that are asked for. Never
 * rejects: a faulty file is a bad input of each check.
 */
export const readChecks = (asked: AskedChecks, means: PolicyMeans): Promise<Checks> =>
  settingsOfAll(asked.inputs, (path) => readPolicy(path, asked, means))

/** Reads the policy file like `readChecks`, for a command that checks one image. */
export const readCheck = (asked: AskedChecks, means: PolicyMeans): Promise<OneCheck> =>
  settingsOfOne(asked.inputs, (path) => readPolicy(path, asked, means))

/** Reads the policy file of that name, or the one that lies where a policy is looked for. */
async function readPolicy(
  named: string | undefined,
  { writesPolicy = false, known }: AskedChecks,
  { read, workingDirectory, today, digest }: PolicyMeans
): Promise<PolicyReading> {
  const path = named ?? POLICY_FILE
  const file = await read(path)
  if (file.kind === 'missing' && (named === undefined || writesPolicy))
    return { path, workingDirectory, faults: [] }
  const outcome = await policyIn(path, file, today)
  const faults = 'faults' in outcome ? outcome.faults : []
  return {
    path,
    workingDirectory,
    faults,
    ...('policy' in outcome ? { policy: reduced(outcome.policy, known) } : {}),
    ...(file.kind === 'text' ? { sha256: sha256Of(Buffer.from(file.text), digest()) } : {})
  }
}

function reduced(policy: Policy, known: readonly string[] | undefined): Policy {
  if (known === undefined) return policy
  const kept = (section: InputSection): InputSection =>
    new Map([...section].filter(([name]) => known.includes(name)))
  const { check, images } = policy.sections
  const own = images.map((image) => ({ ...image, given: kept(image.given) }))
  return { ...policy, sections: { check: kept(check), images: own } }
}
