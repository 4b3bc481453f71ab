import { duration } from '../../judge/phrases'
import type { Document, PhaseTiming, WithoutChanges } from '../document/document'
import { forMarkdown, forMermaid, inline } from '../escape'
import { bound, type Html } from '../markup'
import type { Paint, Section } from '../terminal-text'

/** A phase with its start, for the timeline. */
export interface TimelinePhase {
  readonly phase: string
  /** Start in milliseconds since the check began. */
  readonly start: number
  readonly milliseconds: number
}

/** Phases with their starts. A phase without a recorded start follows the previous one. */
export function phasesOf(timings: readonly PhaseTiming[]): readonly TimelinePhase[] {
  let end = 0
  return timings.map(({ phase, milliseconds, start = end }) => {
    end = start + milliseconds
    return { phase, start, milliseconds }
  })
}

/** End of the last phase, in milliseconds since the check began. */
export const endOf = (phases: readonly TimelinePhase[]): number =>
  phases.reduce((latest, { start, milliseconds }) => Math.max(latest, start + milliseconds), 0)

/** Sum of the durations of all phases, in milliseconds. */
export const timeOf = ({ timings }: Pick<Document, 'timings'>): number =>
  timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)

/**
 * Phases as a Mermaid chart, which GitHub draws: the only part of the summary outside of HTML
 * blocks.
 */
export function phaseChart({ timings }: Document): string {
  const phases = phasesOf(timings).slice(0, MOST)
  const end = endOf(phases)
  if (phases.length < 2 || end === 0) return ''
  const bars = phases.map(
    ({ phase, start, milliseconds }) =>
      `    ${forMermaid(phase, 40)} (${duration(milliseconds)}) : ${start}, ${start + milliseconds}`
  )
  // Of a date, only the seconds since 1970 do not depend on the time zone.
  const axis = end < 5000 ? '%Q ms' : '%s s'
  const head = ['gantt', '    dateFormat x', `    axisFormat ${axis}`, '    todayMarker off']
  return ['<h3>Where the time went</h3>', '', '```mermaid', ...head, ...bars, '```'].join('\n')
}

const MOST = 40

/** Timeline of the phases for the page; phases that overlapped are beside each other. */
export function timeline({ timings }: Document): Html {
  const phases = phasesOf(timings)
  const end = endOf(phases)
  if (phases.length === 0 || end === 0) return ''
  const { rows, hidden } = bound(phases, { rows: 60, bytes: 60_000 }, (one) => bar(one, end))
  const more = hidden > 0 ? `<li>and ${hidden} more: see report.json</li>` : ''
  const ends = `<li class="ends" aria-hidden="true"><span>0</span><span>${duration(end)}</span></li>`
  return `<h3>Where the time went</h3>\n<ol class="time">${rows.join('\n')}${more}${ends}</ol>`
}

/**
 * Draws a phase as a line. Its round ends stay round at any page width; they extend beyond the line
 * by half its width.
 */
function bar({ phase, start, milliseconds }: TimelinePhase, end: number): Html {
  const [from, to] = [start, start + milliseconds].map((one) => Math.round((one / end) * 1000))
  const when = `${duration(milliseconds)}<span class="hide"> from ${duration(start)} on</span>`
  return (
    `<li><span class="phase">${forMarkdown(phase, 60)}</span>` +
    `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H1000"/><path class="on" d="M${from} 5H${to}"/></svg>` +
    `<span class="took">${when}</span></li>`
  )
}

/** Duration of each phase, and the version of Zero Drift. */
export function timings({ timings: all, tool }: WithoutChanges): Html {
  const phases = all.map(({ phase, milliseconds }) => `${phase} ${duration(milliseconds)}`)
  const parts = [`${tool.name} ${tool.version}`, ...phases]
  return `<p><sub>${parts.map((part) => forMarkdown(part, 80)).join(' · ')}</sub></p>`
}

/** Duration of each phase, and the version of Zero Drift, for a terminal. */
export function timingLines({ timings, tool }: Document, paint: Paint): Section {
  const phases = timings.map(
    ({ phase, milliseconds }) => `${inline(phase, 50)} ${duration(milliseconds)}`
  )
  return paint
    .wrap([`${tool.name} ${inline(tool.version, 50)}`, ...phases].join(' · '), '  ')
    .map(paint.dim)
}
