import { sizeFrom } from '../../plan/quantities'
import type { ContainerSpec, TmpfsMount, VolumeMount } from '../../words'
import type { Cooked } from '../mounts'
import {
  dockerNotes,
  dockerSize,
  hasColon,
  isReadOnly,
  optionWords,
  pidsLimitOf,
  securityWords,
  tmpfsLine,
  variableNames,
  volumeLine,
  type RecipeMounts
} from './mounts'
import { some, yamlLines, type YamlValue } from './yaml'

/** A Compose file of one service. */
export function composeLines(cooked: Cooked, mounts: RecipeMounts): readonly string[] {
  const { image, container } = cooked
  const service = {
    image,
    read_only: isReadOnly(cooked) ? true : undefined,
    ...mountKeys(mounts),
    ...programKeys(container),
    ...surroundingKeys(container),
    ...confinementKeys(container)
  }
  const file = { services: { app: service }, ...topLevel(container, mounts) }
  return [...dockerNotes(container, mounts, ['size']), ...yamlLines(uninterpolated(file))]
}

/** Doubles each dollar: Compose takes `$X` in any string for a variable, and `$$` for a dollar. */
export function uninterpolated(value: YamlValue): YamlValue {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$')
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(uninterpolated)
  const entries = Object.entries(value).map(([key, inner]: [string, YamlValue | undefined]) => [
    key,
    inner === undefined ? undefined : uninterpolated(inner)
  ])
  return Object.fromEntries(entries) as YamlValue
}

/** Keys of a service that mount all that a recipe has. */
export function mountKeys({ tmpfs, own, fresh }: RecipeMounts) {
  const short = tmpfs.filter((mount) => !hasColon(mount)).map(tmpfsLine)
  const long = tmpfs.filter(hasColon).map(longTmpfs)
  return { tmpfs: some(short), volumes: some([...[...own, ...fresh].map(volume), ...long]) }
}

function longTmpfs({ path, options }: TmpfsMount): YamlValue {
  const size = sizeFrom('1')(optionWords(options).get('size') ?? '')
  return {
    type: 'tmpfs',
    target: path,
    tmpfs: 'value' in size ? { size: size.value } : undefined
  }
}

function volume(mount: VolumeMount): YamlValue {
  const { source, path, readOnly } = mount
  if (!hasColon(mount)) return volumeLine(mount)
  const type = source.startsWith('/') ? 'bind' : 'volume'
  return { type, source, target: path, read_only: readOnly ? true : undefined }
}

function programKeys(container: ContainerSpec) {
  const { entrypoint, command, user, workingDir } = container
  return {
    entrypoint: some(entrypoint),
    command: some(command),
    environment: some(variableNames(container)),
    user,
    working_dir: workingDir
  }
}

function surroundingKeys({ hostname, init, network, platform, addHost }: ContainerSpec) {
  const isMode = network === undefined || MODES.has(network)
  return {
    hostname,
    init: init ? true : undefined,
    ...(isMode ? { network_mode: network } : { networks: [network] }),
    platform,
    extra_hosts: some(addHost)
  }
}

/** The engine's own networks, which no Compose file can list. */
const MODES = new Set(['none', 'host', 'bridge', 'default'])

function confinementKeys(container: ContainerSpec) {
  const { capDrop, capAdd, memory, shmSize, ulimits } = container
  const limits = ulimits.map(({ name, soft, hard }): [string, YamlValue] => [name, { soft, hard }])
  return {
    cap_drop: some(capDrop),
    cap_add: some(capAdd),
    security_opt: some(securityWords(container)),
    mem_limit: memory === undefined ? undefined : dockerSize(memory),
    shm_size: shmSize === undefined ? undefined : dockerSize(shmSize),
    pids_limit: pidsLimitOf(container),
    ulimits: limits.length === 0 ? undefined : Object.fromEntries(limits)
  }
}

/** The top-level declarations of the volumes and networks that the service names. */
function topLevel({ network }: ContainerSpec, { own, fresh }: RecipeMounts) {
  const names = [...own, ...fresh].map(({ source }) => source)
  const named = names.filter((source) => !source.startsWith('/')).map((name) => [name, {}])
  const isOwn = network !== undefined && !MODES.has(network)
  return {
    volumes: named.length === 0 ? undefined : (Object.fromEntries(named) as YamlValue),
    networks: isOwn ? { [network]: { external: true } } : undefined
  }
}
