import { createHash, hash as hashAtOnce, type Hash } from 'node:crypto'
import type { Digest } from '../ports'

const ALGORITHM = 'sha256'

/**
 * A new SHA-256 hash. Most files arrive in one piece; hashing those at once avoids an OpenSSL
 * object, which matters for the memory of 100,000 files.
 */
export function digest(): Digest {
  let piece: Uint8Array | undefined
  let hash: Hash | undefined
  return {
    add: (bytes) => {
      if (hash === undefined && piece === undefined) {
        piece = bytes
        return
      }
      hash ??= createHash(ALGORITHM).update(piece ?? NOTHING)
      hash.update(bytes)
    },
    hex: () => hash?.digest('hex') ?? hashAtOnce(ALGORITHM, piece ?? NOTHING, 'hex')
  }
}

const NOTHING = new Uint8Array(0)
