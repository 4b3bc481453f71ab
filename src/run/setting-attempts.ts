import type { AttemptTrial, Gain, SettingAttempt } from '../plan/settings/attempt'
import type { AttemptAnswer } from '../plan/settings/chain'
import type { World } from '../ports'
import type { ContainerId } from '../words'
import { PROBE } from './probe-specs'

/** Path of the set-user-ID program of root's, beside the probe. */
export const HELPER = '/zero-drift/helper'

/** A running container in which attempts are made. */
export interface AttemptGround {
  readonly id: ContainerId
  /** A user who has no rights, and is not the container's own. */
  readonly nobody: string
  /** Paths at which the other user may make a file. */
  readonly places: readonly string[]
  readonly world: Pick<World, 'engine' | 'cancelled'>
}

/**
 * Makes the attempts, and returns their answers by the key of the attempt. Never rejects unless the
 * run was cancelled: what the engine or the probe fails to answer is an answer that tells nothing.
 */
export async function answersOf(
  attempts: readonly SettingAttempt[],
  ground: AttemptGround
): Promise<ReadonlyMap<string, AttemptAnswer>> {
  const possible = attempts.filter(({ obstacle }) => obstacle === undefined)
  const known = attempts.flatMap(({ key, obstacle }) =>
    obstacle === undefined ? [] : [[key, untold(obstacle, false)] as const]
  )
  const answers = new Map<string, AttemptAnswer>(known)
  const others = possible.some(({ trial }) => trial.by === 'other')
    ? await otherUser(ground)
    : NO_OTHER
  const own = possible.flatMap((attempt) => {
    const word = ownWord(attempt.trial, others)
    return word === undefined ? [] : [{ attempt, word }]
  })
  const left = possible.filter(({ trial }) => trial.by === 'left-helper')
  for (const [key, answer] of await attacked(own, undefined, ground)) answers.set(key, answer)
  const helped = [
    ...possible.flatMap((attempt) =>
      attempt.trial.by === 'helper' ? [{ attempt, word: `helper\n${HELPER}` }] : []
    ),
    ...left.flatMap((attempt) =>
      // A program that could not be left there cannot be run.
      answers.get(attempt.key)?.kind === 'landed'
        ? [{ attempt, word: wordOf('helper', subjectsOf(attempt.trial)) }]
        : []
    )
  ]
  for (const [key, answer] of await attacked(helped, ground.nobody, ground))
    answers.set(key, answer)
  for (const [key, answer] of await throughDoors(possible, ground)) answers.set(key, answer)
  return answers
}

const untold = (reason: string, failed: boolean): AttemptAnswer => ({
  kind: 'untold',
  reason,
  failed
})

interface Others {
  readonly file: string | undefined
  readonly process: string | undefined
}

const NO_OTHER: Others = { file: undefined, process: undefined }

/** Leaves a file and a process of another user in the container. */
async function otherUser(ground: AttemptGround): Promise<Others> {
  const said = await asked(ground, ['other', ...ground.places], ground.nobody)
  const lines = 'lines' in said ? said.lines : []
  const of = (word: string): string | undefined =>
    lines.find((line) => line.startsWith(`${word}\t`))?.slice(word.length + 1)
  return { file: of('file'), process: of('process') }
}

const wordOf = (verb: string, subjects: readonly string[]): string => [verb, ...subjects].join('\n')

const subjectsOf = (trial: AttemptTrial): readonly string[] =>
  trial.by === 'left-helper' ? [trial.path] : trial.by === 'attack' ? trial.subjects : []

/** The probe's word for what the container's own user tries; undefined if another one does. */
function ownWord(trial: AttemptTrial, { file, process }: Others): string | undefined {
  switch (trial.by) {
    case 'attack':
      return wordOf(trial.verb, trial.subjects)
    case 'left-helper':
      return wordOf('leave', [trial.path])
    case 'other':
      return trial.verb === 'signal'
        ? wordOf('signal', [process ?? ''])
        : wordOf(trial.verb, [file ?? NOWHERE])
    case 'door':
    case 'helper':
      return undefined
  }
}

/** A path that is never there. */
const NOWHERE = '/zero-drift/none'

interface Tried {
  readonly attempt: SettingAttempt
  readonly word: string
}

/** Has the probe make the attempts one after the other, as the given user or the container's own. */
async function attacked(
  tried: readonly Tried[],
  user: string | undefined,
  ground: AttemptGround
): Promise<ReadonlyMap<string, AttemptAnswer>> {
  if (tried.length === 0) return new Map()
  const said = await asked(ground, ['attack', ...tried.map(({ word }) => word)], user)
  return new Map(
    tried.map(({ attempt }, at) => {
      const line = 'lines' in said ? said.lines[at] : undefined
      const why = 'lines' in said ? said.end : said.problem
      return [attempt.key, line === undefined ? untold(why, true) : answerIn(line, attempt)]
    })
  )
}

