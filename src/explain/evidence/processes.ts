import { readable } from '../../observe/path-bytes'
import type { Mask } from './masks'

/** One process of the container, while it stood still. */
export interface Process {
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  /** e.g. `S (sleeping)`. */
  readonly state: string
  readonly name: string
  /** The words that it was started with, secrets masked; its own to change. */
  readonly command: readonly string[]
}

/** The processes that `/proc` tells of, by number (proc_pid_status(5), proc_pid_cmdline(5)); undefined where nobody could look. */
export function processesIn(
  texts: ReadonlyMap<string, string>,
  mask: Mask
): readonly Process[] | undefined {
  const statuses = [...texts].filter(([name]) => name.endsWith('/status'))
  if (statuses.length === 0) return undefined
  const processes = statuses.map(([name, status]) => {
    const pid = name.slice(0, -'/status'.length)
    return processOf(Number(pid), status, wordsOf(texts.get(`${pid}/cmdline`) ?? '', mask))
  })
  return processes.toSorted((one, other) => one.pid - other.pid)
}

function processOf(pid: number, status: string, command: readonly string[]): Process {
  // A program's name may hold anything but a bare line feed, which the kernel escapes.
  const fields = new Map(
    status
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  )
  return {
    pid,
    ppid: Number(fields.get('PPid') ?? 0),
    uid: Number(fields.get('Uid')?.split('\t')[0] ?? 0),
    state: fields.get('State') ?? '',
    name: readable(fields.get('Name') ?? ''),
    command
  }
}

const wordsOf = (cmdline: string, mask: Mask): readonly string[] =>
  cmdline === '' ? [] : mask(cmdline.replace(/\0$/, '').split('\0').map(readable))
