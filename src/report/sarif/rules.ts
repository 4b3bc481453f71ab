import type { FindingPage, Level } from '../../judge/findings/finding'
import { FINDING_KINDS, FINDINGS, pageAddress, type FindingKind } from '../../judge/findings/table'
import type { ToolPart } from '../document/document'
import type { SarifLevel, SarifRule } from './shape'

/**
 * A SARIF rule for each kind of finding, in the order of `FINDING_KINDS`. Holds no untrusted text.
 */
export function sarifRules({ documentation }: ToolPart): readonly SarifRule[] {
  return FINDING_KINDS.map((kind) => {
    const { help: page, level } = FINDINGS[kind]
    const address = pageAddress(documentation, kind)
    return {
      id: kind,
      shortDescription: { text: page.title },
      fullDescription: { text: plain(page.meaning) },
      help: { text: plain(helpText(page)), markdown: helpText(page) },
      ...(address === undefined ? {} : { helpUri: address }),
      defaultConfiguration: { level: levelOf(level) },
      properties: propertiesOf(kind)
    }
  })
}

/** Index of a kind's rule. */
export const ruleIndexOf = (kind: FindingKind): number => FINDING_KINDS.indexOf(kind)

/** Level in SARIF's terms. */
export const levelOf = (level: Level): SarifLevel => (level === 'notice' ? 'note' : level)

const helpText = ({ meaning, fix, allow }: FindingPage): string =>
  `${meaning}\n\n## How to fix it\n\n${fix}\n\n## How to allow it\n\n${allow}\n`

/** Removes Markdown for viewers that do not render it; the asterisks of a glob pattern stay. */
const plain = (markdown: string): string =>
  markdown.replace(/^#+ (.+)$/gm, '$1:').replace(/\*\*([^*`]+)\*\*/g, '$1')

function propertiesOf(kind: FindingKind): SarifRule['properties'] {
  const { level, securitySeverity: score } = FINDINGS[kind]
  const tags = ['container', 'immutability']
  return score === undefined
    ? { precision: 'very-high', tags, 'problem.severity': PROBLEMS[level] }
    : { precision: 'very-high', tags: ['security', ...tags], 'security-severity': score }
}

const PROBLEMS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation'
}
