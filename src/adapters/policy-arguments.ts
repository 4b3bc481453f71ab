import { parseArgs, type ParseArgsConfig } from 'node:util'
import { oneOf } from '../plan/parsed'
import { parseAbsolutePath } from '../plan/paths'
import type { Question } from '../report/policy-answer'
import { POLICY_FILE } from '../run/policy'
import { messageOf } from './error'
import { CHANGE_KINDS } from '../plan/change-kinds'

/** `policy check [FILE]` or `policy explain PATH`, understood. */
export type PolicyCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'policy-check'; readonly path: string }
  | { readonly kind: 'policy-explain'; readonly path: string; readonly question: Question }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] }

export function readPolicyCommand([verb, ...rest]: readonly string[]): PolicyCommand {
  if (verb === '--help' || verb === '-h') return { kind: 'help' }
  if (verb !== 'check' && verb !== 'explain') return wrong(USAGE)
  try {
    const { values, positionals } = parseArgs({ ...CONFIG, args: [...rest] })
    if (values.help === true) return { kind: 'help' }
    const [first, ...more] = positionals
    if (more.length > 0) return wrong(`One path is enough, got ${JSON.stringify(more[0])}, too.`)
    const named = values['policy-file']
    return verb === 'check'
      ? { kind: 'policy-check', path: named ?? first ?? POLICY_FILE }
      : explained(first, named ?? POLICY_FILE, values)
  } catch (error) {
    return wrong(messageOf(error))
  }
}

const CONFIG = {
  allowPositionals: true,
  options: {
    'policy-file': { type: 'string' },
    kind: { type: 'string' },
    place: { type: 'string' },
    help: { type: 'boolean', short: 'h' }
  }
} as const satisfies ParseArgsConfig

const USAGE = 'Expected "policy check [FILE]" or "policy explain PATH".'

function explained(
  written: string | undefined,
  path: string,
  { kind, place }: { readonly kind?: string; readonly place?: string }
): PolicyCommand {
  if (written === undefined) return wrong(USAGE)
  const asked = parseAbsolutePath(written)
  const where = place === undefined ? { value: undefined } : parseAbsolutePath(place)
  const kinds = kind === undefined ? { value: CHANGE_KINDS } : oneOf(...CHANGE_KINDS)(kind)
  const sentences = [asked, where, kinds].flatMap((one) => ('problem' in one ? [one.problem] : []))
  if ('problem' in asked || 'problem' in where || 'problem' in kinds) {
    return { kind: 'wrong', sentences }
  }
  const all = typeof kinds.value === 'string' ? [kinds.value] : kinds.value
  return {
    kind: 'policy-explain',
    path,
    question: { path: asked.value, kinds: all, place: where.value }
  }
}

const wrong = (sentence: string): PolicyCommand => ({ kind: 'wrong', sentences: [sentence] })
