import { policyIn } from '../plan/policy/policy'
import { answer, type Question } from '../report/policy-answer'
import { policyFaults, policyText } from '../report/policy-text'
import type { BadInput } from '../plan/faults'
import { today } from './clock'
import { read } from './files'

/** What is printed, and where; exits 0 for a policy that can be used, 3 for one that cannot. */
export async function checkPolicy(path: string): Promise<ExitCode> {
  const parsed = await policyIn(path, await read(path), today())
  if ('faults' in parsed) return complain(parsed.faults)
  process.stdout.write(policyText(parsed.policy))
  return 0
}

/** Which rule allows a change; exits 0 where one does, 1 where none does, 3 for a policy that cannot be used. */
export async function explainPolicy(path: string, question: Question): Promise<ExitCode> {
  const parsed = await policyIn(path, await read(path), today())
  if ('faults' in parsed) return complain(parsed.faults)
  const { text, allowed } = answer(parsed.policy, question)
  process.stdout.write(text)
  return allowed ? 0 : 1
}

type ExitCode = 0 | 1 | 3

function complain(faults: readonly BadInput[]): 3 {
  process.stderr.write(policyFaults(faults))
  return 3
}
