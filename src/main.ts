import type { Answer, Inquiry } from './explain/inquiries'
import type { CheckedRun, ExplainContext } from './explain/proof'
import type { Judgement } from './judge/judgement'
import { takeBaseline, type Baseline } from './observe/volumes'
import { mayReachHost } from './plan/mounts'
import { launchOf } from './plan/program'
import { yamlLibrary } from './plan/yaml'
import { learnEngine, logWithout, openAccount, openCheck } from './open-check'
import type { OpenCheck } from './open-check'
import type { World } from './ports'
import { forFile } from './report/escape'
import type { Report } from './report/report'
import type { BootedContainer } from './run/boot'
import { exercise } from './run/exercise'
import { holdingVolumes } from './run/keeper'
import type { SmokeResult } from './run/outcome'
import { newLogLines } from './run/output'
import { prepare, type Growing, type Learnt, type Preparation, type Request } from './run/prepare'
import { placed } from './run/reach'
import { stopwatch, type Stopwatch } from './run/stopwatch'
import { bootOn, withTestbed, type Testbed } from './run/testbed'
import { removeAfter } from './run/lease'
import type { EndedCheck, WriteReport } from './tell'

/**
 * Checks one image and returns its report. Never rejects or prints. Everything that it created on
 * the engine is removed when it resolves.
 */
export async function main(
  request: Request,
  world: World,
  write: WriteReport = asIs
): Promise<Report> {
  return check(await planCheck(request, world), write)
}

const asIs: WriteReport = (report) => Promise.resolve(report)

/** A request, the outcome of its planning, and the means to run the check. */
export interface PlannedCheck {
  readonly request: Request
  readonly world: World
  /** Milliseconds since 1970 at which planning began. */
  readonly startedAt: number
  readonly watch: Stopwatch
  readonly preparation: Preparation
}

/** Plans a check. Never rejects: a fault is kept for the report. */
export async function planCheck(request: Request, world: World): Promise<PlannedCheck> {
  const startedAt = world.clock.date()
  const watch = stopwatch(world.clock)
  const learnt: Growing<Learnt> = {}
  const discreet = { ...world, log: logWithout(world.log, learnt) }
  const preparation = await watch.timed('plan', () => prepare(request, discreet, learnt))
  return { request, world: discreet, startedAt, watch, preparation }
}

/**
 * Runs a planned check and writes its report. Never rejects. Everything that the check created on
 * the engine is removed when it resolves.
 */
export async function check(planned: PlannedCheck, write: WriteReport): Promise<Report> {
  const ended = await runCheck(planned)
  const { tell } = await readTell()
  return tell(ended, write)
}

/**
 * Runs a planned check to its end. The account holds everything that was learnt, even if a fault
 * ended the check.
 */
async function runCheck(planned: PlannedCheck): Promise<EndedCheck> {
  const { request, world, watch, preparation } = planned
  const account = openAccount(planned)
  const { learnt } = preparation
  const ended = { request, world, removals: [], account, workload: learnt.workload }
  account.timings = watch.timings()
  if ('fault' in preparation) {
    closePlanned(ended, learnt)
    return { ...ended, fault: preparation.fault }
  }
  const context = openCheck(preparation.prepared, { ...ended, timed: watch.timed })
  try {
    return { ...ended, judgement: await judged(context) }
  } catch (fault) {
    return { ...ended, fault }
  } finally {
    closePlanned(ended, learnt)
    context.spool?.close()
    await Promise.all(context.pending)
    account.timings = watch.timings()
  }
}

/**
 * Begins to remove everything that was created to plan the check, once the check's own containers
 * are gone.
 */
function closePlanned({ request, world, removals, account }: Ending, learnt: Learnt): void {
  if (learnt.workload !== undefined) {
    account.manifest = learnt.workload.manifest()
    learnt.workload.closeAfter(removals)
  }
  if (learnt.isLoaded === true) {
    removeAfter(removals, () => world.engine.removeLabelled(request.labels))
  }
}

