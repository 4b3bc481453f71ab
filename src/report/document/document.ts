import type { Purpose } from '../../explain/advice'
import type { Hidden } from '../../explain/mounts'
import type { Recipes } from '../../explain/recipes/recipes'
import type { Danger, Decisive, Move, Remaining } from '../../explain/suggestion'
import type { AttackOutcomeKind } from '../../judge/findings/attacks'
import type { Finding, Verdict } from '../../judge/findings/finding'
import type { Counted } from '../../judge/judged-changes'
import type { RulePart } from '../../judge/judgement'
import type { Severity, Tag } from '../../judge/severity'
import type { Place, Unlisted } from '../../observe/observation'
import type { ChangeKind, FileType } from '../../words'

/** report.json, schemaVersion 1: the one document that every other report is drawn from. Parts that were never reached are absent. */
export interface Document {
  readonly schemaVersion: 1
  readonly tool: ToolPart
  readonly verdict: Verdict
  readonly image: ImagePart
  readonly engine?: EnginePart
  readonly run?: {
    readonly readOnly: boolean
    /** null when the check itself ended the container. */
    readonly exitCode: number | null
    readonly oomKilled: boolean
  }
  readonly findings: readonly Finding[]
  /** Those that nothing allows first, the worst of them first. */
  readonly changes: Counted<ChangePart>
  readonly places: readonly Omit<Place, 'partial' | 'unread'>[]
  readonly refusals: readonly RefusalPart[]
  /** How many further refusals were heard; absent where all are listed. */
  readonly unlistedRefusals?: Unlisted
  readonly smoke: readonly SmokePart[]
  /** The author's own attack. */
  readonly attackSteps?: readonly AttackPart[]
  readonly rules: readonly RulePart[]
  readonly suggestion?: SuggestionPart
  readonly attacks?: readonly RehearsedPart[]
  /** How many of these may land; absent where there is no limit. */
  readonly maxLanded?: number
  /** Doors to the kernel, tried with the rehearsed attacks. */
  readonly doors?: readonly DoorPart[]
  readonly recovery?: RecoveryPart
  readonly remains?: RemainsPart
  readonly evidence?: EvidencePart
  readonly imageIntegrity?: ImageIntegrityPart
  readonly timings: readonly PhaseTiming[]
}

export interface ToolPart {
  readonly name: 'zero-drift'
  readonly version: string
  /** Address of the `docs` folder of that version, without a slash at its end; absent where nobody can know it. */
  readonly documentation?: string
}

interface RefusalPart {
  readonly message: string
  readonly path?: string
  /** The author's own attack was refused it, not the program. */
  readonly byAttack?: true
}

export interface EnginePart {
  readonly name: string
  readonly version: string
  readonly storageDriver: string
}

/** Before the image is found only its reference is known. */
export interface ImagePart {
  readonly reference: string
  readonly id?: string
  /** `NAME@sha256:...`: the manifests by which registries know it; absent for an image that was only built. */
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
  /** It was repeated after the attack. */
  readonly afterAttack?: true
}

/** Mounts and rules with which the image can run read-only, and how far they are proven. */
export interface SuggestionPart {
  /** Booted read-only with exactly these mounts, it passed, and nothing that matters becomes writable by them. */
  readonly proven: boolean
  /** With exactly these mounts it works; where it is not proven for all that, `dangers` says why. */
  readonly works: boolean
  /** It did not pass without any one of them. */
  readonly minimal: boolean
  /** `PATH:OPTIONS` */
  readonly tmpfs: readonly string[]
  /** Mount points. */
  readonly volumes: readonly string[]
  /** The mounts as `docker run` takes them, under the names that the recipes give them. */
  readonly flags: readonly string[]
  /** Rule lines. */
  readonly allow: readonly string[]
  readonly hidden: readonly Hidden[]
  readonly purposes: readonly Purpose[]
  readonly elsewhere: readonly Purpose[]
  readonly dangers: readonly Danger[]
  /** Changes that stay drift with exactly these inputs. */
  readonly drift: readonly Remaining[]
  readonly moves: readonly Move[]
  /** Rule lines for a writable root filesystem. */
  readonly rules: readonly string[]
  /** Places that it also writes to, and works without. */
  readonly without: readonly Purpose[]
  /** Mount points of memory in which something was kept. */
  readonly emptied: readonly string[]
  /** Volumes that an engine fills with files of the image, once. */
  readonly filled: readonly Hidden[]
  /** How the boot that came nearest ended, where nothing works. */
  readonly decisive?: Decisive
  readonly boots: number
  readonly milliseconds: number
  readonly recipes: Recipes
}

/** Contents of changed files that were kept; names are relative to the output folder. */
export interface EvidencePart {
  readonly folder: 'evidence'
  readonly archive: 'evidence/evidence.tar'
  /** Of the archive. */
  readonly sha256: string
  /** In the folder, without the archive. */
  readonly files: number
  /** Of these files together. */
  readonly bytes: number
  /** Contents that a limit or a fault left out. */
  readonly leftOut: number
  /** Reference of the image that the container was committed as. */
  readonly image?: string
}

/** Whether the image's layers had their digests before the check and after it; absent where nobody asked. */
export interface ImageIntegrityPart {
  readonly checked: boolean
  /** Only where it was checked. */
  readonly intact?: boolean
  /** Why it was not checked; may hold the engine's own words. */
  readonly reason?: string
}

/** Phases may overlap. */
export interface PhaseTiming {
  readonly phase: string
  /** Milliseconds since the check began; absent where nobody noted them. */
  readonly start?: number
  readonly milliseconds: number
}

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
  readonly outcome: AttackOutcomeKind
  /** On a writable root filesystem. */
  readonly contrast?: AttackOutcomeKind
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
  readonly outcome: AttackOutcomeKind
  /** The kernel's name for why it is not open. */
  readonly reason?: string
  readonly detail: string
  /** Settings that would close it. */
  readonly remedy?: string
}

/** One change as report.json tells of it. */
export interface ChangePart {
  readonly path: string
  readonly kind: ChangeKind
  readonly place: string
  readonly allowed: boolean
  readonly rule: string | null
  readonly severity: Severity
  readonly tags: readonly Tag[]
  /** null where there was nothing, or where only the name is known. */
  readonly before: FilePart | null
  readonly after: FilePart | null
}

export interface FilePart {
  readonly type: FileType
  /** Octal digits, e.g. `0644`. */
  readonly mode: string
  readonly uid: number
  readonly gid: number
  /** Bytes. */
  readonly size: number
  /** Absent where the contents were not read. */
  readonly sha256?: string
  readonly target?: string
  readonly device?: string
  readonly capabilities?: string
  /** Other extended attributes and access lists. */
  readonly attributes?: string
}

/** All of a document but its changes. */
export type WithoutChanges = Omit<Document, 'changes'>

/** A document as it is read back from report.json, with all its changes in memory. */
export type WrittenDocument = WithoutChanges & {
  readonly changes: readonly ChangePart[]
}
