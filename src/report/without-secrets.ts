import { mapList } from '../observe/store/change-store'
import type { Plan } from '../plan/plan'
import type { Secrets } from '../plan/secrets'
import type { ChangeList } from '../words'
import type { Account } from './account'

/**
 * Account of a check without the values of Secrets, in whatever form a program printed them or named
 * a file by them. Recipes that would need one are left out.
 */
export function withoutSecrets(account: Account): Account {
  const { secrets, plan } = account
  if (secrets === undefined || secrets.forms.length === 0) return account
  const { hide } = secrets
  const parts = Object.entries(account) as readonly [keyof Account, unknown][]
  const told = parts.map(([part, one]) => [part, IS_TOLD[part] ? hidden(one, hide, part) : one])
  const steps = plan && { plan: { ...plan, ...hiddenFields(stepsOf(plan), hide) } }
  return withoutBrokenRecipes({ ...(Object.fromEntries(told) as Account), ...steps }, account)
}

/** Steps of a plan, which reports name where they did not run. */
const stepsOf = ({ smoke, attack }: Plan): Pick<Plan, 'smoke' | 'attack'> => ({ smoke, attack })

/** Whether a part of an account has texts of containers, files and messages. */
const IS_TOLD: Readonly<Record<keyof Account, boolean>> = {
  ...{ version: false, documentation: false, sha256: false, startedAt: false, origin: false },
  ...{ inputs: true, reference: false, mode: false, judgement: true, engine: false, image: false },
  // Of a plan, reports have words and numbers alone, and the names of steps.
  ...{ plan: false, manifest: true, secrets: false, exercise: true, observation: true },
  ...{ recovery: true, explanation: true, scorecard: true, doors: true, settings: true },
  ...{ hardening: true },
  ...{ evidence: true, comparison: true, imageIntegrity: true, log: true, timings: false },
  ...{ policy: false, sources: false, annotateFile: false, colour: false, screen: false }
}

type Hide = Secrets['hide']

/** A value with all its texts hidden, but for words of ours. */
function hidden(value: unknown, hide: Hide, key: string): unknown {
  if (typeof value === 'string') return OWN_WORDS.has(key) ? value : hide(value)
  if (typeof value !== 'object' || value === null) return value
  const inner = (one: unknown): unknown => hidden(one, hide, key)
  if (Array.isArray(value)) return value.map(inner)
  if (value instanceof Map) return new Map([...value].map(([name, one]) => [name, inner(one)]))
  if (isList(value)) return Object.assign(mapList(value, inner), hiddenFields(value, hide))
  return Object.getPrototypeOf(value) === Object.prototype ? hiddenFields(value, hide) : value
}

const hiddenFields = (value: object, hide: Hide): object =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !LIST_FIELDS.has(key))
      .map(([key, one]: [string, unknown]) => [key, hidden(one, hide, key)])
  )

/** Whether a value is a list whose items are made when they are read. */
const isList = (value: object): value is ChangeList<unknown> =>
  [...LIST_FIELDS].every((field) => field in value)

const LIST_FIELDS: ReadonlySet<string> = new Set(['length', 'at', 'slice'])

/** Keys of words that reports and schemas know, whatever a Secret has for a value. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...['kind', 'level', 'verdict', 'severity', 'type', 'how', 'why', 'because', 'tolerated'],
  ...['state', 'baseline', 'idle', 'watched', 'writableBy', 'source', 'medium', 'role', 'id'],
  ...['tag', 'tactic', 'outcome', 'mode', 'tags', 'attack', 'input', 'setting', 'phase'],
  ...['sha256', 'technique', 'what', 'contrast', 'name', 'result', 'part']
])

/** Lines of a text, with a comment in place of those that were changed. */
function withoutChanged(text: string, before: string): string {
  const lines = before.split('\n')
  const shown = text.split('\n').map((line, at) => (line === lines[at] ? line : LEFT_OUT))
  return shown.join('\n')
}

const LEFT_OUT = '# A line with the value of a Secret was left out.'

/** Leaves out the recipes from which something was hidden: they would not do what was proven. */
function withoutBrokenRecipes(told: Account, { explanation }: Account): Account {
  const shown = told.explanation
  if (explanation?.kind !== 'suggestion' || shown?.kind !== 'suggestion') return told
  const before = explanation.suggestion.recipes
  const { suggestion } = shown
  const whole = Object.entries(suggestion.recipes).filter(
    ([name, text]) => text === before[name as keyof typeof before]
  )
  const policy = withoutChanged(suggestion.recipes.policy, before.policy)
  const recipes = { ...(Object.fromEntries(whole) as typeof before), policy }
  return { ...told, explanation: { ...shown, suggestion: { ...suggestion, recipes } } }
}
