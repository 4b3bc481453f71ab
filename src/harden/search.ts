import type { Lapse, StrictOutcome, StrictPhase } from './strict-boot'
import type { UserAndGroup, Tightening } from './tightening'

/** Boots with these settings, `again` even if they were tried before; undefined if none is left. */
export type Attempt = (one: Tightening, again?: boolean) => Promise<StrictOutcome | undefined>

/** Facts that are known before the search for the least privilege. */
export interface SearchGround {
  /** Parts that are searched. */
  readonly searches: {
    readonly user: boolean
    readonly capabilities: boolean
    readonly privileges: boolean
  }
  /** Whether its first program is root's. */
  readonly isRoot: boolean
  /** Whether some of its programs are not root's, though it starts as root. */
  readonly changesUsers: boolean
  /** The one account, other than root's, that its programs run as. */
  readonly workers: UserAndGroup | undefined
  /** Capabilities that it has now. */
  readonly available: readonly string[]
  /** Boots at a time. */
  readonly abreast: <T, R>(
    items: readonly T[],
    work: (item: T) => Promise<R>
  ) => Promise<readonly R[]>
}

/** A capability that is needed, and what happened without it. */
export interface Need {
  readonly name: string
  readonly phase: StrictPhase
  readonly message: string
  readonly step?: string
  /** Whether a second boot without it failed as well, or the log shows that it was refused. */
  readonly confirmed: boolean
}

/** The least privilege that was found. */
export interface Least {
  /** Settings with which a boot passed; undefined if none did but the image as it is. */
  readonly found: Tightening | undefined
  readonly needs: readonly Need[]
  /** Why it cannot start as its workers' account; absent if it can, or that was not tried. */
  readonly asWorkers?: Lapse
  /** The failure without new privileges, if it does not work then. */
  readonly withoutPrivileges?: Lapse
  /** Failures on the way without rights that are among the needs. */
  readonly lapses: readonly Lapse[]
  /** Whether the search came to its end. */
  readonly isWhole: boolean
}

/**
 * Finds the least privilege with which an image works: as the account of its workers without any
 * capability; else with as few as possible.
 */
export async function findLeast(ground: SearchGround, attempt: Attempt): Promise<Least> {
  const { searches, isRoot, workers } = ground
  const closed: Tightening = searches.privileges ? { noNewPrivileges: true } : {}
  const bare: Tightening = searches.capabilities ? { ...closed, capabilities: [] } : closed
  let asWorkers: Lapse | undefined
  if (searches.user && isRoot && workers !== undefined) {
    const tried = await attempt({ ...bare, user: workers })
    if (tried?.passed === true)
      return { found: { ...bare, user: workers }, ...NOTHING, isWhole: true }
    if (tried === undefined) return { found: undefined, ...NOTHING, isWhole: false }
    asWorkers = tried.lapse
  }
  const first = await leastOf(closed, ground, attempt)
  const told = asWorkers === undefined ? {} : { asWorkers }
  if (first.found !== undefined || !first.isWhole || !searches.privileges)
    return { ...first, ...told }
  const [refused] = first.lapses
  const open = await leastOf({}, ground, attempt)
  return { ...open, ...told, ...(refused && { withoutPrivileges: refused }) }
}

const NOTHING = { needs: [], lapses: [] }

async function leastOf(base: Tightening, ground: SearchGround, attempt: Attempt): Promise<Least> {
  if (!ground.searches.capabilities) return withoutMore(base, attempt)
  const climbed = await climb(base, ground, attempt)
  if (climbed.top === undefined)
    return { ...NOTHING, found: undefined, lapses: climbed.lapses, isWhole: climbed.isWhole }
  return descend(base, climbed, ground, attempt)
}

/** Tries settings without capabilities to search for. */
async function withoutMore(base: Tightening, attempt: Attempt): Promise<Least> {
  if (Object.keys(base).length === 0) return { ...NOTHING, found: undefined, isWhole: true }
  const tried = await attempt(base)
  if (tried === undefined) return { ...NOTHING, found: undefined, isWhole: false }
  return tried.passed
    ? { ...NOTHING, found: base, isWhole: true }
    : { ...NOTHING, found: undefined, lapses: [tried.lapse], isWhole: true }
}

/** Capabilities by how often servers need them, where no word helps. */
const RANKS = [
  ['SETGID', 'SETUID'],
  ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
  ['KILL', 'SYS_CHROOT']
]

/** A set of capabilities with which the image works. */
interface Climbed {
  /** Undefined if it works with none, not even with all. */
  readonly top: readonly string[] | undefined
  /** Failures of smaller sets, by their keys. */
  readonly below: ReadonlyMap<string, Lapse>
  readonly lapses: readonly Lapse[]
  readonly isWhole: boolean
}

