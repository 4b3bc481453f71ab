import { duration } from '../../judge/phrases'
import type { Document, PhaseTiming, WithoutChanges } from '../document/document'
import { forMarkdown, forMermaid, inline } from '../escape'
import { bound, type Html } from '../markup'
import { wrap, type Paint, type Section } from '../terminal-text'

/** A phase on the line of time. */
export interface TimelinePhase {
  readonly phase: string
  /** Milliseconds since the check began. */
  readonly start: number
  readonly milliseconds: number
}

/** The phases with their starts; one whose start nobody noted follows the one before it. */
export function phasesOf(timings: readonly PhaseTiming[]): readonly TimelinePhase[] {
  let end = 0
  return timings.map(({ phase, milliseconds, start = end }) => {
    end = start + milliseconds
    return { phase, start, milliseconds }
  })
}

/** When the last of them ended. */
export const endOf = (phases: readonly TimelinePhase[]): number =>
  phases.reduce((latest, { start, milliseconds }) => Math.max(latest, start + milliseconds), 0)

/** How long all phases took together, in milliseconds. */
export const timeOf = ({ timings }: Pick<Document, 'timings'>): number =>
  timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)

/** The phases as a chart that GitHub draws; the only part of the summary that is no HTML block. */
export function phaseChart({ timings }: Document): string {
  const phases = phasesOf(timings).slice(0, MOST)
  const end = endOf(phases)
  if (phases.length < 2 || end === 0) return ''
  const bars = phases.map(
    ({ phase, start, milliseconds }) =>
      `    ${forMermaid(phase, 40)} (${duration(milliseconds)}) : ${start}, ${start + milliseconds}`
  )
  // Of a date only the seconds since 1970 are the same in every time zone.
  const axis = end < 5000 ? '%Q ms' : '%s s'
  const head = ['gantt', '    dateFormat x', `    axisFormat ${axis}`, '    todayMarker off']
  return ['<h3>Where the time went</h3>', '', '```mermaid', ...head, ...bars, '```'].join('\n')
}

const MOST = 40

/** The phases on the page, on one line of time; those that ran beside others lie beside them. */
export function timeline({ timings }: Document): Html {
  const phases = phasesOf(timings)
  const end = endOf(phases)
  if (phases.length === 0 || end === 0) return ''
  const { rows, hidden } = bound(phases, { rows: 60, bytes: 60_000 }, (one) => bar(one, end))
  const more = hidden > 0 ? `<li>and ${hidden} more: see report.json</li>` : ''
  const ends = `<li class="ends" aria-hidden="true"><span>0</span><span>${duration(end)}</span></li>`
  return `<h3>Where the time went</h3>\n<ol class="time">${rows.join('\n')}${more}${ends}</ol>`
}

/** A line with round ends stays round, however wide the page is; its own ends lie half its width outside. */
function bar({ phase, start, milliseconds }: TimelinePhase, end: number): Html {
  const [from, to] = [start, start + milliseconds].map((one) => Math.round((one / end) * 1000))
  const when = `${duration(milliseconds)}<span class="hide"> from ${duration(start)} on</span>`
  return (
    `<li><span class="phase">${forMarkdown(phase, 60)}</span>` +
    `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H1000"/><path class="on" d="M${from} 5H${to}"/></svg>` +
    `<span class="took">${when}</span></li>`
  )
}

/** How long each phase took, and which version says so. */
export function timings({ timings: all, tool }: WithoutChanges): Html {
  const phases = all.map(({ phase, milliseconds }) => `${phase} ${duration(milliseconds)}`)
  const parts = [`${tool.name} ${tool.version}`, ...phases]
  return `<p><sub>${parts.map((part) => forMarkdown(part, 80)).join(' · ')}</sub></p>`
}

/** That line on a terminal. */
export function timingLines({ timings, tool }: Document, paint: Paint): Section {
  const phases = timings.map(
    ({ phase, milliseconds }) => `${inline(phase, 50)} ${duration(milliseconds)}`
  )
  return wrap([`${tool.name} ${inline(tool.version, 50)}`, ...phases].join(' · '), '  ').map(
    paint.dim
  )
}
