import { rm } from 'node:fs/promises'
import { findCheck, findChecks, withWorld, type RunMeans } from '../adapters/world'
import { originOf } from '../adapters/origin'
import { commandCancellation, localFolder, newIdentity, VERSION } from '../adapters/process'
import { main } from '../main'
import type { OneCheck, SeveralChecks } from '../plan/checks'
import type { Joined } from '../report/joined/joined'
import type { Report } from '../report/report'
import type { CommandLine, Printing } from './arguments'
import { checkSeveral } from './check-several'
import { localInputs, writeHardening, writePolicy } from './policy-file'
import { merge } from './merge/merge'
import { optionsOf } from './options'
import {
  logFor,
  screenFor,
  showHardening,
  showJoined,
  showReport,
  showSuggestion,
  wantsColour,
  type Display
} from './terminal'
import { writeFiles } from './write-reports'

type Environment = NodeJS.ProcessEnv
type Asked = Extract<CommandLine, { readonly kind: 'check' | 'merge' }>

/** Runs `check` for one image or several; prints the report and sets the exit code. */
export async function checkCommand(asked: Asked, environment: Environment): Promise<void> {
  const checks = await findChecks({ inputs: localInputs(asked.inputs, process.cwd()) })
  if (checks.kind === 'several') return checkAll(checks, asked, environment)
  return withFolder(checks.outputDir, async (outputDir, shownIn) => {
    const report = await tell(checks, outputDir, { ...asked, environment })
    return showReport(report, shownIn(isRefused(report), asked))
  })
}

/** Checks several images; prints the joined report and sets the exit code. */
async function checkAll(
  { checks, faults, ...named }: SeveralChecks,
  asked: Asked,
  environment: Environment
): Promise<void> {
  await withFolder(named.outputDir, async (outputDir, shownIn) => {
    const look = lookOf(asked, environment)
    const requests = checks.map((settings) => ({
      ...settings,
      labels: newIdentity({}).labels,
      version: VERSION,
      ...look
    }))
    const joined = await withWorld(meansFor(outputDir, asked, environment), (world) =>
      checkSeveral(faults, requests, { world, outputDir, appended: [], ...look })
    )
    return showJoined(joined, shownIn(isRefusedAltogether(joined), asked))
  })
}

/**
 * Runs `merge`: joins the reports of several checks, prints the joined report and sets the exit
 * code.
 */
export async function mergeReports(asked: Asked, environment: Environment): Promise<void> {
  const named = asked.inputs.get('output-dir')?.trim() ?? ''
  await withFolder(named, async (outputDir, shownIn) => {
    const joined = await merge(asked.inputs, outputDir, lookOf(asked, environment))
    return showJoined(joined, shownIn(isRefusedAltogether(joined), asked))
  })
}

/** Runs `suggest`: prints the suggestion alone, and writes it into the policy file if asked to. */
export async function suggestCommand(
  asked: Extract<CommandLine, { kind: 'suggest' | 'harden' }>,
  environment: Environment
): Promise<void> {
  const { inputs, write } = asked
  const always = new Map([...localInputs(inputs, process.cwd()), ['explain', 'always']])
  const known = optionsOf('suggest').map(({ name }) => name)
  const found = await findCheck({ inputs: always, writesPolicy: write, known })
  await withFolder(found.outputDir, async (outputDir, shownIn) => {
    const report = await tell(found, outputDir, { ...asked, environment })
    const shown = shownIn(isRefused(report), asked)
    await showSuggestion(report, shown)
    if (write) await writePolicy(report, found.check)
    return shown
  })
}

/** Runs `harden`: prints the report, and writes what was proven into the policy file if asked to. */
export async function hardenCommand(
  asked: Extract<CommandLine, { kind: 'suggest' | 'harden' }>,
  environment: Environment
): Promise<void> {
  const { inputs, write } = asked
  const always = new Map([...localInputs(inputs, process.cwd()), ['harden', 'always']])
  const known = optionsOf('harden').map(({ name }) => name)
  const found = await findCheck({ inputs: always, writesPolicy: write, known })
  await withFolder(found.outputDir, async (outputDir, shownIn) => {
    const report = await tell(found, outputDir, { ...asked, environment })
    const shown = shownIn(isRefused(report), asked)
    await showHardening(report, shown)
    if (write) await writeHardening(report, found.check)
    return shown
  })
}

/** Says how a report of a folder is printed. */
type ShownIn = (isRefused: boolean, printing: Printing) => Display

/**
 * Passes the output folder to `use`: the named one, or a new temporary one if the name is empty.
 * That one is removed again if no reports are shown to lie in it.
 */
async function withFolder(
  named: string,
  use: (outputDir: string, shownIn: ShownIn) => Promise<Display>
): Promise<void> {
  const outputDir = named === '' ? await localFolder() : named
  const shownIn: ShownIn = (refused, { json, detail }) => ({
    ...{ outputDir, isRefused: refused, isKept: !refused || named !== '', json, detail }
  })
  const removed = (): Promise<void> => rm(outputDir, { recursive: true, force: true })
  const shown = await use(outputDir, shownIn).catch(async (error: unknown) => {
    if (named === '') await removed()
    throw error
  })
  if (named === '' && shown.isRefused) await removed()
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
  screen: screenFor(detail),
  origin: originOf(environment)
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

/** Checks one image and writes its report's files. */
async function tell(
  { check }: OneCheck,
  outputDir: string,
  means: Printing & { readonly environment: Environment }
): Promise<Report> {
  const { environment } = means
  const { labels } = newIdentity({})
  const request = { ...check, labels, version: VERSION, ...lookOf(means, environment) }
  return withWorld(meansFor(outputDir, means, environment), (world) =>
    main(request, world, (drawn) => writeFiles(drawn, outputDir))
  )
}
