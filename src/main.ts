import { explained, isToBeExplained, type Judged } from './explain/explain'
import { isToBeRecovered, recovered } from './explain/recovered'
import type { Explanation } from './explain/suggestion'
import { judgeFault } from './judge/fault'
import { judge } from './judge/judge'
import type { Finding } from './judge/findings'
import type { Judgement } from './judge/judgement'
import type { JudgedRecovery } from './judge/recovery'
import { makeFinding } from './judge/wording'
import { listen, type Hearing } from './observe/hearing'
import type { Observation } from './observe/observation'
import { observe } from './observe/observe'
import { takeBaseline } from './observe/volumes'
import type { World } from './ports'
import type { Account } from './report/account'
import { amendReport, makeReport, type Report } from './report/report'
import type { Removals } from './run/container'
import { exercise } from './run/exercise'
import { holdingVolumes } from './run/holding'
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
  // The report is drawn while the engine still tidies up.
  const left = leftBehind(story.removals)
  const report = makeReport(await account(request, story, judgement))
  return amendReport(report, await left)
}

/** Plan, run, observe, judge, recover, explain. */
async function check(request: Request, world: World, story: Story): Promise<Judgement> {
  const { removals, stopwatch } = story
  const prepared = await stopwatch.timed('plan', () => prepare(request, world, story))
  const around = { engine: prepared.engine, world, removals }
  const { judged, sofar } = await holdingVolumes(prepared, around, async () => {
    const judged = await run(prepared, around, story)
    return { judged, sofar: await afresh(judged, around, story) }
  })
  // What only a fresh container showed is not for want of a mount.
  if (sofar.verdict === 'error' || !isToBeExplained(judged)) return sofar
  world.log.progress('Finding out which paths have to be writable')
  const { judgement, explanation } = await stopwatch.timed('explain', () =>
    explained({ ...judged, judgement: sofar }, around)
  )
  story.explanation = explanation
  return judgement
}

async function run(prepared: Prepared, around: Surroundings, story: Story): Promise<Judged> {
  const { plan } = prepared
  const { engine, world } = around
  const { hearing, stopwatch } = story
  const { timed } = stopwatch
  return withStage(prepared, around, async (stage) => {
    world.log.progress(`Booting ${plan.image.reference}`)
    story.storageDriver = world.engine.storageDriver().catch(() => undefined)
    const awaited = lines()
    const ears = [hearing.onOutput, awaited.add]
    const baseline = await timed('baseline', () => takeBaseline(stage, plan, world))
    const life = await timed('boot', () => bootOn(stage, plan, world, ears))
    story.booted = true
    const subject = { plan, stage, spec: stage.spec, engine, life, lines: awaited, world, timed }
    const { underAttack } = hearing
    const exercised = (story.exercise = await exercise({ ...subject, underAttack }))
    const observation = (story.observation = await observe(subject, exercised, baseline, hearing))
    const judgement = judge(plan, exercised, observation, hearing.cut() > 0)
    return { plan, exercise: exercised, observation, judgement }
  })
}

/** The judgement with what a fresh container shows, where one was asked for. */
async function afresh(judged: Judged, around: Surroundings, story: Story): Promise<Judgement> {
  if (!isToBeRecovered(judged)) return judged.judgement
  around.world.log.progress('Booting a fresh container')
  const { judgement, recovery } = await story.stopwatch.timed('recover', () =>
    recovered(judged, around)
  )
  story.recovery = recovery
  return judgement
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
  recovery?: JudgedRecovery | undefined
  explanation?: Explanation | undefined
}

const begin = ({ clock }: World): Story => ({
  stopwatch: stopwatch(clock),
  hearing: listen(),
  removals: []
})

async function account(request: Request, story: Story, judgement: Judgement): Promise<Account> {
  const { engine, image, plan, exercise, observation, recovery, explanation, hearing } = story
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
    recovery,
    explanation,
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
