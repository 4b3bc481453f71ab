/** One fault of the workflow author's in an input, in one sentence that says what to do. */
export interface BadInput {
  readonly input: string
  readonly sentence: string
  /** Line of the file that holds the fault; absent if it is in no file. */
  readonly location?: Location
  /** Setting that has the fault; its line is looked up by this. */
  readonly setting?: FaultySetting
}

/** Setting of a service in the file that describes the container, which a fault is about. */
export interface FaultySetting {
  /** Name of the service; absent if any may have it. */
  readonly service?: string
  /** Keys of the service, any of which may be meant, e.g. `environment` and `env_file`. */
  readonly keys: readonly string[]
  /** Entry below the key, e.g. a mount point or a name. */
  readonly entry?: string
}

/** A line of one of the author's text files. */
export interface Location {
  /** Relative to the repository's root, with `/` between its segments. */
  readonly file: string
  /** Counted from 1, as editors do. */
  readonly line: number
  /** Counted from 1; absent if the whole line is meant. */
  readonly column?: number
}

export type FaultKind =
  | 'engine-unreachable'
  | 'engine-fault'
  | 'log-lost'
  | 'look-failed'
  | 'rehearsal-failed'
  | 'dependency-failed'
  | 'image-missing'
  | 'wrong-platform'
  | 'output-unwritable'
  | 'bind-missing'
  | 'non-root-unverifiable'
  | 'not-checked'
  | 'cancelled'

/** Facts of a fault of an image beside its sentence. */
export interface ImageFaultFacts {
  /** The input that names the image; absent for the image under test. */
  readonly input?: string
  /** Whether the registry could not be reached. */
  readonly isUnreachable?: boolean
}

interface FaultFacts {
  readonly image?: ImageFaultFacts
  readonly refused?: boolean
  readonly removed?: boolean
  readonly about?: FaultySubject | undefined
}

/** Subject of a fault of the file that describes the container. */
export interface FaultySubject {
  readonly setting: FaultySetting
  /** Path in the container. */
  readonly path: string
  /** Line of the setting, once it was looked up. */
  readonly location?: Location
}

/**
 * A fault of the world that keeps the check from judging: no engine, a lost engine, a cancelled
 * run.
 */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(
    readonly kind: FaultKind,
    message: string,
    options: ErrorOptions & FaultFacts = {}
  ) {
    super(message, options)
    this.image = options.image ?? {}
    this.refused = options.refused ?? false
    this.removed = options.removed ?? false
    this.about = options.about
  }

  /** Facts of a fault of an image; empty for others. */
  readonly image: ImageFaultFacts

  /** Whether the engine, or another service, answered with a refusal. */
  readonly refused: boolean

  /** Whether the container itself is removed, and the fault concerns only its volumes. */
  readonly removed: boolean

  /** Subject in the file that describes the container; undefined for a fault of no file. */
  readonly about: FaultySubject | undefined
}

/** Whether the container to be removed is gone, though its volumes may not be. */
export const isRemoved = (error: unknown): error is Fault => error instanceof Fault && error.removed

/** Whether the error is a refusal, which is an answer, as opposed to a fault without an answer. */
export const isRefusal = (error: unknown): boolean => error instanceof Fault && error.refused

/** Returns the sentence of a refusal; throws any other error on. */
export function reasonOfRefusal(error: unknown): string {
  if (error instanceof Fault && error.refused) return error.message
  throw error
}

/** All bad inputs of a run; thrown before anything is booted. */
export class BadInputs extends Error {
  override readonly name = 'BadInputs'

  constructor(readonly inputs: readonly BadInput[]) {
    super(inputs.map(({ input, sentence }) => `${input}: ${sentence}`).join('\n'))
  }
}
