import type { Recheck } from '../../../src/explain/proof'
import { judge } from '../../../src/judge/judge'
import type { Change, Place } from '../../../src/observe/observation'
import { recordOutput } from '../../../src/observe/output-recorder'
import { launchOf } from '../../../src/plan/program'
import type { CheckContext } from '../../../src/run/keeper'
import { halt, withTrial } from '../../../src/run/trial-boot'
import type { ContainerSpec } from '../../../src/words'
import { TESTBED } from '../run/testbed'

/** Checks on a simulated engine, with its real judge: a container is put through its paces, told to stop, judged by these changes, and lent. */
export const recheckOn =
  (context: CheckContext, changesOf: (spec: ContainerSpec) => readonly Change[]): Recheck =>
  (plan, use) => {
    const recorder = recordOutput(launchOf(plan))
    return withTrial(plan, context, { hear: recorder.onOutput }, async (trial) => {
      for (const { output } of trial.exercise.smoke) recorder.onCommand(output)
      recorder.stopping()
      const { exercise, booted } = trial
      const stop = await halt(trial, plan, context.world)
      const observation = {
        changes: changesOf(plan.container),
        places: placesOf(plan.container),
        refusals: recorder.refusals(),
        refusalsAtEnd: recorder.refusalsAtEnd(),
        ...(stop && { stop })
      }
      const judgement = judge(plan, exercise, observation, false)
      const judged = { plan, exercise, observation, judgement }
      return use(judged, { testbed: { ...TESTBED, id: booted.id, spec: plan.container }, recorder })
    })
  }

/** Where a container of that spec can write. */
export function placesOf({ readOnly, tmpfs, volumes }: ContainerSpec): readonly Place[] {
  const placeOf = (path: string, type: Place['type']): Place => ({
    ...{ path, type, declared: true, writable: true, executable: false, watched: 'content' }
  })
  return [
    { ...placeOf('/', 'rootfs'), writable: !readOnly },
    ...tmpfs.map(({ path }) => placeOf(path, 'tmpfs')),
    ...volumes.map(({ path }) => placeOf(path, 'volume'))
  ]
}
