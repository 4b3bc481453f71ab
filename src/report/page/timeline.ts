import { duration } from '../../judge/phrases'
import type { Document } from '../document'
import { bound, type Html } from '../html'
import { endOf, phasesOf, type Phase } from '../phases'
import { forMarkdown } from '../untrusted'

/** The phases on one line of time; those that ran beside others lie beside them. */
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
function bar({ phase, start, milliseconds }: Phase, end: number): Html {
  const [from, to] = [start, start + milliseconds].map((one) => Math.round((one / end) * 1000))
  const when = `${duration(milliseconds)}<span class="hide"> from ${duration(start)} on</span>`
  return (
    `<li><span class="phase">${forMarkdown(phase, 60)}</span>` +
    `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H1000"/><path class="on" d="M${from} 5H${to}"/></svg>` +
    `<span class="took">${when}</span></li>`
  )
}
