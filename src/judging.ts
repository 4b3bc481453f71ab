import { sizesOfInterest } from './judge/copies'
import { judge } from './judge/judge'
import type { Judgement } from './judge/judgement'
import type { Observation } from './observe/observation'
import { findOriginals, type Originals } from './observe/originals'
import { bytesOfRoot } from './observe/root'
import { Fault } from './plan/faults'
import type { Exercise } from './run/outcome'
import type { Subject } from './run/testbed'

/** An observation, and the judgement on it. */
export interface Seen {
  readonly observation: Observation
  readonly judgement: Judgement
}

/**
 * Judges what was seen. Where drift, or a dangerous change that a rule allows, looks bad for its contents alone, the image is read once
 * for files that it may be a copy of, and all is judged again by what was found: any other check pays nothing for it.
 */
export async function judgeSeen(
  subject: Subject,
  exercise: Exercise,
  observation: Observation,
  logCut: boolean
): Promise<Seen> {
  const { plan, timed } = subject
  const judgement = judge(plan, exercise, observation, logCut)
  const isDangerAllowed = judgement.findings.some(({ kind }) => kind === 'allowed-danger')
  const sizes = sizesOfInterest(judgement.changes, isDangerAllowed)
  const originals =
    sizes.size === 0 ? undefined : await timed('copies', () => originalsIn(subject, sizes))
  if (originals === undefined || originals.size === 0) return { observation, judgement }
  const known = { ...observation, originals }
  return { observation: known, judgement: judge(plan, exercise, known, logCut) }
}

/** Undefined where the engine does not show the image: then nothing counts as a copy, and the drift looks as bad as it may be. */
async function originalsIn(
  { stage, plan, world }: Subject,
  sizes: ReadonlySet<number>
): Promise<Originals | undefined> {
  try {
    const id = await stage.twin.id()
    return await findOriginals({ world, id, most: bytesOfRoot(plan) }, sizes)
  } catch (error) {
    if (error instanceof Fault && !world.cancelled.aborted) return undefined
    throw error
  }
}
