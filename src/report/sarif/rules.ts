import { KINDS, type FindingKind, type FindingPage, type Level } from '../../judge/findings/finding'
import { FINDING_PAGES, pageAddress } from '../../judge/findings/table'
import type { ToolPart } from '../document/document'
import type { SarifLevel, SarifRule } from './shape'

/** One rule for each kind of finding, in the order of `ALL_KINDS`. Nothing in them is untrusted. */
export function sarifRules({ documentation }: ToolPart): readonly SarifRule[] {
  return ALL_KINDS.map((kind) => {
    const page = FINDING_PAGES[kind]
    const address = pageAddress(documentation, kind)
    return {
      id: kind,
      shortDescription: { text: page.title },
      fullDescription: { text: plain(page.meaning) },
      help: { text: plain(helpText(page)), markdown: helpText(page) },
      ...(address === undefined ? {} : { helpUri: address }),
      defaultConfiguration: { level: levelOf(KINDS[kind].level) },
      properties: propertiesOf(kind)
    }
  })
}

const ALL_KINDS = Object.keys(KINDS) as readonly FindingKind[]

/** Where the rule of that kind stands among the others. */
export const ruleIndexOf = (kind: FindingKind): number => ALL_KINDS.indexOf(kind)

/** The level as SARIF calls it. */
export const levelOf = (level: Level): SarifLevel => (level === 'notice' ? 'note' : level)

const helpText = ({ meaning, fix, allow }: FindingPage): string =>
  `${meaning}\n\n## How to fix it\n\n${fix}\n\n## How to allow it\n\n${allow}\n`

/** Markdown for programs that show none; the asterisks of a glob stay. */
const plain = (markdown: string): string =>
  markdown.replace(/^#+ (.+)$/gm, '$1:').replace(/\*\*([^*`]+)\*\*/g, '$1')

/**
 * Scores as code scanning reads them: 7.0 to 8.9 is high, 4.0 to 6.9 medium. Only what an intruder may have done, or could do
 * unseen, has one; the rest is about quality.
 */
const SCORES: Readonly<Partial<Record<FindingKind, string>>> = {
  drift: '8.0',
  'attacks-landed': '7.5',
  'broken-by-attack': '7.5',
  'not-identical': '7.0',
  survived: '7.0',
  'rule-allows-code': '7.0',
  'not-recovered': '5.5',
  unwatched: '5.5',
  'beyond-limit': '4.0'
}

function propertiesOf(kind: FindingKind): SarifRule['properties'] {
  const score = SCORES[kind]
  const tags = ['container', 'immutability']
  return score === undefined
    ? { precision: 'very-high', tags, 'problem.severity': PROBLEMS[KINDS[kind].level] }
    : { precision: 'very-high', tags: ['security', ...tags], 'security-severity': score }
}

const PROBLEMS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation'
}
