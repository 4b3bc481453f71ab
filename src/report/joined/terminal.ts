import { count, duration, thousands } from '../../judge/phrases'
import { inline } from '../escape'
import { findingLines } from '../sections/findings'
import { joined as joinedLines } from '../terminal'
import { painter, SIGNS, wrap, type Paint, type Section } from '../terminal-text'
import { durationOf, joinedHeadline, failureTitle, type JoinedVerdict } from './headline'
import type { JoinedPart } from './part'

/** The overview for people on a terminal or at the end of a step's log. */
export function joinedTerminal(joined: JoinedVerdict): string {
  const { findings, parts, colour } = joined
  const paint = painter(colour)
  const errors = findings.filter(({ level }) => level === 'error')
  const others = findings.filter(({ level }) => level !== 'error')
  return joinedLines([
    headLines(joined, paint),
    findingLines('Errors', errors, paint.red, paint),
    imageLines(parts, paint),
    findingLines('Worth knowing', others, paint.yellow, paint)
  ])
}

function headLines(joined: JoinedVerdict, paint: Paint): Section {
  const { title, advice } = joinedHeadline(joined)
  const { verdict, fails } = joined
  const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow
  return [
    ...wrap(`${SIGNS[verdict]} ${inline(title)}`, '').map((line) => paint.bold(colour(line))),
    ...(advice === '' ? [] : wrap(inline(advice, 2000), '  '))
  ]
}

function imageLines(parts: readonly JoinedPart[], paint: Paint): Section {
  if (parts.length === 0) return []
  const width = Math.min(40, Math.max(...parts.map(({ label }) => label.length)))
  const lines = parts.slice(0, MOST).flatMap((part) => {
    const { verdict, label } = part
    const colour = verdict === 'pass' ? paint.green : paint.red
    const name = inline(label, 100).padEnd(width)
    const why = inline(failureTitle(part), 200)
    return [
      `    ${colour(SIGNS[verdict])} ${name}  ${colour(verdict.padEnd(6))}  ${factsOf(part)}`,
      ...(why === '' ? [] : wrap(why, '        '))
    ]
  })
  const hidden = parts.length - MOST
  const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []
  return [paint.bold('  Images'), ...lines, ...more]
}

const MOST = 100

function factsOf(part: JoinedPart): string {
  const { drift, allowed, refused } = part.counts
  const words = [
    ...(drift > 0 ? [count(drift, 'change')] : []),
    ...(allowed > 0 ? [`${thousands(allowed)} allowed`] : []),
    ...(refused > 0 ? [`${count(refused, 'write')} refused`] : []),
    duration(durationOf(part))
  ]
  return words.join(', ')
}
