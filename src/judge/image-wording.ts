import type { Alteration } from '../observe/layers'
import type { Finding } from './findings'
import { count, list, quote } from './phrases'

/** How the engine's copy of the image differs from the image. */
export interface AlteredFacts extends Alteration {
  /** It was intact when the check began. */
  readonly during: boolean
}

/** Texts on the image itself. */
export const IMAGE_TEXTS = {
  'image-altered': ({
    layers,
    path,
    during
  }: AlteredFacts): Pick<Finding, 'title' | 'detail' | 'path'> => ({
    title: during
      ? 'The image was altered during the check'
      : "The engine's copy of the image had been altered",
    detail:
      `${during ? DURING : BEFORE} ${where(layers, path)} ` +
      'No write to a file system does that: treat the machine as compromised, since every container with that layer sees it, ' +
      'remove the image from the engine, and find out whether the kernel has a known fault.',
    ...(path === undefined ? {} : { path })
  })
} as const

const DURING = 'The layers had their digests when the check began, and have them no more.'
const BEFORE =
  'When the container was started, the layers on the engine did not have the digests by which the image names them.'

function where(layers: readonly string[], path: string | undefined): string {
  if (path !== undefined) return `The first file that differs is ${quote(path)}.`
  if (layers.length === 0) return 'A file of them differs.'
  return `${count(layers.length, 'layer')} differ${layers.length === 1 ? 's' : ''}: ${list(layers.map(quote), 3)}.`
}
