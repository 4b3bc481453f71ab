import { count, duration, quote, thousands } from '../../judge/phrases'
import { placeAdvice } from '../../judge/place-advice'
import type { Plan } from '../../plan/plan'
import type { Exercise, SmokeResult } from '../../run/outcome'
import type { Account } from '../account'
import type { Document, SmokePart, WithoutChanges } from '../document/document'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { bound, code, PLAIN, row, type Html, type Kit } from '../markup'
import { isSettled, unlistedCount } from '../refused'
import { wrap, type Paint, type Section } from '../terminal-text'

/** Every step of the smoke test, those too that were not reached. */
export function smokeSteps(document: Document, { plan }: Account, kit = PLAIN): Html {
  const all = smokeRows(document, plan)
  if (all.length === 0) return ''
  const rows = all.map(({ step, result, afterAttack }) => {
    const name = `${code(forMarkdown(step))}${afterAttack ? ' after the attack' : ''}`
    if (result === undefined) return row(kit.marks.none, name, 'not run', '')
    const { passed, detail, milliseconds } = result
    const answer = detail === '' ? '' : code(forMarkdown(detail))
    return row(passed ? kit.marks.good : kit.marks.bad, name, answer, duration(milliseconds))
  })
  return `<h3>Smoke test</h3>\n${cappedTable(['Passed', 'Step', 'Result', 'Time'], rows, kit)}`
}

/** Writes that the read-only file system turned down. */
export function refusals(document: WithoutChanges, kit = PLAIN): Html {
  const { refusals: all, verdict } = document
  if (all.length === 0) return ''
  const rows = all.map(({ path, message, byAttack }) =>
    row(
      `${path === undefined ? '' : code(forMarkdown(path, 200))}${byAttack === true ? ' by the attack' : ''}`,
      code(forMarkdown(message))
    )
  )
  const went = verdict === 'failed' ? '' : ', and the program went on all the same'
  const fix = isSettled(document)
    ? ''
    : ' Where the program needs them, make a folder of their own writable: a <code>tmpfs</code> for what may be lost, a volume for what has to last.'
  const intro = `<p>The read-only file system turned these down${went}.${fix}${unlistedWords(document)}</p>`
  const table = cappedTable(['Path', 'The log says'], rows, kit)
  return [`<h3>Refused writes</h3>`, intro, ...ownAdvice(all), table].join('\n')
}

/** Advice on places that an engine or the system has a setting for. */
function ownAdvice(all: WithoutChanges['refusals']): readonly Html[] {
  const own = all.flatMap(({ path, byAttack }) => {
    const advice = path === undefined || byAttack === true ? undefined : placeAdvice(path)
    return advice === undefined ? [] : [`${quote(path ?? '')}: ${advice}.`]
  })
  return [...new Set(own)].slice(0, 5).map((text) => `<p>${sentenceForMarkdown(text)}</p>`)
}

function unlistedWords(document: WithoutChanges): Html {
  const unlisted = unlistedCount(document)
  return unlisted === 0 ? '' : ` ${thousands(unlisted)} more were refused, which are not listed.`
}

/** Everywhere the container could write, and whether it was looked at. */
export function places({ places: all }: Document, kit = PLAIN): Html {
  if (all.length === 0) return ''
  const rows = all.map((place) =>
    row(
      code(forMarkdown(place.path)),
      place.type,
      place.declared ? 'yes' : '',
      writers(place),
      place.writable ? (place.executable ? 'yes' : 'no') : '',
      watching(place)
    )
  )
  const writable = all.filter((place) => place.writable)
  const blind = writable.filter(({ watched }) => watched === 'none').length
  const summary = `${count(all.length, 'place')}, ${thousands(writable.length)} of them writable, ${thousands(blind)} of those not looked at`
  return kit.fold(
    summary,
    cappedTable(['Place', 'Type', 'Declared', 'Writable', 'Programs run', 'Looked at'], rows, kit)
  )
}

function writers({ writable, writableBy }: PlacePart): Html {
  if (!writable) return 'no'
  return writableBy === 'root' ? 'by root only' : 'yes'
}

function watching({ writable, watched, reason }: PlacePart): Html {
  if (watched !== 'none') return watched
  return writable ? `<b>no</b>${reason === undefined ? '' : `: ${forMarkdown(reason)}`}` : 'no need'
}

type PlacePart = Document['places'][number]

/** The allowlist and what it was good for. */
export function rules({ rules: all }: Document, kit = PLAIN): Html {
  if (all.length === 0) return ''
  const rows = all.map((rule) => {
    const reason = sentenceForMarkdown(rule.reason ?? '', 300)
    const times = rule.used === 0 ? '0' : `<b>${thousands(rule.used)}</b>`
    return row(code(forMarkdown(rule.rule)), reason, origin(rule), term(rule), times)
  })
  const idle = all.filter(({ used }) => used === 0).length
  const summary = `${count(all.length, 'rule')}${idle === 0 ? '' : `, ${thousands(idle)} allowed nothing`}`
  return kit.fold(
    summary,
    cappedTable(['Rule', 'Reason', 'From', 'Until', 'Changes allowed'], rows, kit)
  )
}

/** Where a rule stands, and who answers for it. */
function origin({ source, location, owner }: RulePart): Html {
  const where =
    location === undefined
      ? source
      : `${code(forMarkdown(location.file, 100))}, line ${location.line}`
  return owner === undefined ? where : `${where}, ${forMarkdown(owner, 60)}`
}

