import { sha256Of } from '../plan/digest-of'
import type { Inputs } from '../plan/inputs'
import { policyIn } from '../plan/policy'
import type { World } from '../ports'

/** Where a policy is looked for. */
export const POLICY_FILE = '.zero-drift.yml'

/** Which policy was in force. */
export interface PolicyFacts {
  /** As it was named, relative to the workspace. */
  readonly path: string
  /** Of the file's text. */
  readonly sha256: string
}

/** The contents of a policy file, or all that is wrong with it; undefined where there is none. */
export type ReadPolicy = Awaited<ReturnType<typeof policyIn>> | undefined

interface Asked {
  readonly inputs: Inputs
  /** A file that is named need not be there. */
  readonly writesPolicy?: boolean
}

/** The policy that the inputs name, or that lies where one is looked for; which one it was stays known. */
export async function readPolicy(
  { inputs, writesPolicy = false }: Asked,
  { files, clock, digest }: World,
  learnt: { policy?: PolicyFacts }
): Promise<ReadPolicy> {
  const named = inputs.get('policy-file')?.trim() ?? ''
  const path = named === '' ? POLICY_FILE : named
  const file = await files.read(path)
  if (file.kind === 'missing' && (named === '' || writesPolicy)) return undefined
  if (file.kind === 'text')
    learnt.policy = { path, sha256: sha256Of(Buffer.from(file.text), digest()) }
  return policyIn(path, file, clock.today())
}
