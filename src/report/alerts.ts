import { masked } from '../judge/base'
import { driftText } from '../judge/findings/drift'
import type { Finding } from '../judge/findings/finding'
import { foldOfOne } from '../judge/fold'
import { count, shorten } from '../judge/phrases'
import { parentOf } from '../observe/paths'
import type { Location } from '../plan/faults'
import type { Account } from './account'
import { nameOfImage } from './attestation'
import type { BaselineState } from '../judge/judged-changes'
import type { ChangePart, Document } from './document/document'
import { inline } from './escape'

/** A finding or a change for programs that track them over many runs. Texts are harmless lines. */
export interface Alert {
  readonly kind: Finding['kind']
  readonly level: Finding['level']
  /** The image, then what happened in one sentence. */
  readonly message: string
  /** File of the repository and line to point at; untrusted. */
  readonly location: Location
  /** Path in the container. */
  readonly path?: string
  /** Severity of the change, or of the worst of the changes that are not listed; only for drift. */
  readonly severity?: ChangePart['severity']
  readonly change?: ChangePart
  /** State against the compared check; absent if nothing was compared. */
  readonly baseline?: BaselineState
  /** Equal in every run for the same image, kind and subject; unique in this run. */
  readonly fingerprint: string
}

/** Facts for alerts that the document does not hold. */
export type AlertContext = Pick<Account, 'annotateFile' | 'sha256' | 'comparison'>

/** Most alerts of a list, and about the most bytes that they take. */
export interface AlertLimits {
  readonly alerts: number
  readonly bytes: number
}

/**
 * Alerts for each finding, and for each change outside the allowlist, worst first. The last ones
 * say how many more findings and changes there are than fit the limits.
 */
export function alertsOf(
  document: Document,
  findings: readonly Finding[],
  context: AlertContext,
  limits: AlertLimits
): readonly Alert[] {
  const { changes } = document
  const others = findings.filter(({ kind }) => !OF_CHANGES.has(kind))
  const make = maker(document, context)
  const told = fitting(
    others
      .slice(0, Math.floor(limits.alerts / 5))
      .map((finding) => make({ finding, subject: finding.path ?? masked(finding.title) })),
    limits.bytes / 4
  )
  const { drift: drifted } = changes.counts
  const room = limits.alerts - told.length - REMAINDERS
  const listed = changes.slice(0, Math.min(drifted, room)).map((change) => make(ofChange(change)))
  const drift = fitting(listed, limits.bytes - told.reduce((sum, one) => sum + sizeOf(one), 0))
  const next = changes.at(drift.length)
  return [
    ...told,
    ...drift,
    ...remainder(others[told.length], others.length - told.length, 'finding').map(make),
    ...remainder(next && DRIFT, drifted - drift.length, 'change', ' outside the allowlist').map(
      (one) => ({ ...make(one), ...(next && { severity: next.severity }) })
    )
  ]
}

/** Kinds of findings on changes, each of which has an alert of its own. */
const OF_CHANGES: ReadonlySet<Finding['kind']> = new Set(['drift', 'tolerated-drift'])

/** Most alerts that say how many more there are. */
const REMAINDERS = 2

const DRIFT: Finding = { kind: 'drift', level: 'error', title: '', detail: '' }

/** Facts that an alert is made of. */
interface Source {
  readonly finding: Finding
  /** Path in the container, or another subject, by which the alert is recognised in other runs. */
  readonly subject: string
  readonly change?: ChangePart
}

function maker(
  { image: { reference }, findings }: Document,
  { annotateFile, sha256, comparison }: AlertContext
): (source: Source) => Alert {
  const fingerprint = fingerprinter(reference, sha256)
  const locate = locator(findings, annotateFile)
  return ({ finding, subject, change }) => ({
    kind: finding.kind,
    level: finding.level,
    message: alertMessage(reference, finding),
    location: locate(finding),
    ...(finding.path === undefined ? {} : { path: inline(finding.path, 1000) }),
    ...(change && { change, severity: change.severity }),
    ...baselineOf(finding, change, comparison),
    fingerprint: fingerprint({ kind: finding.kind, subject })
  })
}

