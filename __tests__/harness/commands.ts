import { CommandError, EFFECTS, NEVER_ECHOED } from './effects'
import { asRecord, fold } from './folded'
import { lineReader } from './lines'
import { addMask } from './masks'
import { matchProblem } from './matchers'
import { issue, write, type Step, type Stream } from './step'
import { parseCommand, type ParsedCommand } from './syntax'

const STOP = 'stop-commands'
const NAMES: ReadonlySet<string> = new Set([STOP, ...EFFECTS.keys()])

/** Reads a step's two streams as the runner does, and lets the commands in them act on the step. */
export interface Recogniser {
  /** Takes bytes of one stream, and gives the lines that they completed. */
  readonly feed: (stream: Stream, bytes: Uint8Array) => readonly string[]
  /** The stream has ended: a last line without an end counts too. */
  readonly end: (stream: Stream) => readonly string[]
}

/** The streams share all state but their unfinished lines. Lines act in the order in which they are fed. */
export function recogniser(step: Step): Recogniser {
  const readers = { stdout: lineReader(), stderr: lineReader() }
  const accept = (stream: Stream, lines: readonly string[]) => {
    for (const line of lines) receive(step, stream, line)
    return lines
  }
  return {
    feed: (stream, bytes) => accept(stream, readers[stream].push(bytes)),
    end: (stream) => accept(stream, readers[stream].end())
  }
}

/** One line: a command, else matter for the problem matchers, else text for the log. */
function receive(step: Step, stream: Stream, line: string): void {
  const command = parseCommand(line, registered(step))
  if (command !== undefined && obey(step, stream, { ...command, line })) return
  if (matchProblem(step, line)) return
  write(step, line)
}

function registered({ stopToken }: Step): ReadonlySet<string> {
  return stopToken === undefined ? NAMES : new Set([...NAMES, stopToken])
}

/** False where the line stays mere text, because commands are stopped. */
function obey(step: Step, stream: Stream, command: ParsedCommand & { line: string }): boolean {
  const name = fold(command.name)
  if (step.stopToken !== undefined && name !== step.stopToken) return false
  step.commands.push({ ...command, properties: asRecord(command.properties), stream })
  if (step.stopToken !== undefined) {
    write(step, command.line)
    step.stopToken = undefined
  } else {
    attempt(step, command, name)
  }
  return true
}

/** Whatever goes wrong in a command makes two error annotations and fails the step. */
function attempt(step: Step, command: ParsedCommand & { line: string }, name: string): void {
  if (step.echo && name !== STOP && !NEVER_ECHOED.has(name)) write(step, command.line)
  try {
    if (name === STOP) stop(step, command)
    else EFFECTS.get(name)?.(step, command)
  } catch (error) {
    const shown = NEVER_ECHOED.has(name) ? name : command.line
    issue(step, 'error', `Unable to process command '${shown}' successfully.`)
    issue(step, 'error', error instanceof Error ? error.message : String(error))
    step.failedBy.push(`command ${name}`)
  }
}

/** `stop-commands`: nothing but the token is a command until it comes. A long token is masked, too. */
function stop(step: Step, { data, line }: ParsedCommand & { line: string }): void {
  const token = fold(data)
  if (token === '' || token === 'pause-logging' || NAMES.has(token)) {
    throw new CommandError(`Invalid stop token '${data}'.`)
  }
  if (data.length > 6) addMask(step.memory.masks, data)
  write(step, line)
  step.stopToken = token
}
