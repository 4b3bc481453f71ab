import { rm } from 'node:fs/promises'
import { commandCancellation, localFolder, newIdentity, VERSION } from '../adapters/process'
import { withWorld, type RunMeans } from '../adapters/world'
import { main } from '../main'
import { asksForSeveral, readImages, type Images } from '../plan/images'
import type { Inputs } from '../plan/inputs'
import type { Joined } from '../report/joined/joined'
import type { Report } from '../report/report'
import { POLICY_FILE } from '../run/policy'
import type { CommandLine, Printing } from './arguments'
import { checkSeveral } from './check-several'
import { localInputs } from './local-inputs'
import { merge } from './merge/merge'
import { writePolicy } from './policy-file'
import {
  logFor,
  screenFor,
  showJoined,
  showReport,
  showSuggestion,
  wantsColour,
  type Display
} from './terminal'
import { writeFiles } from './write-report'

type Environment = NodeJS.ProcessEnv
type Asked = Extract<CommandLine, { readonly kind: 'check' | 'merge' }>

/** Runs `check` for one image or several; prints the report and sets the exit code. */
export async function checkCommand(asked: Asked, environment: Environment): Promise<void> {
  const inputs = localInputs(asked.inputs, process.cwd())
  const { json, detail } = asked
  if (asksForSeveral(inputs)) {
    await checkAll(await readImages(inputs), { ...asked, inputs }, environment)
    return
  }
  await withFolder(inputs, async (outputDir) => {
    const report = await tell(inputs, outputDir, { json, detail, environment })
    return showReport(report, shownIn(outputDir, isRefused(report), asked))
  })
}

/** Checks several images; prints the joined report and sets the exit code. */
async function checkAll(images: Images, asked: Asked, environment: Environment): Promise<void> {
  await withFolder(asked.inputs, async (outputDir) => {
    const look = lookOf(asked, environment)
    const requests = images.checks.map((own) => ({
      inputs: own,
      labels: newIdentity({}).labels,
      version: VERSION,
      ...look
    }))
    const joined = await withWorld(meansFor(outputDir, asked, environment), (world) =>
      checkSeveral(images, requests, { world, outputDir, appended: [], ...look })
    )
    return showJoined(joined, shownIn(outputDir, isRefusedAltogether(joined), asked))
  })
}

/**
 * Runs `merge`: joins the reports of several checks, prints the joined report and sets the exit
 * code.
 */
export async function mergeReports(asked: Asked, environment: Environment): Promise<void> {
  await withFolder(asked.inputs, async (outputDir) => {
    const joined = await merge(asked.inputs, outputDir, lookOf(asked, environment))
    return showJoined(joined, shownIn(outputDir, isRefusedAltogether(joined), asked))
  })
}

/** Runs `suggest`: prints the suggestion alone, and writes it into the policy file if asked to. */
export async function suggestCommand(
  asked: Extract<CommandLine, { kind: 'suggest' }>,
  environment: Environment
): Promise<void> {
  const { json, detail, write } = asked
  const inputs = localInputs(asked.inputs, process.cwd())
  const always = new Map([...inputs, ['explain', 'always']])
  await withFolder(inputs, async (outputDir) => {
    const means = { json, detail, environment, writesPolicy: write }
    const report = await tell(always, outputDir, means)
    const shown = shownIn(outputDir, isRefused(report), asked)
    await showSuggestion(report, shown)
    if (write) await writePolicy(report, inputs.get('policy-file')?.trim() || POLICY_FILE)
    return shown
  })
}

/**
 * Passes the output folder to `use`. A new temporary one is removed again if no reports are shown
 * to lie in it.
 */
async function withFolder(
  inputs: Inputs,
  use: (outputDir: string) => Promise<Display>
): Promise<void> {
  const named = inputs.get('output-dir')?.trim() ?? ''
  const outputDir = named === '' ? await localFolder() : named
  const shown = await use(outputDir).catch(async (error: unknown) => {
    if (named === '') await rm(outputDir, { recursive: true, force: true })
    throw error
  })
  if (named === '' && shown.isRefused) await rm(outputDir, { recursive: true, force: true })
}

const shownIn = (
  outputDir: string,
  isRefused: boolean,
  { json, detail, inputs }: Printing & { readonly inputs: Inputs }
): Display => {
  const isKept = !isRefused || (inputs.get('output-dir')?.trim() ?? '') !== ''
  return { outputDir, isRefused, isKept, json, detail }
}

/** Whether the inputs were refused, so that nothing was started. */
const isRefused = ({ document }: Report): boolean =>
  document.findings.some(({ kind }) => kind === 'bad-input')

const isRefusedAltogether = ({ findings, parts }: Joined): boolean =>
  [...findings, ...parts.flatMap(({ document }) => document.findings)].some(
    ({ kind }) => kind === 'bad-input'
  )

const lookOf = ({ json, detail }: Printing, environment: Environment) => ({
  colour: !json && wantsColour(environment),
  screen: screenFor(detail)
})

function meansFor(
  outputDir: string,
  { detail }: Pick<Printing, 'detail'>,
  environment: Environment
): RunMeans {
  const [log, cancelled] = [logFor(detail), commandCancellation()]
  const interrupted = (): void => {
    log.progress('Interrupted: removing what was started; once more ends it at once')
  }
  cancelled.addEventListener('abort', interrupted, { once: true })
  return { environment, destinations: { outputDir, appended: [] }, log, cancelled }
}

interface TellMeans extends Printing {
  readonly environment: Environment
  /** Whether the policy file that is named may be yet to be written. */
  readonly writesPolicy?: boolean
}

/** Checks one image and writes its report's files. */
async function tell(inputs: Inputs, outputDir: string, means: TellMeans): Promise<Report> {
  const { environment, writesPolicy = false } = means
  const { labels } = newIdentity({})
  const request = { inputs, labels, version: VERSION, writesPolicy, ...lookOf(means, environment) }
  return withWorld(meansFor(outputDir, means, environment), (world) =>
    main(request, world, (drawn) => writeFiles(drawn, outputDir))
  )
}
