import type { Door } from '../plan/doors'
import type { Plan } from '../plan/plan'
import type { Guards } from '../run/knocking'
import { CLOSERS, sysctl, type Closers } from './door-closers'

/** Which settings would close an open door, in the words of the inputs and of the machine's. */
export function remedyForDoor({ name }: Door, guards: Guards, { container }: Plan): string {
  const closers = CLOSERS[name]
  const { capabilities, machine } = closers
  const given = container.capAdd.filter((one) => capabilities.includes(one))
  return [
    ...given.map((one) => `leaving out \`cap-add: ${one}\``),
    profile(closers, guards, container.securityOpt),
    ...settings(closers, guards),
    ...(machine === undefined ? [] : [machine])
  ].join('; or ')
}

function profile(
  { refused, docker }: Closers,
  { filtered }: Guards,
  options: readonly string[]
): string {
  const own = docker === undefined ? '' : `, as Docker's own does${sinceOf(docker)}`
  if (options.some((option) => /^seccomp[=:]unconfined$/.test(option)) && own !== '')
    return `leaving out \`security-opt: seccomp=unconfined\`, where the engine's profile refuses ${refused}${own}`
  const missing = filtered === false ? ' (no profile is in force now)' : ''
  return `\`security-opt: seccomp=FILE\` with a profile that refuses ${refused}${own}${missing}`
}

const sinceOf = (version: string): string => (version === 'ever' ? '' : ` from ${version} on`)

/** Those that this kernel has; one that is in force already did not help. */
function settings(closers: Closers, guards: Guards): readonly string[] {
  return closers.settings
    .filter(({ name, closing }) => {
      const value = guards.settings.get(name)
      return value !== undefined && !closing.includes(value)
    })
    .map(({ name, closing }) => `${sysctl(name, closing.at(-1) ?? '')} on the machine`)
}
