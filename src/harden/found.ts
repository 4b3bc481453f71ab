import type { HardenPart, HardenPlan } from '../plan/harden'
import type { Plan } from '../plan/plan'
import { startingUser } from '../plan/program'
import type { Sound } from './bench'
import type {
  CapabilitiesFound,
  Hardening,
  LimitsFound,
  Outcome,
  RestrictedField,
  Unfinished,
  UserFound
} from './hardening'
import type { JoinedSettings } from './join'
import { hardeningRecipes, inputsFor } from './recipes'
import type { Least, SearchGround } from './search'
import type { Lapse, StrictOutcome } from './strict-boot'
import { accountText, closesPrivileges, type Tightening } from './tightening'

/** Findings of a search, as far as it has come. */
export interface Findings {
  readonly sound: Sound
  readonly ground?: Omit<SearchGround, 'abreast'>
  readonly least?: Least
  readonly lowPorts?: CapabilitiesFound['below1024'] | undefined
  readonly joined?: JoinedSettings
  /** Why the network was not tried. */
  readonly networkUntried?: string
  readonly arbitrary?: StrictOutcome | undefined
}

interface Told {
  readonly plan: Plan
  readonly asked: HardenPlan
  readonly effort: Pick<Hardening, 'boots' | 'milliseconds'>
}

/** The result of a search that ended at the image as it is; without an outcome, for lack of time. */
export function unsearched(
  outcome: StrictOutcome | undefined,
  { parts }: HardenPlan,
  effort: Told['effort']
): Hardening {
  const failed = outcome?.passed === false ? { unsearched: outcome.lapse } : {}
  return {
    ...effort,
    ...{ result: 'unsearched', ...failed, missing: [], untested: [], unused: [] },
    unfinished: outcome === undefined ? parts.map((part) => ({ part, reason: OUT_OF_TIME })) : [],
    inputs: {},
    recipes: NO_RECIPES
  }
}

const NO_RECIPES = { docker: '', compose: '', kubernetes: '', action: '' }
const OUT_OF_TIME = 'no boot or no time was left'

/** The result of a search, or of one that was broken off. */
export function hardeningOf(found: Findings, told: Told): Hardening {
  const { plan, asked, effort } = told
  const { ground, least, joined } = found
  const tight = joined?.found ?? least?.found
  const isTighter = tight !== undefined && tightens(tight, plan, ground?.available ?? [])
  const isSure = (least?.needs ?? []).every(({ confirmed }) => confirmed)
  const facts = {
    ...{ user: userFound(found, plan), capabilities: capabilitiesFound(found) },
    ...{ noNewPrivileges: privilegesFound(found, asked), network: networkFound(found) },
    ...{ limits: limitsFound(found), arbitraryUid: outcomeOf(found.arbitrary) }
  }
  const known = Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== undefined)
  ) as Partial<Hardening>
  const hardening = {
    ...effort,
    result: isTighter ? (isSure ? 'proven' : 'lead') : 'nothing',
    ...known,
    missing: missingIn(tight, found, plan),
    unfinished: unfinishedIn(found, asked),
    untested: untestedIn(found),
    unused: unusedIn(tight, plan)
  } as const
  if (!isTighter) return { ...hardening, inputs: {}, recipes: NO_RECIPES }
  const named = { ...hardening, inputs: inputsFor(tight, plan) }
  return { ...named, recipes: hardeningRecipes(tight, named, plan) }
}

/** Whether settings leave less than the container has by its plan. */
function tightens(one: Tightening, { container }: Plan, available: readonly string[]): boolean {
  const { user, capabilities, noNewPrivileges, network, limits } = one
  const hasLess = capabilities !== undefined && capabilities.length < available.length
  const closes = noNewPrivileges === true && !closesPrivileges(container.securityOpt)
  return hasLess || closes || (user ?? network ?? limits) !== undefined
}

/** UserAndGroup of the first program: as found, else as it was seen. */
function userFound({ ground, least, sound }: Findings, plan: Plan): UserFound | undefined {
  if (ground?.searches.user !== true || least === undefined) return undefined
  const was = startingUser(plan) || '0'
  const account = least.found?.user
  if (account !== undefined) return { value: accountText(account), was, evidence: null }
  const [first] = sound.programs?.lasting ?? []
  const isSeen = !ground.isRoot && first !== undefined && first.uid !== 0
  return {
    value: isSeen ? accountText(first) : was,
    was,
    evidence: ground.isRoot ? whyRoot(ground, least) : null
  }
}

function whyRoot({ workers, changesUsers }: Omit<SearchGround, 'abreast'>, least: Least): string {
  const { asWorkers } = least
  if (asWorkers !== undefined && workers !== undefined)
    return `as ${accountText(workers)}: ${asWorkers.message}`
  return changesUsers
    ? 'its programs run as several accounts'
    : 'all of its programs run as root, and no other account to try is known'
}

