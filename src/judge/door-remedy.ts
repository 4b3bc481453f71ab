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
    ...profiles(closers, guards, { given, options: container.securityOpt }),
    ...settings(closers, guards),
    ...(machine === undefined ? [] : [machine])
  ].join('; or ')
}

/** Capabilities that were given open the door in Docker's own profile, too: then neither setting closes it alone. */
function profiles(
  { refused, docker }: Closers,
  { filtered }: Guards,
  { given, options }: { readonly given: readonly string[]; readonly options: readonly string[] }
): readonly string[] {
  const own = docker === undefined ? '' : `, as Docker's own does${sinceOf(docker)}`
  const without = given.map((one) => `\`cap-add: ${one}\``)
  const isUnconfined = options.some((option) => /^seccomp[=:]unconfined$/.test(option))
  if (isUnconfined && own !== '') {
    const both = [...without, '`security-opt: seccomp=unconfined`'].join(' and ')
    return [`leaving out ${both}, where the engine's profile refuses ${refused}${own}`]
  }
  const missing = filtered === false ? ' (no profile is in force now)' : ''
  const like = given.length > 0 ? '' : own
  return [
    ...without.map((one) => `leaving out ${one}`),
    `\`security-opt: seccomp=FILE\` with a profile that refuses ${refused}${like}${missing}`
  ]
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
