import type { Finding } from '../judge/findings'
import { thousands } from '../judge/phrases'
import type { Account } from './account'
import type { Document } from './document'
import { integrityWords } from './integrity'
import { wrap, type Paint, type Section } from './lines'
import { failedStep } from './smoke-rows'
import { isToldElsewhere } from './told-elsewhere'
import { forLog, inline } from './untrusted'

/** What was tested, on what. */
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
export function errorLines({ findings }: Document, paint: Paint): Section {
  const errors = findings.filter(({ level, kind }) => level === 'error' && kind !== 'drift')
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
