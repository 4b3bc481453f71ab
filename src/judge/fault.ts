import { BadInputs, Fault } from '../plan/faults'
import type { Exercise } from '../run/outcome'
import { findFailure } from './find'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { noChanges } from './judged-changes'
import { sortFindings, withFindings, worstVerdict, type Judgement } from './judgement'

/**
 * Findings for a thrown error: one for each bad input, one for a fault of engine or machine, or one
 * for a bug of this product.
 */
export function findingFromError(error: unknown): readonly Finding[] {
  if (error instanceof BadInputs && error.inputs.length > 0) {
    return error.inputs.map((input) => makeFinding('bad-input', input))
  }
  if (error instanceof Fault)
    return [makeFinding(error.kind, { message: withCause(error), ...error.image })]
  return [makeFinding('internal-fault', { message: `${describe(error)} ${REPORT_IT}` })]
}

/**
 * Adds the findings for an error that was thrown after the judgement. Earlier findings are kept,
 * and the verdict is never a pass.
 */
export function withFault(judgement: Judgement, error: unknown): Judgement {
  return withFindings(judgement, findingFromError(error))
}

/** The judgement when an error was thrown during the check; a failure of the exercise is kept. */
export function judgeFault(error: unknown, exercise?: Exercise): Judgement {
  const failure =
    exercise === undefined ? [] : findFailure(exercise, { refusals: [], oneShot: false })
  const findings = sortFindings([...findingFromError(error), ...failure])
  return { verdict: worstVerdict(findings), findings, changes: noChanges(), rules: [], drift: [] }
}

const REPORT_IT = 'This is a fault of Zero Drift, not of the image: please report it.'

/** A fault's message with its cause, unless the message already quotes it. */
function withCause({ message, cause }: Fault): string {
  const reason = cause instanceof Error ? cause.message : ''
  return reason === '' || message.includes(reason)
    ? message
    : `${message} Cause: ${reason.replace(/\.?$/, '.')}`
}

function describe(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message.replace(/\.?$/, '.')}`
  return `Thrown: ${typeof error === 'string' ? error : typeof error}.`
}

/**
 * Findings for failed removals, one for each reason. They say nothing about the image, but the
 * engine's owner should know.
 */
export async function leftBehind(removals: readonly Promise<void>[]): Promise<readonly Finding[]> {
  const outcomes = await Promise.allSettled(removals)
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
  const reasons = new Set(failed.map(({ reason }) => messageOf(reason)))
  return [...reasons].map((message) => makeFinding('left-behind', { message }))
}

const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason)
