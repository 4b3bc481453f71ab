import { duration, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document, ImageIntegrityPart, WithoutChanges } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { code, type Html } from '../markup'
import { type Paint, type Section } from '../terminal-text'
import type { Tally } from './change-totals'
import { endOf, phasesOf } from './phases'
import { refusedCount } from './refusals'
import { smokeRows } from './smoke'

/** Facts on the tested image and the engine. */
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

/** Facts on the tested image and the engine, for a terminal. */
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
      : paint.wrap(`${paint.dim('Layers')} ${inline(integrityWords(imageIntegrity), 400)}`, '  '))
  ]
}

/** State of the image's layers in a few words; may hold untrusted text of the engine. */
function integrityWords({ checked, intact, reason }: ImageIntegrityPart): string {
  if (!checked) return `not checked against their digests: ${reason ?? 'no reason was given'}`
  return intact === true
    ? 'match their digests, before the check and after it'
    : 'do not match their digests'
}

/** Figures of a check for the page; those that it did not reach are left out. */
export function tiles(document: Document, account: Account, counted: Tally): Html {
  const figures = numbersOf(document, account, counted)
  if (figures.length === 0) return ''
  const all = figures.map(
    ({ value, label, tone }) => `<div class="${tone}"><dt>${label}</dt><dd>${value}</dd></div>`
  )
  return `<dl class="tiles">${all.join('')}</dl>`
}

/** A number in large letters, and its caption. */
interface Figure {
  readonly value: Html
  readonly label: Html
  readonly tone: 'good' | 'bad' | 'plain'
}

/** Figures of a check; those that it did not reach are left out. */
function numbersOf(document: Document, account: Account, counted: Tally): readonly Figure[] {
  if (document.run === undefined) return []
  const { drift, allowed } = counted
  const refused = refusedCount(document)
  return [
    { ...figure('outside the allowlist', thousands(drift.total)), tone: goodIf(drift.total === 0) },
    figure('allowed', thousands(allowed.total)),
    ...(document.run.readOnly ? [figure('writes refused', thousands(refused))] : []),
    ...steps(document, account),
    ...attacks(account),
    ...recovery(document),
    figure('in all', duration(endOf(phasesOf(document.timings))))
  ]
}

const figure = (label: Html, value: Html): Figure => ({ label, value, tone: 'plain' })
const goodIf = (good: boolean): Figure['tone'] => (good ? 'good' : 'bad')

function steps(document: Document, { plan }: Account): readonly Figure[] {
  const rows = smokeRows(document, plan)
  const passed = rows.filter(({ result }) => result?.passed === true).length
  const value = `${thousands(passed)}<small> of ${thousands(rows.length)}</small>`
  return rows.length === 0
    ? []
    : [{ value, label: 'smoke steps passed', tone: goodIf(passed === rows.length) }]
}

function attacks({ scorecard }: Account): readonly Figure[] {
  if (scorecard === undefined) return []
  const { landed, refused } = scorecard
  const value = `${thousands(refused)}<small> of ${thousands(refused + landed)}</small>`
  return [{ value, label: 'attacks refused', tone: goodIf(landed === 0) }]
}

function recovery({ recovery: found }: Document): readonly Figure[] {
  if (found === undefined) return []
  const value = found.restart === undefined ? 'no' : duration(found.milliseconds)
  return [{ value, label: 'to recover', tone: goodIf(found.passed) }]
}