/** State of an alert against the compared check; no key if nothing was compared. */
function baselineOf(
  finding: Finding,
  change: ChangePart | undefined,
  comparison: Account['comparison']
): Pick<Alert, 'baseline'> {
  if (change !== undefined)
    return change.baseline === undefined ? {} : { baseline: change.baseline }
  if (comparison === undefined || finding.detail === MORE) return {}
  return { baseline: comparison.isKnown(finding) ? 'unchanged' : 'new' }
}

/**
 * Message of an alert: the image, then what happened in one sentence. Where there is little room,
 * viewers show only that.
 */
export function alertMessage(reference: string, { title, detail, path = '' }: Finding): string {
  const image = reference === '' ? 'Zero Drift' : shorten(reference, 150)
  const short = path === '' ? detail : detail.replaceAll(path, () => shorten(path, 100))
  const text = short.startsWith(title) ? short : `${shorten(title, 300)}. ${short}`
  return inline(`${image}: ${text}`, 1500)
}

function ofChange(change: ChangePart): Source {
  const { path, tolerated } = change
  const text = driftText(foldOfOne({ change, below: 0 }))
  const level = tolerated === undefined ? DRIFT.level : 'warning'
  return { finding: { ...DRIFT, level, ...text, path }, subject: path, change }
}

function remainder(
  like: Finding | undefined,
  number: number,
  noun: string,
  which = ''
): readonly Source[] {
  if (like === undefined || number === 0) return []
  const title = `${count(number, `more ${noun}`)}${which}`
  return [{ finding: { kind: like.kind, level: like.level, title, detail: MORE }, subject: 'more' }]
}

const MORE = 'report.json lists them all.'

/** The first alerts that fit into so many bytes. */
function fitting(alerts: readonly Alert[], most: number): readonly Alert[] {
  let bytes = 0
  const end = alerts.findIndex((alert) => {
    bytes += sizeOf(alert)
    return bytes > most
  })
  return end === -1 ? alerts : alerts.slice(0, end)
}

/** Most bytes of an alert as JSON, its file with percent signs. */
function sizeOf({ message, path = '', location: { file }, change }: Alert): number {
  const texts = JSON.stringify([message, path, shorten(change?.place ?? '', 300)])
  return Buffer.byteLength(texts) + 3 * Buffer.byteLength(file) + FIXED_BYTES
}

/** Bytes of an alert apart from these texts, at most. */
const FIXED_BYTES = 700

/**
 * Returns a function that makes fingerprints from image, kind and subject. So an alert lives on
 * when the image is built again under another tag, or when there is more of its kind. Equal alerts
 * are numbered.
 */
function fingerprinter(
  reference: string,
  sha256: (text: string) => string
): (identity: { readonly kind: string; readonly subject: string }) => string {
  const image = JSON.stringify(nameOfImage(reference))
  const seen = new Map<string, number>()
  return ({ kind, subject }) => {
    const hash = sha256(`${image} ${kind} ${subject}`).slice(0, 32)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return `${hash}:${number}`
  }
}

/** Returns a function that locates a finding: programs want a line in a file of the repository. */
function locator(
  findings: readonly Finding[],
  annotateFile: string | undefined
): (finding: Finding) => Location {
  const otherwise = { file: annotateFile ?? FALLBACK_FILE, line: 1 }
  const near = nearest(findings)
  return ({ location, path }) =>
    location ?? (path === undefined ? undefined : near(path)) ?? otherwise
}

/** File to point at if none is known. */
export const FALLBACK_FILE = 'Dockerfile'

/**
 * Returns a function that finds the line for a change: that of the drift finding at its path, or at
 * the nearest folder above.
 */
function nearest(findings: readonly Finding[]): (path: string) => Location | undefined {
  const known = new Map<string, Location>()
  for (const { kind, path, location } of findings)
    if (OF_CHANGES.has(kind) && path !== undefined && location !== undefined)
      known.set(path, location)
  return (path) => {
    if (known.size === 0) return undefined
    let one = path
    while (!known.has(one) && one !== '/') one = parentOf(one)
    return known.get(one)
  }
}
