import { masked } from '../../judge/base'
import { driftText } from '../../judge/findings/drift'
import type { Finding } from '../../judge/findings/finding'
import { foldOfOne } from '../../judge/fold'
import { count, shorten } from '../../judge/phrases'
import { TAGS } from '../../judge/severity'
import { parentOf } from '../../observe/paths'
import type { Location } from '../../plan/faults'
import type { Account } from '../account'
import { nameOfImage } from '../attestation'
import type { ChangePart, Document } from '../document/document'
import { forSarif, forUri, inline } from '../escape'
import { levelOf, ruleIndexOf } from './rules'
import type { SarifLocation, SarifResult } from './shape'

/**
 * Results for code scanning: one for each finding, and one for each change outside the allowlist,
 * worst first. At most 5,000, since GitHub shows no more, and a bounded number of bytes. The last
 * results say how many more there are
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit).
 */
export function resultsOf(
  document: Document,
  around: Pick<Account, 'annotateFile' | 'sha256' | 'comparison'>
): readonly SarifResult[] {
  const { changes } = document
  const others = document.findings.filter(({ kind }) => !OF_CHANGES.has(kind))
  const told = others.slice(0, MOST_FINDINGS)
  const room = MOST - told.length - REMAINDERS
  const make = maker(document, around)
  const { isKnown } = around.comparison ?? {}
  const findings = told.map((finding) => ({
    ...make(finding, finding.path ?? masked(finding.title)),
    ...(isKnown && { baselineState: isKnown(finding) ? ('unchanged' as const) : ('new' as const) })
  }))
  const { drift: drifted } = changes.counts
  const drift = fitting(changes.slice(0, Math.min(drifted, room)).map((one) => ofChange(one, make)))
  const more = [
    ...remainder(others[told.length], others.length - told.length, 'finding'),
    ...remainder(DRIFT, drifted - drift.length, 'change', ' outside the allowlist')
  ]
  return [...findings, ...drift, ...more.map((finding) => make(finding, 'more'))]
}

/** Kinds of findings on changes, each of which is a result of its own. */
const OF_CHANGES: ReadonlySet<Finding['kind']> = new Set(['drift', 'tolerated-drift'])

const MOST = 5000
const MOST_FINDINGS = 1000
const REMAINDERS = 2
const MOST_BYTES = 8_000_000

type Make = (
  finding: Finding,
  subject: string,
  properties?: Readonly<Record<string, unknown>>
) => SarifResult

function maker(
  { image: { reference }, findings }: Document,
  { annotateFile, sha256 }: Pick<Account, 'annotateFile' | 'sha256'>
): Make {
  const fingerprint = fingerprinter(reference, sha256)
  const locate = locator(findings, annotateFile)
  return (finding, subject, properties) => ({
    ruleId: finding.kind,
    ruleIndex: ruleIndexOf(finding.kind),
    level: levelOf(finding.level),
    message: sarifMessage(reference, finding),
    locations: [locate(finding)],
    partialFingerprints: fingerprint({ kind: finding.kind, subject }),
    ...(properties && { properties })
  })
}

/**
 * Message of a result: the image, then what happened in one sentence. Where there is little room,
 * viewers show only that.
 */
export function sarifMessage(
  reference: string,
  { title, detail, path = '' }: Finding
): SarifResult['message'] {
  const image = reference === '' ? 'Zero Drift' : shorten(reference, 150)
  const short = path === '' ? detail : detail.replaceAll(path, () => shorten(path, 100))
  const text = short.startsWith(title) ? short : `${shorten(title, 300)}. ${short}`
  return { text: forSarif(`${image}: ${text}`, 1500) }
}

function ofChange(change: ChangePart, make: Make): SarifResult {
  const { path, kind, place, severity, tags, baseline, tolerated } = change
  const text = driftText(foldOfOne({ change, below: 0 }))
  const techniques = new Set(tags.map((tag) => `external/mitre-attack/${TAGS[tag].technique.id}`))
  const level = tolerated === undefined ? DRIFT.level : 'warning'
  const result = make({ ...DRIFT, level, ...text, path }, path, {
    severity,
    change: kind,
    place: inline(place, 300),
    tags: [...tags, ...techniques],
    ...(tolerated && { tolerated })
  })
  return baseline === undefined ? result : { ...result, baselineState: baseline }
}

const DRIFT: Finding = { kind: 'drift', level: 'error', title: '', detail: '' }

function remainder(
  like: Finding | undefined,
  number: number,
  noun: string,
  which = ''
): readonly Finding[] {
  if (like === undefined || number === 0) return []
  const title = `${count(number, `more ${noun}`)}${which}`
  return [{ kind: like.kind, level: like.level, title, detail: 'report.json lists them all.' }]
}

/**
 * The first results that fit the limit in bytes. Apart from their texts, results have about equal
 * size.
 */
function fitting(results: readonly SarifResult[]): readonly SarifResult[] {
  let bytes = 0
  const end = results.findIndex(({ message, locations: [{ logicalLocations }] }) => {
    const texts = [message.text, logicalLocations?.[0].fullyQualifiedName ?? '']
    bytes += texts.reduce((sum, text) => sum + Buffer.byteLength(text), FIXED_BYTES)
    return bytes > MOST_BYTES
  })
  return end === -1 ? results : results.slice(0, end)
}

const FIXED_BYTES = 500

/** Facts that identify a result across runs. */
interface ResultIdentity {
  readonly kind: string
  /** Path in the container, or another subject of the result. */
  readonly subject: string
}

/**
 * Returns a function that makes the fingerprints of a run's results from image, kind and subject.
 * So an alert lives on when the image is built again under another tag, or when there is more of
 * its kind. Equal results are numbered. GitHub looks at `primaryLocationLineHash` alone, which its
 * upload action would make from the source line, and all changes share that line.
 */
function fingerprinter(
  reference: string,
  sha256: (text: string) => string
): (identity: ResultIdentity) => { readonly primaryLocationLineHash: string } {
  const image = JSON.stringify(nameOfImage(reference))
  const seen = new Map<string, number>()
  return ({ kind, subject }) => {
    const hash = sha256(`${image} ${kind} ${subject}`).slice(0, 32)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return { primaryLocationLineHash: `${hash}:${number}` }
  }
}

/**
 * Returns a function that locates a finding for code scanning, which requires a line in a file of
 * the repository.
 */
function locator(
  findings: readonly Finding[],
  annotateFile: string | undefined
): (finding: Finding) => SarifLocation {
  const otherwise = physical({ file: annotateFile ?? FALLBACK, line: 1 })
  const near = nearest(findings)
  return ({ location, path }) => {
    const known = location ?? (path === undefined ? undefined : near(path))
    const physicalLocation = known === undefined ? otherwise : physical(known)
    return path === undefined
      ? { physicalLocation }
      : { physicalLocation, logicalLocations: [{ fullyQualifiedName: inline(path, 1000) }] }
  }
}

const FALLBACK = 'Dockerfile'

const physical = ({ file, line }: Location): SarifLocation['physicalLocation'] => ({
  artifactLocation: { uri: forUri(file) || FALLBACK },
  region: { startLine: Math.max(1, line) }
})

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
