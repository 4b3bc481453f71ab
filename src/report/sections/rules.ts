import { count, thousands } from '../../judge/phrases'
import type { RulePart } from '../../judge/judgement'
import type { Document } from '../document/document'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

/**
 * Rules of the allowlist, and the number of changes that each allowed. On a pass that rests on them
 * they are in sight.
 */
export function rules({ rules: all, verdict }: Document, markup = summaryMarkup): Html {
  if (all.length === 0) return ''
  const rows = all.map((rule) => {
    const reason = sentenceForMarkdown(rule.reason ?? '', 300)
    const times = rule.used === 0 ? '0' : `<b>${thousands(rule.used)}</b>`
    const owner = forMarkdown(rule.owner ?? '', 60)
    return row(code(forMarkdown(rule.rule)), reason, owner, origin(rule), term(rule), times)
  })
  const idle = all.filter(({ used }) => used === 0).length
  const title = `${count(all.length, 'rule')}${idle === 0 ? '' : `, ${thousands(idle)} allowed nothing`}`
  const heads = ['Rule', 'Reason', 'Owner', 'From', 'Until', 'Changes allowed']
  const body = cappedTable(heads, rows, markup)
  return verdict === 'pass' && idle < all.length
    ? `<h3>${title}</h3>\n${body}`
    : markup.fold(title, body)
}

/** Source of a rule. */
function origin({ source, location }: RulePart): Html {
  return location === undefined
    ? source
    : `${code(forMarkdown(location.file, 100))}, line ${location.line}`
}

const term = ({ expires = '', expired }: RulePart): Html =>
  expired ? `<b>expired</b> on ${expires}` : expires

/** Rules of the allowlist for a terminal. */
export function ruleLines({ rules }: Document, paint: Paint): Section {
  const lines = rules.flatMap(({ rule, used, expired, expires = '', reason, owner }) => {
    const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`
    const why = [reason ?? '', owner === undefined ? '' : `(${owner})`].filter(Boolean).join(' ')
    return [
      `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${term}`,
      ...(why === '' ? [] : paint.wrap(`# ${inline(why, 200)}`, '      ').map(paint.dim))
    ]
  })
  return listing('Rules', lines, paint)
}
