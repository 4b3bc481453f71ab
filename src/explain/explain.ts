import { circumstancesOf, findFailure, findRefusedWrites } from '../judge/find'
import type { Finding } from '../judge/findings/finding'
import { makeFinding } from '../judge/findings/table'
import { withFindings, type Judgement } from '../judge/judgement'
import { duration } from '../judge/phrases'
import type { World } from '../ports'
import type { Exercise } from '../run/outcome'
import type { Labels } from '../words'
import { changesFor } from './advice'
import { dangersOf } from './danger'
import { isData, isSaved } from './kept'
import { fewOf } from './mounts'
import type { ExplainContext, CheckedRun } from './proof'
import type { MountSet } from './fixed-plan'
import { isUnclean, notAnyway, takeBoot, type Budget, type BootOutcome } from './proof-boots'
import { look, withGroup, type FoundFix } from './proving'
import type { Shown } from './shown'
import { suggest, type Effort, type Explanation, type Suggestion } from './suggestion'
import { checkWritable, type WritableCheck } from './writable'
import { rehearseWithRoom } from './writable-run'
import { worthTrying } from './write-kinds'
import type { Write } from './writes'

/**
 * Explains a judged run, and adds the findings to its judgement. A fault becomes a finding and
 * changes no verdict; a cancellation is thrown.
 */
export async function explain(
  run: CheckedRun,
  context: ExplainContext
): Promise<{ readonly judgement: Judgement; readonly explanation: Explanation }> {
  const { plan, judgement, exercise, observation } = run
  const explanation = await inTime(plan.explain.limit, plan.container.labels, context.world, () =>
    findOut(run, context)
  )
  const isTroubled =
    ownFailure(exercise) !== undefined ||
    notAnyway(observation.refusals, explanation.anyway ?? []).length > 0 ||
    judgement.findings.some(({ kind }) => kind === 'unclean-stop')
  return { judgement: withFindings(judgement, findingsOf(explanation, isTroubled)), explanation }
}

/**
 * The failure of the image itself. An image that was attacked had passed its smoke test, so no
 * mount would have helped.
 */
const ownFailure = ({ failure, attack }: Exercise): Exercise['failure'] =>
  attack === undefined ? failure : undefined

/** Boots of one explanation, the writable run included. */
const MOST_BOOTS = 30

/**
 * Finds the paths that have to be writable, and proves them. Boots with a writable root, proposes
 * mounts, tries them, drops the unneeded ones and checks the rest.
 */
async function findOut(judged: CheckedRun, context: ExplainContext): Promise<Explanation> {
  const { plan } = judged
  const { clock } = context.world
  const began = clock.now()
  const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit }
  const effort = (): Effort => ({
    boots: MOST_BOOTS - budget.boots,
    milliseconds: Math.round(clock.now() - began)
  })
  const first = await rehearseWithRoom(plan, context, budget)
  const { refusals: anyway } = first
  if (first.failure !== undefined) {
    const { failure, portless = false } = first
    return { kind: 'broken', failure, portless, effort: effort(), anyway }
  }
  const found = await look(first, withoutMounts(judged, first), { plan, context, budget })
  const rehearsal = found.group === undefined ? first : withGroup(first, found.group)
  const writable = await checkedWritable(found, rehearsal, judged, { context, budget })
  const { compose, pod } = context.workload ?? {}
  const explained = { ...judged, sources: compose?.sources, pod }
  const suggestion = suggest(worthTrying(found, rehearsal.writes), rehearsal, explained, writable)
  if (suggestion === undefined) return { kind: 'nothing', effort: effort(), anyway }
  const refusals = notAnyway(suggestion.refusals, anyway)
  return { kind: 'suggestion', suggestion: { ...suggestion, refusals }, effort: effort(), anyway }
}

interface Means {
  readonly context: ExplainContext
  readonly budget: Budget
}

/**
 * Checks the image on a writable root filesystem if the only mounts that help, or would help, make
 * its own code writable. Undefined otherwise, after a fault, and if no boot is left.
 */
async function checkedWritable(
  { mounts, outcome }: FoundFix,
  shown: Shown,
  { plan }: CheckedRun,
  { context, budget }: Means
): Promise<WritableCheck | undefined> {
  const { writes, perils } = shown
  const wanted = outcome === undefined ? homesOf(writes) : mounts
  const dangers = dangersOf(wanted, perils).filter(({ why }) => why === 'code')
  if (dangers.length === 0) return undefined
  const left = takeBoot(budget, context.world.clock)
  if (left === undefined) return undefined
  try {
    return await checkWritable(plan, shown, dangers, { context, left })
  } catch (error) {
    if (context.world.cancelled.aborted) throw error
    // The mounts that were found are reported without this check.
    return undefined
  }
}

const homesOf = (writes: readonly Write[]): MountSet =>
  fewOf([...new Set(writes.filter(isData).map(({ home }) => home))]).map((path) => ({
    ...{ path, kind: 'data', executable: false }
  }))

/**
 * Outcome of the judged run, which had no extra mounts. It is unclean if the writable run saved
 * state: on a read-only root filesystem none was saved.
 */
