import { quoteVisible } from '../../plan/parse'
import type { ContainerSpec } from '../../words'
import type { Cooked } from '../mounts'
import {
  comment,
  comments,
  distinct,
  dockerSize,
  hasColon,
  isReadOnly,
  labelOf,
  maskedNotes,
  optionWords,
  pidsLimitOf,
  securityWords,
  unsetNotes,
  type RecipeMounts
} from './mounts'
import { seedContainer, unexpanded } from './seed'
import { some, yamlLines, type YamlValue } from './yaml'

/** A whole manifest of a pod. */
export function kubernetesLines(cooked: Cooked, wished: RecipeMounts): readonly string[] {
  const { container, oneShot } = cooked
  const mounts = podMounts(wished, container)
  const spec = {
    restartPolicy: oneShot ? 'Never' : undefined,
    ...surroundings(container),
    securityContext: podSecurity(cooked),
    initContainers: some(seeds(cooked, mounts)),
    containers: [main(cooked, mounts)],
    volumes: some(volumes(mounts))
  }
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, spec }
  return [...comments(UNTRIED), ...podNotes(container, wished), ...yamlLines(pod)]
}

const UNTRIED =
  'Not tried as a pod: the mounts were tried with Docker, whose tmpfs has an owner, and whose volumes start with the files of the image. To try it: zero-drift check --manifest-file kubernetes.yaml'

function surroundings(container: ContainerSpec) {
  const { network, platform = '' } = container
  const [os, arch] = platform.split('/')
  const entries = hostEntries(container)
  const ips = [...new Set(entries.map(([, ip]) => ip))]
  const aliases = ips.map((ip) => {
    return { ip, hostnames: entries.filter((entry) => entry[1] === ip).map(([host]) => host) }
  })
  return {
    hostname: podHostname(container),
    hostNetwork: network === 'host' ? true : undefined,
    hostAliases: some(aliases),
    nodeSelector:
      arch === undefined ? undefined : { 'kubernetes.io/os': os, 'kubernetes.io/arch': arch }
  }
}

/** Pod security context: the containers that seed and read a volume need one user. */
function podSecurity({ container, group }: Cooked): YamlValue | undefined {
  const [runAsUser, runAsGroup] = numericUser(container) ?? []
  const isEmpty = runAsUser === undefined && group === undefined
  return isEmpty ? undefined : { runAsUser, runAsGroup, fsGroup: group }
}

/**
 * The container of the image. An entrypoint of one empty word removes that of the image: Docker
 * then runs the command itself.
 */
function main(cooked: Cooked, mounts: readonly PodMount[]): YamlValue {
  const { image, container } = cooked
  const { entrypoint, command, workingDir } = container
  const hasNone = entrypoint?.length === 1 && entrypoint[0] === ''
  return {
    name: 'app',
    image,
    command: some((hasNone ? command : entrypoint)?.map(unexpanded)),
    args: hasNone ? undefined : some(command?.map(unexpanded)),
    workingDir,
    securityContext: security(cooked),
    resources: resources(container),
    volumeMounts: some(
      mounts.map(({ name, path, readOnly }) => {
        return { name, mountPath: path, readOnly: readOnly ? true : undefined }
      })
    )
  }
}

function resources({ memory }: ContainerSpec): YamlValue | undefined {
  return memory === undefined ? undefined : { limits: { memory: quantityOf(dockerSize(memory)) } }
}

function security(cooked: Cooked): YamlValue {
  const { capAdd, capDrop, securityOpt } = cooked.container
  const has = (option: string) => securityOpt.includes(option)
  const isBound = has('no-new-privileges') || has('no-new-privileges=true')
  const hasCapabilities = capAdd.length + capDrop.length > 0
  const profile = has('seccomp=unconfined') ? 'Unconfined' : undefined
  const type = has('seccomp=builtin') ? 'RuntimeDefault' : profile
  return {
    readOnlyRootFilesystem: isReadOnly(cooked),
    runAsNonRoot: cooked.isNonRoot,
    allowPrivilegeEscalation: isBound ? false : undefined,
    capabilities: hasCapabilities ? { add: some(capAdd), drop: some(capDrop) } : undefined,
    seccompProfile: type === undefined ? undefined : { type }
  }
}

/**
 * Init containers for the volumes that Docker would fill from the image: Kubernetes leaves them
 * empty.
 */
function seeds({ image, seeded }: Cooked, mounts: readonly PodMount[]): readonly YamlValue[] {
  return mounts
    .filter(({ path, isFresh }) => isFresh && seeded.some((hidden) => hidden.path === path))
    .map(({ name, path }) => {
      const seed = { name: `seed-${name}`, volume: name, path, isCopied: true }
      return seedContainer(seed, { image, security: {} })
    })
}

function volumes(mounts: readonly PodMount[]): readonly YamlValue[] {
  const sources = new Map(mounts.map(({ name, source }) => [name, source]))
  return [...sources].map(([name, source]) => ({ name, ...source }))
}

/**
 * User and group by number, as a pod takes them; undefined for names, and for numbers that are too
 * large for a pod.
 */
function numericUser({ user = '' }: ContainerSpec): readonly number[] | undefined {
  const numbers = /^\d+(:\d+)?$/.test(user) ? user.split(':').map(Number) : []
  const fits = numbers.length > 0 && numbers.every((number) => number < 2 ** 31)
  return fits ? numbers : undefined
}

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

