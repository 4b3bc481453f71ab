import type { LayersLook } from '../observe/layers'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { withFindings, type Judgement } from './judgement'

/** Result of comparing the image's layers with their digests before and after the check. */
export type ImageIntegrity =
  | { readonly checked: true; readonly intact: boolean }
  | { readonly checked: false; readonly reason: string }

export interface JudgedIntegrity {
  readonly judgement: Judgement
  readonly integrity: ImageIntegrity
}

/**
 * Adds the result of the first look at the layers: the engine cannot show them, or the image was
 * altered before the check.
 */
export function judgeFirstLook(
  judgement: Judgement,
  look: Exclude<LayersLook, { readonly kind: 'intact' }>
): JudgedIntegrity {
  if (look.kind === 'unknown') {
    return { judgement, integrity: { checked: false, reason: look.reason } }
  }
  const findings: readonly Finding[] = [
    makeFinding('image-altered', { ...look.alteration, during: false }),
    makeFinding('look-failed', { message: NO_IMAGE })
  ]
  return altered(judgement, findings)
}

/** Adds the result of the second look at the layers of an image that was intact at first. */
export function judgeSecondLook(
  judgement: Judgement,
  look: Exclude<LayersLook, { readonly kind: 'unknown' }>
): JudgedIntegrity {
  if (look.kind === 'intact') return { judgement, integrity: { checked: true, intact: true } }
  return altered(judgement, [makeFinding('image-altered', { ...look.alteration, during: true })])
}

const altered = (judgement: Judgement, findings: readonly Finding[]): JudgedIntegrity => ({
  judgement: withFindings(judgement, findings),
  integrity: { checked: true, intact: false }
})

const NO_IMAGE =
  "The engine's copy of the image is not the image that was built, so there is nothing to compare the container with. Remove the image from the engine, and pull or build it again."
