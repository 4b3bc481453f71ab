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

/** A policy file that was looked for. */
export interface PolicyReading {
  /** Absent where there is no text. */
  readonly facts?: PolicyFacts
  /** Its contents, or everything that is wrong with it; absent where there is no such file. */
  readonly outcome?: Awaited<ReturnType<typeof policyIn>>
}

interface Asked {
  readonly inputs: Inputs
  /** A file that is named need not be there. */
  readonly writesPolicy?: boolean
}

/** The policy that the inputs name, or that lies where one is looked for. */
export async function readPolicy(
  { inputs, writesPolicy = false }: Asked,
  { files, clock, digest }: World
): Promise<PolicyReading> {
  const named = inputs.get('policy-file')?.trim() ?? ''
  const path = named === '' ? POLICY_FILE : named
  const file = await files.read(path)
  if (file.kind === 'missing' && (named === '' || writesPolicy)) return {}
  const outcome = await policyIn(path, file, clock.today())
  if (file.kind !== 'text') return { outcome }
  return { outcome, facts: { path, sha256: sha256Of(Buffer.from(file.text), digest()) } }
}
