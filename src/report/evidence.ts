import { count, quote, size } from '../judge/phrases'
import type { Account } from './account'
import type { Document, EvidencePart } from './document'
import { code, details, type Html } from './html'
import { wrap, type Paint, type Section } from './lines'
import { forMarkdown, forPre, inline, sentenceForMarkdown } from './untrusted'

/** Where the evidence is, and what the worst of the texts that changed look like now. */
export function evidenceSection({ evidence }: Document, account: Account): Html {
  if (evidence === undefined) return ''
  const sentences = evidenceSentences(evidence).map((one) => sentenceForMarkdown(one))
  const diffs = (account.evidence?.diffs ?? []).map(({ path, text }) =>
    details(`How ${code(forMarkdown(path, 200))} changed`, `<pre>${cut(text)}</pre>`)
  )
  return [`<h3>Evidence</h3>\n<p>${sentences.join('<br>\n')}</p>`, ...diffs].join('\n')
}

/** The same on a terminal, without the texts. */
export function evidenceLines({ evidence }: Document, paint: Paint): Section {
  if (evidence === undefined) return []
  const lines = evidenceSentences(evidence).flatMap((one) => wrap(inline(one, 500), '    '))
  return [paint.bold('  Evidence'), ...lines]
}

function evidenceSentences(part: EvidencePart): readonly string[] {
  const { folder, archive, sha256, files, bytes, leftOut, image } = part
  const missing =
    leftOut === 0
      ? ''
      : ` Contents of ${count(leftOut, 'file')} were left out: the manifest says why.`
  const committed =
    image === undefined
      ? []
      : [
          `The container was committed as ${quote(image)}: its root filesystem alone, without volumes and what it had in memory. Remove it when it is no longer needed.`
        ]
  return [
    `${count(files, 'file')} (${size(bytes)}) in ${quote(`${folder}/`)} of the output folder, ${quote('manifest.json')} says what they are.${missing}`,
    `All of it as ${quote(archive)}, SHA-256 ${quote(sha256)}.`,
    ...committed
  ]
}

const MOST_LINES = 40
const MOST_BYTES = 20_000

/** The first lines of a diff, in bounds that keep the whole summary within its own. */
function cut(text: string): Html {
  const lines = text.replace(/\n$/, '').split('\n')
  const shown: Html[] = []
  let bytes = 0
  for (const line of lines.slice(0, MOST_LINES)) {
    const html = forPre(line === '' ? ' ' : line.replace(/[\r\u0085\u2028\u2029]/g, ' '), 1)
    bytes += Buffer.byteLength(html)
    if (bytes > MOST_BYTES) break
    shown.push(html)
  }
  const hidden = lines.length - shown.length
  const more = hidden > 0 ? [`… and ${count(hidden, 'more line')}`] : []
  return [...shown, ...more].join('\n')
}
