import type { Evidence } from '../explain/evidence/evidence'
import type { Explanation } from '../explain/suggestion'
import type { TriedDoor } from '../judge/doors'
import type { Scorecard } from '../judge/findings/attacks'
import type { ImageIntegrity } from '../judge/image-integrity'
import type { Judgement, Mode } from '../judge/judgement'
import type { JudgedRecovery } from '../judge/recovery'
import type { Observation } from '../observe/observation'
import { sha256Of } from '../plan/digest-of'
import type { Plan } from '../plan/plan'
import type { Files, World } from '../ports'
import type { Exercise } from '../run/outcome'
import type { PolicyFacts } from '../run/policy'
import type { Request } from '../run/prepare'
import type { ImageFacts } from '../words'
import type { EnginePart, PhaseTiming } from './document/document'
import { instructionsOf } from './locations/dockerfile'
import type { Sources } from './locations/locate'
import { stepIn } from './locations/workflow'
import type { Story } from './story'

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

/** The account of a check at its end. */
export async function accountOf(
  request: Request,
  story: Story,
  judgement: Judgement,
  { files }: Pick<World, 'files'>
): Promise<Account> {
  const { engine, image, plan, exercise, observation, hearing } = story
  const storageDriver = (await story.storageDriver) ?? 'unknown'
  return {
    version: request.version,
    documentation: request.documentation,
    sha256: (text) => sha256Of(Buffer.from(text), story.digest()),
    reference: request.inputs.get('image')?.trim() ?? '',
    mode: plan?.mode ?? 'enforce',
    judgement,
    engine: engine && { name: engine.name, version: engine.version, storageDriver },
    ...{ image, plan, exercise, observation },
    ...{ recovery: story.recovery, explanation: story.explanation },
    ...{ scorecard: story.rehearsed?.scorecard, doors: story.rehearsed?.doors },
    evidence: story.evidence,
    imageIntegrity: story.imageIntegrity,
    log: story.booted ? hearing.log() : undefined,
    timings: story.stopwatch.timings(),
    policy: story.policy,
    annotateFile: story.annotateFile,
    sources:
      judgement.findings.length === 0 ? {} : await sourcesOf(request, story.annotateFile, files),
    colour: request.colour
  }
}

/** Reads the files of the author's in which a line may be to blame; one that is not there is none. */
async function sourcesOf(
  { inputs, workflow }: Pick<Request, 'inputs' | 'workflow'>,
  annotateFile: string | undefined,
  files: Pick<Files, 'read'>
): Promise<Sources> {
  const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile'
  const [built, ran] = await Promise.all([
    textOf(dockerfile, files),
    workflow === undefined ? undefined : textOf(workflow.file, files)
  ])
  const step = workflow && ran !== undefined ? await stepIn(ran, workflow, inputs) : undefined
  return {
    ...(built === undefined
      ? {}
      : { dockerfile: { file: dockerfile, instructions: instructionsOf(built) } }),
    ...(step === undefined ? {} : { step })
  }
}

/** By the names that builders take for one. */
const isDockerfile = (path: string | undefined): path is string =>
  /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]*\.(?:Docker|Container)file)$/i.test(
    path ?? ''
  )

async function textOf(path: string, files: Pick<Files, 'read'>): Promise<string | undefined> {
  const file = await files.read(path)
  return file.kind === 'text' ? file.text : undefined
}
