import type { Rule } from '../../plan/allowlist'
import { count, list, names, quote, type SomePaths } from '../phrases'
import { meaning, TAGS, type Tag } from '../severity'
import { items, kind, type FindingWords } from './finding'

/** An expired rule, and the number of changes that it would have allowed. */
export interface LapsedFacts {
  readonly rule: Rule
  /** Number of changes that the rule would have allowed. */
  readonly missed: number
}

/** A rule that allowed code of the image to be replaced, and the files. */
export interface CodeAllowedFacts extends SomePaths {
  readonly rule: Rule
}

/** A rule that allowed changes of severity `critical` or `high`. */
export interface DangerAllowedFacts {
  readonly rule: Rule
  /** Some of these changes, worst first. */
  readonly dangers: readonly AllowedDanger[]
  readonly total: number
}

/** A change typical of an intruder, with the worst of its tags. */
export interface AllowedDanger {
  readonly path: string
  readonly tag: Tag
}

const TECHNIQUE = TAGS['image-code'].technique

/** Kinds of findings on rules of the allowlist. */
export const RULE_FINDINGS = {
  'expired-rule': kind<LapsedFacts>({
    id: 'ZD601',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['allow'] },
    words: ({ rule, missed }) => ({
      title: `Expired rule: ${rule.rule}`,
      detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) expired on ${rule.expires?.date ?? ''}${missed === 0 ? ', and no change needs it: delete these lines.' : `. ${count(missed, 'change needs', 'changes need')} it: ${renew(rule)}.`}`,
      ...placeOf(rule)
    }),
    help: {
      title: 'A rule has expired',
      meaning:
        'The expiry date of this rule of the policy file has passed, so it no longer allows anything. Changes that it used to allow are drift now, and their findings name the rule.',
      fix: items(
        'Fix the cause of the changes, then delete the rule.',
        'If the rule is still needed, have its owner review it and set a new date with `expires`.'
      ),
      allow:
        'It is a warning and does not change the verdict; the resulting drift does. Only a new date allows the changes again.'
    }
  }),
  'rule-allows-code': kind<CodeAllowedFacts>({
    id: 'ZD602',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['allow'] },
    securitySeverity: '7.0',
    words: ({ rule, paths, total }) => ({
      title: `A rule lets the image's code be replaced: ${rule.rule}`,
      detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allowed ${count(total, 'change')} that replaced code of the image: ${names(paths, total)}. An intruder who rewrites that code passes this check, too. Narrow the rule to the data that the program writes, or have it write its data elsewhere. (ATT&CK ${TECHNIQUE.id}, ${TECHNIQUE.name})`,
      ...placeOf(rule)
    }),
    help: {
      title: "A rule lets the image's code be replaced",
      meaning:
        'This rule of the allowlist allowed a file of the image to be overwritten that is code: a program, a library, a script, a template, or a file beside what the container starts. The change passes, and so does that of an intruder who rewrites the file. Such a rule allows more than the program writes, for example `/app/**` for a database that lies beside the code.',
      fix: items(
        'Narrow the rule to the files that the program writes: `/app/notes.db*` instead of `/app/**`, with the kinds that were seen.',
        'Better, have the program keep its data in a folder of its own, such as `/data`, and mount a volume there. Then no rule needs to reach the code.',
        'If the program rewrites its own code, at a first start or as an update, do that when the image is built.'
      ),
      allow:
        'It is a warning and does not change the verdict. It cannot be hidden as long as the rule allows such a change.'
    }
  }),
  'allowed-danger': kind<DangerAllowedFacts>({
    id: 'ZD603',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['allow'] },
    securitySeverity: '7.0',
    words: ({ rule, dangers, total }) => ({
      title: `A rule lets dangerous changes through: ${rule.rule}`,
      detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allowed ${count(total, 'change')} of high or critical severity: ${list(dangers.map(dangerWords), dangers.length, total)}. ${dangers
        .slice(0, 1)
        .map(({ tag }) => meaning(tag))
        .join(
          ''
        )} An intruder who does this passes this check, too. Narrow the rule to the files that the program has to write.`,
      ...placeOf(rule)
    }),
    help: {
      title: 'A rule lets dangerous changes through',
      meaning:
        'This rule of the allowlist allowed a change of severity `critical` or `high`: a web shell in a folder for uploads, a new program, a job for cron. The change passes, and so does that of an intruder. Such a rule allows more than the program writes, for example `/srv/www/uploads/**` for pictures. Code of the image that was replaced has a finding of its own, `rule-allows-code`.',
      fix: items(
        'Find out what made the change: with `evidence: always` a pass keeps the files as well. If it was not the program, treat it as an intrusion.',
        'Narrow the rule to the files that the program writes, by kind of change and name: `A /srv/www/uploads/*.{jpg,png}` instead of `/srv/www/uploads/**`.',
        'If the program writes such a file, do that when the image is built, or have it write to a folder from which nothing is served or executed.'
      ),
      allow:
        'It is a warning and does not change the verdict. It cannot be hidden as long as the rule allows such a change.'
    }
  }),
  'unused-rule': kind<Rule>({
    id: 'ZD604',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['allow'] },
    words: (rule) => ({
      title: `Unused rule: ${rule.rule}`,
      detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allowed nothing. ${rule.location === undefined ? 'Remove it' : 'Delete these lines'}, or correct its pattern.`,
      ...placeOf(rule)
    }),
    help: {
      title: 'A rule allowed nothing',
      meaning:
        'No change matched this rule of the allowlist. Either the image no longer writes there, and the rule is a hole that waits to be used, or its pattern is wrong.',
      fix: items(
        'Remove the rule, or correct its pattern. `/run/**` covers `/run` too; `*` stays within a folder, `**` goes below it.',
        'If the change happens only now and then, add a smoke step that causes it.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'expiring-rule': kind<Rule>({
    id: 'ZD605',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['allow'] },
    words: (rule) => {
      const { date = '', daysLeft = 0 } = rule.expires ?? {}
      const when =
        daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${count(daysLeft, 'day')}`
      return {
        title: `Rule expires ${when}: ${rule.rule}`,
        detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) allows changes until ${date}. Before that, ${renew(rule)}.`,
        ...placeOf(rule)
      }
    },
    help: {
      title: 'A rule expires soon',
      meaning:
        'Within 14 days this rule of the policy file will expire. The changes that it allows now will then be drift.',
      fix: 'Fix the cause of the changes before that, or have the owner of the rule set a new date with `expires`.',
      allow: 'It is a notice and does not change the verdict.'
    }
  })
} as const

/** End of a sentence on changes that an expired rule would have allowed. */
export const lapse = (rule: Rule): string =>
  `${sourceOf(rule)}, allowed until ${rule.expires?.date ?? ''}: ${renew(rule)}.`

function renew({ owner }: Rule): string {
  const who = owner === undefined ? '' : ` (owner: ${quote(owner)})`
  return `fix the cause of the changes, or give the rule a later date${who}`
}

function sourceOf({ location }: Rule): string {
  return location === undefined ? 'input `allow`' : `${quote(location.file)}, line ${location.line}`
}

const dangerWords = ({ path, tag }: AllowedDanger): string =>
  `${quote(path)} (${tag.replaceAll('-', ' ')})`

/** Line of a rule in the policy file, or its entry in the input `allow`. */
const placeOf = ({ location, rule }: Rule): Pick<FindingWords, 'input' | 'location'> =>
  location === undefined ? { input: { names: ['allow'], entry: rule } } : { location }
