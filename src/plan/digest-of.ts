import type { Digest } from '../ports'

/** Returns the SHA-256 of bytes, in hex digits. The digest must be a fresh one. */
export function sha256Of(bytes: Uint8Array, { add, hex }: Digest): string {
  add(bytes)
  return hex()
}
