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
      detail: `The rule ${quote(rule.rule)} (${sourceOf(rule)}) expired on ${rule.expires?.date ?? ''}${missed === 0 ? ', and nothing needs it: delete these lines.' : `. ${count(missed, 'change needs', 'changes need')} it: ${renew(rule)}.`}`,
      ...placeOf(rule)
    }),
    help: {
      title: 'A rule has expired',
      meaning:
        'The date of this rule of the policy file has passed, so it allows nothing any more. Changes that it used to allow are drift now, and say so.',
      fix: items(
        'Mend what the rule was for, then delete its lines.',
        'If it is still needed, have its owner look at it and set a new date with `expires`.'
      ),
      allow:
        'It is a warning and does not change the verdict; the drift that comes of it does. Only a new date allows the changes again.'
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
        'This rule of the allowlist allowed a file of the image to be overwritten that is code: a program, a library, a script, a template, or a file beside what the container starts. The change passes, and so does that of an intruder who rewrites the same file. It is the mark of a rule that is broader than what the program writes, such as `/app/**` for a database that lies beside the code.',
      fix: items(
        'Narrow the rule to what the program writes: `/app/notes.db*` instead of `/app/**`, with the kinds that were seen.',
        'Better, have the program keep its data in a folder of its own, such as `/data`, and mount a volume there. Then no rule needs to reach the code.',
        'Where the program does rewrite its own code, at a first start or as an update, do that when the image is built.'
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
        'This rule of the allowlist allowed a change of severity `critical` or `high`: a web shell in a folder for uploads, a new program, a job for cron. The change passes, and so does that of an intruder who makes the same one. It is the mark of a rule that is broader than what the program writes, such as `/srv/www/uploads/**` for pictures. Code of the image that was replaced has a finding of its own, `rule-allows-code`.',
      fix: items(
        'Find out what made the change: with `evidence: always` a pass keeps the files as well. If it was not the program, treat it as an intrusion.',
        'Narrow the rule to what the program writes, by the kind of change and the names: `A /srv/www/uploads/*.{jpg,png}` instead of `/srv/www/uploads/**`.',
        'Where the program does write such a file, do that when the image is built, or have it write to a folder from which nothing is served or run.'
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
        'No change matched this rule of the allowlist. Either the image does no longer write there, and the rule only waits for somebody to use it, or its pattern is wrong.',
      fix: items(
        'Remove the rule, or correct its pattern. `/run/**` covers `/run` too; `*` stays within a folder, `**` goes below it.',
        'If it is for something that happens now and then, add a smoke step that makes it happen.'
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
        'Within 14 days this rule of the policy file will allow nothing any more. What it allows now will be drift then.',
      fix: 'Mend what the rule is for while there is time, or have its owner set a new date with `expires`.',
      allow: 'It is a notice and does not change the verdict.'
    }
  })
} as const

/** End of a sentence on changes that an expired rule would have allowed. */
export const lapse = (rule: Rule): string =>
  `${sourceOf(rule)}, allowed until ${rule.expires?.date ?? ''}: ${renew(rule)}.`

function renew({ owner }: Rule): string {
  const who = owner === undefined ? '' : ` (owner: ${quote(owner)})`
  return `stop what writes there, or give the rule a later date${who}`
}

function sourceOf({ location }: Rule): string {
  return location === undefined ? 'input `allow`' : `${quote(location.file)}, line ${location.line}`
}

const dangerWords = ({ path, tag }: AllowedDanger): string =>
  `${quote(path)} (${tag.replaceAll('-', ' ')})`

/** Line of a rule in the policy file, or its entry in the input `allow`. */
const placeOf = ({ location, rule }: Rule): Pick<FindingWords, 'input' | 'location'> =>
  location === undefined ? { input: { names: ['allow'], entry: rule } } : { location }
