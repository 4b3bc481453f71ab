import type { Verdict } from '../judge/findings/finding'
import { thousands } from '../judge/phrases'
import { inline } from './escape'

/** Lines of one section; none where there is nothing to say. */
export type Section = readonly string[]

/** How a piece of text may look on a terminal. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'green' | 'red' | 'yellow', Brush>>
type Brush = (text: string) => string

/** Colours where they are wanted, plain text otherwise. */
export function painter(colour: boolean): Paint {
  const brush = (code: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  return { bold: brush(1), dim: brush(2), green: brush(32), red: brush(31), yellow: brush(33) }
}

/** Breaks a harmless sentence into lines of at most 80 columns where its words allow; none begins like a workflow command. */
export function wrap(sentence: string, indent: string): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.trim().split(/\s+/)) {
    const last = lines.at(-1)
    const likeCommand = word.startsWith('::')
    if (last === undefined) lines.push(`${indent}${likeCommand ? '| ' : ''}${word}`)
    else if (likeCommand || last.length + word.length < WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines
}

const WIDTH = 80

/** A line of a list behind its mark, which is painted already; the rest of its text, of at most `cap` characters, stands below its first word. */
export function marked(mark: string, text: string, cap = 300): Section {
  const [first = '', ...rest] = wrap(inline(text, cap), '      ')
  return [`    ${mark} ${first.trimStart()}`, ...rest]
}

/** A line on how many entries of a list are not shown; none where all are. */
export const moreLine = (hidden: number): Section =>
  hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []

/** A list of at most a hundred lines below its title; none where it is empty. */
export function listing(title: string, lines: readonly string[], paint: Paint): Section {
  if (lines.length === 0) return []
  const more = moreLine(lines.length - MOST_LINES)
  return [paint.bold(`  ${title}`), ...lines.slice(0, MOST_LINES), ...more]
}

const MOST_LINES = 100

/** Sections with a blank line between them; empty ones are left out. */
export function joinSections(sections: readonly Section[]): string {
  const shown = sections.filter(({ length }) => length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** How a summary shows a verdict at a glance. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  pass: '✅',
  drift: '❌',
  failed: '❌',
  error: '🚫'
}

/** That list in a log or on a terminal. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  drift: '✗',
  failed: '✗',
  error: '✗'
}
