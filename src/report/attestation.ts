import { utc } from '../plan/calendar'
import { archiveNamed } from '../plan/image-archive'
import type { Account } from './account'
import type { Document } from './document/document'
import { forJson, inline } from './escape'
import { refusedCount } from './sections/surface'

/**
 * Predicate type of the attestation; its format is `schema/attestation.schema.json`. It is a URN
 * because a TypeURI of in-toto need not resolve, and only this project may own the namespace
 * (https://github.com/in-toto/attestation/blob/main/spec/v1/field_types.md).
 */
export const PREDICATE_TYPE = 'urn:zero-drift:immutability:v1'

/**
 * Unsigned in-toto statement, version 1, with the result for exactly this image. Consumers must
 * check its `verdict`. Undefined if nothing could be judged, or if no digest of the image is known.
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

/**
 * Digests of the image. The manifest digest by which registries know the image comes first, since
 * deployments use it. The engine's own ID is the digest of the image's configuration or, with
 * containerd's image store, of its manifest, which no registry needs to have.
 */
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
      ...registryDigests(image),
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

/** Digests that a registry is known to have; those of an archive are not yet in one. */
function registryDigests({ reference, repoDigests = [] }: Document['image']): {
  readonly registryDigests?: readonly string[]
} {
  if (repoDigests.length === 0 || archiveNamed(reference) !== undefined) return {}
  return { registryDigests: repoDigests.map((digest) => inline(digest)) }
}

/**
 * Rules in force, and the policy file. The rules' digest is that of `LC_ALL=C sort | sha256sum`
 * over their lines, each with a line feed.
 */
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
  const { drift, allowed, tolerated } = changes.counts
  const writable = places.filter((place) => place.writable)
  return {
    ...{ drift, allowed },
    ...(tolerated === undefined ? {} : { tolerated }),
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

/**
 * Name of an image: `registry:5000/shop` for `registry:5000/shop:1.4@sha256:...`; `image` if the
 * reference is an ID; that of an archive as it is.
 */
export function nameOfImage(reference: string): string {
  if (archiveNamed(reference) !== undefined) return reference
  const [name = ''] = reference.split('@')
  const untagged = name.replace(/:[^/:]*$/, '')
  return untagged === '' || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference) ? 'image' : untagged
}
