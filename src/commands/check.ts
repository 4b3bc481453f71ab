import { originOf } from '../adapters/origin'
import { commandCancellation, localFolder, newIdentity, VERSION } from '../adapters/process'
import { withWorld, type RunMeans } from '../adapters/world'
import { main } from '../main'
import { asksForSeveral, readImages, type Images } from '../plan/images'
import type { Inputs } from '../plan/inputs'
import type { Report } from '../report/report'
import { POLICY_FILE } from '../run/policy'
import type { CommandLine } from './arguments'
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
  if (asksForSeveral(inputs)) {
    await checkAll(await readImages(inputs), inputs, json, environment)
    return
  }
  const { report, outputDir } = await tell(inputs, json, environment)
  await showReport(report, outputDir, json)
}

/** Checks several images; prints the joined report and sets the exit code. */
async function checkAll(
  images: Images,
  inputs: Inputs,
  json: boolean,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const outputDir = await folderFor(inputs)
  const colour = !json && wantsColour(environment)
  const origin = originOf(environment)
  const requests = images.checks.map((own) => ({
    inputs: own,
    labels: newIdentity({}).labels,
    version: VERSION,
    origin,
    colour
  }))
  const joined = await withWorld(meansFor(outputDir, environment), (world) =>
    checkSeveral(images, requests, { world, outputDir, appended: [], colour, origin })
  )
  await showJoined(joined, outputDir, json)
}

const folderFor = async (inputs: Inputs): Promise<string> =>
  inputs.get('output-dir')?.trim() || (await localFolder())

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
  const outputDir = await folderFor(inputs)
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
  const { report, outputDir } = await tell(always, json, environment, write)
  await showSuggestion(report, outputDir, json)
  if (write) await writePolicy(report, inputs.get('policy-file')?.trim() || POLICY_FILE)
}

/** Checks one image and writes its report's files. */
async function tell(
  inputs: Inputs,
  json: boolean,
  environment: NodeJS.ProcessEnv,
  writesPolicy = false
): Promise<{ readonly report: Report; readonly outputDir: string }> {
  const { labels } = newIdentity({})
  const outputDir = await folderFor(inputs)
  const colour = !json && wantsColour(environment)
  const origin = originOf(environment)
  const request = { inputs, labels, version: VERSION, origin, writesPolicy, colour }
  const report = await withWorld(meansFor(outputDir, environment), (world) =>
    main(request, world, (drawn) => writeFiles(drawn, outputDir))
  )
  return { report, outputDir }
}
