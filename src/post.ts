import { clearUp, savedRuns, sweepEarlier } from './action/clean-up'
import { toolkit } from './action/toolkit'
import { dockerEngine } from './adapters/docker/engine'
import { errorMessage } from './adapters/errors'
import { inline } from './report/escape'

/**
 * Entry point of the action's post step: removes what main left behind. Never fails the job, since
 * the verdict has been given.
 */
async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  if (savedRuns(environment).length === 0) return
  const engine = dockerEngine(environment, new AbortController().signal)
  try {
    await clearUp(engine, environment)
    await sweepEarlier(engine, environment)
  } finally {
    engine.close()
  }
}

run(process.env).catch(async (error: unknown) => {
  const { warning } = await toolkit()
  const why = inline(errorMessage(error), 2000)
  warning(`Zero Drift could not look for leftovers of its run: ${why}`)
})
