import type { Purpose } from '../../explain/advice'
import type { Hidden } from '../../explain/mounts'
import type { OptionalFix } from '../../explain/optional'
import type { Recipes } from '../../explain/recipes/recipes'
import type { Danger, Decisive, Move, Remaining } from '../../explain/suggestion'
import type { AttackOutcomeKind } from '../../judge/findings/attacks'
import type { ProvenSetting, TriedSetting } from '../../judge/findings/settings'
import type { ChangeDifference, Difference, Gap } from '../../judge/comparison'
import type { IdentifiedFinding, Verdict } from '../../judge/findings/finding'
import type { BaselineState, Counted, Tolerance } from '../../judge/judged-changes'
import type { Mode, RulePart } from '../../judge/judgement'
import type { Severity, Tag } from '../../judge/severity'
import type { Place, Unlisted } from '../../observe/observation'
import type { ChangeKind, CiFacts, FileType, GitFacts, ManifestFacts } from '../../words'

/**
 * report.json, schemaVersion 1, from which every other report is drawn. Parts that the check did
 * not reach are absent.
 */
export interface Document {
  readonly schemaVersion: 1
  readonly tool: ToolPart
  readonly verdict: Verdict
  readonly mode?: Mode
  /** Time at which the check began, in UTC: `2026-11-27T14:29:54Z`. */
  readonly startedAt?: string
  /** Time that the check took, in milliseconds. */
  readonly durationMs?: number
  readonly git?: GitFacts
  readonly ci?: CiFacts
  readonly inputs?: GivenInputs
  readonly image: ImagePart
  readonly engine?: EnginePart
  readonly run?: {
    readonly readOnly: boolean
    /** Exit code of the container; null if the check itself ended it. */
    readonly exitCode: number | null
    readonly oomKilled: boolean
  }
  readonly findings: readonly IdentifiedFinding[]
  /** Changes that no rule allows, worst first; then the allowed ones. */
  readonly changes: Counted<ChangePart>
  readonly places: readonly Omit<Place, 'partial' | 'unread'>[]
  readonly refusals: readonly RefusalPart[]
  /** Numbers of refusals that are not listed; absent if all are. */
  readonly unlistedRefusals?: Unlisted
  readonly smoke: readonly SmokePart[]
  /** Steps of the author's own attack. */
  readonly attackSteps?: readonly AttackPart[]
  readonly rules: readonly RulePart[]
  /** Policy file in force; absent if there is none. */
  readonly policy?: PolicyPart
  /** File and service that describe the container; absent if inputs alone do. */
  readonly manifest?: ManifestFacts
  readonly suggestion?: SuggestionPart
  readonly attacks?: readonly RehearsedPart[]
  /** Number of rehearsed attacks that may land; absent if there is no limit. */
  readonly maxLanded?: number
  /** Doors to the kernel, tried with the rehearsed attacks. */
  readonly doors?: readonly DoorPart[]
  /** Effects of the hardening settings, those without one first. */
  readonly settings?: readonly SettingPart[]
  /** Number of hardening settings that may have no effect; absent if there is no limit. */
  readonly maxIdle?: number
  /** Least severity of drift that fails the check; absent if all of it does. */
  readonly failOnSeverity?: Severity
  readonly comparison?: ComparisonPart
  readonly recovery?: RecoveryPart
  readonly remains?: RemainsPart
  readonly evidence?: EvidencePart
  readonly imageIntegrity?: ImageIntegrityPart
  readonly timings: readonly PhaseTiming[]
}

export interface ToolPart {
  readonly name: 'zero-drift'
  readonly version: string
  /** Address of the `docs` folder of that version, without a trailing slash; absent if unknown. */
  readonly documentation?: string
}

/** Inputs that were given, by name: a text, the entries of a list, or facts on a script. */
export type GivenInputs = Readonly<Record<string, string | readonly string[] | ScriptPart>>

/** A script, which may hold secrets: its number of lines, and its SHA-256 in hex digits. */
export interface ScriptPart {
  readonly lines: number
  readonly sha256: string
}

interface PolicyPart {
  readonly path: string
  /** SHA-256 of the file, in hex digits. */
  readonly sha256: string
  /** Names of the inputs that come from its section `check` and its list `images`. */
  readonly inputs: readonly string[]
}

interface RefusalPart {
  readonly message: string
  readonly path?: string
  /** Present if the write of the author's own attack was refused, not one of the program. */
  readonly byAttack?: true
}

export interface EnginePart {
  readonly name: string
  readonly version: string
  readonly storageDriver: string
}

