import { count, list, quote } from '../judge/phrases'
import type { Baseline } from './baseline'
import type { Report } from './report'
import { inline } from './untrusted'

/** A baseline, and where it was written. */
export interface Written extends Baseline {
  readonly path: string
  readonly expires: string
}

/** A text on the file that was written, on what looks dangerous in it, and on whether the image passes with it. */
export function baselineText(written: Written, last: Report): string {
  const { path, rules, expires, dangerous } = written
  const warning =
    dangerous.length === 0
      ? []
      : [
          `Look at these before you commit it: ${list(dangerous.map(quote), 10)}. Such changes are what an intruder makes.`
        ]
  const proof =
    last.verdict === 'pass'
      ? 'Checked once more with them: pass.'
      : 'Checked once more with them, and it does not pass: the report follows.'
  return [
    ...lines([
      `Wrote ${count(rules, 'rule')} with the reason "baseline" to ${path}, for what drifts today. They allow it until ${expires}.`,
      ...warning,
      proof
    ]),
    ...(last.verdict === 'pass' ? [] : [`\n${last.terminal}`])
  ].join('')
}

/** Why nothing was written. */
export function noBaselineText(report: Report): string {
  return report.verdict === 'pass'
    ? lines([
        'Nothing drifts: there is nothing to write down, and the gate can stand as it is.'
      ]).join('')
    : `${lines(['No baseline was written, since the image could not be judged by what it writes:']).join('')}\n${report.terminal}`
}

const lines = (sentences: readonly string[]): readonly string[] =>
  sentences.map((sentence) => `${inline(sentence, 4000)}\n`)
