import type { Refusal } from '../../observe/observation'
import { withoutColours } from '../../observe/refusal-lines'
import { crossDevice, type Crossing } from '../../observe/refusals'
import { isUserMissing } from '../../run/boot'
import type { Failure, Phase } from '../../run/outcome'
import type { Stop, StopFacts } from '../../run/stop'
import { duration, inSentence, quote, shorten } from '../phrases'
import { scratchAdvice, type ScratchFacts } from '../place-advice'
import { items, kind, NO_PROOF, PROGRAM, type FindingRow, type FindingWords } from './finding'

/** A failure of the image, with facts that help to explain it. */
export type Trouble<K extends Failure['kind']> = Extract<Failure, { kind: K }> & Circumstances

export interface Circumstances extends ScratchFacts {
  /** Writes that the read-only filesystem had refused before. */
  readonly refusals: readonly Refusal[]
  /** Renames from one mount into another that had failed before. */
  readonly crossings?: readonly Crossing[]
  /** Whether the container was meant to end: `wait-for: exit`. */
  readonly oneShot: boolean
  /**
   * Whether nothing shows that the image is a service: it exposes no port, and has no health check.
   */
  readonly portless?: boolean
  /** Whether mounts are proven with which the image works; they are then the only advice. */
  readonly settled?: boolean
}

/** Failure of the image on a writable root filesystem. */
export interface BrokenFacts {
  readonly failure: Failure
  /**
   * Whether nothing shows that the image is a service: it exposes no port, and has no health check.
   */
  readonly portless?: boolean
}

const SEE_FIX =
  'See whether the report has a proven fix: with `explain` on, Zero Drift finds the mounts that the image needs to run read-only by booting it.'

const SMOKE = ['smoke-http', 'smoke-exec', 'smoke-run']

