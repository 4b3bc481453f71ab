import { count, thousands } from '../../judge/phrases'
import type { RulePart } from '../../judge/judgement'
import type { Document } from '../document/document'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

/** Rules of the allowlist, and the number of changes that each allowed. */
export function rules({ rules: all }: Document, markup = summaryMarkup): Html {
  if (all.length === 0) return ''
  const rows = all.map((rule) => {
    const reason = sentenceForMarkdown(rule.reason ?? '', 300)
    const times = rule.used === 0 ? '0' : `<b>${thousands(rule.used)}</b>`
    return row(code(forMarkdown(rule.rule)), reason, origin(rule), term(rule), times)
  })
  const idle = all.filter(({ used }) => used === 0).length
  const summary = `${count(all.length, 'rule')}${idle === 0 ? '' : `, ${thousands(idle)} allowed nothing`}`
  return markup.fold(
    summary,
    cappedTable(['Rule', 'Reason', 'From', 'Until', 'Changes allowed'], rows, markup)
  )
}

/** Source and owner of a rule. */
function origin({ source, location, owner }: RulePart): Html {
  const where =
    location === undefined
      ? source
      : `${code(forMarkdown(location.file, 100))}, line ${location.line}`
  return owner === undefined ? where : `${where}, ${forMarkdown(owner, 60)}`
}

const term = ({ expires = '', expired }: RulePart): Html =>
  expired ? `<b>expired</b> on ${expires}` : expires

/** Rules of the allowlist for a terminal. */
export function ruleLines({ rules }: Document, paint: Paint): Section {
  const lines = rules.map(({ rule, used, expired, expires = '', reason }) => {
    const why = reason === undefined ? '' : `  ${paint.dim(`# ${inline(reason, 150)}`)}`
    const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`
    return `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${term}${why}`
  })
  return listing('Rules', lines, paint)
}