function capabilitiesFound({ ground, least, lowPorts }: Findings): CapabilitiesFound | undefined {
  const add = least?.found?.capabilities
  if (ground?.searches.capabilities !== true || add === undefined) return undefined
  return { add, needs: least?.needs ?? [], ...(lowPorts && { below1024: lowPorts }) }
}

function privilegesFound({ least }: Findings, { parts }: HardenPlan): Outcome | undefined {
  if (!parts.includes('privileges') || least?.found === undefined) return undefined
  const { withoutPrivileges, found } = least
  if (found.noNewPrivileges === true) return { works: true }
  return { works: false, ...(withoutPrivileges && { message: withoutPrivileges.message }) }
}

function networkFound({ joined }: Findings): Outcome | undefined {
  const failed = joined?.failed.find(({ part }) => part === 'network')
  if (failed !== undefined) return { works: false, message: failed.lapse.message }
  return joined?.found?.network === undefined ? undefined : { works: true }
}

function limitsFound({ joined, sound }: Findings): LimitsFound | undefined {
  if (joined === undefined || sound.usage === undefined) return undefined
  const { pids, memory } = sound.usage
  const failed = joined.failed.find(({ part }) => part === 'limits')
  const limits = joined.found?.limits
  if (limits === undefined && failed === undefined) return undefined
  return {
    ...{ pidsSeen: pids, memorySeen: memory, ...limits },
    ...(failed && { message: failed.lapse.message })
  }
}

const outcomeOf = (outcome: StrictOutcome | undefined): Outcome | undefined =>
  outcome && (outcome.passed ? { works: true } : { works: false, message: outcome.lapse.message })

/** Fields of the Kubernetes profile `restricted` that do not hold with these settings. */
function missingIn(
  tight: Tightening | undefined,
  { ground, lowPorts }: Findings,
  { container }: Plan
): readonly RestrictedField[] {
  const isClosed = tight?.noNewPrivileges === true || closesPrivileges(container.securityOpt)
  const kept = [...(tight?.capabilities ?? ground?.available ?? ['ALL'])]
  const others = [...kept, ...(lowPorts?.capabilities ?? [])].filter((name) => name !== BIND)
  return [
    ...(ground?.isRoot === false || tight?.user !== undefined ? [] : (['runAsNonRoot'] as const)),
    ...(isClosed ? [] : (['allowPrivilegeEscalation'] as const)),
    ...(others.length === 0 ? [] : (['capabilities'] as const))
  ]
}

const BIND = 'NET_BIND_SERVICE'

function unfinishedIn(
  { least, joined, networkUntried, arbitrary, sound, ground }: Findings,
  { parts }: HardenPlan
): readonly Unfinished[] {
  const reasons: Partial<Record<HardenPart, string>> = {
    ...(least?.isWhole === true ? {} : wherever(SEARCHED, OUT_OF_TIME)),
    ...wherever(
      joined === undefined ? ['network', 'limits'] : joined.untried.map(({ part }) => part),
      OUT_OF_TIME
    ),
    ...(networkUntried === undefined ? {} : { network: networkUntried }),
    ...(sound.usage === undefined ? { limits: 'the engine does not tell what it uses' } : {}),
    ...(arbitrary === undefined ? { 'arbitrary-uid': OUT_OF_TIME } : {}),
    ...(least?.isWhole === true && least.found === undefined && ground !== undefined
      ? failedSearch(least.lapses)
      : {})
  }
  return parts.flatMap((part) => {
    const reason = reasons[part]
    return reason === undefined ? [] : [{ part, reason }]
  })
}

const SEARCHED: readonly HardenPart[] = ['user', 'capabilities', 'privileges']

const wherever = (
  parts: readonly HardenPart[],
  reason: string
): Partial<Record<HardenPart, string>> => Object.fromEntries(parts.map((part) => [part, reason]))

function failedSearch(lapses: readonly Lapse[]): Partial<Record<HardenPart, string>> {
  const last = lapses.at(-1)
  return last === undefined ? {} : wherever(['capabilities', 'privileges'], last.message)
}

/** Events that no boot of a search tries. */
const UNTESTED = ['reload', 'password login', 'load', 'programs started by users']

const untestedIn = ({ sound }: Findings): readonly string[] =>
  sound.programs === undefined ? [...UNTESTED, 'users of its programs'] : UNTESTED

/** Declared capabilities that are not among the proven ones. */
function unusedIn(tight: Tightening | undefined, { container }: Plan): readonly string[] {
  const kept = tight?.capabilities
  if (kept === undefined) return []
  return container.capAdd.filter((name) => name !== 'ALL' && !kept.includes(name))
}
