import type { Expectation } from '../plan/merge-inputs'
import type { Finding } from './findings'
import { makeFinding } from './wording'

/** One report that was found: of which image, and where. */
export interface FoundReport {
  readonly reference: string
  readonly file: string
}

/** Findings for expected reports that are missing, and for those that are there more often than they should be. */
export function findMissing(
  expect: Expectation,
  found: readonly FoundReport[]
): readonly Finding[] {
  return [...findAbsent(expect, found), ...findTwice(expect, found)]
}

function findAbsent(expect: Expectation, found: readonly FoundReport[]): readonly Finding[] {
  if (expect === undefined) return [makeFinding('uncounted', {})]
  if (typeof expect === 'number') {
    const facts = { expected: expect, found: found.length }
    return expect === found.length ? [] : [makeFinding('report-missing', facts)]
  }
  const left = found.map(({ reference }) => reference)
  const missing = expect.filter((image) => !takeFrom(left, image))
  return missing.map((image) => makeFinding('report-missing', { image }))
}

/** Each report stands for one image that was asked for. */
function takeFrom(references: string[], wanted: string): boolean {
  const index = references.indexOf(wanted)
  if (index >= 0) references.splice(index, 1)
  return index >= 0
}

/** An image may be checked in several ways; whoever lists it as often has said so. */
function findTwice(expect: Expectation, found: readonly FoundReport[]): readonly Finding[] {
  const listed = (reference: string): number =>
    Array.isArray(expect) ? expect.filter((image) => image === reference).length : 1
  return [...new Set(found.map(({ reference }) => reference))].flatMap((reference) => {
    const files = found.filter((one) => one.reference === reference).map(({ file }) => file)
    const isMeant = files.length <= Math.max(1, listed(reference))
    return isMeant ? [] : [makeFinding('report-twice', { reference, files })]
  })
}
