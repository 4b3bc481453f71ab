import { actionsLog, publish, publishFault, readInputs, saveState } from './adapters/actions'
import { cancellation } from './adapters/cancellation'
import { newIdentity } from './adapters/identity'
import { sweepEarlier } from './adapters/sweep'
import { runnerFolder } from './adapters/temporary'
import { VERSION } from './adapters/version'
import { realWorld } from './adapters/world'
import { main } from './main'

/** The action's main: wires the adapters, lets the story happen, publishes its report. */
async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  const { run, labels } = newIdentity(environment)
  await saveState(labels)
  const inputs = readInputs(environment)
  const outputDir = inputs.get('output-dir')?.trim() || runnerFolder(environment, run)
  const appended = ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT'].flatMap(
    (name) => environment[name] || []
  )
  const world = realWorld(environment, { outputDir, appended }, actionsLog, cancelled)
  const swept = sweepEarlier(world.engine, environment)
  const report = await main({ inputs, labels, version: VERSION, colour: false }, world)
  await swept
  await publish(report, outputDir, environment)
  world.engine.close()
}

run(process.env).catch(publishFault)
