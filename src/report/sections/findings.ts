import type { Finding } from '../../judge/findings/finding'
import { FINDINGS } from '../../judge/findings/table'
import { thousands } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document, ImageIntegrityPart, WithoutChanges } from '../document/document'
import { forLog, forMarkdown, forPre, inline, sentenceForMarkdown } from '../escape'
import { bound, code, PLAIN, row, type Html, type Kit } from '../markup'
import { wrap, type Paint, type Section } from '../terminal-text'
import { failedStep } from './facts-and-lists'

/** The image that was tested, and the engine. */
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
export function worstFindings(document: Document, kit = PLAIN): Html {
  const { findings, tool } = document
  const errors = findings.filter(
    (finding) => finding.level === 'error' && !isToldElsewhere(finding, document)
  )
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

/** The image that was tested, and the engine. */
export function factLines({ image, engine, run, ...rest }: Document, paint: Paint): Section {
  const root =
    run === undefined ? '' : `, root filesystem ${run.readOnly ? 'read-only' : 'writable'}`
  const { imageIntegrity } = rest
  const words = engine === undefined ? [] : [engine.name, engine.version, engine.storageDriver]
  return [
    ...(image.reference === '' ? [] : [`  ${paint.dim('Image ')} ${inline(image.reference, 200)}`]),
    ...(image.id === undefined ? [] : [`  ${paint.dim('ID    ')} ${inline(image.id, 100)}`]),
    ...(engine === undefined
      ? []
      : [`  ${paint.dim('Engine')} ${words.map((word) => inline(word, 50)).join(' ')}${root}`]),
    ...(imageIntegrity === undefined
      ? []
      : wrap(`${paint.dim('Layers')} ${inline(integrityWords(imageIntegrity), 400)}`, '  '))
  ]
}

/** Errors that the headline does not tell whole. The changes have their own tree. */
export function errorLines(document: Document, paint: Paint): Section {
  const errors = document.findings.filter(
    (finding) => finding.level === 'error' && !isToldElsewhere(finding, document)
  )
  const [only] = errors
  return errors.length > 1 || only?.kind === 'bad-input'
    ? findingLines('Errors', errors, paint.red, paint)
    : []
}

/** Warnings and notices; refused writes and the fix have their own section. */
export function noteLines(document: Document, paint: Paint): Section {
  const notes = document.findings.filter(
    (finding) => finding.level !== 'error' && !isToldElsewhere(finding, document)
  )
  return findingLines('Worth knowing', notes, paint.yellow, paint)
}

/** The end of what a failed step and a failed container printed. */
export function logLines({ verdict }: Document, { log, exercise }: Account, paint: Paint): Section {
  const step = failedStep(exercise)
  const printed = verdict === 'failed' ? log?.trim() : undefined
  return [
    ...(step === undefined ? [] : tail('What the failed step printed', step.output, paint)),
    ...(step === undefined || !printed ? [] : ['']),
    ...(printed ? tail("The container's last log lines", printed, paint) : []),
    ...(printed === '' ? ['  The container printed nothing.'] : [])
  ]
}

function tail(title: string, text: string, paint: Paint): Section {
  const lines = forLog(text.trimEnd(), 20, 500).split('\n')
  return [paint.bold(`  ${title}`), ...lines.map((line) => `    ${line}`)]
}

/** Findings in full, the first thirty of them. */
export function findingLines(
  title: string,
  findings: readonly Finding[],
  colour: (text: string) => string,
  paint: Paint
): Section {
  if (findings.length === 0) return []
  const hidden = findings.length - MOST
  const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []
  const lines = findings
    .slice(0, MOST)
    .flatMap((finding) => [
      ...wrap(`- ${inline(finding.title)}`, '    ').map(colour),
      ...wrap(inline(finding.detail, 1000), '      ')
    ])
  return [paint.bold(`  ${title}`), ...lines, ...more]
}

const MOST = 30

/** The state of the image's layers, in a few words; may hold the engine's own. */
function integrityWords({ checked, intact, reason }: ImageIntegrityPart): string {
  if (!checked) return `not checked against their digests: ${reason ?? 'no reason was given'}`
  return intact === true
    ? 'match their digests, before the check and after it'
    : 'do not match their digests'
}

/** Whether another section than the list of findings tells of one. */
const isToldElsewhere = (
  { kind }: Finding,
  { suggestion }: Pick<WithoutChanges, 'suggestion'>
): boolean => {
  const { section } = FINDINGS[kind]
  return section === 'suggestion-or-findings' ? suggestion !== undefined : section !== 'findings'
}
