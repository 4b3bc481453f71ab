import { dateOf, two } from '../plan/calendar'
import type { Account } from './account'
import type { Document } from './document/document'
import { forJson, inline } from './escape'
import { refusedCount } from './sections/refusals'

/**
 * Names the form of the predicate, `schema/attestation.schema.json`. A URN: a TypeURI of in-toto need not resolve, and nobody but
 * this project may own the namespace (https://github.com/in-toto/attestation/blob/main/spec/v1/field_types.md).
 */
export const PREDICATE_TYPE = 'urn:zero-drift:immutability:v1'

/**
 * An unsigned statement of in-toto, version 1: what was found out about exactly this image. Whoever relies on it has to look at
 * `verdict`. Undefined where nothing could be judged, and where the image is not known.
 */
export function attestationText(document: Document, account: Account): string | undefined {
  const subject = subjectsOf(document.image)
  if (document.verdict === 'error' || subject.length === 0) return undefined
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: PREDICATE_TYPE,
    predicate: predicateOf(document, account)
  }
  return `${forJson(JSON.stringify(statement, null, 2))}\n`
}

/** The manifest by which registries know the image comes first: deployments name that. The engine's own ID is the digest of the image's configuration, or of the manifest again. */
function subjectsOf({ reference, id, repoDigests = [] }: Document['image']): readonly Subject[] {
  const subjects = [...repoDigests, `${nameOfImage(reference)}@${id ?? ''}`].flatMap((known) => {
    const [, name = '', sha256] = /^([^]*)@sha256:([0-9a-f]{64})$/.exec(known) ?? []
    return sha256 === undefined ? [] : [{ name: inline(name), digest: { sha256 } }]
  })
  const digests = subjects.map(({ digest }) => digest.sha256)
  return subjects.filter(({ digest }, index) => digests.indexOf(digest.sha256) === index)
}

interface Subject {
  readonly name: string
  readonly digest: { readonly sha256: string }
}

function predicateOf(document: Document, account: Account) {
  const { verdict, image, tool, engine, run, smoke, timings } = document
  const startedAt = account.exercise?.container?.startedAt ?? 0
  return {
    verdict,
    mode: account.mode,
    image: {
      reference: inline(image.reference),
      id: image.id,
      platform: account.image?.platform
    },
    tool: { name: tool.name, version: tool.version },
    ...(engine && { engine }),
    ...(run && { readOnly: run.readOnly }),
    ...(startedAt > 0 && { startedAt: utc(startedAt) }),
    milliseconds: timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    policy: policyOf(document, account),
    counts: countsOf(document),
    smoke: smoke.map(({ step, passed }) => ({ step: inline(step), passed })),
    ...testedFurther(document)
  }
}

/** The digest of the rules in force is that of their lines, sorted, each with a line feed: `LC_ALL=C sort | sha256sum`. */
function policyOf({ rules }: Document, { policy, sha256 }: Account) {
  const inForce = rules.filter(({ expired }) => !expired).map(({ rule }) => rule)
  const lines = inForce.toSorted().map((rule) => `${rule}\n`)
  return {
    rules: inForce.length,
    rulesSha256: sha256(lines.join('')),
    ...(policy && { file: { path: policy.path, sha256: policy.sha256 } })
  }
}

function countsOf(document: Document) {
  const { changes, places } = document
  const { drift, allowed } = changes.counts
  const writable = places.filter((place) => place.writable)
  return {
    ...{ drift, allowed },
    refused: refusedCount(document),
    writablePlaces: writable.length,
    unwatchedPlaces: writable.filter(({ watched }) => watched === 'none').length
  }
}

function testedFurther({ attacks, recovery }: Document) {
  const number = (outcome: string) => attacks?.filter((one) => one.outcome === outcome).length ?? 0
  const tried = { refused: number('refused'), landed: number('landed'), notRun: number('not-run') }
  return {
    ...(attacks && { attacks: tried }),
    ...(recovery && { recovery: { passed: recovery.passed } })
  }
}

/** `registry:5000/shop:1.4@sha256:...` without its tag and digest; `image` for one that was named by its ID. */
export function nameOfImage(reference: string): string {
  const [name = ''] = reference.split('@')
  const untagged = name.replace(/:[^/:]*$/, '')
  return untagged === '' || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference) ? 'image' : untagged
}

const DAY = 86_400

/** Seconds since 1970 as RFC 3339 writes them in UTC, to the second: `2026-11-27T14:29:54Z`. */
export function utc(seconds: number): string {
  const days = Math.floor(seconds / DAY)
  const rest = Math.floor(seconds - days * DAY)
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map(two)
  return `${dateOf(days)}T${clock.join(':')}Z`
}
