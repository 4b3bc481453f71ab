import type { Finding } from '../judge/findings'
import { thousands } from '../judge/phrases'
import type { Account } from './account'
import type { Document } from './document'
import { bound, code, PLAIN, row, type Html, type Kit } from './html'
import { integrityWords } from './integrity'
import { failedStep } from './smoke-rows'
import { isToldElsewhere } from './told-elsewhere'
import { forMarkdown, forPre, sentenceForMarkdown } from './untrusted'
import type { WithoutChanges } from './written'

/** What was tested, on what. */
export function facts({ image, engine, run, imageIntegrity }: WithoutChanges): Html {
  const { reference, id } = image
  const root =
    run === undefined ? [] : [`root filesystem ${run.readOnly ? 'read-only' : 'writable'}`]
  const host = engine === undefined ? [] : [engineWords(engine), ...root]
  const lines = [
    reference === '' ? '' : `Image ${code(forMarkdown(reference, 200))}`,
    id === undefined ? '' : `ID ${code(forMarkdown(id, 100))}`,
    host.join(', '),
    imageIntegrity === undefined ? '' : `Layers ${forMarkdown(integrityWords(imageIntegrity), 400)}`
  ].filter((line) => line !== '')
  return lines.length === 0 ? '' : `<p>${lines.join('<br>\n')}</p>`
}

const engineWords = ({ name, version, storageDriver }: NonNullable<Document['engine']>): Html =>
  `Engine ${[name, version, storageDriver].map((word) => forMarkdown(word, 50)).join(' ')}`

/** Errors that the headline cannot tell whole: there are several, or drift came on top. The changes have their own tree. */
export function worstFindings({ findings, tool }: Document, kit = PLAIN): Html {
  const errors = findings.filter(({ level, kind }) => level === 'error' && kind !== 'drift')
  const [only] = errors
  return errors.length > 1 || only?.kind === 'bad-input' ? findingsTable(errors, tool, kit) : ''
}

/** Warnings and notices; refused writes and the fix have their own table. */
export function otherFindings(document: WithoutChanges, kit = PLAIN): Html {
  const { findings, tool } = document
  const others = findings.filter(
    (finding) => finding.level !== 'error' && !isToldElsewhere(finding, document)
  )
  return others.length === 0 ? '' : `<h3>Worth knowing</h3>\n${findingsTable(others, tool, kit)}`
}

/** The end of what the container printed, where the image or the engine failed. */
export function failureLog({ verdict }: Document, { log, exercise }: Account): Html {
  const step = failedStep(exercise)
  const printed =
    step === undefined
      ? []
      : [
          `<h3>What ${code(forMarkdown(step.step, 100))} printed</h3>\n<pre>${forPre(step.output, 20)}</pre>`
        ]
  const wanted = verdict === 'failed' && log !== undefined
  const lines =
    log?.trim() === ''
      ? '<i>The container printed nothing.</i>'
      : `<pre>${forPre(log ?? '', 30)}</pre>`
  const container = wanted ? [`<h3>The container's last log lines</h3>\n${lines}`] : []
  return [...printed, ...container].join('\n\n')
}

/** Findings in full, the first fifty of them. */
export function findingsTable(
  findings: readonly Finding[],
  { documentation }: Pick<Document['tool'], 'documentation'>,
  { table, about }: Kit = PLAIN
): Html {
  const bounded = bound(findings, { rows: 50, bytes: 80_000 }, ({ kind, title, detail }) =>
    row(
      `${sentenceForMarkdown(title, 200)}${about(kind, documentation)}`,
      sentenceForMarkdown(detail)
    )
  )
  return table(
    ['What', 'Why, and what to do'],
    bounded,
    `and ${thousands(bounded.hidden)} more: see report.json`
  )
}