/** The tested image. Until it is found, only its reference is known. */
export interface ImagePart {
  readonly reference: string
  readonly id?: string
  /**
   * `NAME@sha256:...`, the manifests by which registries know the image; absent for a local build.
   */
  readonly repoDigests?: readonly string[]
  readonly user?: string
  readonly volumes?: readonly string[]
  readonly exposedPorts?: readonly string[]
}

export interface SmokePart {
  readonly step: string
  readonly passed: boolean
  readonly detail: string
  readonly milliseconds: number
  /** Present if the step was repeated after the attack. */
  readonly afterAttack?: true
}

/** Proven mounts that an image passes without. */
export interface OptionalPart
  extends
    Pick<SuggestionPart, 'tmpfs' | 'volumes' | 'flags' | 'allow'>,
    Pick<OptionalFix, 'refused' | 'lost'> {}

/** Mounts and rules with which the image can run read-only, and how far they are proven. */
interface SuggestionPart {
  /**
   * Whether a read-only boot with exactly these mounts passed, and they allow nothing dangerous.
   */
  readonly proven: boolean
  /** Whether the image works with exactly these mounts. If it does without proof, see `dangers`. */
  readonly works: boolean
  /** Whether the image failed without any one of the mounts. */
  readonly minimal: boolean
  /** tmpfs mounts: `PATH:OPTIONS`. */
  readonly tmpfs: readonly string[]
  /** Mount points of the volumes. */
  readonly volumes: readonly string[]
  /** Options of `docker run` for the mounts, with the volume names of the recipes. */
  readonly flags: readonly string[]
  /** Rules for expected changes in volumes, as lines of the input `allow`. */
  readonly allow: readonly string[]
  readonly hidden: readonly Hidden[]
  readonly purposes: readonly Purpose[]
  readonly elsewhere: readonly Purpose[]
  readonly dangers: readonly Danger[]
  /** Changes that stay drift with exactly these inputs. */
  readonly drift: readonly Remaining[]
  readonly moves: readonly Move[]
  /** Rules for a writable root filesystem, as lines of the input `allow`. */
  readonly rules: readonly string[]
  /** Places that the image also writes to, but works without. */
  readonly without: readonly Purpose[]
  /** Mounts that the smoke test does not need; absent if nothing is refused or lost without. */
  readonly optional?: OptionalPart
  /** Mount points of tmpfs in which files were kept: a restart empties them. */
  readonly emptied: readonly string[]
  /** Volumes that an engine fills with files of the image once, when they are created. */
  readonly filled: readonly Hidden[]
  /** End of the boot that came nearest to passing; absent if the image works, or none was made. */
  readonly decisive?: Decisive
  readonly boots: number
  readonly milliseconds: number
  /** New settings of the service, such as `read_only: true`; absent without a Compose file. */
  readonly settings?: readonly string[]
  /** Sentences on the patch, or on why there is none; absent without a Compose file. */
  readonly notes?: readonly string[]
  readonly recipes: Recipes
}

/** Contents of changed files that were kept. Names are relative to the output folder. */
export interface EvidencePart {
  readonly folder: 'evidence'
  readonly archive: 'evidence/evidence.tar'
  /** SHA-256 of the archive, in hex digits. */
  readonly sha256: string
  /** Number of files in the folder, without the archive. */
  readonly files: number
  /** Size of these files in bytes. */
  readonly bytes: number
  /** Number of files whose contents were left out because of a limit or a fault. */
  readonly leftOut: number
  /** Reference of the image that the container was committed as. */
  readonly image?: string
}

/** Result of comparing the check with an earlier one, or with a check of another image. */
export interface ComparisonPart {
  /** Path of the report, or reference of the image, as the author gave it. */
  readonly with: string
  readonly kind: 'report' | 'image'
  /** Image that was checked then. */
  readonly image: Pick<ImagePart, 'reference' | 'id'>
  readonly verdict: Verdict
  readonly failOn: 'any' | 'new'
  /** Reason why the two cannot be compared, so that everything counts as new; absent if they can. */
  readonly gap?: Gap
  readonly changes: ChangeDifference
  readonly refusals: Difference
  /** Difference of the paths where the container could write. */
  readonly places: Difference
}

/** Whether the image's layers matched their digests before and after the check. */
export interface ImageIntegrityPart {
  readonly checked: boolean
  /** Whether all layers matched; absent if they were not checked. */
  readonly intact?: boolean
  /** Reason why the layers were not checked; may hold untrusted text of the engine. */
  readonly reason?: string
}