/** Adds capabilities until the image works: those that its log names, else by their rank. */
async function climb(
  base: Tightening,
  { isRoot, changesUsers, available }: SearchGround,
  attempt: Attempt
): Promise<Climbed> {
  const below = new Map<string, Lapse>()
  const lapses: Lapse[] = []
  let set = sorted(isRoot && changesUsers ? ['SETGID', 'SETUID'] : [], available)
  for (;;) {
    const tried = await attempt({ ...base, capabilities: set })
    if (tried === undefined) return { top: undefined, below, lapses, isWhole: false }
    if (tried.passed) return { top: set, below, lapses, isWhole: true }
    below.set(keyOfSet(set), tried.lapse)
    lapses.push(tried.lapse)
    // Without new privileges, what is not root's never gets a capability.
    const isInVain = !isRoot && base.noNewPrivileges === true
    const more = isInVain
      ? set
      : sorted([...set, ...nextOf(tried.lapse, set, available)], available)
    if (more.length === set.length) return { top: undefined, below, lapses, isWhole: true }
    set = more
  }
}

/** Capabilities to add after a failure: the first of these groups that has any more. */
function nextOf(
  { phase, named }: Lapse,
  set: readonly string[],
  available: readonly string[]
): readonly string[] {
  const groups = [named, ...(BY_PHASE[phase] ?? []), ...RANKS, available]
  const isMore = (name: string): boolean => available.includes(name) && !set.includes(name)
  return groups.map((names) => names.filter(isMore)).find((names) => names.length > 0) ?? []
}

const BY_PHASE: { readonly [P in StrictPhase]?: readonly (readonly string[])[] } = {
  users: [['SETGID', 'SETUID']],
  stop: [['KILL']],
  'second-start': [['DAC_OVERRIDE'], ['FOWNER', 'CHOWN']]
}

const sorted = (names: readonly string[], available: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => available.includes(name)).toSorted()

const keyOfSet = (names: readonly string[]): string => names.join(' ')

const without = (names: readonly string[], left: readonly string[]): readonly string[] =>
  names.filter((name) => !left.includes(name))

/** Leaves out each capability; those without which nothing happens go. */
async function descend(
  base: Tightening,
  { top = [], below, lapses }: Climbed,
  ground: SearchGround,
  attempt: Attempt
): Promise<Least> {
  const tries = await ground.abreast(top, (name) => leaveOut(name, top, { base, below, attempt }))
  const isTried = !tries.includes('untried')
  const needs = tries.filter((one) => typeof one !== 'string')
  const spare = top.filter((_, index) => tries[index] === 'spare')
  const rest = await leaveOutAll(spare, without(top, spare), { base, attempt, top })
  return {
    found: { ...base, capabilities: rest.set },
    needs: [...needs, ...rest.needs].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    lapses,
    isWhole: isTried && rest.isWhole
  }
}

interface Leaving {
  readonly base: Tightening
  readonly below: ReadonlyMap<string, Lapse>
  readonly attempt: Attempt
}

/** Whether a set works without one of its members. A failure that may be chance is tried again. */
async function leaveOut(
  name: string,
  set: readonly string[],
  { base, below, attempt }: Leaving
): Promise<Need | 'spare' | 'untried'> {
  const left = { ...base, capabilities: without(set, [name]) }
  const known = below.get(keyOfSet(left.capabilities))
  const tried = known === undefined ? await attempt(left) : undefined
  if (tried === undefined && known === undefined) return 'untried'
  if (tried?.passed === true) return 'spare'
  const lapse = known ?? tried?.lapse
  if (lapse === undefined) return 'untried'
  if (!lapse.isDoubtful) return needOf(name, lapse, true)
  const again = await attempt(left, true)
  return needOf(name, again?.passed === false ? again.lapse : lapse, again?.passed === false)
}

const needOf = (name: string, { phase, message, step }: Lapse, confirmed: boolean): Need => ({
  ...{ name, phase, message, confirmed },
  ...(step === undefined ? {} : { step })
})

interface Dropping {
  readonly base: Tightening
  readonly attempt: Attempt
  readonly top: readonly string[]
}

/** Leaves out several capabilities at once, each of which can be left out; else one by one. */
async function leaveOutAll(
  spare: readonly string[],
  needed: readonly string[],
  { base, attempt, top }: Dropping
): Promise<Pick<Least, 'needs' | 'isWhole'> & { readonly set: readonly string[] }> {
  if (spare.length <= 1) return { set: needed, needs: [], isWhole: true }
  const together = await attempt({ ...base, capabilities: needed })
  if (together?.passed === true) return { set: needed, needs: [], isWhole: true }
  let set = without(top, spare.slice(0, 1))
  const needs: Need[] = []
  for (const name of spare.slice(1)) {
    const need = await leaveOut(name, set, { base, below: new Map(), attempt })
    if (need === 'untried') return { set, needs, isWhole: false }
    if (need === 'spare') set = without(set, [name])
    else needs.push(need)
  }
  return { set, needs, isWhole: together !== undefined }
}
