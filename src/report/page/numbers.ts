import { duration, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document } from '../document'
import type { Html } from '../html'
import { endOf, phasesOf } from '../phases'
import { refusedCount } from '../refused'
import { smokeRows } from '../smoke-rows'
import type { Tally } from '../tally'

/** A number in large letters, and what it counts. */
export interface Figure {
  readonly value: Html
  readonly label: Html
  readonly tone: 'good' | 'bad' | 'plain'
}

/** The numbers of a check, as far as it came. */
export function numbersOf(document: Document, account: Account, counted: Tally): readonly Figure[] {
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
