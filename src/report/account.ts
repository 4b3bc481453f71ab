import type { Evidence } from '../explain/evidence/evidence'
import type { Explanation } from '../explain/suggestion'
import type { TriedDoor } from '../judge/doors'
import type { Scorecard } from '../judge/findings/attacks'
import type { ImageIntegrity } from '../judge/image-integrity'
import type { Judgement, Mode } from '../judge/judgement'
import type { JudgedRecovery } from '../judge/recovery'
import type { Observation } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import type { PolicyFacts } from '../run/policy'
import type { ImageFacts } from '../words'
import type { EnginePart, PhaseTiming } from './document/document'
import type { Sources } from './locations/locate'

/** Everything that is known at the end of a check, however far it came. Undefined: never reached. */
export interface Account {
  /** The product's own version. */
  readonly version: string
  /** Address of the `docs` folder of that version; undefined where nobody can know it. */
  readonly documentation?: string | undefined
  /** SHA-256 of a text's UTF-8, in hex digits. */
  readonly sha256: (text: string) => string
  /** The image as the author named it; empty when not even that is known. */
  readonly reference: string
  readonly mode: Mode
  readonly judgement: Judgement
  readonly engine: EnginePart | undefined
  readonly image: ImageFacts | undefined
  readonly plan: Plan | undefined
  readonly exercise: Exercise | undefined
  readonly observation: Observation | undefined
  readonly recovery: JudgedRecovery | undefined
  readonly explanation: Explanation | undefined
  /** Of the rehearsed attacks; undefined where nobody asked for any. */
  readonly scorecard: Scorecard | undefined
  /** Doors to the kernel, tried with the rehearsed attacks; absent where nobody asked for those. */
  readonly doors?: readonly TriedDoor[] | undefined
  /** Absent where none was kept. */
  readonly evidence?: Evidence | undefined
  /** Absent where nobody asked for it. */
  readonly imageIntegrity?: ImageIntegrity | undefined
  /** The container's log, untrusted, already cut to a bounded size; undefined when none was started. */
  readonly log: string | undefined
  readonly timings: readonly PhaseTiming[]
  /** Absent where there was none. */
  readonly policy?: PolicyFacts | undefined
  /** Where lines are looked for that findings are about. */
  readonly sources?: Sources
  /** Relative to the repository's root; where annotations without a better place point. */
  readonly annotateFile: string | undefined
  /** Whether the text for the terminal may be coloured. */
  readonly colour: boolean
}
