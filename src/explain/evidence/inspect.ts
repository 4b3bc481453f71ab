import { readable } from '../../observe/paths'
import { valuesOf, type Mask } from '../../plan/masks'

/**
 * Returns the engine's description of the container as lines of JSON. Every value of the
 * environment is masked, and anything else that looks like a secret.
 */
export function inspectText(description: unknown, mask: Mask): string {
  const shown = masked(description, mask, undefined)
  const text = JSON.stringify(shown, null, 2)
  return `${text.replace(/[^\n -~]/g, escape).replaceAll('##[', '#\\u0023[')}\n`
}

/** Masks every text in a value; `Env` lists `KEY=VALUE`. */
function masked(value: unknown, mask: Mask, key: string | undefined): unknown {
  if (typeof value === 'string') return key === 'Env' ? withoutValue(value) : lines(value, mask)
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, mask, key))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([name, one]: [string, unknown]) => [name, masked(one, mask, name)] as const
  )
  return Object.fromEntries(entries)
}

const withoutValue = (line: string): string => line.replace(/=[^]*/, '=***')

/**
 * Values of the environment in the engine's description, which the image brings along, without
 * paths and common words.
 */
export function imageValues(description: unknown): readonly string[] {
  const { Config } = (description ?? {}) as { readonly Config?: { readonly Env?: unknown } }
  const env = Array.isArray(Config?.Env) ? Config.Env : []
  const lines = env.filter((line): line is string => typeof line === 'string')
  return valuesOf(lines).filter((value) => !/^[./~]/.test(value))
}

const lines = (text: string, mask: Mask): string => mask(text.split('\n')).join('\n')

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One process of the container while it was paused. */
export interface Process {
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  /** e.g. `S (sleeping)`. */
  readonly state: string
  readonly name: string
  /** Command line with secrets masked; the process itself may have changed it. */
  readonly command: readonly string[]
}

/**
 * Reads processes from texts of `/proc`, sorted by number (proc_pid_status(5),
 * proc_pid_cmdline(5)). Undefined if there was no access to these texts.
 */
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
