import type { AttackAttempt } from '../plan/attack-catalogue'
import { innermost } from '../plan/mounts'
import type { Plan } from '../plan/plan'
import { isPrivilegeKept } from '../plan/security'
import type { Result, AttemptResult } from '../run/attack-rehearsal'
import type { AttackOutcome, AttackOutcomeKind, Scorecard } from './findings/attacks'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { quote } from './phrases'

/** The score of all attempts together. */
export function scorecardOf(attempts: readonly AttemptResult[], plan: Plan): Scorecard {
  const isRoots = attempts.every(({ user }) => user === 'root')
  const attacks = attempts
    .map((trying) => attackOf(trying, plan, !isRoots && trying.user === 'root'))
    .toSorted((one, other) => rank(one) - rank(other))
  const many = (outcome: AttackOutcomeKind): number =>
    attacks.filter((one) => one.outcome === outcome).length
  const contrasted = attacks.filter(({ contrast }) => contrast !== undefined)
  const landing = contrasted.filter(({ contrast }) => contrast === 'landed').length
  return {
    attacks,
    landed: many('landed'),
    refused: many('refused'),
    notRun: many('not-run'),
    ...(contrasted.length === 0 ? {} : { contrast: landing })
  }
}

/** One finding for the scorecard; it is drift if more attacks landed than allowed. */
export function findAttacks(scorecard: Scorecard, { rehearsal }: Plan): readonly Finding[] {
  const most = rehearsal?.maxLanded
  return most !== undefined && landsTooMany(scorecard.landed, most)
    ? [makeFinding('attacks-landed', { ...scorecard, most })]
    : [makeFinding('attacks', scorecard)]
}

/** Whether more attacks landed than allowed; without a limit any number is allowed. */
export const landsTooMany = (landed: number, most: number | undefined): boolean =>
  landed > (most ?? Infinity)

const OUTCOMES = ['landed', 'refused', 'not-run'] as const satisfies readonly AttackOutcomeKind[]

const rank = ({ outcome }: AttackOutcome): number => OUTCOMES.indexOf(outcome)

function attackOf(trying: AttemptResult, plan: Plan, risen: boolean): AttackOutcome {
  const { attempt, user, result, contrast } = trying
  const { name, title, technique, worth, act } = attempt
  const { path } = result
  const remedy = result.kind === 'landed' ? remedyFor({ act, path, risen }, plan) : undefined
  return {
    ...{ name, title, technique, user, path, outcome: result.kind },
    ...(contrast === undefined ? {} : { contrast: contrast.kind }),
    detail: detailOf(result),
    ...(remedy === undefined ? {} : { remedy }),
    worth
  }
}

function detailOf(result: Result): string {
  switch (result.kind) {
    case 'landed':
      return 'It succeeded.'
    case 'refused':
      return `Refused: ${REASONS.get(result.reason) ?? `the kernel says ${result.reason}`}.`
    case 'not-run':
      return `Not run: ${result.reason}.`
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EROFS', 'the file system is read-only'],
  ['EACCES', 'the user has no right to'],
  ['EPERM', 'the user has no right to'],
  ['NOEXEC', 'no program runs from there (`noexec`)'],
  ['NOSUID', 'set-uid means nothing there (`nosuid`)'],
  ['NONEWPRIVS', 'no process gains rights (`no-new-privileges`)'],
  ['ENOSPC', 'there is no room'],
  ['EDQUOT', 'there is no room'],
  ['EAGAIN', 'it may start no further process']
])

/** An attempt that landed: act, path, and whether it took root in place of the container's user. */
export interface Landing {
  readonly act: AttackAttempt['act']
  readonly path: string
  readonly risen: boolean
}

