import type { Engine } from '../ports'
import { isGone, JOB_LABEL, jobOf, PROCESS_LABEL, RUN_LABEL } from './identity'

/** Removes what earlier runs of this same job left, where the process that made it is gone. Never rejects: it is a courtesy. */
export async function sweepEarlier(
  engine: Engine,
  environment: Readonly<Record<string, string | undefined>>
): Promise<void> {
  const job = jobOf(environment)
  if (job === undefined) return
  const found = await engine.labelled({ [JOB_LABEL]: job }).catch(() => [])
  const orphans = found.filter((labels) => isGone(labels[PROCESS_LABEL] ?? ''))
  const runs = new Set(orphans.flatMap((labels) => labels[RUN_LABEL] ?? []))
  await Promise.allSettled(
    [...runs].map((run) => engine.removeLabelled({ [JOB_LABEL]: job, [RUN_LABEL]: run }))
  )
}
