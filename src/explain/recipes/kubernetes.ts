import type { ContainerSpec } from '../../ports'
import type { Cooked } from '../fix'
import { podMounts, quantityOf, type PodMount } from './pod-volumes'
import { hostEntries, numericUser, podHostname, podNotes } from './pod-words'
import { singleQuoted } from './shell'
import { dockerSize, isReadOnly } from './words'
import { some, yamlLines, type Yaml } from './yaml'

/** A whole manifest of a pod. */
export function kubernetesLines(cooked: Cooked): readonly string[] {
  const { container, oneShot } = cooked
  const mounts = podMounts(cooked)
  const spec = {
    restartPolicy: oneShot ? 'Never' : undefined,
    ...surroundings(container),
    securityContext: podSecurity(cooked),
    initContainers: some(seeds(cooked, mounts)),
    containers: [main(cooked, mounts)],
    volumes: some(volumes(mounts))
  }
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, spec }
  return [...podNotes(cooked), ...yamlLines(pod)]
}

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

/** For all containers of the pod: what seeds a volume has to be the same user as what reads it. */
function podSecurity({ container, group }: Cooked): Yaml | undefined {
  const [runAsUser, runAsGroup] = numericUser(container) ?? []
  const isEmpty = runAsUser === undefined && group === undefined
  return isEmpty ? undefined : { runAsUser, runAsGroup, fsGroup: group }
}

/** An entrypoint of one empty word takes the image's away: Docker then runs the command itself. */
function main(cooked: Cooked, mounts: readonly PodMount[]): Yaml {
  const { image, container } = cooked
  const { entrypoint, command, workingDir } = container
  const hasNone = entrypoint?.length === 1 && entrypoint[0] === ''
  return {
    name: 'app',
    image,
    command: some((hasNone ? command : entrypoint)?.map(unexpanded)),
    args: hasNone ? undefined : some(command?.map(unexpanded)),
    workingDir,
    securityContext: security(container, isReadOnly(cooked)),
    resources: resources(container),
    volumeMounts: some(
      mounts.map(({ name, path, readOnly }) => {
        return { name, mountPath: path, readOnly: readOnly ? true : undefined }
      })
    )
  }
}

function resources({ memory }: ContainerSpec): Yaml | undefined {
  return memory === undefined ? undefined : { limits: { memory: quantityOf(dockerSize(memory)) } }
}

function security(
  { capAdd, capDrop, securityOpt }: ContainerSpec,
  readOnlyRootFilesystem: boolean
): Yaml {
  const has = (option: string) => securityOpt.includes(option)
  const isBound = has('no-new-privileges') || has('no-new-privileges=true')
  const hasCapabilities = capAdd.length + capDrop.length > 0
  const profile = has('seccomp=unconfined') ? 'Unconfined' : undefined
  const type = has('seccomp=builtin') ? 'RuntimeDefault' : profile
  return {
    readOnlyRootFilesystem,
    allowPrivilegeEscalation: isBound ? false : undefined,
    capabilities: hasCapabilities ? { add: some(capAdd), drop: some(capDrop) } : undefined,
    seccompProfile: type === undefined ? undefined : { type }
  }
}

/** A container for each volume that Docker would fill from the image, which Kubernetes leaves empty. */
function seeds({ image, seeded }: Cooked, mounts: readonly PodMount[]): readonly Yaml[] {
  return mounts
    .filter(({ path, isFresh }) => isFresh && seeded.some((hidden) => hidden.path === path))
    .map(({ name, path }) => {
      const target = /^\/seed(\/|$)/.test(path) ? '/zero-drift-seed' : '/seed'
      return {
        name: `seed-${name}`,
        image,
        command: ['sh', '-c', unexpanded(copying(path, target))],
        securityContext: { readOnlyRootFilesystem: true },
        volumeMounts: [{ name, mountPath: target }]
      }
    })
}

/** Only root may give the folder itself the times and the owner that `-a` asks for; for all others that would be a failure. */
function copying(path: string, target: string): string {
  const ends = `${singleQuoted(`${path}/.`)} ${target}/`
  return `if [ "$(id -u)" = 0 ]; then cp -a ${ends}; else cp -R ${ends}; fi`
}

/** Kubernetes takes `$(X)` in a command for a variable, and `$$` for a dollar. */
function unexpanded(word: string): string {
  return word.replaceAll('$', '$$$$')
}

function volumes(mounts: readonly PodMount[]): readonly Yaml[] {
  const sources = new Map(mounts.map(({ name, source }) => [name, source]))
  return [...sources].map(([name, source]) => ({ name, ...source }))
}
