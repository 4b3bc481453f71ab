import type { Change, Observation } from '../observe/observation'
import { readable } from '../observe/paths'
import { withoutColours } from '../observe/refusal-lines'
import type { Plan } from '../plan/plan'
import type { BaseFacts, FileFacts } from '../words'
import type { Judgement } from './judgement'

/** A judged run, or the facts of one that a comparison needs. */
export interface JudgedRun {
  readonly plan: Pick<Plan, 'container' | 'image'>
  readonly observation: Pick<Observation, 'refusals' | 'places'>
  readonly judgement: Judgement
}

/** Facts of a run that was just made, as its report would give them. */
export function baseOf({ plan, observation, judgement }: JudgedRun): BaseFacts {
  const changes = new Map<string, string | null>()
  for (const change of judgement.changes.drift) addChange(changes, change, stateOf(change))
  const places = observation.places.map(
    ({ path, writable, watched }) => [path, { writable, watched }] as const
  )
  return {
    reference: plan.image.reference,
    id: plan.image.id,
    verdict: judgement.verdict,
    readOnly: plan.container.readOnly,
    changes,
    refusals: refusalsBySubject(observation.refusals),
    places: new Map(places),
    findings: new Set(judgement.findings.map(findingSubject))
  }
}

/** Adds a change of a base; one that is there already in another state has none any more. */
export function addChange(
  changes: Map<string, string | null>,
  change: Identified,
  state: string | null
): void {
  const identity = identityOf(change)
  const before = changes.get(identity)
  changes.set(identity, before === undefined || before === state ? state : null)
}

type Identified = Pick<Change, 'kind' | 'place' | 'path'>

/** Identity of a change across checks. */
export const identityOf = ({ kind, place, path }: Identified): string =>
  JSON.stringify([kind, place, path])

/** Place and path of a change, from its identity. */
export function identified(identity: string): Pick<Change, 'place' | 'path'> {
  const [, place = '', path = ''] = JSON.parse(identity) as readonly string[]
  return { place, path }
}

/** Metadata of a file in the form of report.json: `mode` in octal digits, names readable. */
export interface WrittenFile extends Pick<FileFacts, 'type' | 'uid' | 'gid' | 'size'> {
  readonly mode: string
  readonly sha256?: string | undefined
  readonly target?: string | undefined
  readonly device?: string | undefined
  readonly capabilities?: string | undefined
  readonly attributes?: string | undefined
}

/** State in which a change left its path, in the form in which states are compared. */
export const stateOf = ({ after }: Pick<Change, 'after'>): string | null =>
  writtenState(after === undefined ? null : written(after))

function written(facts: FileFacts): WrittenFile {
  const { mode, target, attributes } = facts
  return {
    ...facts,
    mode: mode.toString(8).padStart(4, '0'),
    ...(target === undefined ? {} : { target: readable(target) }),
    ...(attributes === undefined ? {} : { attributes: readable(attributes) })
  }
}

/**
 * State of a file as report.json describes it; null if its contents were not read, so that it equals
 * none.
 */
export function writtenState(file: WrittenFile | null): string | null {
  if (file === null) return ''
  const { type, mode, uid, gid, size, sha256, target, device, capabilities, attributes } = file
  if (type === 'file' && sha256 === undefined && size > 0) return null
  return JSON.stringify([
    type,
    mode,
    uid,
    gid,
    sha256 ?? size,
    target,
    device,
    capabilities,
    attributes
  ])
}

/**
 * Refused writes by their subject: their path, or their message with every number masked. The value
 * is the path, or the first of these messages as the program printed it.
 */
export function refusalsBySubject(
  refusals: readonly { readonly path?: string | undefined; readonly message: string }[]
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { path, message } of refusals) {
    const subject = path ?? masked(message)
    if (!texts.has(subject)) texts.set(subject, path ?? withoutColours(message))
  }
  return texts
}

/** Subject of a finding: its kind, and its path or title with every number masked. */
export const findingSubject = ({
  kind,
  path,
  title
}: {
  readonly kind: string
  readonly path?: string | undefined
  readonly title: string
}): string => `${kind} ${path ?? masked(title)}`

/** Masks the numbers of a text, so that texts that differ only in these are equal. */
export const masked = (text: string): string => text.replace(/\d+/g, '0')
