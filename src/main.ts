import { isToBeKept, keepEvidence, type Evidence, type Scene } from './explain/evidence/evidence'
import { explained, isToBeExplained, type Judged } from './explain/explain'
import type { Explanation } from './explain/suggestion'
import { judgeFault } from './judge/fault'
import { judge } from './judge/judge'
import type { Finding } from './judge/findings'
import type { Judgement } from './judge/judgement'
import { makeFinding } from './judge/wording'
import { listen, type Hearing } from './observe/hearing'
import type { Observation } from './observe/observation'
import { observe } from './observe/observe'
import { spoolFor, type Spool } from './observe/spool'
import { takeBaseline } from './observe/volumes'
import type { World } from './ports'
import type { Account } from './report/account'
import { amendReport, makeReport, type Report } from './report/report'
import { forFile } from './report/untrusted'
import type { Removals } from './run/container'
import { exercise } from './run/exercise'
import type { Exercise } from './run/outcome'
import { lines } from './run/lines'
import { prepare, type Learnt, type Prepared, type Request } from './run/prepare'
import { bootOn, withStage } from './run/stage'
import type { Surroundings } from './run/stand-ins'
import { stopwatch, type Stopwatch } from './run/stopwatch'

/** Checks one image. Never throws, never prints; whatever it made on the engine is gone when it returns. */
export async function main(request: Request, world: World): Promise<Report> {
  const story = begin(world)
  const judgement = await check(request, world, story).catch((error: unknown) =>
    judgeFault(error, story.exercise)
  )
  story.spool?.close()
  // The report is drawn while the engine still tidies up.
  const left = leftBehind(story.removals)
  const report = makeReport(await account(request, story, judgement))
  return amendReport(report, await left)
}

/** Plan, run, observe, judge, explain. */
async function check(request: Request, world: World, story: Story): Promise<Judgement> {
  const { removals, stopwatch } = story
  const prepared = await stopwatch.timed('plan', () => prepare(request, world, story))
  const around = { engine: prepared.engine, world, removals }
  const judged = await run(prepared, around, story)
  if (!isToBeExplained(judged)) return judged.judgement
  world.log.progress('Finding out which paths have to be writable')
  const { judgement, explanation } = await stopwatch.timed('explain', () =>
    explained(judged, around)
  )
  story.explanation = explanation
  return judgement
}

async function run(prepared: Prepared, around: Surroundings, story: Story): Promise<Judged> {
  const { plan } = prepared
  const { engine, world } = around
  const { hearing, stopwatch } = story
  const { timed } = stopwatch
  const spool = (story.spool = spoolFor(plan.evidence, world))
  return withStage(prepared, around, async (stage) => {
    world.log.progress(`Booting ${plan.image.reference}`)
    story.storageDriver = world.engine.storageDriver().catch(() => undefined)
    const awaited = lines()
    const ears = [hearing.onOutput, awaited.add]
    const baseline = await timed('baseline', () => takeBaseline(stage, plan, world))
    const life = await timed('boot', () => bootOn(stage, plan, world, ears))
    story.booted = true
    const subject = { plan, stage, spec: stage.spec, engine, life, lines: awaited, world, timed }
    const exercised = (story.exercise = await exercise(subject))
    const notes = { hearing, spool }
    const observation = (story.observation = await observe(subject, exercised, baseline, notes))
    const judgement = judge(plan, exercised, observation, hearing.cut() > 0)
    const judged = { plan, exercise: exercised, observation, judgement }
    return spool === undefined ? judged : keep(judged, { stage, baseline, spool, world }, story)
  })
}

/** Keeps what changed, where somebody wants it: while the container is still there. */
async function keep(judged: Judged, scene: Scene, story: Story): Promise<Judged> {
  if (!isToBeKept(judged)) return judged
  const { stopwatch, hearing } = story
  const { judgement, evidence } = await stopwatch.timed('evidence', () =>
    keepEvidence(judged, scene, forFile(hearing.log()))
  )
  story.evidence = evidence
  return { ...judged, judgement }
}

/** What is known so far; when a fault ends the check, it goes into the report all the same. */
interface Story extends Learnt {
  readonly stopwatch: Stopwatch
  readonly hearing: Hearing
  readonly removals: Removals
  booted?: boolean
  storageDriver?: Promise<string | undefined>
  exercise?: Exercise
  observation?: Observation
  explanation?: Explanation | undefined
  spool?: Spool | undefined
  evidence?: Evidence | undefined
}

const begin = ({ clock }: World): Story => ({
  stopwatch: stopwatch(clock),
  hearing: listen(),
  removals: []
})

async function account(request: Request, story: Story, judgement: Judgement): Promise<Account> {
  const { engine, image, plan, exercise, observation, explanation, evidence, hearing } = story
  const storageDriver = (await story.storageDriver) ?? 'unknown'
  return {
    version: request.version,
    reference: request.inputs.get('image')?.trim() ?? '',
    mode: plan?.mode ?? 'enforce',
    judgement,
    engine: engine && { name: engine.name, version: engine.version, storageDriver },
    image,
    plan,
    exercise,
    observation,
    explanation,
    evidence,
    log: story.booted ? hearing.log() : undefined,
    timings: story.stopwatch.timings(),
    annotateFile: story.annotateFile,
    colour: request.colour
  }
}

/** A fault of the clean-up says nothing about the image, but whoever owns the engine should know. */
async function leftBehind(removals: Removals): Promise<readonly Finding[]> {
  const outcomes = await Promise.allSettled(removals)
  return outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [] : [makeFinding('left-behind', messageOf(outcome.reason))]
  )
}

const messageOf = (reason: unknown): { readonly message: string } => ({
  message: reason instanceof Error ? reason.message : String(reason)
})
