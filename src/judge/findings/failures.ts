import type { Refusal } from '../../observe/observation'
import { crossDevice, type Crossing } from '../../observe/refusals'
import type { Failure, Phase } from '../../run/outcome'
import { duration, inSentence, quote, shorten } from '../phrases'
import { scratchAdvice, type ScratchFacts } from '../place-advice'
import type { Finding } from './finding'

/** A failure with what helps to explain it. */
export type Trouble<K extends Failure['kind']> = Extract<Failure, { kind: K }> & Circumstances

export interface Circumstances extends ScratchFacts {
  /** Writes that the read-only file system had turned down. */
  readonly refusals: readonly Refusal[]
  /** Renames from one mount into another that had failed. */
  readonly crossings?: readonly Crossing[]
  /** It was meant to end: `wait-for: exit`. */
  readonly oneShot: boolean
  /** Nothing says that the image is meant to go on: it exposes no port, and has no health check. */
  readonly portless?: boolean
  /** Mounts are proven with which the image works: those are the advice. */
  readonly settled?: boolean
}

type FailureText = Pick<Finding, 'title' | 'detail' | 'input'>

export const FAILURE_TEXTS: {
  readonly [K in Failure['kind']]: (trouble: Trouble<K>) => FailureText
} = {
  'cannot-start': ({ exitCode, reason }) => ({
    title: startTitle(exitCode, reason),
    detail: `The engine could not start the container (code ${exitCode}): ${ended(shorten(reason, 500))} ${startHint(exitCode, reason)}`
  }),
  exited: (trouble) => {
    const title = exitTitle(trouble)
    return { title, detail: `${title}. ${hint(trouble)}` }
  },
  'out-of-memory': (trouble) => {
    const title = `The container ran out of memory ${DURING[trouble.during]}`
    return { title, detail: `${title} and was killed. Raise \`memory\`, or make it use less.` }
  },
  unhealthy: (trouble) => ({
    title: 'The health check of the image says: unhealthy',
    detail: `The health check failed. ${hint(trouble)}${healthLog(trouble.log)}`
  }),
  'not-ready': (trouble) => ({
    title: `The container was not ready after ${duration(trouble.milliseconds)}`,
    detail: `Waited ${duration(trouble.milliseconds)} in vain for ${trouble.waitedFor}. ${waitHint(trouble)}`
  }),
  'smoke-failed': (trouble) => {
    const step = shorten(firstLine(trouble.step), 60)
    return {
      title: `The smoke step ${step} did not pass`,
      detail:
        `The smoke step ${quote(step)} failed: ${ended(shorten(trouble.detail, 500))} ${hint(trouble)}`.trimEnd(),
      input: { names: SMOKE, entry: trouble.step }
    }
  },
  'broken-by-attack': ({ step, detail }) => {
    const name = shorten(firstLine(step), 60)
    return {
      title: `The attack broke it: the smoke step ${name} does not pass any more`,
      detail: `The smoke step ${quote(name)} passed before the attack and failed after it: ${ended(shorten(detail, 500))} Keep what the attack reached from being written: boot read-only, with read-only volumes.`
    }
  }
}

const SMOKE = ['smoke-http', 'smoke-exec', 'smoke-run']

/** A failure as part of a sentence: its title, which is a sentence of its own otherwise. */
export function asClause(failure: Failure): string {
  const { title } = textOf(failure.kind, { ...failure, refusals: [], oneShot: false })
  return inSentence(title)
}

function textOf<K extends Failure['kind']>(kind: K, trouble: Trouble<K>): FailureText {
  return FAILURE_TEXTS[kind](trouble)
}

/** The line that stands for a whole script. */
export function firstLine(text: string): string {
  const [first = '', ...others] = text.trim().split('\n')
  return others.length > 0 ? `${first} …` : first
}

const DURING: Readonly<Record<Phase, string>> = {
  startup: 'before it was ready',
  smoke: 'during the smoke test',
  attack: 'during the attack',
  settle: 'after the smoke test'
}

function exitTitle({ exitCode, during, oneShot }: Trouble<'exited'>): string {
  const signal = SIGNALS.get(exitCode)
  const code = signal === undefined ? `code ${exitCode}` : `code ${exitCode} (${signal})`
  return oneShot
    ? `The container ended with ${code} instead of 0`
    : `The container exited with ${code} ${DURING[during]}`
}

/** Shells and engines report a death by signal as 128 and the signal's number. */
const SIGNALS: ReadonlyMap<number, string> = new Map([
  [132, 'SIGILL'],
  [134, 'SIGABRT'],
  [135, 'SIGBUS'],
  [136, 'SIGFPE'],
  [137, 'SIGKILL'],
  [139, 'SIGSEGV'],
  [143, 'SIGTERM']
])