/** The setting that would have prevented the attempt, in the terms of the inputs. */
export function remedyFor({ act, path, risen }: Landing, plan: Plan): string {
  if (act === 'sysctl') return SYSTEM_PATHS
  const place = placeOf(path, plan)
  switch (place.kind) {
    case 'root':
      // A writable root filesystem does not have to be remounted.
      return plan.container.readOnly ? againstRemounting(plan) : '`read-only: true`'
    case 'dev':
      return risen ? againstRising(plan) : NOT_ROOT
    case 'tmpfs':
    case 'volume':
    case 'pod-volume':
      return onMount(act, place)
  }
}

const SYSTEM_PATHS = 'leaving out what makes /proc/sys writable, such as `systempaths=unconfined`'
const NOT_ROOT = 'a `user` that is not root: only root writes to `/dev`'

/** The setting against remounting, which takes the capability SYS_ADMIN. */
function againstRemounting({ container: { capAdd } }: Plan): string {
  const given = capAdd.find((one) => one === 'ALL' || one === 'SYS_ADMIN')
  return given === undefined ? '`cap-drop: ALL`' : `leaving out \`cap-add: ${given}\``
}

/**
 * Advice against an attempt as root. If no process can become root any more, a process that is root came
 * in another way.
 */
function againstRising({ container }: Plan): string {
  return isPrivilegeKept(container.securityOpt)
    ? 'nothing: root writes to `/dev`, but no process becomes root with `no-new-privileges`'
    : '`security-opt: no-new-privileges`: only root writes to `/dev`, and no process becomes root then'
}

function onMount(act: AttackAttempt['act'], mount: Mount): string {
  if (act === 'setuid') return NO_NEW
  return act === 'execute' ? againstRunning(mount) : againstWriting(mount)
}

const NO_NEW = '`security-opt: no-new-privileges`: such a program then gives no rights'

function againstRunning(mount: Mount): string {
  if (mount.kind === 'pod-volume')
    return `${readOnlyInPod(mount)}; programs run from every \`emptyDir\``
  return mount.kind === 'tmpfs'
    ? `\`noexec\` on the tmpfs ${quote(mount.path)}`
    : `${readOnlyVolume(mount)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`
}

function againstWriting(mount: Mount): string {
  if (mount.kind === 'pod-volume') return readOnlyInPod(mount)
  return mount.kind === 'tmpfs'
    ? `no tmpfs on ${quote(mount.path)}, or a narrower one`
    : readOnlyVolume(mount)
}

function readOnlyVolume({ path, source }: Mount): string {
  const mount = quote(`${source === '' ? 'NAME' : source}:${path}:ro`)
  const whose = source === '' ? `the image's volume ${quote(path)}` : `the volume ${quote(source)}`
  return `${whose}, mounted read-only (\`volumes\`: ${mount})`
}

const readOnlyInPod = ({ path }: Mount): string =>
  `\`readOnly: true\` in \`volumeMounts\` for ${quote(path)}, where the program need not write`

type Place = Mount | { readonly kind: 'dev' | 'root'; readonly path: string }

interface Mount {
  /** `pod-volume` is a volume of a pod, which has no `noexec`. */
  readonly kind: 'tmpfs' | 'volume' | 'pod-volume'
  readonly path: string
  /** Name of the volume; empty for a volume that only the image declares. */
  readonly source: string
}

/** The innermost mount that contains the path. */
function placeOf(path: string, { container, image }: Plan): Place {
  const memory = [...container.tmpfs.map((one) => one.path), '/dev/shm']
  const volumes = [...container.volumes, ...image.volumes.map((one) => ({ path: one, source: '' }))]
  const places: readonly Place[] = [
    ...memory.map((one) => ({ kind: 'tmpfs' as const, path: one, source: '' })),
    ...volumes.map(({ path, source, ...own }) => {
      const isOfPod = 'podVolume' in own
      return { kind: isOfPod ? ('pod-volume' as const) : ('volume' as const), path, source }
    }),
    { kind: 'dev', path: '/dev' }
  ]
  return innermost(path, places) ?? { kind: 'root', path: '/' }
}
