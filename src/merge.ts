import { publishJoined } from './action/publish'
import { publishFault, readInputs } from './action/runner'
import { ignoreClosedOutput, newIdentity, runnerFolder } from './adapters/process'
import { MERGE_INPUTS } from './commands/merge/inputs'
import { merge } from './commands/merge/merge'

/** Entry point of the merge action: joins the reports of a matrix. Needs no engine. */
async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  ignoreClosedOutput(1)
  const inputs = readInputs(environment, MERGE_INPUTS)
  const outputDir =
    inputs.get('output-dir')?.trim() || runnerFolder(environment, newIdentity(environment).run)
  await publishJoined(await merge(inputs, outputDir, { colour: false }), outputDir, environment)
}

run(process.env).catch(publishFault)
