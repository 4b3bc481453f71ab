import { quote } from '../../plan/quote'
import type { ContainerSpec } from '../../ports'
import type { Cooked } from '../fix'
import { hasColon, mountsOf, type Mounts } from './mounts'
import { labelOf } from './names'
import { comment, pidsLimitOf, securityWords, variableNames } from './words'

/** User and group by number, as a pod takes them; undefined for names and for numbers beyond what it takes. */
export function numericUser({ user = '' }: ContainerSpec): readonly number[] | undefined {
  const numbers = /^\d+(:\d+)?$/.test(user) ? user.split(':').map(Number) : []
  const fits = numbers.length > 0 && numbers.every((number) => number < 2 ** 31)
  return fits ? numbers : undefined
}

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

export function podHostname({ hostname = '' }: ContainerSpec): string | undefined {
  return LABEL.test(hostname) ? hostname : undefined
}

/** `HOST:IP` that a pod takes, each as its two parts. */
export function hostEntries({ addHost }: ContainerSpec): readonly (readonly [string, string])[] {
  return addHost.flatMap((line) => {
    const [, host = '', ip = ''] = /^([^:]*):([^]*)$/.exec(line) ?? []
    const fits = host.split('.').every((label) => LABEL.test(label)) && ip !== 'host-gateway'
    return fits ? [[host, ip] as const] : []
  })
}

/** The options for confinement that a pod has words for. */
const SECURITY: ReadonlySet<string> = new Set([
  'no-new-privileges',
  'no-new-privileges=true',
  'no-new-privileges=false',
  'seccomp=unconfined',
  'seccomp=builtin'
])

export function isKnownSecurity(option: string): boolean {
  return SECURITY.has(option)
}

/** Comments on what a reader of the manifest has to know or to add. */
export function podNotes(cooked: Cooked): readonly string[] {
  const { tmpfs, fresh } = mountsOf(cooked)
  const lost = [...tmpfs, ...fresh].filter(hasColon).map(({ path }) => quote(path))
  const missing = unexpressed(cooked.container)
  const env = variableNames(cooked.container).map(shown)
  return [
    ...(env.length > 0 ? [`env: ${env.join(', ')}`] : []),
    ...(missing.length > 0 ? [`Not expressed here: ${missing.join(', ')}.`] : []),
    ...(lost.length > 0 ? [`Left out, for the colon in its path: ${lost.join(', ')}.`] : []),
    ...(tmpfs.length > 0 ? ['An emptyDir has a size, but no other option of a tmpfs.'] : []),
    ...(fresh.length > 0 ? [lasting(fresh)] : [])
  ].map(comment)
}

const lasting = (fresh: Mounts['fresh']): string =>
  `An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (${fresh.map(({ source }) => labelOf(source)).join(', ')}).`

const shown = (name: string): string => (/^[!-~]+$/.test(name) ? name : quote(name))

/** The inputs that a pod has no words for. */
function unexpressed(container: ContainerSpec): readonly string[] {
  const { init, ulimits, network, user, hostname, addHost, securityOpt } = container
  const security = securityOpt.filter((option) => !isKnownSecurity(option))
  const hasProfile = securityWords(container).length < securityOpt.length
  const named: readonly (readonly [string, boolean])[] = [
    ['init', init],
    ['ulimits', ulimits.length > 0],
    ['pids-limit', pidsLimitOf(container) !== undefined],
    ['network', network !== undefined && network !== 'host'],
    ['user', user !== undefined && numericUser(container) === undefined],
    ['hostname', hostname !== undefined && podHostname(container) === undefined],
    ['add-host', hostEntries(container).length < addHost.length],
    ['security-opt', security.length > 0 || hasProfile]
  ]
  return named.flatMap(([name, isMissing]) => (isMissing ? [name] : []))
}
