/** One fault of the workflow author's, named by the input that holds it, in one sentence that says what to do. */
export interface BadInput {
  readonly input: string
  readonly sentence: string
  /** The line that holds it, where it is a file's. */
  readonly location?: Location
}

/** A line of a text file of the author's. */
export interface Location {
  /** Relative to the repository's root, with `/` between its segments. */
  readonly file: string
  /** Counted from 1, as editors do. */
  readonly line: number
}

export type FaultKind =
  | 'engine-unreachable'
  | 'engine-fault'
  | 'log-lost'
  | 'look-failed'
  | 'rehearsal-failed'
  | 'image-missing'
  | 'wrong-platform'
  | 'output-unwritable'
  | 'not-checked'
  | 'cancelled'

/** Something the world did that keeps the check from judging: no engine, a lost engine, a cancelled run. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(
    readonly kind: FaultKind,
    message: string,
    options: ErrorOptions & { readonly refused?: boolean; readonly removed?: boolean } = {}
  ) {
    super(message, options)
    this.refused = options.refused ?? false
    this.removed = options.removed ?? false
  }

  /** The world answered, and said no. */
  readonly refused: boolean

  /** The container itself is removed; what went wrong concerns its volumes. */
  readonly removed: boolean
}

/** Whether the container that was to be removed is gone, and only its volumes may not be. */
export const isRemoved = (error: unknown): error is Fault => error instanceof Fault && error.removed

/** Whether somebody said no, as opposed to a fault in which nobody said anything. */
export const isRefusal = (error: unknown): boolean => error instanceof Fault && error.refused

/** The sentence of a refusal; any other error is thrown on. */
export function reasonOfRefusal(error: unknown): string {
  if (error instanceof Fault && error.refused) return error.message
  throw error
}

/** Every bad input of a run at once; thrown before anything is booted. */
export class BadInputs extends Error {
  override readonly name = 'BadInputs'

  constructor(readonly inputs: readonly BadInput[]) {
    super(inputs.map(({ input, sentence }) => `${input}: ${sentence}`).join('\n'))
  }
}
