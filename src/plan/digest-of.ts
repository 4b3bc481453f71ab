import type { Digest } from '../ports'

/** SHA-256 of bytes that are all at hand, in hex digits; takes a fresh digest. */
export function sha256Of(bytes: Uint8Array, { add, hex }: Digest): string {
  add(bytes)
  return hex()
}