type Ending = Pick<OpenCheck, 'world' | 'removals' | 'account'> & Pick<PlannedCheck, 'request'>
/** Boots, observes and judges the container, then makes the inquiries that were asked for. */
async function judged(context: OpenCheck): Promise<Judgement> {
  const { plan, world } = context
  const looks = plan.imageLayers ? (await readLate()).beginLooks(plan.image.id, world) : undefined
  try {
    await startDependencies(context)
    const recovered = await holdingVolumes(context, context, async () => {
      const kept = await runContainer(context, (run, scene) => keepEvidence(run, context, scene))
      const ran = await inquire(({ STOP }) => STOP, kept, context)
      return inquire(({ RECOVERY }) => RECOVERY, ran, context)
    })
    const means = { ...context, recheck: recheckIn(context) }
    const compared = await inquire(({ COMPARISON }) => COMPARISON, recovered, means)
    const explained = await inquire(({ EXPLANATION }) => EXPLANATION, compared, means)
    const isWanted = plan.harden !== undefined
    const hardened = isWanted ? await inquire(readHardening, explained, means) : explained
    const attacked = await inquire(({ ATTACKS }) => ATTACKS, hardened, context)
    const settled = await inquire(({ SETTINGS }) => SETTINGS, attacked, context)
    if (looks === undefined) return settled.judgement
    const last = await inquire(({ INTEGRITY }) => INTEGRITY, settled, { ...context, looks })
    return last.judgement
  } finally {
    looks?.end()
  }
}

/** Starts the services that the container depends on, if its workload has any. */
async function startDependencies(context: OpenCheck): Promise<void> {
  const { workload, timed } = context
  if (workload === undefined) return
  // They are programs that no one has checked, and may be able to write to the folder of this one.
  await readRest(context)
  const { startDependencies: start } = workload
  if (start !== undefined) await timed('dependencies', start)
}

/**
 * Boots the planned container, tests, observes and judges it, and passes it to `use` before it is
 * removed.
 */
async function runContainer<T>(
  context: OpenCheck,
  use: (run: CheckedRun, scene: Scene) => Promise<T>
): Promise<T> {
  const { plan, engine, world, recorder, timed, account } = context
  recorder.launched(launchOf(plan))
  let early: Earlier
  const beforePod: OpenCheck['beforePod'] = async (readerOf) => {
    early = await (await readLate()).lookEarly(plan, world, readerOf)
  }
  return withTestbed(context, { ...context, beforePod }, async (testbed) => {
    const lines = newLogLines()
    const listeners = [recorder.onOutput, lines.add]
    const { baseline, booted } = await launch({ testbed, early }, context, listeners)
    try {
      const { judgeObservation, observe } = await readLate()
      const subject = { plan, testbed, spec: testbed.spec, engine, booted, lines, world, timed }
      const { underAttack } = recorder
      // Until the end of the exercise, the steps that have passed are all that is known of it.
      const smoke: SmokeResult[] = []
      account.exercise = { failure: undefined, smoke, container: undefined }
      const onResult = (result: SmokeResult): void => {
        // A step that the cancellation ended has no result of its own.
        if (!world.cancelled.aborted) smoke.push(result)
      }
      const exercised = await exercise({ ...subject, underAttack, onResult })
      account.exercise = exercised
      const seen = (account.observation = await observe(subject, exercised, baseline, context))
      const found = await judgeObservation(subject, exercised, seen, recorder.cut() > 0)
      // Containers that are booted later are to be stopped as this one was.
      const later = seen.stop === undefined ? plan : { ...plan, isToldToStop: true }
      return await use({ plan: later, exercise: exercised, ...found }, { testbed, baseline })
    } finally {
      account.log = recorder.log()
    }
  })
}

/**
 * Starts the container, and loads everything that is needed later while the engine is at it; before
 * that, if the container's program could tamper with it.
 */
