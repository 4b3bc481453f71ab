import { withFault } from '../judge/fault'
import { judgeFirstLook, judgeSecondLook, type JudgedIntegrity } from '../judge/image-integrity'
import type { Judgement } from '../judge/judgement'
import { lookAtLayers, type LayersLook } from '../observe/layers'
import { Fault } from '../plan/faults'
import type { World } from '../ports'

/** Runs `check` between two looks at the image's layers; the first one goes on while the container is started. */
export async function betweenLooks(
  image: string,
  world: World,
  check: () => Promise<Judgement>,
  timed: (work: () => Promise<LayersLook>) => Promise<LayersLook>
): Promise<JudgedIntegrity> {
  const over = new AbortController()
  const look = (): Promise<LayersLook> => lookAtLayers(image, world, over.signal)
  const first = look()
  first.catch(() => undefined)
  try {
    return await judged(await check(), first, () => timed(look), world)
  } finally {
    over.abort()
  }
}

/** A fault of a look makes an error of the verdict, but for a cancellation. */
async function judged(
  judgement: Judgement,
  first: Promise<LayersLook>,
  again: () => Promise<LayersLook>,
  { cancelled }: World
): Promise<JudgedIntegrity> {
  try {
    const before = await first
    if (before.kind !== 'intact') return judgeFirstLook(judgement, before)
    const after = await again()
    // An engine that could show it before the check is no reason for less after it.
    if (after.kind === 'unknown') throw new Fault('look-failed', lost(after.reason))
    return judgeSecondLook(judgement, after)
  } catch (error) {
    if (cancelled.aborted) throw error
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it failed'
    return { judgement: withFault(judgement, error), integrity: { checked: false, reason } }
  }
}

const lost = (reason: string): string =>
  `The image's layers could be read before the check, but not after it: ${reason.replace(/\.?$/, '.')}`
