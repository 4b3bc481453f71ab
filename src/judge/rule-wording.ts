import type { Rule } from '../plan/allowlist'
import type { Finding } from './findings'
import { count, quote } from './phrases'
import { TAGS } from './severity'
import { names, type SomePaths } from './some-paths'

type RuleText = Pick<Finding, 'title' | 'detail' | 'input' | 'location'>

/** A rule that allows nothing any more, and what it would have allowed. */
export interface LapsedFacts {
  readonly rule: Rule
  /** Changes that it would have allowed. */
  readonly missed: number
}

/** A rule that let code of the image be replaced, and the files. */
export interface CodeAllowedFacts extends SomePaths {
  readonly rule: Rule
}

const TECHNIQUE = TAGS['image-code'].technique

/** Texts of findings on rules that allow nothing, or soon will not. */
export const RULE_TEXTS = {
  'rule-allows-code': ({ rule, paths, total }: CodeAllowedFacts): RuleText => ({
    title: `A rule lets the image's code be replaced: ${rule.rule}`,
    detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allowed ${count(total, 'change')} that replaced code of the image: ${names(paths, total)}. An intruder who rewrites that code passes this check, too. Narrow the rule to the data that the program writes, or have it write its data elsewhere. (ATT&CK ${TECHNIQUE.id}, ${TECHNIQUE.name})`,
    ...placeOf(rule)
  }),
  'unused-rule': (rule: Rule): RuleText => ({
    title: `Unused rule: ${rule.rule}`,
    detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allowed nothing. ${rule.location === undefined ? 'Remove it' : 'Delete these lines'}, or correct its pattern.`,
    ...placeOf(rule)
  }),
  'expired-rule': ({ rule, missed }: LapsedFacts): RuleText => ({
    title: `Expired rule: ${rule.rule}`,
    detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) expired on ${rule.expires?.date ?? ''}${missed === 0 ? ', and nothing needs it: delete these lines.' : `. ${count(missed, 'change needs', 'changes need')} it: ${renew(rule)}.`}`,
    ...placeOf(rule)
  }),
  'expiring-rule': (rule: Rule): RuleText => {
    const { date = '', daysLeft = 0 } = rule.expires ?? {}
    const when =
      daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${count(daysLeft, 'day')}`
    return {
      title: `Rule expires ${when}: ${rule.rule}`,
      detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allows changes until ${date}. Before that, ${renew(rule)}.`,
      ...placeOf(rule)
    }
  }
}

/** The end of a sentence on changes that an expired rule is about. */
export const lapse = (rule: Rule): string =>
  `${sourceOf(rule)}, allowed until ${rule.expires?.date ?? ''}: ${renew(rule)}.`

function renew({ owner }: Rule): string {
  const who = owner === undefined ? '' : ` (owner: ${quote(owner)})`
  return `stop what writes there, or give the rule a later date${who}`
}

function sourceOf({ location }: Rule): string {
  return location === undefined ? 'input `allow`' : `${quote(location.file)}, line ${location.line}`
}

/** The line of a policy, or what to look for in the input. */
const placeOf = ({ location, rule }: Rule): Pick<Finding, 'input' | 'location'> =>
  location === undefined ? { input: { names: ['allow'], entry: rule } } : { location }
