import { hidingSecrets, secretForms } from '../plan/secrets'
import { mapList } from '../observe/store/change-store'
import type { ChangeList } from '../words'
import type { Account } from './account'

/**
 * Account of a check without the values of Secrets, in whatever form a program printed them or named
 * a file by them. Recipes that would need one are left out.
 */
export function withoutSecrets(account: Account): Account {
  const { secrets = [] } = account
  if (secretForms(secrets).length === 0) return account
  const hide = hidingSecrets(secrets)
  const told = Object.fromEntries(TOLD.map((part) => [part, hidden(account[part], hide, part)]))
  return withoutBrokenRecipes({ ...account, ...told }, account)
}

/** Parts of an account that have texts of containers, files and messages. */
const TOLD = [
  ...['inputs', 'judgement', 'manifest', 'exercise', 'observation', 'recovery', 'explanation'],
  ...['scorecard', 'doors', 'hardening', 'evidence', 'comparison', 'imageIntegrity', 'log']
] as readonly (keyof Account)[]

type Hide = (text: string) => string

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
  ...[
    'kind',
    'level',
    'verdict',
    'severity',
    'type',
    'how',
    'why',
    'because',
    'tolerated',
    'state'
  ],
  ...[
    'baseline',
    'idle',
    'watched',
    'writableBy',
    'source',
    'medium',
    'role',
    'id',
    'tag',
    'tactic'
  ],
  ...[
    'outcome',
    'mode',
    'tags',
    'attack',
    'input',
    'setting',
    'phase',
    'sha256',
    'technique',
    'what'
  ],
  ...['contrast', 'name', 'result', 'part']
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
