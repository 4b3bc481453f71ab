import { readArguments, type CommandLine } from './adapters/arguments'
import { cancellation } from './adapters/cancellation'
import { checkSeveral } from './adapters/check-several'
import { messageOf } from './adapters/error'
import { help } from './adapters/help'
import { newIdentity } from './adapters/identity'
import { merge } from './adapters/merge'
import { writePolicy } from './adapters/policy-file'
import { showJoined } from './adapters/publish-joined'
import { localFolder } from './adapters/temporary'
import { selfTest } from './adapters/self-test'
import { show, showSuggestion, terminalLog, wantsColour } from './adapters/terminal'
import { VERSION } from './adapters/version'
import { realWorld } from './adapters/world'
import { main } from './main'
import { asksForSeveral, readImages, type Images } from './plan/images'
import type { Inputs } from './plan/inputs'
import type { World } from './ports'
import type { Report } from './report/report'
import { inline } from './report/untrusted'

/** The local command. */
async function run(line: CommandLine, environment: NodeJS.ProcessEnv): Promise<void> {
  switch (line.kind) {
    case 'help':
      process.stdout.write(`${help()}\n`)
      return
    case 'version':
      process.stdout.write(`zero-drift ${VERSION}\n`)
      return
    case 'wrong':
      complain(line.sentences)
      return
    case 'self-test':
      await testItself(environment)
      return
    case 'check':
      await check(line, environment)
      return
    case 'merge':
      await mergeReports(line, environment)
      return
    case 'suggest':
      await suggest(line, environment)
  }
}

type Asked = Extract<CommandLine, { readonly json: boolean }>

async function check({ inputs, json }: Asked, environment: NodeJS.ProcessEnv): Promise<void> {
  if (asksForSeveral(inputs)) {
    await checkAll(await readImages(inputs), inputs, json, environment)
    return
  }
  const { report, outputDir } = await tell(inputs, json, environment)
  await show(report, outputDir, json)
}

/** Several images, and one report of them. */
async function checkAll(
  images: Images,
  inputs: Inputs,
  json: boolean,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const outputDir = await folderFor(inputs)
  const world = worldFor(outputDir, environment)
  const colour = !json && wantsColour(environment)
  const requests = images.checks.map((own) => ({
    inputs: own,
    labels: newIdentity({}).labels,
    version: VERSION,
    colour
  }))
  const common = { world, outputDir, appended: [], colour }
  const joined = await checkSeveral(images, requests, common)
  world.engine.close()
  showJoined(joined, outputDir, json)
}

const folderFor = async (inputs: Inputs): Promise<string> =>
  inputs.get('output-dir')?.trim() || (await localFolder())

const worldFor = (outputDir: string, environment: NodeJS.ProcessEnv): World =>
  realWorld(environment, { outputDir, appended: [] }, terminalLog, cancellation())

/** The reports of several checks as one. */
async function mergeReports(
  { inputs, json }: Asked,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const outputDir = await folderFor(inputs)
  showJoined(await merge(inputs, outputDir, !json && wantsColour(environment)), outputDir, json)
}

/** What has to be writable, and nothing else. */
async function suggest(
  { inputs, json, write }: Extract<CommandLine, { kind: 'suggest' }>,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const always = new Map([...inputs, ['explain', 'always']])
  const { report, outputDir } = await tell(always, json, environment)
  await showSuggestion(report, outputDir, json)
  if (write) await writePolicy(report)
}

/** The whole story of one image. */
async function tell(
  inputs: Inputs,
  json: boolean,
  environment: NodeJS.ProcessEnv
): Promise<{ readonly report: Report; readonly outputDir: string }> {
  const { labels } = newIdentity({})
  const outputDir = await folderFor(inputs)
  const world = worldFor(outputDir, environment)
  const colour = !json && wantsColour(environment)
  const report = await main({ inputs, labels, version: VERSION, colour }, world)
  world.engine.close()
  return { report, outputDir }
}

/** What a self-hosted user runs first. */
async function testItself(environment: NodeJS.ProcessEnv): Promise<void> {
  const { text, exitCode } = await selfTest(environment, cancellation())
  process.stdout.write(text)
  process.exitCode = exitCode
}

const ERROR = 3

function complain(sentences: readonly string[]): void {
  process.stderr.write(sentences.map((sentence) => `${inline(sentence, 1000)}\n`).join(''))
  process.exitCode = ERROR
}

// A reader that has seen enough (`| head`) changes no verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

run(readArguments(process.argv.slice(2)), process.env).catch((error: unknown) => {
  complain([messageOf(error)])
})