function withoutMounts({ plan, exercise, observation }: CheckedRun, shown: Shown): BootOutcome {
  const { refusals, refusalsAtEnd = [], stop } = observation
  const unclean =
    shown.writes.some(isSaved) ||
    (stop !== undefined && isUnclean(stop, refusalsAtEnd, { ...shown, plan }))
  const failure = ownFailure(exercise)
  return {
    ...{ failure, refusals: notAnyway(refusals, shown.refusals) },
    ...{ hints: [], crossings: [], said: [] },
    ...(unclean && { unclean })
  }
}

/**
 * Returns the findings of an explanation. `troubled`: the run failed, had refused writes or stopped
 * badly.
 */
export function findingsOf(explanation: Explanation, troubled: boolean): readonly Finding[] {
  const { effort } = explanation
  switch (explanation.kind) {
    case 'broken':
      return [makeFinding('fails-writable', explanation)]
    case 'nothing':
      return troubled ? [makeFinding('lead', { ...NO_LEAD, ...effort })] : []
    case 'suggestion':
      return troubled || changesFor(explanation.suggestion).length > 0
        ? ofSuggestion(explanation.suggestion, effort)
        : []
  }
}

/** Facts of a `lead` finding if nothing was found that would help. */
const NO_LEAD = { flags: [], works: false, dangers: [], moves: [], rules: [] }

function ofSuggestion(suggestion: Suggestion, effort: Effort): readonly Finding[] {
  const { proven, elsewhere, refusals, decisive } = suggestion
  const flags = changesFor(suggestion)
  if (!proven) {
    const { works, dangers, moves, rules } = suggestion
    const lead = { flags, works, dangers, moves, rules, nearest: decisive, ...effort }
    return [makeFinding('lead', lead), ...filesIn(elsewhere)]
  }
  const refused = new Set(refusals.map(({ path }) => path))
  const { minimal, drift } = suggestion
  const fix = { flags, minimal, remaining: drift.length, ...effort }
  const found = flags.length === 0 ? [] : [makeFinding('fix', fix)]
  return [...found, ...filesIn(elsewhere.filter(({ path }) => refused.has(path)))]
}

const filesIn = (elsewhere: Suggestion['elsewhere']): readonly Finding[] =>
  elsewhere.map((file) => makeFinding('needs-file', file))

/**
 * Rewrites the findings on a judgement's failure and refused writes to fit the explanation. Proven
 * mounts become the only advice. No other mount is advised for paths within a suggested mount.
 * Writes that the writable run was refused as well are not put down to a missing mount.
 */
export function retold(
  judgement: Judgement,
  { plan, exercise, observation }: CheckedRun,
  explanation: Explanation
): Judgement {
  const { refusals } = observation
  const { anyway = [] } = explanation
  const own = new Set(notAnyway(refusals, anyway))
  const settled = isSettled(explanation)
  const foremost = refusals.toSorted((one, other) => Number(own.has(other)) - Number(own.has(one)))
  const suggested = mountPointsOf(explanation)
  const heard = { ...observation, refusals: foremost }
  const circumstances = { ...circumstancesOf(plan, heard), settled, suggested }
  const { homes } = circumstances
  const writes = findRefusedWrites(
    refusals.map((one) => ({ ...one, homes, settled, suggested, anyway: !own.has(one) }))
  )
  const [failure] = exercise.attack === undefined ? findFailure(exercise, circumstances) : []
  const first = judgement.findings.find(({ kind }) => kind === 'refused-write')
  const anew = (one: Finding): readonly Finding[] => {
    if (one.kind === 'refused-write') return one === first ? writes : []
    return [one.kind === failure?.kind ? failure : one]
  }
  return { ...judgement, findings: judgement.findings.flatMap(anew) }
}

/** Whether the explanation has proven mounts with which the image works. */
const isSettled = (explanation: Explanation): boolean =>
  explanation.kind === 'suggestion' &&
  explanation.suggestion.proven &&
  explanation.suggestion.flags.length > 0

const mountPointsOf = (explanation: Explanation): readonly string[] => {
  if (explanation.kind !== 'suggestion') return []
  const { tmpfs, volumes } = explanation.suggestion.fix
  return [...tmpfs.map(({ path }) => path), ...volumes]
}

/** Milliseconds for work that has begun to come to its end. */
const GRACE = 15_000

/**
 * Awaits work that limits its own time. If the work takes far too long all the same (an export of
 * gigabytes cannot be hurried), removes every container with these labels, which ends it, and
 * throws. Services that the container depends on stay, since later inquiries need them.
 */
async function inTime<T>(
  limit: number,
  labels: Labels,
  { engine, clock }: World,
  work: () => Promise<T>
): Promise<T> {
  const over = new AbortController()
  const working = work().finally(() => {
    over.abort()
  })
  await Promise.race([working, clock.sleep(limit + GRACE, over.signal)])
  if (over.signal.aborted) return working
  await engine.removeOwn(labels)
  await working.catch(() => undefined)
  throw new Error(`It took longer than \`explain-timeout\` allows (${duration(limit)}).`)
}