const term = ({ expires = '', expired }: RulePart): Html =>
  expired ? `<b>expired</b> on ${expires}` : expires

type RulePart = Document['rules'][number]

/** How long each phase took, and which version says so. */
export function timings({ timings: all, tool }: WithoutChanges): Html {
  const phases = all.map(({ phase, milliseconds }) => `${phase} ${duration(milliseconds)}`)
  const parts = [`${tool.name} ${tool.version}`, ...phases]
  return `<p><sub>${parts.map((part) => forMarkdown(part, 80)).join(' · ')}</sub></p>`
}

function cappedTable(heads: readonly Html[], all: readonly Html[], kit: Kit): Html {
  const bounded = bound(all, { rows: 100, bytes: 40_000 }, (html) => html)
  return kit.table(heads, bounded, `and ${thousands(bounded.hidden)} more: see report.json`)
}

/** Every step of the smoke test, those too that were not reached. */
export function smokeLines(document: Document, { plan }: Account, paint: Paint): Section {
  const lines = smokeRows(document, plan).flatMap(({ step, result, afterAttack }) => {
    const name = `${inline(step, 200)}${afterAttack ? ' after the attack' : ''}`
    if (result === undefined) return [`    - ${name} (not run)`]
    const { passed, detail, milliseconds } = result
    return [
      `    ${passed ? paint.green('✓') : paint.red('✗')} ${name} ${paint.dim(`(${duration(milliseconds)})`)}`,
      ...(passed || detail === '' ? [] : wrap(`  ${inline(detail)}`, '      '))
    ]
  })
  return listing('Smoke test', lines, paint)
}

/** Writes that the read-only file system turned down. */
export function refusalLines(document: Document, paint: Paint): Section {
  const lines = document.refusals.flatMap(({ path, message, byAttack }) => {
    const who = byAttack === true ? ' by the attack' : ''
    if (path === undefined) return [`    ? ${inline(message, 150)}${who}`]
    const advice = byAttack === true ? undefined : placeAdvice(path)
    const told = advice === undefined ? [] : wrap(`  ${inline(advice)}.`, '      ')
    return [`    ${paint.yellow('!')} ${inline(path, 150)}${who}`, ...told]
  })
  const unlisted = unlistedCount(document)
  const title = isSettled(document)
    ? 'Refused writes'
    : 'Refused writes (where needed, make a folder of their own writable)'
  const more = unlisted === 0 ? [] : [`    and ${thousands(unlisted)} more that are not listed`]
  return [...listing(title, lines, paint), ...more]
}

/** Everywhere the container could write, and whether it was looked at. */
export function placeLines({ places }: Document, paint: Paint): Section {
  const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)))
  const lines = places.map((place) => {
    const watched = place.watched === 'none' ? 'not looked at' : `looked at: ${place.watched}`
    const writable = place.writableBy === 'root' ? 'writable by root' : 'writable'
    const words = place.writable
      ? [place.type, writable, ...(place.executable ? ['programs run'] : []), watched]
      : [place.type, 'read-only']
    return `    - ${inline(place.path, 100).padEnd(width)}  ${words.join(', ')}`
  })
  return listing('Places', lines, paint)
}

/** The allowlist, what it was good for, and why each rule is there. */
export function ruleLines({ rules }: Document, paint: Paint): Section {
  const lines = rules.map(({ rule, used, expired, expires = '', reason }) => {
    const why = reason === undefined ? '' : `  ${paint.dim(`# ${inline(reason, 150)}`)}`
    const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`
    return `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${term}${why}`
  })
  return listing('Rules', lines, paint)
}

/** How long each phase took, and which version says so. */
export function timingLines({ timings, tool }: Document, paint: Paint): Section {
  const phases = timings.map(
    ({ phase, milliseconds }) => `${inline(phase, 50)} ${duration(milliseconds)}`
  )
  return wrap([`${tool.name} ${inline(tool.version, 50)}`, ...phases].join(' · '), '  ').map(
    paint.dim
  )
}

function listing(title: string, lines: readonly string[], paint: Paint): Section {
  if (lines.length === 0) return []
  const hidden = lines.length - MOST
  const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []
  return [paint.bold(`  ${title}`), ...lines.slice(0, MOST), ...more]
}

const MOST = 100

/** One step of the smoke test, as a report lists it. */
export interface SmokeRow {
  readonly step: string
  /** undefined where it was not reached. */
  readonly result: SmokePart | undefined
  readonly afterAttack: boolean
}

/** Every step of the smoke test, and after an attack each once more; those too that were not reached. */
export function smokeRows(
  { smoke, attackSteps }: Document,
  plan: Plan | undefined
): readonly SmokeRow[] {
  const steps = plan?.smoke ?? []
  const before = smoke.filter(({ afterAttack }) => afterAttack !== true)
  const after = smoke.filter(({ afterAttack }) => afterAttack === true)
  const again = attackSteps === undefined ? [] : rowsOf(after, steps, true)
  return [...rowsOf(before, steps, false), ...again]
}

function rowsOf(
  results: readonly SmokePart[],
  steps: Plan['smoke'],
  afterAttack: boolean
): readonly SmokeRow[] {
  return [
    ...results.map((result) => ({ step: result.step, result, afterAttack })),
    ...steps.slice(results.length).map(({ step }) => ({ step, result: undefined, afterAttack }))
  ]
}

/** The step that failed, if it printed anything. */
export function failedStep(exercise: Exercise | undefined): SmokeResult | undefined {
  const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])]
  return all.find(({ passed, output }) => !passed && output.trim() !== '')
}