/** Kinds of findings on an image that does not work under the conditions of the check. */
export const FAILURE_FINDINGS = {
  'fails-writable': kind<BrokenFacts>({
    id: 'ZD201',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { instructions: PROGRAM },
    words: ({ failure, portless }) => ({
      title: `With a writable root filesystem, too, ${asClause(failure)}`,
      detail: `Read-only alone is not the reason: ${failureDetail(failure)}. ${
        looksOneShot(failure, portless)
          ? LOOKS_ONE_SHOT
          : endedWell(failure)
            ? MAY_BE_ONE_SHOT
            : 'Repair the image, its inputs or the smoke test first.'
      }`
    }),
    help: {
      title: 'The image fails with a writable root filesystem, too',
      meaning:
        'To explain the failure, the image was booted again with a writable root filesystem, and it failed there as well. So read-only is not the reason, or not the only one.',
      fix: 'First make the image pass with `read-only: false`: its program, its inputs (`env`, `network`, `command`) or the smoke test are wrong. Then return to read-only.',
      allow: NO_PROOF
    }
  }),
  'cannot-start': kind<Trouble<'cannot-start'>>({
    id: 'ZD202',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['entrypoint', 'command', 'user', 'working-dir'], instructions: PROGRAM },
    words: ({ exitCode, reason }) => ({
      title: startTitle(exitCode, reason),
      detail: `The engine could not start the container (code ${exitCode}): ${ended(shorten(reason, 500))} ${startHint(exitCode, reason)}`
    }),
    help: {
      title: 'The container could not be started',
      meaning:
        'The engine made the container, but its program could not be executed: it is not in the image, has no execute permission, is for another processor, or a mount or the working directory is missing.',
      fix: items(
        'Code 127: the image has no such program, so no fix is searched for: no mount would help. Check `entrypoint` and `command`; a script also needs its interpreter, the one in its first line.',
        'Code 126: the program is there, but cannot be executed. Set its mode in the Dockerfile (`COPY --chmod=755`).',
        'Otherwise check `user`, `working-dir` and the mounts: not every runtime can create a missing mount point on a read-only root filesystem.'
      ),
      allow: NO_PROOF
    }
  }),
  exited: kind<Trouble<'exited'>>({
    id: 'ZD203',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['entrypoint', 'command'], instructions: PROGRAM },
    words: (trouble) => {
      const title = exitTitle(trouble)
      return { title, detail: `${title}. ${hint(trouble)}` }
    },
    help: {
      title: 'The container exited',
      meaning:
        'The program ended before the check was finished. On a read-only root filesystem the usual reason is a refused write: a pid file, a socket, a cache, a configuration that the entrypoint edits.',
      fix: items(
        SEE_FIX,
        'Otherwise look for `Read-only file system` or `Permission denied` in the last lines of the log, and mount a `tmpfs` on the folder that they name.',
        'A job that is meant to end needs `wait-for: exit`: an image that exposes no port, has no health check and ends with code 0 looks like one.',
        'Codes above 128 are signals: 137 is SIGKILL, often for lack of memory; 139 is a crash.'
      ),
      allow: NO_PROOF
    }
  }),
  'out-of-memory': kind<Trouble<'out-of-memory'>>({
    id: 'ZD204',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['memory'] },
    words: (trouble) => {
      const title = `The container ran out of memory ${DURING[trouble.during]}`
      return { title, detail: `${title} and was killed. Raise \`memory\`, or have it use less.` }
    },
    help: {
      title: 'The container ran out of memory',
      meaning:
        'The kernel killed a process of the container for reaching its memory limit. Files in a tmpfs count as memory of the container.',
      fix: items(
        'Raise `memory`, here and in production.',
        'Limit a tmpfs with its option `size`, or use a volume for large files.'
      ),
      allow: NO_PROOF
    }
  }),
  unhealthy: kind<Trouble<'unhealthy'>>({
    id: 'ZD205',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { instructions: ['HEALTHCHECK'] },
    words: (trouble) => ({
      title: 'The health check reports unhealthy',
      detail: `The health check failed. ${hint(trouble)}${healthLog(trouble.log)}`
    }),
    help: {
      title: 'The health check of the image failed',
      meaning:
        "The image's own `HEALTHCHECK` reports `unhealthy`. Its last output is at the end of the message.",
      fix: items(
        SEE_FIX,
        'Make sure that the health check itself writes nothing: `wget` without `-O /dev/null` does.',
        'Provide what it needs to be healthy: an environment (`env`), a database (`network`).',
        'Wait for something else with `wait-for: tcp` or `wait-for: http:/path` if the health check is not meant for this.'
      ),
      allow: NO_PROOF
    }
  }),
  'not-ready': kind<Trouble<'not-ready'>>({
    id: 'ZD206',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: {
      inputs: ['wait-for', 'startup-timeout', 'port'],
      instructions: ['EXPOSE', ...PROGRAM]
    },
    words: (trouble) => ({
      title: `The container was not ready after ${duration(trouble.milliseconds)}`,
      detail: `Waited ${duration(trouble.milliseconds)} for ${trouble.waitedFor}, which did not happen. ${waitHint(trouble)}`
    }),
    help: {
      title: 'The container was not ready in time',
      meaning:
        'The container runs, but the condition of `wait-for` was not met within `startup-timeout`.',
      fix: items(
        'If it is only slow, raise `startup-timeout`.',
        'If it listens elsewhere, correct `port` or `wait-for`. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0.',
        'If its log reports a refused write, mount a `tmpfs` there.'
      ),
      allow: NO_PROOF
    }
  }),
  'smoke-failed': kind<Trouble<'smoke-failed'>>({
    id: 'ZD207',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { orStep: true },
    words: (trouble) => {
      const step = shorten(firstLine(trouble.step), 60)
      return {
        title: `The smoke step ${step} failed`,
        detail:
          `The smoke step ${quote(step)} failed: ${ended(shorten(trouble.detail, 500))} ${hint(trouble)}`.trimEnd(),
        input: { names: SMOKE, entry: trouble.step }
      }
    },
    help: {
      title: 'A smoke step failed',
      meaning:
        'The container became ready, but one step of the smoke test did not get the expected result. Features that write, such as uploads, sessions and caches, fail like this on a read-only root filesystem.',
      fix: items(
        SEE_FIX,
        'Compare the expected result with the actual one: both are in the message, and the output of the step is in the report.',
        'If the step passes with `read-only: false`, the cause is a refused write; if it fails there too, repair the image or the step.'
      ),
      allow: NO_PROOF
    }
  }),
  'pod-failed': kind<Trouble<'pod-failed'>>({
    id: 'ZD210',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { instructions: [] },
    words: ({ container, role, reason, log }) => {
      const title = `The ${role} ${shorten(container, 60)} of the pod failed`
      const end = log === '' ? 'Its log is empty.' : `Its log ends: ${log}`
      const detail = `${title}: ${ended(shorten(reason, 500))} ${shorten(end, 1000)}`
      return { title, detail, setting: `container ${container}` }
    },
    help: {
      title: 'Another container of the pod failed',
      meaning:
        'A pod works only if all of its containers do: each init container has to end with code 0, and all others have to keep running, which a sidecar has to do before any container starts. One of them did not, so the judged container was not started, or was not judged to its end.',
      fix: items(
        'Read the last lines of its log in the message.',
        'A refused write has the same reason as in the judged container: mount an `emptyDir` where it writes, or do not declare it `readOnlyRootFilesystem`.',
        'If it needs something that the check does not start, such as a database or the API server, give it one by `network` and `env`.',
        'Raise `startup-timeout` if it is only slow.'
      ),
      allow: NO_PROOF
    }
  }),
  'broken-by-attack': kind<Trouble<'broken-by-attack'>>({
    id: 'ZD208',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['attack-exec', 'attack-run'] },
    securitySeverity: '7.5',
    words: ({ step, detail }) => {
      const name = shorten(firstLine(step), 60)
      return {
        title: `The attack broke the image: the smoke step ${name} no longer passes`,
        detail: `The smoke step ${quote(name)} passed before the attack and failed after it: ${ended(shorten(detail, 500))} Boot read-only, with read-only volumes, so that the attack cannot write there.`
      }
    },
    help: {
      title: 'The attack broke the image',
      meaning:
        'Your own attack (`attack-run`, `attack-exec`) ran, and a smoke step that had passed before no longer passes: an intruder could break the service, with or without leaving a file.',
      fix: items(
        'See what the attack changed: it is listed as drift. Boot read-only, and mount read-only (`:ro`) everything that the program does not write.',
        'Where it stopped a process instead, let the container run as a user who may not signal it, and let the platform restart it (`recover: true` tries that).'
      ),
      allow: NO_PROOF
    }
  }),
  'unclean-stop': kind<StopFacts>({
    id: 'ZD209',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { inputs: ['tmpfs', 'volumes'], instructions: PROGRAM },
    words: ({ readOnly, writable, failure }) => ({
      title: 'The container does not stop cleanly',
      detail: `On its stop signal it ${endOf(readOnly)}; ${beside(writable, failure)}. The state that it saves at the end is lost: mount a volume where it saves it.`
    }),
    help: {
      title: 'The container does not stop cleanly',
      meaning:
        'On the stop signal of its image the program did not end in time, or ended with a code that is neither 0 nor that of the signal; with a writable root filesystem it stops cleanly. It tries to save something at its end, such as a state file or a database, and cannot: in production that state is lost, and `docker stop` may run into its timeout.',
      fix: items(
        'Mount a volume on the folder that it saves to, or apply the proven fix in the report.',
        "If the saved state is not needed, switch saving off: e.g. `--save ''` for Redis.",
        'If it is only slow, raise `stop-timeout`.'
      ),
      allow:
        'No rule allows a failure. A program that ends with the same code on a writable root filesystem does not have this finding.'
    }
  })
} as const

