import { readArguments, type CommandLine } from './adapters/arguments'
import { writeBaseline } from './adapters/baseline'
import { cancellation } from './adapters/cancellation'
import { messageOf } from './adapters/error'
import { help } from './adapters/help'
import { newIdentity } from './adapters/identity'
import { checkPolicy, explainPolicy } from './adapters/policy'
import { writePolicy } from './adapters/policy-file'
import { localFolder } from './adapters/temporary'
import { selfTest } from './adapters/self-test'
import { show, showSuggestion, terminalLog, wantsColour } from './adapters/terminal'
import { VERSION } from './adapters/version'
import { realWorld } from './adapters/world'
import { main } from './main'
import type { Inputs } from './plan/inputs'
import type { Report } from './report/report'
import { inline } from './report/untrusted'
import { POLICY_FILE } from './run/policy'

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
    case 'suggest':
      await suggest(line, environment)
      return
    case 'baseline':
      process.exitCode = await writeBaseline(line.inputs, environment, cancellation())
      return
    case 'policy-check':
      process.exitCode = await checkPolicy(line.path)
      return
    case 'policy-explain':
      process.exitCode = await explainPolicy(line.path, line.question)
  }
}

async function check(
  { inputs, json }: Extract<CommandLine, { kind: 'check' }>,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const { report, outputDir } = await tell(inputs, json, environment)
  await show(report, outputDir, json)
}

/** What has to be writable, and nothing else. */
async function suggest(
  { inputs, json, write }: Extract<CommandLine, { kind: 'suggest' }>,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const always = new Map([...inputs, ['explain', 'always']])
  const { report, outputDir } = await tell(always, json, environment)
  await showSuggestion(report, outputDir, json)
  if (write) await writePolicy(report, inputs.get('policy-file')?.trim() || POLICY_FILE)
}

/** The whole story of one image. */
async function tell(
  inputs: Inputs,
  json: boolean,
  environment: NodeJS.ProcessEnv
): Promise<{ readonly report: Report; readonly outputDir: string }> {
  const { labels } = newIdentity({})
  const outputDir = inputs.get('output-dir')?.trim() || (await localFolder())
  const world = realWorld(environment, { outputDir, appended: [] }, terminalLog, cancellation())
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
