import { errorMessage } from './adapters/errors'
import {
  boundYoungGeneration,
  commandCancellation,
  ignoreClosedOutput,
  VERSION
} from './adapters/process'
import { readArguments, type CommandLine } from './commands/arguments'
import { writeBaseline } from './commands/baseline'
import { checkCommand, hardenCommand, mergeReports, suggestCommand } from './commands/check'
import { completion } from './commands/completion'
import { help } from './commands/help'
import { checkPolicy, explainPolicy } from './commands/policy'
import { selfTest } from './commands/self-test'
import { inline } from './report/escape'

type Command<K extends CommandLine['kind']> = (
  line: Extract<CommandLine, { readonly kind: K }>,
  environment: NodeJS.ProcessEnv
) => void | Promise<void>

/** Commands of the CLI, by the kind of command line. */
const COMMANDS: { readonly [K in CommandLine['kind']]: Command<K> } = {
  help: ({ about }) => {
    process.stdout.write(`${help(about)}\n`)
  },
  version: () => {
    process.stdout.write(`zero-drift ${VERSION}\n`)
  },
  wrong: ({ sentences }) => {
    complain(sentences)
  },
  check: checkCommand,
  suggest: suggestCommand,
  harden: hardenCommand,
  merge: mergeReports,
  baseline: async (line, environment) => {
    process.exitCode = await writeBaseline(line, environment, commandCancellation())
  },
  'policy-check': async (line) => {
    process.exitCode = await checkPolicy(line)
  },
  'policy-explain': async (line) => {
    process.exitCode = await explainPolicy(line, line.question)
  },
  completion: ({ shell }) => {
    process.stdout.write(completion(shell))
  },
  'self-test': (_, environment) => testItself(environment)
}

async function run(line: CommandLine, environment: NodeJS.ProcessEnv): Promise<void> {
  boundYoungGeneration()
  ignoreClosedOutput(ERROR)
  // The compiler cannot see that the command and the line are of one kind.
  await (COMMANDS[line.kind] as Command<typeof line.kind>)(line, environment)
}

/** Runs `self-test`: prints its text and sets the exit code. */
async function testItself(environment: NodeJS.ProcessEnv): Promise<void> {
  const { text, exitCode } = await selfTest(environment, commandCancellation())
  process.stdout.write(text)
  process.exitCode = exitCode
}

const ERROR = 3

function complain(sentences: readonly string[]): void {
  process.stderr.write(sentences.map((sentence) => `${inline(sentence, 1000)}\n`).join(''))
  process.exitCode = ERROR
}

run(readArguments(process.argv.slice(2)), process.env).catch((error: unknown) => {
  complain([errorMessage(error)])
})
