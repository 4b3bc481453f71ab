import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../main'
import { trials } from '../plan/self-test'
import type { World } from '../ports'
import { allSeen, anyError, selfTestText, type Outcome } from '../report/self-test'
import { newIdentity } from './identity'
import { terminalLog, wantsColour } from './terminal'
import { VERSION } from './version'
import { withWorld } from './world'

type Environment = Readonly<Record<string, string | undefined>>

/** Checks an image that writes in every place there is; gives the text for people, and the exit code: 0 when every write was seen, 1 when one was not, 3 when nothing could be judged. */
export async function selfTest(
  environment: Environment,
  cancelled: AbortSignal
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 3 }> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-self-test-'))
  const destinations = { outputDir: folder, appended: [] }
  try {
    const means = { environment, destinations, log: terminalLog, cancelled }
    const outcomes = await withWorld(means, (world) => runAll(world, join(folder, 'bind')))
    const text = selfTestText(outcomes, wantsColour(environment))
    return { text, exitCode: anyError(outcomes) ? 3 : allSeen(outcomes) ? 0 : 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runAll(world: World, bind: string): Promise<readonly Outcome[]> {
  const { local, self, platform } = await world.engine.identify()
  const seesFolders = local && self === undefined
  if (seesFolders) await mkdir(bind)
  const offer = {
    image: await world.engine.selfTestImage(platform),
    volume: `zero-drift-self-test-${randomBytes(4).toString('hex')}`,
    folder: seesFolders ? bind : undefined
  }
  const outcomes: Outcome[] = []
  for (const trial of trials(offer)) {
    const { labels } = newIdentity({})
    const request = { inputs: trial.inputs, labels, version: VERSION, colour: false }
    outcomes.push({ trial, report: await main(request, world) })
  }
  return outcomes
}
