import { shellWord } from '../../plan/shell-word'
import type { ContainerSpec, TmpfsMount, VolumeMount } from '../../words'
import type { Cooked, Fix } from '../mounts'
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

type Flag = readonly string[]

/** A whole `docker run` command, a flag a line. */
export function dockerLines(cooked: Cooked, mounts: RecipeMounts): readonly string[] {
  const { container, oneShot } = cooked
  const flags: readonly Flag[] = [
    ['docker', 'run', ...(oneShot ? [] : ['-d'])],
    ...(isReadOnly(cooked) ? [['--read-only']] : []),
    ...mountFlags(mounts),
    ...programFlags(container),
    ...surroundingFlags(container),
    ...confinementFlags(container),
    program(cooked)
  ]
  const command = flags.map((words) => words.map(shellWord).join(' ')).join(' \\\n  ')
  return [...dockerNotes(container, mounts, LONG_FORM), command]
}

/** The mounts of a fix as flags of `docker run`, as in its recipe. */
export function flagsOf(
  { tmpfs, volumes }: Fix,
  { fresh }: Pick<RecipeMounts, 'fresh'>
): readonly string[] {
  const added = fresh.slice(fresh.length - volumes.length)
  return [...tmpfs.map(tmpfsFlag), ...added.map(volumeFlag)].map((words) =>
    words.map(shellWord).join(' ')
  )
}

/**
 * The image and its command. Only the first word of an entrypoint can be given as a flag, so its
 * other words come first in the command.
 */
function program({ image, container }: Cooked): Flag {
  const ahead = image.startsWith('-') ? ['--'] : []
  const words = [...(container.entrypoint ?? []).slice(1), ...(container.command ?? [])]
  return [...ahead, image, ...words]
}

function mountFlags({ tmpfs, own, fresh }: RecipeMounts): readonly Flag[] {
  return [...tmpfs.map(tmpfsFlag), ...[...own, ...fresh].map(volumeFlag)]
}

function tmpfsFlag(mount: TmpfsMount): Flag {
  if (!hasColon(mount)) return ['--tmpfs', tmpfsLine(mount)]
  const words = [...optionWords(mount.options)].filter(([name]) => LONG_FORM.includes(name))
  const options = words.map(([name, value]) => `tmpfs-${name}=${value}`)
  return ['--mount', fields('type=tmpfs', `dst=${mount.path}`, ...options)]
}

function volumeFlag(mount: VolumeMount): Flag {
  if (!hasColon(mount)) return ['-v', volumeLine(mount)]
  const type = mount.source.startsWith('/') ? 'bind' : 'volume'
  const access = mount.readOnly ? ['readonly'] : []
  const ends = [`src=${mount.source}`, `dst=${mount.path}`]
  return ['--mount', fields(`type=${type}`, ...ends, ...access)]
}

/** The options of a tmpfs that `--mount` has. */
const LONG_FORM = ['size', 'mode']

/** A value of `--mount`, which is read as a line of CSV (docker/cli, opts/mount.go). */
function fields(...texts: readonly string[]): string {
  return texts
    .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',')
}

function programFlags(container: ContainerSpec): readonly Flag[] {
  return [
    ...flag('--entrypoint', container.entrypoint?.[0]),
    ...flags('-e', variableNames(container)),
    ...flag('--user', container.user),
    ...flag('--workdir', container.workingDir)
  ]
}

function surroundingFlags({
  hostname,
  init,
  network,
  platform,
  addHost
}: ContainerSpec): readonly Flag[] {
  return [
    ...flag('--hostname', hostname),
    ...(init ? [['--init']] : []),
    ...flag('--network', network),
    ...flag('--platform', platform),
    ...flags('--add-host', addHost)
  ]
}

function confinementFlags(container: ContainerSpec): readonly Flag[] {
  const { capDrop, capAdd, memory, shmSize, ulimits } = container
  const pidsLimit = pidsLimitOf(container)
  return [
    ...flags('--cap-drop', capDrop),
    ...flags('--cap-add', capAdd),
    ...flags('--security-opt', securityWords(container)),
    ...flag('--memory', memory === undefined ? undefined : dockerSize(memory)),
    ...flag('--shm-size', shmSize === undefined ? undefined : dockerSize(shmSize)),
    ...flag('--pids-limit', pidsLimit === undefined ? undefined : String(pidsLimit)),
    ...flags(
      '--ulimit',
      ulimits.map(({ name, soft, hard }) => `${name}=${soft}:${hard}`)
    )
  ]
}

function flag(name: string, value: string | undefined): readonly Flag[] {
  return value === undefined ? [] : [[name, value]]
}

function flags(name: string, values: readonly string[]): readonly Flag[] {
  return values.map((value) => [name, value])
}
