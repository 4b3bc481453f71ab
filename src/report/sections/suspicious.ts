import type { JudgedChange, Judgement } from '../../judge/judgement'
import { thousands } from '../../judge/phrases'
import { meaning } from '../../judge/severity'
import type { Account } from '../account'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { bound, code, summaryMarkup, row, type Html } from '../markup'
import { moreLine, type Paint, type Section } from '../terminal-text'
import { fileWords, tagWords } from './change-words'

/** Changes typical of an intruder, worst first, each with why it matters. */
export function dangerTable({ judgement }: Account, { table } = summaryMarkup): Html {
  const { worst, total } = dangers(judgement)
  if (total === 0) return ''
  const { rows } = bound(worst, { rows: MOST, bytes: 60_000 }, (change) =>
    row(
      `<b>${change.severity}</b>`,
      `${code(forMarkdown(change.path))}<br>${forMarkdown(words(change))}`,
      sentenceForMarkdown(change.tags.slice(0, 2).map(meaning).join(' '))
    )
  )
  const hidden = total - rows.length
  const more = `and ${thousands(hidden)} more: see report.json`
  return `<h3>Suspicious changes</h3>\n${table(['Severity', 'Change', 'Why it matters'], { rows, hidden }, more)}`
}

/** Changes typical of an intruder, for a terminal. */
export function dangerLines({ judgement }: Account, paint: Paint): Section {
  const { worst, total } = dangers(judgement)
  if (total === 0) return []
  const shown = worst.flatMap((change) => [
    `    ${paint.red(change.severity)}  ${inline(change.path)}`,
    ...paint.wrap(inline(words(change)), '      '),
    ...(paint.detail === 'verbose' ? change.tags.slice(0, 1) : []).flatMap((tag) =>
      paint.wrap(meaning(tag), '      ')
    )
  ])
  return [paint.bold('  Suspicious changes'), ...shown, ...moreLine(total - MOST)]
}

/** Critical changes for the first screen of the page, at most 5 of them; empty if there are none. */
export function worstChanges({ judgement }: Account): Html {
  const { critical } = judgement.changes.counts.severities
  if (critical === 0) return ''
  const shown = judgement.changes.drift.slice(0, Math.min(critical, MOST_IN_HEAD))
  const items = shown.map(
    (change) =>
      `<li><span class="badge critical">critical</span> ${code(forMarkdown(change.path, 200))} ${change.kind}: ${tagWords(change.tags)}</li>`
  )
  const more = critical - shown.length
  const rest = more === 0 ? [] : [`<li>and ${thousands(more)} more critical</li>`]
  return `<ul class="worst">${[...items, ...rest].join('')}</ul>`
}

const MOST = 10
const MOST_IN_HEAD = 5

/**
 * The 10 worst changes of critical or high severity, and the number of all. They are shown early,
 * so that they are not overlooked.
 */
function dangers({ changes: { counts, drift } }: Judgement): {
  readonly worst: readonly JudgedChange[]
  readonly total: number
} {
  const total = counts.severities.critical + counts.severities.high
  return { worst: drift.slice(0, Math.min(MOST, total)), total }
}

function words({ kind, tags, before, after }: JudgedChange): string {
  const what = tagWords(tags)
  const is = fileWords(kind === 'deleted' ? before : after)
  return `${kind}: ${what}${is === '' ? '' : `; ${is}`}`
}
