import { setImmediate } from 'node:timers/promises'
import { actionsLog, publish, publishFault, readInputs, saveState } from './adapters/actions'
import { cancellation } from './adapters/cancellation'
import { newIdentity } from './adapters/identity'
import { sweepEarlier } from './adapters/sweep'
import { runnerFolder } from './adapters/temporary'
import { VERSION } from './adapters/version'
import { documentationOf, workflowOf } from './adapters/workflow'
import { realWorld } from './adapters/world'
import { main } from './main'
import type { Engine } from './ports'

/** The action's main: wires the adapters, lets the story happen, publishes its report. */
async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  const { run, labels } = newIdentity(environment)
  const inputs = readInputs(environment)
  const outputDir = inputs.get('output-dir')?.trim() || runnerFolder(environment, run)
  const appended = ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT', 'GITHUB_STATE'].flatMap(
    (name) => environment[name] || []
  )
  const world = realWorld(environment, { outputDir, appended }, actionsLog, cancelled)
  const engine = onlyAfter(() => saveState(labels), world.engine)
  const found = { documentation: documentationOf(environment), workflow: workflowOf(environment) }
  const request = { inputs, labels, version: VERSION, ...found, colour: false }
  const report = await main(request, { ...world, engine })
  await Promise.all([
    sweepEarlier(world.engine, environment),
    publish(report, outputDir, environment)
  ])
  world.engine.close()
}

/** Nothing is made on the engine before post could find it; written while the engine answers its first question. */
function onlyAfter(save: () => Promise<void>, engine: Engine): Engine {
  const saved = setImmediate().then(save)
  saved.catch(() => undefined)
  return { ...engine, create: (spec) => saved.then(() => engine.create(spec)) }
}

run(process.env).catch(publishFault)
