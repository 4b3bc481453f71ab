import type { Scene } from './explain/evidence/evidence'
import { isToBeKept, type CheckedRun, type Recheck } from './explain/wanted'
import { afresh, compareStop, explain, rehearse, withIntegrity } from './follow-ups'
import type { Judgement } from './judge/judgement'
import type { Hearing } from './observe/hearing'
import { spoolFor, type Spool } from './observe/spool'
import { takeBaseline } from './observe/volumes'
import { launchOf } from './plan/program'
import type { World } from './ports'
import { afterwards, explaining, readAhead } from './read-ahead'
import { forFile } from './report/escape'
import type { Report } from './report/report'
import { begin, type Story } from './report/story'
import { exercise } from './run/exercise'
import { holdingVolumes, type Surroundings } from './run/keeper'
import { assertNoVolumeLeft } from './run/lease'
import { newLogLines } from './run/log-splitter'
import { prepare, type Prepared, type Request } from './run/prepare'
import { placed } from './run/reach'
import { bootOn, withStage } from './run/testbed'

/** Keeps the reports: gives back a report, with the files that could not be written. */
export type WriteReport = (report: Report) => Promise<Report>

/** Checks one image. Never throws, never prints; whatever it made on the engine is gone when it returns. */
export async function main(
  request: Request,
  world: World,
  write: WriteReport = asIs
): Promise<Report> {
  const story = begin(world)
  const judgement = await check(request, world, story).catch(async (error: unknown) =>
    (await afterwards()).judgeFault(error, story.exercise)
  )
  story.spool?.close()
  const { accountOf, amendReport, leftBehind, makeReport } = await afterwards()
  // The reports are drawn and written while the engine still tidies up.
  const left = leftBehind([
    ...story.removals,
    assertNoVolumeLeft(story.plan, story.removals, world.engine)
  ])
  const report = await write(makeReport(await accountOf(request, story, judgement, world)))
  const amended = amendReport(report, await left)
  return amended === report ? report : write(amended)
}

const asIs: WriteReport = (report) => Promise.resolve(report)

/** Plan, run, observe, judge; then boot afresh, explain, rehearse what an intruder would do. */
async function check(request: Request, world: World, story: Story): Promise<Judgement> {
  const prepared = await story.stopwatch.timed('plan', () => prepare(request, world, story))
  const { turn } = request
  const checked = (): Promise<Judgement> =>
    withIntegrity(prepared.plan, world, story, () => checkPrepared(prepared, world, story))
  if (turn === undefined) return checked()
  // The next check may use the same volume: it has to be gone by then.
  return turn(prepared.plan, () => checked().finally(() => Promise.allSettled(story.removals)))
}

async function checkPrepared(prepared: Prepared, world: World, story: Story): Promise<Judgement> {
  const { removals } = story
  const around = { engine: prepared.engine, world, removals }
  const { judged, sofar } = await holdingVolumes(prepared, around, async () => {
    const ran = await run(prepared, around, story, (found, scene) => keep(found, scene, story))
    const judged = await compareStop(ran, around, story)
    return { judged, sofar: await afresh(judged, around, story) }
  })
  const aside = { ...around, world: { ...world, log: { ...world.log, progress: unsaid } } }
  const recheck: Recheck = (plan, use) =>
    run({ ...prepared, plan, spec: placed(plan, prepared.engine) }, aside, begin(world), use)
  const told = await explain({ ...judged, judgement: sofar }, judged, { ...around, recheck }, story)
  return rehearse(told, prepared.plan, around, story)
}

const unsaid = (): void => undefined

/** Boots the plan's container, puts it through its paces, looks at what it wrote, judges that, and lends both to `use` before the container is removed. */
async function run<T>(
  prepared: Prepared,
  around: Surroundings,
  story: Story,
  use: (judged: CheckedRun, scene: Witnessed) => Promise<T>
): Promise<T> {
  const { plan } = prepared
  const { engine, world } = around
  const { hearing, stopwatch } = story
  const { timed } = stopwatch
  hearing.launched(launchOf(plan))
  const spool = (story.spool = spoolFor(plan.evidence, world))
  await readAhead(prepared, world)
  return withStage(prepared, around, async (stage) => {
    world.log.progress(`Booting ${plan.image.reference}`)
    const awaited = newLogLines()
    const ears = [hearing.onOutput, awaited.add]
    const launched = async () => ({
      baseline: await timed('baseline', () => takeBaseline(stage, plan, world)),
      life: await timed('boot', () => bootOn(stage, plan, world, ears))
    })
    // The start is not to wait for this; whatever comes of it, it is to be told.
    const { baseline, life } = await launched().finally(() => {
      story.storageDriver = world.engine.storageDriver(stage.id).catch(() => undefined)
    })
    story.booted = true
    const { judgeSeen, observe } = await afterwards()
    const subject = { plan, stage, spec: stage.spec, engine, life, lines: awaited, world, timed }
    const { underAttack } = hearing
    const exercised = (story.exercise = await exercise({ ...subject, underAttack }))
    const notes = { hearing, spool }
    const looked = (story.observation = await observe(subject, exercised, baseline, notes))
    const seen = await judgeSeen(subject, exercised, looked, hearing.cut() > 0)
    const { observation } = seen
    // Further boots are to end in the same way.
    const later = observation.stop === undefined ? plan : { ...plan, isToldToStop: true }
    const judged = { plan: later, exercise: exercised, ...seen }
    return use(judged, { stage, baseline, spool, world, hearing })
  })
}

/** A container that was judged, and is still there. */
type Witnessed = Omit<Scene, 'spool'> & {
  readonly spool: Spool | undefined
  readonly hearing: Hearing
}

/** Keeps what changed, where somebody wants it. */
async function keep(judged: CheckedRun, scene: Witnessed, story: Story): Promise<CheckedRun> {
  const { spool } = scene
  if (spool === undefined || !isToBeKept(judged)) return judged
  const { keepEvidence } = await explaining()
  const { stopwatch, hearing } = story
  const { judgement, evidence } = await stopwatch.timed('evidence', () =>
    keepEvidence(judged, { ...scene, spool }, forFile(hearing.log()))
  )
  story.evidence = evidence
  return { ...judged, judgement }
}
