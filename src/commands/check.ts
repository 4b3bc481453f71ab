import { findCheck, findChecks } from '../adapters/checks'
import { originOf } from '../adapters/origin'
import { commandCancellation, localFolder, newIdentity, VERSION } from '../adapters/process'
import { withWorld, type RunMeans } from '../adapters/world'
import { main } from '../main'
import type { OneCheck, SeveralChecks } from '../plan/checks'
import type { Report } from '../report/report'
import { optionsOf, type CommandLine } from './arguments'
import { checkSeveral } from './check-several'
import { merge } from './merge/merge'
import { writePolicy } from './policy-file'
import { showReport, showJoined, showSuggestion, terminalLog, wantsColour } from './terminal'
import { writeFiles } from './write-report'

type Asked = Extract<CommandLine, { readonly json: boolean }>

/** Runs `check` for one image or several; prints the report and sets the exit code. */
export async function checkCommand(
  { inputs, json }: Asked,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const checks = await findChecks({ inputs })
  if (checks.kind === 'several') {
    await checkAll(checks, json, environment)
    return
  }
  const { report, outputDir } = await tell(checks, json, environment)
  await showReport(report, outputDir, json)
}

/** Checks several images; prints the joined report and sets the exit code. */
async function checkAll(
  { checks, faults, ...asked }: SeveralChecks,
  json: boolean,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const outputDir = await folderFor(asked)
  const colour = !json && wantsColour(environment)
  const origin = originOf(environment)
  const requests = checks.map((settings) => ({
    ...settings,
    labels: newIdentity({}).labels,
    version: VERSION,
    origin,
    colour
  }))
  const joined = await withWorld(meansFor(outputDir, environment), (world) =>
    checkSeveral(faults, requests, { world, outputDir, appended: [], colour, origin })
  )
  await showJoined(joined, outputDir, json)
}

/** The folder that is asked for, or a new one. */
const folderFor = async ({ outputDir }: { readonly outputDir: string }): Promise<string> =>
  outputDir || (await localFolder())

const meansFor = (outputDir: string, environment: NodeJS.ProcessEnv): RunMeans => ({
  environment,
  destinations: { outputDir, appended: [] },
  log: terminalLog,
  cancelled: commandCancellation()
})

/**
 * Runs `merge`: joins the reports of several checks, prints the joined report and sets the exit
 * code.
 */
export async function mergeReports(
  { inputs, json }: Asked,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const outputDir = await folderFor({ outputDir: inputs.get('output-dir')?.trim() ?? '' })
  const colour = !json && wantsColour(environment)
  const joined = await merge(inputs, outputDir, { colour, origin: originOf(environment) })
  await showJoined(joined, outputDir, json)
}

/** Runs `suggest`: prints the suggestion alone, and writes it into the policy file if asked to. */
export async function suggestCommand(
  { inputs, json, write }: Extract<CommandLine, { kind: 'suggest' }>,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const always = new Map([...inputs, ['explain', 'always']])
  const known = optionsOf('suggest').map(({ name }) => name)
  const asked = await findCheck({ inputs: always, writesPolicy: write, known })
  const { report, outputDir } = await tell(asked, json, environment)
  await showSuggestion(report, outputDir, json)
  if (write) await writePolicy(report, asked.check)
}

/** Checks one image and writes its report's files. */
async function tell(
  { check, ...asked }: OneCheck,
  json: boolean,
  environment: NodeJS.ProcessEnv
): Promise<{ readonly report: Report; readonly outputDir: string }> {
  const { labels } = newIdentity({})
  const outputDir = await folderFor(asked)
  const colour = !json && wantsColour(environment)
  const origin = originOf(environment)
  const request = { ...check, labels, version: VERSION, origin, colour }
  const report = await withWorld(meansFor(outputDir, environment), (world) =>
    main(request, world, (drawn) => writeFiles(drawn, outputDir))
  )
  return { report, outputDir }
}
