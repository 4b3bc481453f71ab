import { cut, placed, type Annotation, type Level } from './annotations'
import type { Folded } from './folded'
import { mask, type Masks } from './masks'
import type { ProblemMatcher } from './matchers'

export type Stream = 'stdout' | 'stderr'

/** A command that the runner acted on, or tried to. */
export interface Command {
  readonly version: 'v1' | 'v2'
  /** As it was written; the runner compares names without case. */
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
  readonly stream: Stream
  readonly line: string
}

/** What lasts from step to step of one job. */
export interface Memory {
  readonly masks: Masks
  readonly matchers: ProblemMatcher[]
}

/** What the runner knows of a step while it runs; its parts fill up as output comes in. */
export interface Step {
  readonly workspace: string
  /** ACTIONS_STEP_DEBUG: debug messages show in the log, and commands are echoed from the start. */
  readonly debug: boolean
  readonly memory: Memory
  readonly outputs: Folded
  readonly state: Folded
  readonly commands: Command[]
  /** Every annotation asked for, those beyond the limit included. */
  readonly issued: Annotation[]
  readonly log: string[]
  /** Why the step fails, in the order in which it came about. */
  readonly failedBy: string[]
  echo: boolean
  stopToken: string | undefined
}

export function newMemory(): Memory {
  return { masks: new Set(), matchers: [] }
}

export function newStep(
  workspace: string,
  { debug = false, memory = newMemory() }: { debug?: boolean; memory?: Memory } = {}
): Step {
  return {
    workspace,
    debug,
    memory,
    outputs: new Map(),
    state: new Map(),
    commands: [],
    issued: [],
    log: [],
    failedBy: [],
    echo: debug,
    stopToken: undefined
  }
}

/** Writes to the log. A text of several lines gets one timestamp, but shows as several lines. */
export function write(step: Step, text: string): void {
  for (const line of mask(step.memory.masks, text).split('\n')) step.log.push(line)
}

export function writeDebug(step: Step, text: string): void {
  if (step.debug) write(step, `##[debug]${text}`)
}

/** Asks for an annotation and writes it to the log: masked first, then cut. */
export function issue(
  step: Step,
  level: Level,
  text: string,
  { origin = 'runner', at = new Map() }: { origin?: Annotation['origin']; at?: Folded } = {}
): void {
  const message = cut(mask(step.memory.masks, text))
  step.issued.push({ level, message, origin, ...placed(at, step.workspace) })
  write(step, `##[${level}]${message}`)
}
