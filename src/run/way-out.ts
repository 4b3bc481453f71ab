import type { Plan } from '../plan/plan'
import type { SettingAttempt } from '../plan/settings/attempt'
import type { AttemptAnswer, SettingTrial } from '../plan/settings/chain'
import type { World } from '../ports'
import type { ContainerId, ContainerSpec } from '../words'
import type { CheckContext } from './keeper'
import { withContainer } from './lease'
import { bare, neighbourSpec, onProbeImage } from './probe-specs'
import { answersOf } from './setting-attempts'

/** Containers that are needed to look for a way out: one that is to be reached, and two that try. */
export const WAY_OUT_CONTAINERS = 3

/** Whether the network of a container is one of the engine's that leads nowhere. */
export async function leadsNowhere(
  { network, base }: ContainerSpec,
  { engine }: Pick<World, 'engine'>
): Promise<boolean> {
  if (network === undefined || OWN_WORDS.test(network)) return false
  const names = new Set([network, ...Object.keys(base?.networks ?? {})])
  const found = await Promise.all([...names].map((name) => engine.isInternal(name)))
  return found.every(Boolean)
}

/** Networks that are none of the engine's making. */
const OWN_WORDS = /^(?:none|host|default|bridge|container:.*)$/

/**
 * Asks whether there is a way out of the container's network, and out of an ordinary one: to an
 * address that is nobody's, and to a container of ours. Nothing but the probe has these networks.
 */
export async function tryWayOut(
  { container }: Plan,
  context: CheckContext
): Promise<{
  readonly attempts: readonly SettingAttempt[]
  readonly trials: readonly SettingTrial[]
}> {
  const { world, removals } = context
  const { labels } = container
  const onProbe = (spec: ContainerSpec) => onProbeImage(spec, context.engine.platform, world)()
  const ordinary: ContainerSpec = {
    ...bare(labels),
    conversing: false,
    offline: false,
    readOnly: false
  }
  const target = await onProbe({ ...ordinary, command: ['stay', String(PORT)] })
  return withContainer(target, world, removals, async (far) => {
    const address = await addressOf(far, world)
    const specs = [{ ...neighbourSpec(container), conversing: false }, ordinary]
    const tried = specs.map(async (spec) =>
      connected(await onProbe({ ...spec, command: ['stay'] }), address, context)
    )
    const [own, open] = (await Promise.allSettled(tried)).map(valueOf)
    const attempts = [OUT, OTHER_NETWORK, MACHINE].map((one) => ({ ...one, trial: NO_TRIAL }))
    return {
      attempts,
      trials: [
        { leftOut: [], answers: own ?? new Map() },
        { leftOut: NETWORK, answers: open ?? new Map() }
      ]
    }
  })
}

/** Port of the container that is to be reached. */
const PORT = 7077
/** An address of documentation (RFC 5737), which no machine has, and the port `discard`. */
const NOBODYS = '192.0.2.1:9'

async function addressOf(id: ContainerId, { engine }: World): Promise<string | undefined> {
  await engine.start(id)
  return (await engine.inspect(id)).addresses[0]
}

function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/** They are made by addresses that only the engine knows. */
const NO_TRIAL = { by: 'attack', verb: 'out', subjects: [] } as const

/** Answers by the key of the attempt. */
type Answers = ReadonlyMap<string, AttemptAnswer>

async function connected(
  spec: ContainerSpec,
  address: string | undefined,
  { world, removals }: CheckContext
): Promise<Answers> {
  return withContainer(spec, world, removals, async (id) => {
    const outcome = await world.engine.start(id)
    if (outcome.kind === 'refused') return new Map()
    const { gateway } = await world.engine.inspect(id)
    const attempts = ends(address, gateway).map(({ attempt }) => attempt)
    return answersOf(attempts, { id, nobody: '', places: [], world })
  })
}

/** The far ends that are tried; those without an address are left out. */
function ends(container: string | undefined, gateway: string | undefined) {
  const all = [
    { ...OUT, subject: NOBODYS },
    { ...OTHER_NETWORK, subject: container && `${container}:${PORT}` },
    { ...MACHINE, subject: gateway && `${gateway}:9` }
  ]
  return all.flatMap(({ subject, ...told }) =>
    subject === undefined
      ? []
      : [
          {
            attempt: { ...told, trial: { by: 'attack', verb: 'out', subjects: [subject] } } as const
          }
        ]
  )
}

const NETWORK = ['network']
const UNANSWERED = 'nothing answered on an ordinary network either'

const OUT = {
  ...{ key: 'out', name: 'out', title: 'Connect to another machine' },
  ...{ guards: NETWORK, beside: [], otherwise: UNANSWERED }
}
const OTHER_NETWORK = {
  ...{ key: 'out-container', name: 'out', title: 'Connect to a container in another network' },
  ...{ guards: NETWORK, beside: [], otherwise: UNANSWERED }
}
/** Networks without a way out end at their gateway, which is the machine itself. */
const MACHINE = {
  ...{ key: 'machine', name: 'machine', title: 'Connect to the machine of the engine' },
  ...{ guards: [], beside: NETWORK }
}
