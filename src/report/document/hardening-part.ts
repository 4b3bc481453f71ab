import type { CapabilitiesFound, Hardening, LimitsFound } from '../../harden/hardening'
import type { Need } from '../../harden/search'
import type { HardeningPart, NeedPart } from './document'

/** The least that an image was found to need, as report.json has it. */
export function hardeningPart(found: Hardening): HardeningPart {
  const { result, boots, milliseconds, unsearched, user, capabilities, missing, recipes } = found
  const { noNewPrivileges, arbitraryUid, network, limits, unfinished, untested, unused } = found
  const { docker, compose, kubernetes, action } = recipes
  return {
    ...{ proven: result === 'proven', result, boots, milliseconds },
    ...(unsearched && {
      unsearched: { phase: unsearched.phase, message: unsearched.message }
    }),
    ...(user && { user: { value: user.value, was: user.was, evidence: user.evidence } }),
    ...(capabilities && { capabilities: capabilitiesPart(capabilities) }),
    ...(noNewPrivileges && { noNewPrivileges: outcomePart(noNewPrivileges) }),
    ...(arbitraryUid && { arbitraryUid: outcomePart(arbitraryUid) }),
    ...(network && {
      network: {
        internal: network.works,
        'host-reachable': true,
        ...(network.message === undefined ? {} : { message: network.message })
      }
    }),
    ...(limits && { limits: limitsPart(limits) }),
    ...(result === 'unsearched' ? {} : { restricted: { met: missing.length === 0, missing } }),
    notSearched: unfinished.map(({ part, reason }) => ({ part, reason })),
    ...{ untested, unused },
    ...(docker === '' ? {} : { recipes: { docker, compose, kubernetes, action } })
  }
}

function capabilitiesPart({
  add,
  needs,
  below1024
}: CapabilitiesFound): NonNullable<HardeningPart['capabilities']> {
  const { capabilities, unguarded } = below1024 ?? {}
  return {
    ...{ drop: ['ALL'], add, needs: needs.map(needPart) },
    ...(capabilities && { portable: { below1024: capabilities, unguarded: unguarded === true } })
  }
}

const needPart = ({ name, phase, message, step, confirmed }: Need): NeedPart => ({
  ...{ name, phase, message, step: step ?? null, confirmed }
})

const outcomePart = ({
  works,
  message
}: {
  readonly works: boolean
  readonly message?: string
}) => ({
  works,
  ...(message === undefined ? {} : { message })
})

const limitsPart = ({ pids, pidsSeen, memory, memorySeen, message }: LimitsFound) => ({
  ...(pids === undefined ? {} : { pids }),
  pidsSeen,
  ...(memory === undefined ? {} : { memory }),
  memorySeen,
  ...(message === undefined ? {} : { message })
})
