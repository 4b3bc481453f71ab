import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExitCode } from '../judge/verdict'
import { main } from '../main'
import type { Inputs } from '../plan/inputs'
import type { World } from '../ports'
import { baselineOf, type Drift } from '../report/baseline'
import { baselineText, noBaselineText, type Written } from '../report/baseline-text'
import type { Report } from '../report/report'
import { POLICY_FILE } from '../run/policy'
import { dateIn } from './clock'
import { newIdentity } from './identity'
import { extendFile } from './policy-file'
import { terminalLog, wantsColour } from './terminal'
import { VERSION } from './version'
import { withWorld } from './world'

type Environment = Readonly<Record<string, string | undefined>>

/** How long a team has to pay its drift off. */
const DAYS = 90

/** Writes what an image drifts today as rules that expire, and checks that nothing else drifts; exits as the last check. */
export async function writeBaseline(
  inputs: Inputs,
  environment: Environment,
  cancelled: AbortSignal
): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-baseline-'))
  const destinations = { outputDir: folder, appended: [] }
  try {
    return await withWorld({ environment, destinations, log: terminalLog, cancelled }, (world) =>
      tell(inputs, world, wantsColour(environment))
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function tell(inputs: Inputs, world: World, colour: boolean): Promise<ExitCode> {
  const look = (): Promise<Report> => lookAt(inputs, world, colour)
  const first = await look()
  if (first.verdict !== 'drift') return stop(first)
  // Names that a program makes up differ from run to run.
  world.log.progress('Once more, to see which names stay the same')
  const second = await look()
  if (second.verdict !== 'drift' && second.verdict !== 'pass') return stop(second)
  const path = inputs.get('policy-file')?.trim() || POLICY_FILE
  const expires = dateIn(DAYS)
  const baseline = baselineOf([driftOf(first), driftOf(second)], expires)
  await extendFile(path, baseline.text)
  world.log.progress('Once more, with these rules')
  const last = await look()
  const written: Written = { ...baseline, path, expires }
  process.stdout.write(baselineText(written, last))
  return last.exitCode
}

function stop(report: Report): ExitCode {
  process.stdout.write(noBaselineText(report))
  return report.exitCode
}

async function lookAt(inputs: Inputs, world: World, colour: boolean): Promise<Report> {
  const { labels } = newIdentity({})
  // Nothing is to be explained or kept: the drift is all that is wanted.
  const quiet = new Map([...inputs, ['explain', 'never'], ['evidence', 'never']])
  return main({ inputs: quiet, labels, version: VERSION, writesPolicy: true, colour }, world)
}

const driftOf = ({ account }: Report): Drift => account.judgement.changes.drift