async function launch(
  { testbed, early }: { readonly testbed: Testbed; readonly early: Earlier },
  context: OpenCheck,
  listeners: readonly ((bytes: Uint8Array) => void)[]
): Promise<{ readonly baseline: Baseline; readonly booted: BootedContainer }> {
  const { plan, world, timed, account, pending } = context
  world.log.progress(`Booting ${plan.image.reference}`)
  try {
    const baseline = await timed('baseline', () => takeBaseline(testbed, plan, world, early))
    if (mayReachHost(plan.container)) await readRest(context)
    const booting = timed('boot', () => bootOn(testbed, plan, world, listeners))
    const reading = readRest(context)
    pending.push(reading.catch(() => undefined))
    const [booted] = await Promise.all([booting, reading])
    return { baseline, booted }
  } finally {
    // The start does not wait for the storage driver, but the report does.
    pending.push(learnEngine(testbed, world, account))
  }
}

/** Files of volumes before other containers of the pod wrote to them. */
type Earlier = Parameters<typeof takeBaseline>[3]

/** A judged container that still exists, and the baseline of its files. */
interface Scene {
  readonly testbed: Testbed
  readonly baseline: Baseline
}

/** Keeps the contents of changed files, if evidence is wanted. */
function keepEvidence(run: CheckedRun, context: OpenCheck, scene: Scene): Promise<CheckedRun> {
  const { spool, recorder } = context
  if (spool === undefined) return Promise.resolve(run)
  const log = (): string => forFile(recorder.log())
  return inquire(({ EVIDENCE }) => EVIDENCE, run, { ...context, ...scene, spool, log })
}

/** Makes one inquiry, if it is wanted. A fault in it becomes a finding; a cancellation rejects. */
async function inquire<C extends OpenCheck, F extends object>(
  choose: (late: Late) => Inquiry<C, F> | Promise<Inquiry<C, F>>,
  run: CheckedRun,
  context: C
): Promise<CheckedRun> {
  const { phase, announcement, isWanted, ask, failed } = await choose(await readLate())
  if (!isWanted(run, context)) return run
  const { world, timed, account } = context
  if (announcement !== undefined) world.log.progress(announcement)
  const answered = (): Promise<Answer<F>> => ask(run, context)
  const { judgement, facts } = await (
    phase === undefined ? answered() : timed(phase, answered)
  ).catch((error: unknown) => {
    if (world.cancelled.aborted) throw error
    return failed(run.judgement, error)
  })
  Object.assign(account, facts)
  return { ...run, judgement }
}

/**
 * Returns a function that checks other plans, without progress messages and with an account of
 * their own.
 */
function recheckIn({ engine, world, removals, account }: OpenCheck): ExplainContext['recheck'] {
  const log = { ...world.log, progress: () => undefined }
  const aside = { world: { ...world, log }, removals, account: { ...account } }
  return (plan, use) => {
    const context = openCheck(
      { plan: { ...plan, podGoesOn: true }, engine, spec: placed(plan, engine) },
      { ...aside, timed: stopwatch(world.clock).timed }
    )
    return runContainer(context, (run, { testbed }) =>
      use(run, { testbed, recorder: context.recorder })
    )
  }
}

type Late = typeof import('./late')

/** Loads `late.ts`; from memory, once a first call was awaited. */
const readLate = (): Promise<Late> => import(/* webpackChunkName: "late" */ './late')

/** Loads the search for the least that an image needs. */
const readHardening = async () =>
  (await import(/* webpackChunkName: "harden" */ './harden/inquiry')).HARDENING

/** Loads `tell.ts`: the only part that a check needs which ends before it boots anything. */
const readTell = (): Promise<typeof import('./tell')> =>
  import(/* webpackChunkName: "tell" */ './tell')

/** Loads everything that is needed later, including the probe and the reader of workflow files. */
async function readRest({ engine, plan, world }: OpenCheck): Promise<void> {
  // Loading blocks everything else, so the engine gets its request first.
  await world.clock.sleep(0, world.cancelled)
  // If there is no probe for the platform, its first use reports the fault.
  const probe = world.engine.probeImage(engine.platform).catch(() => undefined)
  const search = plan.harden === undefined ? undefined : readHardening()
  await Promise.all([readLate(), readTell(), yamlLibrary(), probe, search])
}
