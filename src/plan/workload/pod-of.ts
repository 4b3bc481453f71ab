import { archiveNamed } from '../image-archive'
import { quoteInput } from '../parse'
import type { Way } from '../yaml'
import type { Pod, PodContainer, PodFacts, PodMount } from './pod'
import { openDraft, type PodDraft, type Told } from './pod-draft'
import { podEnvironment } from './pod-environment'
import type { ContainerModel } from './pod-model'
import { podStorage } from './pod-mounts'
import { TERMINATION_LOG } from './pod-log'
import { notesOf } from './pod-notes'
import { hooksOf, portsOf, probesOf } from './pod-probes'
import { hostConfigOf, declaredIdentity, isRestarted, memoryOfPod } from './pod-security'
import { valueAt, type ManifestSources } from './pod-sources'
import { expand } from './pod-text'
import { absolute, isMountable, type MountingContainer } from './pod-volumes'

/** A pod with all that is to be told of it. With faults, it must not run. */
interface DescribedPod extends Told {
  readonly pod: Pod
}

/** Works out the pod of a workload as a kubelet would run it. */
export function describePod(sources: ManifestSources, facts: PodFacts): DescribedPod {
  const { draft, told } = openDraft(sources, facts, namingOf(sources))
  const { spec } = sources.template
  const all = draftContainers(draft)
  const storage = podStorage(all, memoryOfPod(spec), draft)
  const made = all.map((container, index) =>
    containerOf(container, storage.mounts[index] ?? [], draft)
  )
  nameFaults(all, draft)
  forbiddenFaults(draft)
  notesOf(draft)
  const count = spec.initContainers?.length ?? 0
  const pod: Pod = {
    name: draft.name,
    ...surroundings(draft),
    sharesProcesses: spec.shareProcessNamespace === true,
    volumes: storage.volumes,
    ...{ init: made.slice(0, count), containers: made.slice(count) },
    judged: sources.judged,
    grace: (spec.terminationGracePeriodSeconds ?? GRACE) * SECOND,
    isJob: sources.workload.kind === 'Job' || sources.workload.kind === 'CronJob'
  }
  return { pod, ...told() }
}

const GRACE = 30
const SECOND = 1000

/** Name, labels and annotations of the pod that the workload makes. */
function namingOf({
  workload,
  template
}: ManifestSources): Pick<PodDraft, 'name' | 'labels' | 'annotations'> {
  const { kind, name: own, value } = workload
  const first = valueAt(value, ['spec', 'ordinals', 'start'])
  const ordinal = typeof first === 'number' ? first : 0
  const isGenerated = typeof valueAt(value, ['metadata', 'name']) !== 'string'
  const makes = kind !== 'Pod' || isGenerated
  const name =
    kind === 'StatefulSet'
      ? `${own}-${ordinal}`
      : makes
        ? `${own.replace(/-$/, '')}-zero-drift`
        : own
  const labels =
    kind === 'StatefulSet'
      ? { 'apps.kubernetes.io/pod-index': `${ordinal}`, 'statefulset.kubernetes.io/pod-name': name }
      : kind === 'Job'
        ? { 'batch.kubernetes.io/job-name': own, 'job-name': own }
        : {}
  return {
    name,
    labels: { ...template.metadata?.labels, ...labels },
    annotations: template.metadata?.annotations ?? {}
  }
}

/** All containers, the init containers first, with their variables. */
function draftContainers(draft: PodDraft): readonly MountingContainer[] {
  const { template, judged } = draft.sources
  const { containers, initContainers } = template.spec
  const draftOf = (model: ContainerModel, way: Way, isJudged: boolean): MountingContainer => {
    const container = { model, way, isJudged }
    return { ...container, variables: podEnvironment(container, draft) }
  }
  return [
    ...(initContainers ?? []).map((model, index) =>
      draftOf(model, ['spec', 'initContainers', index], false)
    ),
    ...containers.map((model, index) =>
      draftOf(model, ['spec', 'containers', index], model.name === judged)
    )
  ]
}

function containerOf(
  container: MountingContainer,
  mounts: readonly PodMount[],
  draft: PodDraft
): PodContainer {
  const { model, variables } = container
  const { name, imagePullPolicy, command, args, workingDir, securityContext } = model
  const { terminationMessagePath: path } = model
  const ports = portsOf(container, draft)
  pathFaults(container, draft)
  const expanded = (words: readonly string[]) => words.map((word) => expand(word, variables))
  return {
    ...{ name, image: imageOf(container, draft) },
    pull:
      imagePullPolicy === 'Always' ? 'always' : imagePullPolicy === 'Never' ? 'never' : 'missing',
    isSidecar: container.way.includes('initContainers') && isRestarted(model),
    readOnly: securityContext?.readOnlyRootFilesystem === true,
    ...(command?.length ? { command: expanded(command) } : {}),
    ...(args?.length ? { args: expanded(args) } : {}),
    ...(workingDir ? { workingDir } : {}),
    ...(path && absolute(path) !== TERMINATION_LOG ? { terminationLog: absolute(path) } : {}),
    env: [...variables].map(([key, value]) => `${key}=${value}`),
    identity: declaredIdentity(container, draft),
    config: terminalOf(model),
    hostConfig: hostConfigOf(container, draft),
    ...{ mounts, ports, probes: probesOf(container, ports, draft) },
    ...hooksOf(container, ports, draft)
  }
}

