import { setImmediate } from 'node:timers/promises'
import { sweepEarlier } from './action/clean-up'
import {
  actionsLog,
  documentationOf,
  publishFault,
  readInputs,
  saveState,
  workflowOf
} from './action/runner'
import { toolkit } from './action/toolkit'
import { findChecks, withWorld, type RunMeans } from './adapters/world'
import { originOf } from './adapters/origin'
import {
  boundYoungGeneration,
  cancellation,
  ignoreClosedOutput,
  newIdentity,
  runnerFolder,
  VERSION,
  type RunIdentity
} from './adapters/process'
import { main } from './main'
import type { CheckSettings, SeveralChecks } from './plan/checks'
import type { Compose, Engine, World } from './ports'
import { once } from './run/lease'
import type { Request } from './run/prepare'

type Environment = NodeJS.ProcessEnv

/** Entry point of the action: connects the adapters, checks the images, publishes the report. */
async function run(environment: Environment): Promise<void> {
  boundYoungGeneration()
  ignoreClosedOutput(1)
  const inputs = readInputs(environment)
  const checks = await findChecks({ inputs })
  const identity = newIdentity(environment)
  const outputDir = checks.outputDir || runnerFolder(environment, identity.run)
  await withWorld(meansFor(environment, outputDir), async (world) => {
    const around = { environment, outputDir, world }
    await (checks.kind === 'one'
      ? runOne(checks.check, identity, around)
      : runSeveral(checks, around))
  })
}

interface Around {
  readonly environment: Environment
  readonly outputDir: string
  readonly world: World
}

const COMMAND_FILES = ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT', 'GITHUB_STATE']

const appendedIn = (environment: Environment): readonly string[] =>
  COMMAND_FILES.flatMap((name) => environment[name] || [])

const meansFor = (environment: Environment, outputDir: string): RunMeans => ({
  environment,
  destinations: { outputDir, appended: appendedIn(environment) },
  log: actionsLog,
  cancelled: cancellation()
})

async function runOne(
  settings: CheckSettings,
  identity: RunIdentity,
  around: Around
): Promise<void> {
  const { environment, outputDir, world } = around
  const request = requestOf(settings, identity, environment)
  const saving = savingFirst([identity], around)
  const swept = once(() => sweepEarlier(world.engine, environment))
  const report = await main(request, saving, async (drawn) => {
    void swept()
    const { writeFiles } = await publishing()
    return writeFiles(drawn, outputDir)
  })
  const { publishReport } = await publishing()
  await Promise.all([swept(), publishReport(report, outputDir, environment)])
}

async function runSeveral({ checks, faults }: SeveralChecks, around: Around): Promise<void> {
  const { environment, outputDir, world } = around
  const named = checks.map((settings) => ({ settings, identity: newIdentity(environment) }))
  const identities = named.map(({ identity }) => identity)
  const requests = named.map(({ settings, identity }) => requestOf(settings, identity, environment))
  const appended = appendedIn(environment)
  const saving = savingFirst(identities, around)
  const origin = originOf(environment)
  const common = { world: saving, outputDir, appended, colour: false, origin }
  const { checkSeveral, publishJoined } = await publishing()
  const joined = await checkSeveral(faults, requests, common)
  await Promise.all([
    sweepEarlier(world.engine, environment),
    publishJoined(joined, outputDir, environment)
  ])
}

function requestOf(
  settings: CheckSettings,
  { labels }: RunIdentity,
  environment: Environment
): Request {
  const found = { documentation: documentationOf(environment), workflow: workflowOf(environment) }
  const origin = originOf(environment)
  return { ...settings, labels, version: VERSION, ...found, origin, colour: false }
}

/**
 * Loads the publisher. `dist` holds it in one file with `src/tell.ts`, so that it is in memory
 * before a container starts that could write to the action's folder.
 */
const publishing = (): Promise<typeof import('./action/late')> =>
  import(/* webpackChunkName: "tell" */ './action/late')

/**
 * Returns a world that creates a container, loads an image, or runs Compose, only once the state for
 * post is saved, so that post can find what they make. The state is written during the engine's first
 * answer. `create` also waits for the toolkit, which reports a fault that leaves no report.
 */
function savingFirst(identities: readonly RunIdentity[], { environment, world }: Around): World {
  const saved = setImmediate().then(() => saveState(identities, environment))
  saved.catch(() => undefined)
  const create: Engine['create'] = async (spec) => {
    await saved
    // Sends the engine its request before reading the toolkit, which blocks.
    const [id] = await Promise.all([world.engine.create(spec), setImmediate().then(toolkit)])
    return id
  }
  const load: Engine['load'] = async (archive) => {
    await saved
    return world.engine.load(archive)
  }
  // Compose creates objects that carry the same labels.
  const run: Compose['run'] = async (...command) => {
    await saved
    return world.compose.run(...command)
  }
  return {
    ...world,
    engine: { ...world.engine, create, load },
    compose: { ...world.compose, run }
  }
}

run(process.env).catch(publishFault)
