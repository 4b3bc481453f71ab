import { count, quote, size } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document, EvidencePart } from '../document/document'
import { forMarkdown, forPreLine, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, type Html, type Most } from '../markup'
import type { Paint, Section } from '../terminal-text'

/** Place of the evidence, and diffs of the worst changed text files. */
export function evidenceSection(document: Document, account: Account): Html {
  if (document.evidence === undefined) return ''
  const diffs = (account.evidence?.diffs ?? []).slice(0, MOST_DIFFS).map(({ path, text }) => {
    const lines = diffLines(text, { rows: 40, bytes: 20_000 }, (line) => line)
    return details(`How ${code(forMarkdown(path, 200))} changed`, `<pre>${lines}</pre>`)
  })
  return [evidencePlace(document), ...diffs].join('\n')
}

const MOST_DIFFS = 3

/** Place of the evidence, for the page: there, diffs are shown with the changes. */
export function evidencePlace({ evidence }: Document): Html {
  if (evidence === undefined) return ''
  const sentences = evidenceSentences(evidence).map((one) => sentenceForMarkdown(one))
  return `<h3>Evidence</h3>\n<p>${sentences.join('<br>\n')}</p>`
}

/** Place of the evidence for a terminal, without diffs. */
export function evidenceLines({ evidence }: Document, paint: Paint): Section {
  if (evidence === undefined) return []
  const lines = evidenceSentences(evidence).flatMap((one) => paint.wrap(inline(one, 500), '    '))
  return [paint.bold('  Evidence'), ...lines]
}

function evidenceSentences(part: EvidencePart): readonly string[] {
  const { folder, archive, sha256, files, bytes, leftOut, image } = part
  const missing =
    leftOut === 0
      ? ''
      : ` Contents of ${count(leftOut, 'file')} were left out: the manifest gives the reasons.`
  const committed =
    image === undefined
      ? []
      : [
          `The container was committed as ${quote(image)}: its root filesystem alone, without volumes and memory. Remove the image when it is no longer needed.`
        ]
  return [
    `${count(files, 'file')} (${size(bytes)}) in ${quote(`${folder}/`)} of the output folder, ${quote('manifest.json')} describes them.${missing}`,
    `As one archive: ${quote(archive)}, SHA-256 ${quote(sha256)}.`,
    ...committed
  ]
}

/** First lines of a diff for `<pre>`, each drawn by `draw`, and the number of further lines. */
export function diffLines(text: string, most: Most, draw: (line: Html) => Html): Html {
  const lines = text.replace(/\n$/, '').split('\n')
  const { rows, hidden } = bound(lines, most, (line) => draw(forPreLine(line)))
  const more = hidden > 0 ? [`… and ${count(hidden, 'more line')}`] : []
  return [...rows, ...more].join('\n')
}
