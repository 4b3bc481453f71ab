import { thousands } from '../../judge/phrases'
import { commentMarker, commentText, whereToRead } from '../comment'
import { forMarkdown, sentenceForMarkdown } from '../escape'
import { bound, code, row, table, type Html } from '../markup'
import { heading, type Headline } from '../sections/headline'
import { MARKS } from '../terminal-text'
import { failureTitle, worstFirst, type JoinedVerdict } from './headline'
import type { JoinedPart } from './part'

/**
 * One comment for a pull request on several images, as GitHub Markdown of at most 65,536 bytes: the
 * verdict, and a table of the images, worst first. The first line is a marker, by which a later run
 * finds the comment to update.
 */
export function joinedComment(joined: JoinedVerdict, head: Headline): string {
  const { parts, findings, origin = {} } = joined
  return commentText(commentMarker('several images', origin), (share) => [
    heading(head),
    findingList(findings),
    imageTable(worstFirst(parts), Math.floor(MOST_IMAGES * share)),
    whereToRead(origin)
  ])
}

const MOST_IMAGES = 100

function imageTable(parts: readonly JoinedPart[], most: number): Html {
  if (parts.length === 0) return ''
  const bounded = bound(parts, { rows: most, bytes: 40_000 }, (part) => {
    const { drift, refused } = part.counts
    const why = sentenceForMarkdown(failureTitle(part), 200)
    const verdict = `${MARKS[part.verdict]}&nbsp;${part.verdict}`
    return row(
      verdict,
      code(forMarkdown(part.label, 200)),
      why,
      thousands(drift),
      thousands(refused)
    )
  })
  const heads = ['Verdict', 'Image', 'Why', 'Drift', 'Refused']
  return table(heads, bounded, `and ${thousands(bounded.hidden)} more: see report.json`)
}

/** The first three findings that concern no single image. */
function findingList(findings: JoinedVerdict['findings']): Html {
  if (findings.length === 0) return ''
  const items = findings.slice(0, MOST_FINDINGS).map(({ title, detail }) => {
    const words = detail.startsWith(title) ? detail : `${title}. ${detail}`
    return `<li>${sentenceForMarkdown(words, 600)}</li>`
  })
  const hidden = findings.length - MOST_FINDINGS
  const more = hidden > 0 ? [`<li>and ${thousands(hidden)} more</li>`] : []
  return ['<ul>', ...items, ...more, '</ul>'].join('\n')
}

const MOST_FINDINGS = 3