/** Faults of paths that no runtime takes. */
function pathFaults(
  { model: { workingDir, terminationMessagePath }, way }: MountingContainer,
  { complain }: PodDraft
): void {
  if (workingDir && !workingDir.startsWith('/'))
    complain([...way, 'workingDir'], `is ${quoteInput(workingDir)}, which does not start with "/".`)
  if (terminationMessagePath && !isMountable(absolute(terminationMessagePath)))
    complain(
      [...way, 'terminationMessagePath'],
      'is no path of a file; write for example "/dev/termination-log".'
    )
}

function imageOf(
  { model, way, isJudged }: MountingContainer,
  { sources, complain }: PodDraft
): string {
  const image = model.image ?? ''
  if (isJudged && sources.given.image) return image
  if (image === '') complain([...way, 'image'], 'is missing; add it.')
  else if (!/^[\w./:@-]+$/.test(image) || archiveNamed(image) !== undefined) {
    const remedy = /\{\{|\$/.test(image) ? 'render the template first.' : 'mend it.'
    complain(
      [...way, 'image'],
      `is ${quoteInput(image)}, which is no reference of an image; ${remedy}`
    )
  }
  return image
}

const terminalOf = ({ tty, stdin, stdinOnce }: ContainerModel): Record<string, unknown> => ({
  ...(tty === true ? { Tty: true } : {}),
  ...(stdin === true ? { OpenStdin: true, StdinOnce: stdinOnce === true } : {})
})

/** Host name and sandbox of the pod. */
function surroundings({ name, sources }: PodDraft): Pick<Pod, 'hostname' | 'sandbox'> {
  const { spec } = sources.template
  const { hostNetwork, hostPID, hostIPC, hostAliases, dnsConfig, dnsPolicy, securityContext } = spec
  const hostname = (spec.hostname || name).slice(0, LONGEST_LABEL).replace(/[-.]+$/, '')
  const hosts = (hostAliases ?? []).flatMap(({ ip, hostnames }) =>
    (hostnames ?? []).map((host) => `${host}:${ip}`)
  )
  const sysctls = (securityContext?.sysctls ?? []).map((one) => [one.name, one.value] as const)
  const { nameservers, searches, options } = dnsConfig ?? {}
  const settings = (options ?? []).flatMap(({ name: key, value }) =>
    key ? [value ? `${key}:${value}` : key] : []
  )
  const hostConfig = {
    ...(hosts.length > 0 ? { ExtraHosts: hosts } : {}),
    // Other policies put the cluster's servers before these, and there is no cluster.
    ...(dnsPolicy === 'None' && nameservers?.length ? { Dns: nameservers } : {}),
    ...(searches?.length ? { DnsSearch: searches } : {}),
    ...(settings.length > 0 ? { DnsOptions: settings } : {}),
    ...(sysctls.length > 0 ? { Sysctls: Object.fromEntries(sysctls) } : {}),
    ...(hostNetwork === true ? { NetworkMode: 'host' } : {}),
    ...(hostPID === true ? { PidMode: 'host' } : {}),
    ...(hostIPC === true ? { IpcMode: 'host' } : {})
  }
  const namespace = sources.workload.namespace || 'default'
  const domain = spec.subdomain && `${spec.subdomain}.${namespace}.svc.${CLUSTER_DOMAIN}`
  const config = { Hostname: hostname, ...(domain ? { Domainname: domain } : {}) }
  return { hostname, sandbox: { config, hostConfig } }
}

/** Domain of a cluster that was given no other one. */
const CLUSTER_DOMAIN = 'cluster.local'

const LONGEST_LABEL = 63
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const NO_NAME = 'a name has lower-case letters, digits and "-", at most 63 of them; rename it.'

/** Faults of fields that a cluster refuses together, or in a manifest. */
function forbiddenFaults({ sources, complain }: PodDraft): void {
  const { spec } = sources.template
  if (spec.ephemeralContainers?.length) complain(['spec', 'ephemeralContainers'], EPHEMERAL)
  if (spec.hostPID === true && spec.shareProcessNamespace === true)
    complain(['spec', 'shareProcessNamespace'], BOTH_PROCESSES)
}

const EPHEMERAL =
  'is for a pod that runs already, and a cluster refuses it in a manifest; remove it.'
const BOTH_PROCESSES = 'is true, and "hostPID", too, which a cluster refuses; leave one.'

/** Faults of names that a cluster refuses: of containers and volumes. */
function nameFaults(
  containers: readonly MountingContainer[],
  { sources, complain }: PodDraft
): void {
  const names = new Set<string>()
  for (const { model, way } of containers) {
    const place = [...way, 'name']
    if (names.has(model.name))
      complain(place, `is ${quoteInput(model.name)}, as of another container; rename one.`)
    else if (!LABEL.test(model.name)) complain(place, `is ${quoteInput(model.name)}: ${NO_NAME}`)
    names.add(model.name)
  }
  const known = new Set<string>()
  for (const [index, volume] of (sources.template.spec.volumes ?? []).entries()) {
    const place = ['spec', 'volumes', index, 'name']
    if (known.has(volume.name))
      complain(place, `is ${quoteInput(volume.name)}, as of another volume; rename one.`)
    else if (!LABEL.test(volume.name)) complain(place, `is ${quoteInput(volume.name)}: ${NO_NAME}`)
    known.add(volume.name)
  }
}
