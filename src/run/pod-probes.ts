import { reasonOfRefusal } from '../plan/faults'
import { maskOf, valuesOf } from '../plan/masks'
import type { Hook, ProbeAction } from '../plan/workload/pod'
import type { PodPlan } from '../plan/workload/pod-plan'
import type { Address, ProbeAnswer, World } from '../ports'
import type { ContainerId, ContainerSpec } from '../words'

/** A container of a pod, and how this machine reaches the ports of the pod. */
export interface Probed {
  readonly id: ContainerId
  /** Address of a port of the pod; undefined where it is not reachable. */
  readonly reach: (port: number) => Address | undefined
  /** Masks the values of variables in what the pod's programs said. */
  readonly hide: (text: string) => string
  readonly world: World
}

/** Returns the function that masks the values of a pod's variables in a text. */
export function hidingIn(
  { init, before, after }: Pick<PodPlan, 'init' | 'before' | 'after'>,
  judged: ContainerSpec
): Probed['hide'] {
  const specs = [judged, ...[...init, ...before, ...after].map(({ spec }) => spec)]
  const values = valuesOf(specs.flatMap(({ env }) => env))
  const mask = maskOf(values.filter((value) => !/^[./~]/.test(value)))
  return (text) => mask(text.split('\n')).join('\n')
}

/** Sends the request of a probe to a container of a pod. */
export async function askProbe(
  action: ProbeAction,
  probed: Probed,
  within: number
): Promise<ProbeAnswer> {
  const answer = await asked(action, probed, within)
  return { ...answer, detail: probed.hide(answer.detail) }
}

async function asked(
  action: ProbeAction,
  { id, reach, world }: Probed,
  within: number
): Promise<ProbeAnswer> {
  if (action.kind === 'exec') return executed(action.command, id, within, world)
  const { port } = action
  const address = reach(port)
  if (address === undefined) return { passed: false, detail: `port ${port} cannot be reached` }
  return world.network.kubeletProbe({ ...action, address }, within)
}

async function executed(
  command: readonly string[],
  id: ContainerId,
  within: number,
  { engine }: World
): Promise<ProbeAnswer> {
  try {
    const { exitCode, output } = await engine.exec(id, command, within)
    const result =
      exitCode === undefined
        ? `no end within ${Math.ceil(within) / 1000} s`
        : `exit code ${exitCode}`
    const said = output.trim()
    return { passed: exitCode === 0, detail: said === '' ? result : `${result}: ${said}` }
  } catch (error) {
    return { passed: false, detail: reasonOfRefusal(error) }
  }
}

/** Runs a hook to its end; returns a clause that says why it failed, or undefined. */
export async function runHook(
  hook: Hook,
  probed: Probed,
  within: number
): Promise<string | undefined> {
  if (hook.kind === 'sleep') {
    const { clock, cancelled } = probed.world
    await clock.sleep(Math.min(hook.ms, within), cancelled)
    return hook.ms > within ? `it sleeps longer than ${within / 1000} s` : undefined
  }
  const { passed, detail } = await askProbe(hook, probed, within)
  return passed ? undefined : detail
}