/** The likeliest reason first: a program that is not allowed to write often fails without saying so clearly. */
function hint({ refusals, ...trouble }: Trouble<Failure['kind']>): string {
  if (looksOneShot(trouble, trouble.portless)) return LOOKS_ONE_SHOT
  const crossing = trouble.settled === true ? undefined : crossingOf(trouble)
  const named = refusals.find((refusal) => refusal.path !== undefined)
  const causes = [
    ...(crossing === undefined ? [] : [crossingSentence(crossing)]),
    ...(named?.path === undefined ? [] : [refusedSentence({ ...named, path: named.path }, trouble)])
  ]
  if (causes.length > 0) return causes.join(' ')
  if (refusals.length > 0) return 'The read-only file system refused it a write: see its log.'
  if (trouble.kind === 'exited' && trouble.exitCode === 0)
    return 'If it is a job that is meant to end, set `wait-for: exit`.'
  // The outcome of a smoke step speaks for itself.
  return trouble.kind === 'smoke-failed'
    ? ''
    : 'The last lines of its log, if it printed any, should say why.'
}

/** A rename between the author's own mounts, as the log or the answer to a smoke step tells it. */
function crossingOf(trouble: Failure & Pick<Circumstances, 'crossings'>): Crossing | undefined {
  const answer = trouble.kind === 'smoke-failed' ? trouble.detail.split('\n') : []
  return trouble.crossings?.[0] ?? crossingIn(answer)
}

/** Whether an image ended as a job does, of which nothing says that it is a service. */
export const looksOneShot = (failure: Failure, portless = false): boolean =>
  portless && failure.kind === 'exited' && failure.exitCode === 0 && failure.during !== 'attack'

export const LOOKS_ONE_SHOT = 'It looks like a one-shot job: set `wait-for: exit`.'

function refusedSentence(
  refusal: Refusal & { readonly path: string },
  { settled, ...ground }: ScratchFacts & Pick<Circumstances, 'settled'>
): string {
  const advice = settled === true ? '' : `: ${scratchAdvice(refusal, ground)}`
  const where = refusal.isFolder === true ? 'in' : 'to'
  return `The read-only file system refused it a write ${where} ${quote(refusal.path)}${advice}.`
}

function waitHint(trouble: Trouble<'not-ready'>): string {
  return trouble.refusals.length > 0
    ? hint(trouble)
    : 'Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.'
}

/** The program is said first: no mount and no right would help. */
function startTitle(exitCode: number, reason: string): string {
  if (!isProgramMissing({ exitCode, reason })) return 'The container could not be started'
  const name = /\bexec: "([^"]{1,200})"/.exec(reason)?.[1]
  return `The program is not in the image${name === undefined ? '' : `: ${shorten(name, 60)}`}`
}

/** Runtimes give the same codes for a mount or a working directory that they do not find. */
function startHint(exitCode: number, reason: string): string {
  const program = /\bexec(?:utable)?\b/i.test(reason)
  if (isProgramMissing({ exitCode, reason }))
    return 'The image does not hold that program: check `entrypoint`, `command`.'
  if (program && exitCode === 126)
    return 'The program cannot be executed: check its mode and `entrypoint`.'
  return 'Check `entrypoint`, `command`, `user`, `working-dir` and the mounts.'
}

const healthLog = (log: string): string =>
  log.trim() === '' ? '' : ` The check printed: ${quote(shorten(log.trim(), 500))}`

const ended = (sentence: string): string => {
  const text = sentence.trim()
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** Whether the engine did not find the program that it was to start. Runtimes give that code for a missing mount as well, without these words. */
export const isProgramMissing = ({
  exitCode,
  reason
}: Pick<Extract<Failure, { kind: 'cannot-start' }>, 'exitCode' | 'reason'>): boolean =>
  exitCode === 127 && /\bexec(?:utable)?\b/i.test(reason)

/** The first rename across mounts that lines of a log, or of an answer, tell of. */
export function crossingIn(lines: readonly string[]): Crossing | undefined {
  for (const line of lines) {
    const crossing = crossDevice(line)
    if (crossing !== undefined) return crossing
  }
  return undefined
}

/** Why the rename failed, and the two ways to have both paths in one mount. */
export function crossingSentence({ from, to }: Pick<Crossing, 'from' | 'to'>): string {
  const renamed =
    from === undefined || to === undefined ? 'a file' : `${quote(from)} to ${quote(to)}`
  return `It could not rename ${renamed}, from one mount into another (EXDEV): ${ONE_MOUNT}.`
}

const ONE_MOUNT =
  "have the program's temporary folder lie in the store's own mount, e.g. by `TMPDIR`, or mount the folder that holds both"
