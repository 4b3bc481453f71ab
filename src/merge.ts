import { publishFault, readInputs } from './adapters/actions'
import { ignoreClosedOutput } from './adapters/closed-output'
import { merge } from './adapters/merge'
import { newIdentity } from './adapters/identity'
import { publishJoined } from './adapters/publish-joined'
import { runnerFolder } from './adapters/temporary'
import { MERGE_INPUTS } from './plan/merge-inputs'

/** The second action: joins the reports of a matrix. No engine is asked. */
async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  ignoreClosedOutput(1)
  const inputs = readInputs(environment, MERGE_INPUTS)
  const outputDir =
    inputs.get('output-dir')?.trim() || runnerFolder(environment, newIdentity(environment).run)
  await publishJoined(await merge(inputs, outputDir, false), outputDir, environment)
}

run(process.env).catch(publishFault)
