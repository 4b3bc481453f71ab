import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8's space for new objects as small as it is: it grows with what the machine has, not with what is needed, and held 256 MB after a
 * million files on 24 GB (Node 24). Collected more often it takes no longer. V8 reads this flag whenever the space would grow.
 */
export function boundYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