type Said =
  { readonly lines: readonly string[]; readonly end: string } | { readonly problem: string }

/** Lines that the probe says, and how it ended where it did not say them all. */
async function asked(
  { id, world }: AttemptGround,
  argv: readonly string[],
  user: string | undefined
): Promise<Said> {
  try {
    const { exitCode, output } = await world.engine.exec(id, [PROBE, ...argv], WITHIN, user)
    const end = exitCode === undefined ? 'it did not end in time' : `it ended with code ${exitCode}`
    return { lines: output.split('\n').slice(0, -1), end }
  } catch (error) {
    if (world.cancelled.aborted) throw error
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

const WITHIN = 60_000

function answerIn(line: string, { trial, name }: SettingAttempt): AttemptAnswer {
  const [kind, ...words] = line.split('\t')
  if (kind === 'absent') return untold(ABSENT, false)
  if (kind === 'landed') return trial.by === 'helper' ? gained(words, trial.gains) : LANDED
  if (kind !== 'refused')
    return untold(`the probe says ${JSON.stringify(line.slice(0, 100))}`, true)
  const reason = words[0] ?? ''
  return refusal(reason, wantOf(name, words.length))
}

/** Reasons by which an attempt that goes beyond a limit is refused, besides those of rules. */
function wantOf(name: string, words: number): readonly string[] {
  switch (name) {
    case 'children':
      // Without their number, the probe could not even try.
      return words > 2 ? ['EAGAIN'] : []
    case 'memory':
      return ['ENOMEM']
    case 'out':
    case 'machine':
      return ['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']
    default:
      return []
  }
}

const ABSENT = 'the image has nothing to try it on'
const LANDED: AttemptAnswer = { kind: 'landed' }

/** A refusal by a rule, or for one of these reasons; any other tells nothing of settings. */
function refusal(reason: string, others: readonly string[] = []): AttemptAnswer {
  if (RULES.has(reason) || others.includes(reason)) return { kind: 'refused', reason }
  const none = MISSING.has(reason)
  return untold(
    none ? `this machine's kernel has none (${reason})` : `it ended with ${reason}`,
    !none
  )
}

const RULES: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'NOEXEC', 'NONEWPRIVS', 'NOSUID', 'SIGSYS']
])
const MISSING: ReadonlySet<string> = new Set([
  ...['EAFNOSUPPORT', 'ENODEV', 'ENOSYS', 'ENOTSUP', 'EPROTONOSUPPORT', 'E93', 'E94']
])

/** Whether a set-user-ID program has given what was to be gained. */
function gained([written = '']: readonly string[], gains: Gain): AttemptAnswer {
  if (gains.kind === 'user') return LANDED
  if (!/^[0-9a-f]{1,16}$/.test(written)) return untold('it did not say what it had gained', true)
  const bits = BigInt(`0x${written}`)
  const has = (name: string): boolean => {
    const bit = CAPABILITY_BITS.get(name)
    return bit !== undefined && (bits & (1n << BigInt(bit))) !== 0n
  }
  const isGained =
    gains.kind === 'capability'
      ? has(gains.name)
      : [...CAPABILITY_BITS.keys()].some((name) => has(name) && !gains.but.includes(name))
  return isGained ? LANDED : { kind: 'refused', reason: 'EPERM' }
}

/** Capabilities by the numbers that they have in the kernel. */
const CAPABILITY_BITS: ReadonlyMap<string, number> = new Map(
  (
    'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE ' +
    'NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO ' +
    'SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME ' +
    'SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG ' +
    'WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE'
  )
    .split(' ')
    .map((name, bit) => [name, bit])
)

/** Has the probe try the doors to the kernel. */
async function throughDoors(
  possible: readonly SettingAttempt[],
  ground: AttemptGround
): Promise<ReadonlyMap<string, AttemptAnswer>> {
  const doors = possible.flatMap(({ key, trial }) =>
    trial.by === 'door' ? [{ key, door: trial.door }] : []
  )
  if (doors.length === 0) return new Map()
  const said = await asked(ground, ['doors'], undefined)
  const told = new Map(
    ('lines' in said ? said.lines : []).flatMap((line) => {
      const [word, ...rest] = line.split('\t')
      const door = rest.at(-1) ?? ''
      if (word === 'open') return [[door, LANDED] as const]
      return word === 'closed' ? [[door, refusal(rest[0] ?? '')] as const] : []
    })
  )
  const why = 'lines' in said ? said.end : said.problem
  return new Map(doors.map(({ key, door }) => [key, told.get(door) ?? untold(why, true)]))
}
