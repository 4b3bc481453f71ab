import type { Outcome } from '../judge/attack'

/** One step of the author's own attack. */
export interface AttackPart {
  readonly step: string
  /** null when it was cut short, by the end of its time or of the container. */
  readonly exitCode: number | null
  readonly milliseconds: number
  /** The last 2000 characters that it printed. */
  readonly output: string
}

/** How a fresh container did. */
export interface RecoveryPart {
  /** It worked, and its root filesystem was the image's again. */
  readonly passed: boolean
  readonly milliseconds: number
  readonly identical: boolean
  /** At most a hundred paths. */
  readonly differences: readonly string[]
  /** Drift in named volumes and binds, at most a hundred paths. */
  readonly survived: readonly string[]
  /** Absent where the fresh container itself did not work. */
  readonly restart?: { readonly passed: boolean; readonly milliseconds: number }
}

/** The limits of immutability: what an intruder could still do, and what would narrow that. */
export interface RemainsPart {
  readonly notStopped: string
  /** Settings that would leave an intruder less; empty where none would. */
  readonly narrow: readonly string[]
}

/** One rehearsed attack by one user. */
export interface RehearsedPart {
  readonly name: string
  /** ID of the ATT&CK technique. */
  readonly technique: string
  readonly user: string
  /** The file attempted. */
  readonly path: string
  readonly outcome: Outcome
  /** On a writable root filesystem. */
  readonly contrast?: Outcome
  readonly detail: string
  /** The setting that would refuse it. */
  readonly remedy?: string
}

/** One door to the kernel, tried by one user. */
export interface DoorPart {
  readonly name: string
  /** The system call that was made. */
  readonly call: string
  /** ID of the ATT&CK technique. */
  readonly technique: string
  readonly user: string
  /** `landed` where it is open, `refused` where it is closed. */
  readonly outcome: Outcome
  /** The kernel's name for why it is not open. */
  readonly reason?: string
  readonly detail: string
  /** Settings that would close it. */
  readonly remedy?: string
}
