import type { Evidence } from '../explain/evidence/evidence'
import type { ComparedWith } from '../explain/inquiries'
import type { Explanation } from '../explain/suggestion'
import type { Hardening } from '../harden/hardening'
import type { TriedDoor } from '../judge/doors'
import type { Scorecard } from '../judge/findings/attacks'
import type { SettingsProof } from '../judge/findings/settings'
import type { ImageIntegrity } from '../judge/image-integrity'
import type { Judgement, Mode } from '../judge/judgement'
import type { JudgedRecovery } from '../judge/recovery'
import type { Observation } from '../observe/observation'
import type { PolicyFacts } from '../plan/checks'
import type { Inputs } from '../plan/inputs'
import type { Plan } from '../plan/plan'
import type { Secrets } from '../plan/secrets'
import type { Exercise } from '../run/outcome'
import type { Screen } from '../run/prepare'
import type { ImageFacts, ManifestFacts, RunOrigin } from '../words'
import type { EnginePart, PhaseTiming } from './document/document'
import type { Sources } from './locations'

/**
 * Everything that is known at the end of a check, however far it came. Parts that it did not reach
 * are undefined.
 */
export interface Account {
  /** Version of Zero Drift. */
  readonly version: string
  /** Address of the `docs` folder of that version; undefined if unknown. */
  readonly documentation?: string | undefined
  /** Returns the SHA-256 of a text as UTF-8, in hex digits. */
  readonly sha256: (text: string) => string
  /** Milliseconds since 1970 at which the check began. */
  readonly startedAt: number
  /** The commit under test and the CI job, as far as they are known. */
  readonly origin: RunOrigin
  /** Inputs as the author gave them, with their secrets. */
  readonly inputs: Inputs
  /** Image reference as the author gave it, by the input or the workload's file; empty if unknown. */
  readonly reference: string
  readonly mode: Mode
  readonly judgement: Judgement
  readonly engine: EnginePart | undefined
  readonly image: ImageFacts | undefined
  readonly plan: Plan | undefined
  /** The workload that describes the container; absent if inputs alone do. */
  readonly manifest?: ManifestFacts | undefined
  /** Secrets of the workload, which no report may show; absent if none are known. */
  readonly secrets?: Secrets | undefined
  readonly exercise: Exercise | undefined
  readonly observation: Observation | undefined
  readonly recovery: JudgedRecovery | undefined
  readonly explanation: Explanation | undefined
  /** The least that the image was found to need; absent if that was not asked for. */
  readonly hardening?: Hardening | undefined
  /** Outcome of the attack rehearsal; undefined if none was asked for. */
  readonly scorecard: Scorecard | undefined
  /** Doors to the kernel, tried with the attack rehearsal; absent if none was asked for. */
  readonly doors?: readonly TriedDoor[] | undefined
  /** Effects of the hardening settings; absent if they were not asked for. */
  readonly settings?: SettingsProof | undefined
  /** Contents of changed files; absent if no evidence was kept. */
  readonly evidence?: Evidence | undefined
  /** Result of the comparison with a base; absent if there is none. */
  readonly comparison?: ComparedWith | undefined
  /** Result of checking the image's layers; absent if that was not asked for. */
  readonly imageIntegrity?: ImageIntegrity | undefined
  /**
   * Log of the container, untrusted and already cut to a bounded size; undefined if no container
   * was started.
   */
  readonly log: string | undefined
  readonly timings: readonly PhaseTiming[]
  /** Policy file in use; absent if there is none. */
  readonly policy?: PolicyFacts | undefined
  /** Author's files in which the lines for findings are looked up. */
  readonly sources?: Sources
  /** File for annotations without a better place, relative to the repository's root. */
  readonly annotateFile: string | undefined
  /** Whether to colour the text for the terminal. */
  readonly colour: boolean
  /** Terminal of the command line; absent for the log of a workflow's step. */
  readonly screen?: Screen | undefined
}
