import { duration } from '../../judge/phrases'
import type { Document, PhaseTiming } from '../document/document'
import { forMermaid } from '../escape'

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