/** Start and duration of a phase. Phases may overlap. */
export interface PhaseTiming {
  readonly phase: string
  /** Start in milliseconds since the check began; absent if it was not recorded. */
  readonly start?: number
  readonly milliseconds: number
}

/** Result of one step of the author's own attack. */
export interface AttackPart {
  readonly step: string
  /** Exit code; null if the step was cut short by its time limit or by the container's end. */
  readonly exitCode: number | null
  readonly milliseconds: number
  /** Last 2000 characters of the output, untrusted. */
  readonly output: string
}

/** Result of booting a fresh container after the check. */
export interface RecoveryPart {
  /** Whether the fresh container worked, and its root filesystem was the image's again. */
  readonly passed: boolean
  readonly milliseconds: number
  readonly identical: boolean
  /** Paths that differ from the image and that no rule allows; at most 100. */
  readonly differences: readonly string[]
  /** Paths of drift in named volumes and binds, which outlives the first container; at most 100. */
  readonly survived: readonly string[]
  /** Result of restarting the fresh container; absent if it did not work in the first place. */
  readonly restart?: { readonly passed: boolean; readonly milliseconds: number }
}

/** Limits of immutability: what an intruder can still do, and settings that would narrow that. */
export interface RemainsPart {
  readonly notStopped: string
  /** Settings that would narrow what an intruder can do; empty if there are none. */
  readonly narrow: readonly string[]
}

/** A rehearsed attack on one path by one user. */
export interface RehearsedPart {
  readonly name: string
  /** ID of the ATT&CK technique. */
  readonly technique: string
  readonly user: string
  /** Path of the attacked file. */
  readonly path: string
  readonly outcome: AttackOutcomeKind
  /** Outcome on a writable root filesystem; absent if that was not asked for. */
  readonly contrast?: AttackOutcomeKind
  readonly detail: string
  /** Setting that would refuse the attack. */
  readonly remedy?: string
}

/** A door to the kernel, tried by one user. */
export interface DoorPart {
  readonly name: string
  /** System call that was made. */
  readonly call: string
  /** ID of the ATT&CK technique. */
  readonly technique: string
  readonly user: string
  /** `landed` if the door is open, `refused` if it is closed. */
  readonly outcome: AttackOutcomeKind
  /** Error name of the kernel, if the door is not open. */
  readonly reason?: string
  readonly detail: string
  /** Settings that would close the door. */
  readonly remedy?: string
}

/** Effect of one hardening setting. */
interface SettingPart extends Pick<ProvenSetting, 'id' | 'verdict' | 'coveredBy'> {
  /** The setting as it is declared, in the words of the inputs: `cap-drop ALL`. */
  readonly setting: string
  /** Why it could not be tested; absent if it was. */
  readonly reason?: string
  readonly attempts: readonly TriedPart[]
}

/** An attempt that belongs to a setting, with all settings and without some. */
interface TriedPart extends Pick<TriedSetting, 'name' | 'leftOut'> {
  /** `landed`, `refused REASON` or `not-run: WHY`. */
  readonly with: string
  /** Likewise, without the settings that are left out. */
  readonly without: string
}

/** A change in the form of report.json. */
export interface ChangePart {
  readonly path: string
  readonly kind: ChangeKind
  readonly place: string
  readonly allowed: boolean
  readonly rule: string | null
  readonly severity: Severity
  readonly tags: readonly Tag[]
  /** State against what the check is compared with; absent if that is nothing, or if allowed. */
  readonly baseline?: BaselineState
  /** Why it does not fail the check although no rule allows it; absent if it fails the check. */
  readonly tolerated?: Tolerance
  /** The file before the change; null if there was none, or if only its name is known. */
  readonly before: FilePart | null
  readonly after: FilePart | null
}

export interface FilePart {
  readonly type: FileType
  /** Permission bits in octal digits, e.g. `0644`. */
  readonly mode: string
  readonly uid: number
  readonly gid: number
  /** Size in bytes. */
  readonly size: number
  /** SHA-256 of the contents, in hex digits; absent if they were not read. */
  readonly sha256?: string
  readonly target?: string
  readonly device?: string
  readonly capabilities?: string
  /** Other extended attributes and access lists. */
  readonly attributes?: string
}

/** A document without its list of changes. */
export type WithoutChanges = Omit<Document, 'changes'>

/** A document that was read back from report.json, with all its changes in memory. */
export type WrittenDocument = WithoutChanges & {
  readonly changes: readonly ChangePart[]
}
