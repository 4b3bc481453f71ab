import type { BootContext } from '../explain/fixed-plan'
import type { Clock } from '../ports'
import type { HardenPlan } from '../plan/harden'
import type { Plan } from '../plan/plan'
import {
  attempts,
  searchGround,
  soundBoot,
  soundOf,
  turnsFor,
  type SearchBench,
  type Sound
} from './bench'
import { hardeningOf, unsearched, type Findings } from './found'
import type { Hardening } from './hardening'
import { joinAll, type Extra } from './join'
import { ARBITRARY, guardedPortsOf, limitsFor, listensLow, withEnclosed } from './extras'
import { findLeast, type Attempt, type Least } from './search'
import type { StrictOutcome } from './strict-boot'
import type { Tightening } from './tightening'

/** Boots of one search, the one as it is included. */
const MOST_BOOTS = 24

/** Result of a search, and of one that is under way: what is known so far. */
export interface LeastSearch {
  readonly result: Promise<Hardening>
  readonly soFar: () => Hardening | undefined
}

/**
 * Finds the least that an image needs by booting: first as it is, then with as little as possible; in
 * the end with everything together.
 */
export function harden(
  plan: Plan,
  asked: HardenPlan,
  context: BootContext,
  engineTime: () => number
): LeastSearch {
  const { clock } = context.world
  const began = clock.now()
  const budget = { boots: MOST_BOOTS, deadline: began + asked.limit }
  const bench: SearchBench = { plan, context, budget, engineTime }
  const effort = () => ({
    boots: MOST_BOOTS - budget.boots,
    milliseconds: Math.round(clock.now() - began)
  })
  const found: Partial<Findings> = {}
  const told = (): Hardening | undefined =>
    found.sound && hardeningOf({ ...found, sound: found.sound }, { plan, asked, effort: effort() })
  const result = searched(bench, asked, found).then((outcome) => {
    if (outcome !== undefined) return unsearched(outcome, asked, effort())
    return told() ?? unsearched(undefined, asked, effort())
  })
  return { result, soFar: told }
}

type Growing<T> = { -readonly [K in keyof T]: T[K] }

/** Fills in what is found; returns the outcome of the sound boot if that failed. */
async function searched(
  bench: SearchBench,
  asked: HardenPlan,
  found: Growing<Partial<Findings>>
): Promise<StrictOutcome | undefined> {
  const booted = await soundBoot(bench)
  if (booted?.outcome.passed !== true) return booted?.outcome
  const sound = (found.sound = soundOf(booted.outcome.seen, booted.usage))
  const attempt = attempts(bench, sound)
  const ground = { ...searchGround(bench.plan, sound, asked), abreast: turnsFor(bench.plan) }
  found.ground = ground
  const least = (found.least = await findLeast(ground, attempt))
  const tight = least.found
  if (asked.parts.includes('capabilities') && listensLow(bench.plan) && tight !== undefined)
    found.lowPorts = await guardedPortsOf(tight, ground, attempt)
  await joined(bench, asked, found, { sound, least, attempt })
  if (asked.parts.includes('arbitrary-uid')) {
    const closed: Tightening = asked.parts.includes('privileges') ? { noNewPrivileges: true } : {}
    found.arbitrary = await attempt({ ...closed, user: ARBITRARY, capabilities: [] })
  }
  return undefined
}

interface Known {
  readonly sound: Sound
  readonly least: Least
  readonly attempt: Attempt
}

/** Adds the network and the limits, and boots with everything together. */
async function joined(
  { plan, context }: SearchBench,
  { parts }: HardenPlan,
  found: Growing<Partial<Findings>>,
  { sound, least, attempt }: Known
): Promise<void> {
  const limits = parts.includes('limits') ? limitsFor(plan.container, sound.usage) : []
  await withEnclosed(plan, parts.includes('network'), context, async (network) => {
    const enclosed: readonly Extra[] =
      typeof network === 'string' ? [{ part: 'network', settings: { network } }] : []
    if (network !== undefined && typeof network !== 'string') found.networkUntried = network.reason
    found.joined = await joinAll(least.found, [...enclosed, ...limits], attempt)
  })
}

/** The engine's time as this machine can tell it: by a difference that was measured once. */
export const engineTimeBy = (engineNow: number, { date }: Clock): (() => number) => {
  const ahead = engineNow - date() / 1000
  return () => date() / 1000 + ahead
}
