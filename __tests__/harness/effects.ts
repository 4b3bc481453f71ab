import { put, valueOf } from './folded'
import { addMask } from './masks'
import { addMatchers, removeMatchers, ownersIn, readMatchers } from './matchers'
import { issue, write, writeDebug, type Step } from './step'
import type { ParsedCommand } from './syntax'

/** A command that the runner cannot carry out: an error annotation, and the step fails. */
export class CommandError extends Error {}

type Effect = (step: Step, command: ParsedCommand) => void

/** What each command does (`ActionCommandManager.cs`, 2.336.0). What throws here fails the step. */
export const EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['error', annotate('error')],
  ['warning', annotate('warning')],
  ['notice', annotate('notice')],
  ['debug', debug],
  ['group', startGroup],
  ['endgroup', endGroup],
  ['echo', setEcho],
  ['add-mask', hide],
  ['add-matcher', addMatcher],
  ['remove-matcher', removeMatcher],
  ['set-output', setOutput],
  ['save-state', saveState],
  ['set-env', refuse],
  ['add-path', refuse]
])

/** Commands that `echo on` never repeats. */
export const NEVER_ECHOED: ReadonlySet<string> = new Set([
  'error',
  'warning',
  'notice',
  'debug',
  'add-mask'
])

function annotate(level: 'error' | 'warning' | 'notice'): Effect {
  return (step, { data, properties }) => {
    issue(step, level, data, { origin: 'command', at: properties })
  }
}

function debug(step: Step, { data }: ParsedCommand): void {
  writeDebug(step, data)
}

function startGroup(step: Step, { data }: ParsedCommand): void {
  write(step, `##[group]${data}`)
}

function endGroup(step: Step): void {
  write(step, '##[endgroup]')
}

function setEcho(step: Step, { data }: ParsedCommand): void {
  const value = data.trim().toUpperCase()
  if (value !== 'ON' && value !== 'OFF') {
    throw new CommandError(
      `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`
    )
  }
  step.echo = value === 'ON'
}

function hide(step: Step, { data }: ParsedCommand): void {
  if (!addMask(step.memory.masks, data)) {
    issue(step, 'warning', "Can't add secret mask for empty string in ##[add-mask] command.")
  } else if (step.echo) {
    write(step, '::add-mask::***')
  }
}

function setOutput(step: Step, command: ParsedCommand): void {
  deprecate(step, 'set-output')
  put(step.outputs, nameIn(command, 'set-output'), command.data)
}

function saveState(step: Step, command: ParsedCommand): void {
  deprecate(step, 'save-state')
  put(step.state, nameIn(command, 'save-state'), command.data)
}

function nameIn({ properties }: ParsedCommand, command: string): string {
  const name = valueOf(properties, 'name') ?? ''
  if (name !== '') return name
  throw new CommandError(`Required field 'name' is missing in ##[${command}] command.`)
}

/** Both still work; github.com has `DistributedTask.DeprecateStepOutputCommands` on, which only warns. */
function deprecate(step: Step, command: string): void {
  issue(
    step,
    'warning',
    `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`
  )
}

/** Off since 2020, unless ACTIONS_ALLOW_UNSECURE_COMMANDS is set. */
function refuse(_step: Step, { name }: ParsedCommand): void {
  throw new CommandError(
    `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`
  )
}

function addMatcher(step: Step, { data }: ParsedCommand): void {
  if (data === '') {
    issue(step, 'warning', 'File path must be specified.')
    return
  }
  addMatchers(step.memory.matchers, readMatchers(data, step.workspace))
}

function removeMatcher(step: Step, { data, properties }: ParsedCommand): void {
  const owner = valueOf(properties, 'owner') ?? ''
  if ((owner === '') === (data === '')) {
    issue(
      step,
      'warning',
      'Either an owner name or a file path must be specified in ##[remove-matcher] command.'
    )
    return
  }
  removeMatchers(step.memory.matchers, owner === '' ? ownersIn(data, step.workspace) : [owner])
}
