import type { FileFacts } from '../ports'

/** Who the container's first process is, by the text of `/proc/PID/status` (proc_pid_status(5)). */
export interface Person {
  readonly uid: number
  readonly groups: ReadonlySet<number>
  /** It may write whatever the modes say: CAP_DAC_OVERRIDE. */
  readonly overrides: boolean
}

/** undefined where the text does not tell. */
export function personIn(status: string): Person | undefined {
  const field = (name: string): readonly string[] =>
    new RegExp(`^${name}:[\\t ]*(.*)$`, 'm').exec(status)?.[1]?.split(/\s+/) ?? []
  const uid = field('Uid')[1]
  const capabilities = field('CapEff')[0]
  if (uid === undefined || !/^[0-9a-f]+$/.test(capabilities ?? '')) return undefined
  const groups = [field('Gid')[1], ...field('Groups')].filter(Boolean).map(Number)
  const overrides = (BigInt(`0x${capabilities ?? ''}`) & CAP_DAC_OVERRIDE) !== 0n
  return { uid: Number(uid), groups: new Set(groups), overrides }
}

const CAP_DAC_OVERRIDE = 1n << 1n

/** Who can write to a place whose top has these rights: that person, or only root; nothing where one of them is not known. */
export function writer(
  top: FileFacts | undefined,
  person: Person | undefined
): { readonly writableBy?: 'user' | 'root' } {
  if (top === undefined || person === undefined) return {}
  return { writableBy: mayWrite(person, top) ? 'user' : 'root' }
}

/** Whether that person can make something in a folder, or write to a file, of these rights. */
export function mayWrite({ uid, groups, overrides }: Person, facts: FileFacts): boolean {
  if (overrides) return true
  const wanted = facts.type === 'directory' ? 0o3 : 0o2
  const shift = uid === facts.uid ? 6 : groups.has(facts.gid) ? 3 : 0
  return ((facts.mode >> shift) & wanted) === wanted
}
