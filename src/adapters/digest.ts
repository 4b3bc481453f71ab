import { createHash } from 'node:crypto'
import type { Digest } from '../ports'

/** A new SHA-256. */
export function digest(): Digest {
  const hash = createHash('sha256')
  return {
    add: (bytes) => {
      hash.update(bytes)
    },
    hex: () => hash.digest('hex')
  }
}
