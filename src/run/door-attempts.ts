import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ContainerId } from '../words'
import { PROBE } from './probe-specs'

/**
 * A system call that leads out of a container, or deep into the kernel. The probe knows it by its
 * name.
 */
export interface Door {
  readonly name: DoorName
  /** The use of the call, in a few words. */
  readonly title: string
  /** The call as its manual page names it. */
  readonly call: string
  /** Technique of MITRE ATT&CK Enterprise (version 19). */
  readonly technique: { readonly id: string; readonly name: string }
  /** Why the call should be denied. */
  readonly worth: string
}

export type DoorName =
  | 'af-alg'
  | 'af-alg-32'
  | 'bpf'
  | 'io-uring'
  | 'keyring'
  | 'memfd'
  | 'user-namespace'
  | 'userfaultfd'

const ESCAPE = { id: 'T1611', name: 'Escape to Host' }
const EXPLOITATION = { id: 'T1068', name: 'Exploitation for Privilege Escalation' }
const REFLECTION = { id: 'T1620', name: 'Reflective Code Loading' }

/** All system calls that the probe tries, those of known faults in the page cache first. */
export const DOORS: readonly Door[] = [
  {
    name: 'af-alg',
    title: "Use the kernel's ciphers",
    call: 'socket(AF_ALG)',
    technique: ESCAPE,
    worth:
      'Hardly any server needs it, and CVE-2026-31431 altered read-only files in the page cache through it, those of other containers as well.'
  },
  {
    name: 'af-alg-32',
    title: "Use the kernel's ciphers, as a 32-bit program",
    call: 'socketcall(AF_ALG)',
    technique: ESCAPE,
    worth:
      'It leads to the same code, and seccomp cannot see which kind of socket `socketcall` asks for.'
  },
  {
    name: 'user-namespace',
    title: 'Become root in a user namespace',
    call: 'unshare(CLONE_NEWUSER)',
    technique: ESCAPE,
    worth:
      'With every capability in a namespace of its own, any user reaches code of the kernel that was written for root alone.'
  },
  {
    name: 'io-uring',
    title: 'Open an io_uring',
    call: 'io_uring_setup',
    technique: EXPLOITATION,
    worth:
      'It reads, writes and connects past every seccomp profile, and faults in it have given root more than once.'
  },
  {
    name: 'bpf',
    title: 'Load a program into the kernel',
    call: 'bpf',
    technique: EXPLOITATION,
    worth: "Where the kernel's verifier errs, such a program reads and writes the kernel's memory."
  },
  {
    name: 'userfaultfd',
    title: 'Handle page faults',
    call: 'userfaultfd',
    technique: EXPLOITATION,
    worth: 'Exploits hold the kernel in the middle of a race with it; servers have no use for it.'
  },
  {
    name: 'keyring',
    title: "Use the kernel's keyrings",
    call: 'keyctl',
    technique: EXPLOITATION,
    worth:
      'Keyrings belong to user IDs, not to containers: keys of the machine and of other containers can be in reach.'
  },
  {
    name: 'memfd',
    title: 'Run a program from memory',
    call: 'memfd_create, fexecve',
    technique: REFLECTION,
    worth:
      'Such a program needs no writable file system, `noexec` does not stop it, and no file of it is left to be found.'
  }
]

/** One attempt on a kernel interface (door) by one user. */
export interface DoorAttempt {
  readonly door: Door
  readonly user: string
  readonly answer: DoorAnswer
  readonly guards: Guards
}

/** Result of the attempt. A reason is an errno name, or `SIGSYS` if the call ended the process. */
export type DoorAnswer =
  { readonly kind: 'open' } | { readonly kind: 'closed'; readonly reason: string }

/** Restrictions on the process during the attempt. */
export interface Guards {
  /** Whether a seccomp profile filters system calls; undefined if the kernel does not tell. */
  readonly filtered: boolean | undefined
  /** Kernel settings by their names below /proc/sys; missing settings are absent. */
  readonly settings: ReadonlyMap<string, string>
}

/**
 * Has the probe try every door, as the given user or the container's own (undefined). Throws a
 * `Fault` where a door gets no answer.
 */
export async function tryDoors(
  id: ContainerId,
  as: string | undefined,
  user: string,
  { engine }: World
): Promise<readonly DoorAttempt[]> {
  const { exitCode, output } = await engine.exec(id, [PROBE, 'doors'], WITHIN, as)
  const lines = output
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
  const guards = guardsIn(lines)
  const answers = new Map(lines.flatMap(answerIn))
  const missing = DOORS.some(({ name }) => !answers.has(name) && name !== SOMEWHERE)
  if (exitCode !== 0 || missing) throw unanswered(exitCode, output)
  return DOORS.flatMap((door) => {
    const answer = answers.get(door.name)
    return answer === undefined ? [] : [{ door, user, answer, guards }]
  })
}

const WITHIN = 60_000

/** Only on amd64 can 64-bit programs make 32-bit system calls. */
const SOMEWHERE = 'af-alg-32'

type Line = readonly string[]

function guardsIn(lines: readonly Line[]): Guards {
  const mode = lines.find(([word]) => word === 'seccomp')?.[1]
  const settings = lines.flatMap(([word, name, value]) =>
    word === 'setting' && name !== undefined && value !== undefined ? [[name, value] as const] : []
  )
  return { filtered: mode === undefined ? undefined : mode !== '0', settings: new Map(settings) }
}

function answerIn([word, ...rest]: Line): readonly (readonly [string, DoorAnswer])[] {
  const name = rest.at(-1) ?? ''
  if (word === 'open') return [[name, { kind: 'open' }]]
  return word === 'closed' ? [[name, { kind: 'closed', reason: rest[0] ?? '' }]] : []
}

function unanswered(exitCode: number | undefined, output: string): Fault {
  const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`
  const sentence = `The doors to the kernel could not be tried (${code}): ${JSON.stringify(output.slice(-300))}`
  return new Fault('rehearsal-failed', sentence)
}