function podHostname({ hostname = '' }: ContainerSpec): string | undefined {
  return LABEL.test(hostname) ? hostname : undefined
}

/** The `HOST:IP` entries that a pod can have, each as its two parts. */
function hostEntries({ addHost }: ContainerSpec): readonly (readonly [string, string])[] {
  return addHost.flatMap((line) => {
    const [, host = '', ip = ''] = /^([^:]*):([^]*)$/.exec(line) ?? []
    const fits = host.split('.').every((label) => LABEL.test(label)) && ip !== 'host-gateway'
    return fits ? [[host, ip] as const] : []
  })
}

/** The security options that a pod can express. */
const SECURITY: ReadonlySet<string> = new Set([
  'no-new-privileges',
  'no-new-privileges=true',
  'no-new-privileges=false',
  'seccomp=unconfined',
  'seccomp=builtin'
])

function isKnownSecurity(option: string): boolean {
  return SECURITY.has(option)
}

/** Comments on settings that a reader of the manifest has to know or to add. */
function podNotes(container: ContainerSpec, { tmpfs, fresh }: RecipeMounts): readonly string[] {
  const lost = [...tmpfs, ...fresh].filter(hasColon).map(({ path }) => quoteVisible(path))
  const missing = unexpressed(container)
  return [
    ...unsetNotes(container),
    ...maskedNotes(container),
    ...(missing.length > 0 ? [`Not expressed here: ${missing.join(', ')}.`] : []),
    ...(lost.length > 0 ? [`Left out, for the colon in its path: ${lost.join(', ')}.`] : []),
    ...(tmpfs.length > 0 ? ['An emptyDir has a size, but no other option of a tmpfs.'] : []),
    ...(fresh.length > 0 ? [lasting(fresh)] : [])
  ].map(comment)
}

const lasting = (fresh: RecipeMounts['fresh']): string =>
  `An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (${fresh.map(({ source }) => labelOf(source)).join(', ')}).`

/** The inputs that a pod cannot express. */
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

/** One mount of the pod and the volume behind it. */
interface PodMount {
  /** A DNS label; two mounts of one volume share it. */
  readonly name: string
  readonly path: string
  readonly readOnly: boolean
  /** Source of the volume, as the manifest has it. */
  readonly source: { readonly [kind: string]: YamlValue | undefined }
  /** The volume is new, and empty at every start of a pod. */
  readonly isFresh: boolean
}

/** All mounts that Kubernetes can express: its mount paths have no colon. */
function podMounts(mounts: RecipeMounts, { shmSize }: ContainerSpec): readonly PodMount[] {
  const all = [...scratch(mounts, shmSize), ...wishedVolumes(mounts)]
  const wished = all.filter((mount) => !hasColon(mount))
  const keys = [...new Set(wished.map(({ key }) => key))]
  const wishedNames = keys.map((key) => labelOf(key.replace(/^[^:]*:/, '')))
  const names = new Map(distinct(wishedNames).map((name, index) => [keys[index], name]))
  return wished.map(({ key, ...mount }) => ({ ...mount, name: names.get(key) ?? key }))
}

/**
 * A mount without a name yet. `key` identifies its volume: a word, a colon, and the text to name it
 * after.
 */
type Unnamed = Omit<PodMount, 'name'> & { readonly key: string }

/** Mounts in memory. Kubernetes has no size for `/dev/shm`, but takes a mount there. */
function scratch({ tmpfs }: RecipeMounts, shmSize: number | undefined): readonly Unnamed[] {
  const hasOwn = shmSize === undefined || tmpfs.some(({ path }) => path === '/dev/shm')
  const all = hasOwn
    ? tmpfs
    : [...tmpfs, { path: '/dev/shm', options: `size=${dockerSize(shmSize)}` }]
  return all.map(({ path, options }) => {
    const sizeLimit = quantityOf(optionWords(options).get('size') ?? '')
    const source = { emptyDir: { medium: 'Memory', sizeLimit } }
    return { key: `tmpfs:${path}`, path, readOnly: false, source, isFresh: false }
  })
}

function wishedVolumes({ own, fresh }: RecipeMounts): readonly Unnamed[] {
  return [
    ...own.map(({ source, path, readOnly }) => {
      const volume = source.startsWith('/') ? { hostPath: { path: source } } : claim(source)
      return { key: `own:${source}`, path, readOnly, source: volume, isFresh: false }
    }),
    ...fresh.map(({ source, path }) => {
      return {
        key: `fresh:${source}`,
        path,
        readOnly: false,
        source: { emptyDir: {} },
        isFresh: true
      }
    })
  ]
}

function claim(name: string): PodMount['source'] {
  return { persistentVolumeClaim: { claimName: labelOf(name) } }
}

/**
 * Size of a tmpfs as Kubernetes writes it, `16m` as `16Mi`; undefined if it is no limit in bytes.
 */
function quantityOf(size: string): string | undefined {
  const [, count = '0', unit = ''] = /^0*(\d+)([kmgtpe]?)$/i.exec(size) ?? []
  if (Number(count) === 0) return undefined
  return unit === '' ? count : `${count}${unit.toUpperCase()}i`
}
