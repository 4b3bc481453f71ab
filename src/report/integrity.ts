import type { ImageIntegrityPart } from './document'

/** What there is to say on the image's layers, in a few words; may hold the engine's own. */
export function integrityWords({ checked, intact, reason }: ImageIntegrityPart): string {
  if (!checked) return `not checked against their digests: ${reason ?? 'no reason was given'}`
  return intact === true
    ? 'match their digests, before the check and after it'
    : 'do not match their digests'
}