/** A failure as part of a sentence, with the result of a smoke step. */
const failureDetail = (failure: Failure): string =>
  failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${shorten(failure.detail, 200)})`
    : asClause(failure)

/** Title of a failure as part of a sentence. */
export function asClause(failure: Failure): string {
  const { title } = failureWords(failure.kind, { ...failure, refusals: [], oneShot: false })
  return inSentence(title)
}

function failureWords<K extends Failure['kind']>(kind: K, trouble: Trouble<K>): FindingWords {
  const rows: { readonly [Each in Failure['kind']]: FindingRow<Trouble<Each>> } = FAILURE_FINDINGS
  return rows[kind].words(trouble)
}

/** First line of a script, with an ellipsis if there are more. */
function firstLine(text: string): string {
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

/** Signals by exit code: shells and engines report a death by signal as 128 plus its number. */
const SIGNALS: ReadonlyMap<number, string> = new Map([
  [132, 'SIGILL'],
  [134, 'SIGABRT'],
  [135, 'SIGBUS'],
  [136, 'SIGFPE'],
  [137, 'SIGKILL'],
  [139, 'SIGSEGV'],
  [143, 'SIGTERM']
])

/**
 * Hint on a failure, likeliest cause first: a program that is refused a write often fails without a
 * clear message.
 */
function hint({ refusals, ...trouble }: Trouble<Failure['kind']>): string {
  if (looksOneShot(trouble, trouble.portless)) return LOOKS_ONE_SHOT
  const crossing = trouble.settled === true ? undefined : crossingOf(trouble)
  const named = refusals.find((refusal) => refusal.path !== undefined)
  const causes = [
    ...(crossing === undefined ? [] : [crossingSentence(crossing)]),
    ...(named?.path === undefined ? [] : [refusedSentence({ ...named, path: named.path }, trouble)])
  ]
  const isJob = endedWell(trouble) && trouble.settled !== true
  if (causes.length > 0) return [...causes, ...(isJob ? [MAY_BE_ONE_SHOT] : [])].join(' ')
  if (refusals.length > 0)
    return 'It tried to write, which the read-only root filesystem refused: see its log.'
  if (endedWell(trouble)) return MAY_BE_ONE_SHOT
  // The result of a smoke step needs no hint.
  return trouble.kind === 'smoke-failed' ? '' : 'The last lines of its log should say why.'
}

/** Failed rename from one mount into another, from the log or the answer to a smoke step. */
function crossingOf(trouble: Failure & Pick<Circumstances, 'crossings'>): Crossing | undefined {
  const answer = trouble.kind === 'smoke-failed' ? trouble.detail.split('\n') : []
  return trouble.crossings?.[0] ?? crossingIn(answer)
}

/**
 * Whether the container ended like a one-shot job, and nothing shows that the image is a service.
 */
const looksOneShot = (failure: Failure, portless = false): boolean => portless && endedWell(failure)

/** Whether the container ended by itself with code 0. */
const endedWell = (failure: Failure): boolean =>
  failure.kind === 'exited' && failure.exitCode === 0 && failure.during !== 'attack'

const LOOKS_ONE_SHOT = 'It looks like a one-shot job: set `wait-for: exit`.'
const MAY_BE_ONE_SHOT = 'If it is a job that is meant to end, set `wait-for: exit`.'

function refusedSentence(
  refusal: Refusal & { readonly path: string },
  { settled, ...ground }: ScratchFacts & Pick<Circumstances, 'settled'>
): string {
  const advice = settled === true ? '' : `: ${scratchAdvice(refusal, ground)}`
  const where = refusal.isFolder === true ? 'in ' : ''
  return `It tried to write ${where}${quote(refusal.path)}, which the read-only root filesystem refused${advice}.`
}

function waitHint(trouble: Trouble<'not-ready'>): string {
  return trouble.refusals.length > 0
    ? hint(trouble)
    : 'Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.'
}

/**
 * Title of a failed start. It names a missing program first: neither a mount nor a permission would
 * help.
 */
function startTitle(exitCode: number, reason: string): string {
  if (isUserMissing(reason)) return 'The user to start as is not in the image'
  if (!isProgramMissing({ exitCode, reason })) return 'The container could not be started'
  const name = /\bexec: "([^"]{1,200})"/.exec(reason)?.[1]
  return `The program is not in the image${name === undefined ? '' : `: ${shorten(name, 60)}`}`
}

/** Hint on a failed start. Runtimes use the same codes for a missing mount or working directory. */
function startHint(exitCode: number, reason: string): string {
  if (isUserMissing(reason))
    return 'Create that user or group in the image, or correct its USER or `user`.'
  const program = /\bexec(?:utable)?\b/i.test(reason)
  if (isProgramMissing({ exitCode, reason }))
    return 'The image does not contain that program: check `entrypoint` and `command`.'
  if (program && exitCode === 126)
    return 'The program cannot be executed: check its mode and `entrypoint`.'
  return 'Check `entrypoint`, `command`, `user`, `working-dir` and the mounts.'
}

const healthLog = (log: string): string =>
  log.trim() === '' ? '' : ` The check printed: ${quote(shorten(withoutColours(log).trim(), 500))}`

const ended = (sentence: string): string => {
  const text = sentence.trim()
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/**
 * Whether the engine did not find the program to start. Runtimes also exit with 127 for a missing
 * mount, but with another text.
 */
const isProgramMissing = ({
  exitCode,
  reason
}: Pick<Extract<Failure, { kind: 'cannot-start' }>, 'exitCode' | 'reason'>): boolean =>
  exitCode === 127 && /\bexec(?:utable)?\b/i.test(reason)

/** Whether no mount can help a container to start: its program or its user is not in the image. */
export const isImageLacking = (
  failure: Pick<Extract<Failure, { kind: 'cannot-start' }>, 'exitCode' | 'reason'>
): boolean => isProgramMissing(failure) || isUserMissing(failure.reason)

/** First rename across mounts in lines of a log or of an answer; undefined if there is none. */
export function crossingIn(lines: readonly string[]): Crossing | undefined {
  for (const line of lines) {
    const crossing = crossDevice(line)
    if (crossing !== undefined) return crossing
  }
  return undefined
}

/** Sentence on why a rename failed, and the two ways to have both paths in one mount. */
export function crossingSentence({ from, to }: Pick<Crossing, 'from' | 'to'>): string {
  const renamed =
    from === undefined || to === undefined ? 'a file' : `${quote(from)} to ${quote(to)}`
  return `It could not rename ${renamed}, from one mount into another (EXDEV): ${ONE_MOUNT}.`
}

const ONE_MOUNT =
  "put the program's temporary folder into the same mount, e.g. by `TMPDIR`, or mount the folder that contains both"

const endOf = ({ exitCode, killedAfter }: Stop): string =>
  killedAfter === undefined
    ? `ended with code ${exitCode}`
    : `did not end within ${duration(killedAfter)} and was killed`

function beside(writable: Stop | undefined, failure: Failure | undefined): string {
  if (writable !== undefined) return `with a writable root filesystem it ${endOf(writable)}`
  const why = failure === undefined ? 'it was gone' : asClause(failure)
  return `whether it does so with a writable root filesystem as well is not known (${why})`
}
