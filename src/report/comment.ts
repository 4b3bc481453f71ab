import { count } from '../judge/phrases'
import type { RunOrigin } from '../words'
import type { Account } from './account'
import { nameOfImage } from './attestation'
import type { ChangePart, Document } from './document/document'
import { forMarkdown, forPre, sentenceForMarkdown } from './escape'
import { code, details, fitting, linkTo, type Html } from './markup'
import { tagWords } from './sections/change-words'
import { originWords } from './sections/facts'
import { errorsIn, notesIn } from './sections/findings'
import { heading, type Headline } from './sections/headline'
import { CHANGES, mainRecipe } from './sections/recipe-names'
import { placeHtml } from './sections/workload'
import { workloadWordsIn, workloadWords } from './subject'

/**
 * Comment for a pull request, as GitHub Markdown of at most 65,536 bytes: the verdict, the three
 * worst facts, the fix, and where to read more. The first line is a marker, by which a later run
 * finds the comment to update.
 */
export function pullRequestComment(document: Document, account: Account, head: Headline): string {
  const { manifest, image } = document
  const subject = manifest === undefined ? workloadWordsIn(account.inputs) : workloadWords(manifest)
  const marker = commentMarker(subject ?? [nameOfImage(image.reference)], document)
  const named = `Image ${code(forMarkdown(image.reference, 200))}`
  return commentText(marker, (share) => [
    heading(head),
    `<p>${[...(manifest === undefined ? [] : [placeHtml(manifest)]), named].join('<br>\n')}</p>`,
    worstFacts(document),
    fixBlock(account, Math.floor(LINES * share)),
    whereToRead(document)
  ])
}

/** Most lines of the fix. */
const LINES = 200

/** Joins a marker and the parts of a comment; `draw` is given the share to draw, from 1 down. */
export function commentText(marker: string, draw: (share: number) => readonly Html[]): string {
  const body = fitting(MOST_BYTES, (share) =>
    draw(share)
      .filter((part) => part !== '')
      .join('\n\n')
  )
  return `${marker}\n${body}\n`
}

/** The longest comment of GitHub has 65,536 characters; the rest is for the marker. */
const MOST_BYTES = 65_000

/**
 * First line of a comment: `<!-- zero-drift: registry.example/shop, job image -->`. It is equal in
 * every run of a job on an image, whatever its tag, or on a workload of its files.
 */
export function commentMarker(subject: readonly string[], { ci }: RunOrigin): string {
  const names = subject.map((name) => harmless(name, Math.floor(LONGEST_NAME / subject.length)))
  const job = ci?.job === undefined ? [] : [`job ${harmless(ci.job)}`]
  return `<!-- zero-drift: ${[...names, ...job].join(', ')} -->`
}

/** Replaces what could end the marker, or a line of it. */
const harmless = (text: string, most = LONGEST_NAME): string =>
  text
    .slice(0, most)
    .replace(/[^A-Za-z0-9._/: ]+/g, '-')
    .trim()

const LONGEST_NAME = 120

/** The three worst facts that the headline does not tell, and the number of the others. */
function worstFacts(document: Document): Html {
  const { changes } = document
  const { drift } = changes.counts
  const items = [
    ...errorsIn(document).map(({ title, detail }) => factItem(title, detail)),
    ...changes.slice(0, Math.min(drift, MOST_FACTS)).map(changeItem),
    ...notesIn(document)
      .filter(({ level }) => level === 'warning')
      .map(({ title, detail }) => factItem(title, detail))
  ]
  if (items.length === 0) return ''
  const hidden = items.length + Math.max(0, drift - MOST_FACTS) - MOST_FACTS
  const more = hidden > 0 ? [`<li>and ${count(hidden, 'more', 'more')}</li>`] : []
  return ['<ul>', ...items.slice(0, MOST_FACTS), ...more, '</ul>'].join('\n')
}

const MOST_FACTS = 3

const factItem = (title: string, detail: string): Html =>
  `<li><b>${sentenceForMarkdown(title, 200)}</b><br>${sentenceForMarkdown(detail, 600)}</li>`

function changeItem({ path, kind, severity, tags }: ChangePart): Html {
  const resembles = tags.length === 0 ? '' : `: ${forMarkdown(tagWords(tags), 200)}`
  return `<li><b>${severity}</b> ${code(forMarkdown(path))} ${kind}${resembles}</li>`
}

/** The proven fix as a patch, or as inputs of the action, collapsed. */
function fixBlock({ explanation }: Account, lines: number): Html {
  if (explanation?.kind !== 'suggestion' || !explanation.suggestion.proven || lines === 0) return ''
  const { title, text } = mainRecipe(explanation.suggestion, [...CHANGES, 'action'])
  return details(`The proven fix ${title}`, `<pre>${forPre(text, lines)}</pre>`)
}

/** The commit, the run, and where its reports are. */
export function whereToRead(origin: Parameters<typeof originWords>[0]): Html {
  const artifacts = linkTo(artifactsOf(origin), 'artifacts') ?? 'artifacts'
  const lines = [
    ...originWords(origin),
    `Everything is in <code>report.html</code>, if the job keeps its reports among its ${artifacts}.`
  ]
  return `<p>${lines.join('<br>\n')}</p>`
}

/** Address of the run's artifacts, by the path that each CI system has for them. */
function artifactsOf({ ci }: RunOrigin): string | undefined {
  if (ci?.runUrl === undefined) return undefined
  if (ci.provider === 'github-actions') return `${ci.runUrl}#artifacts`
  return ci.provider === 'gitlab-ci' ? `${ci.runUrl}/artifacts/browse` : ci.runUrl
}
