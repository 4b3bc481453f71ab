/** A run of SARIF 2.1.0, limited to what GitHub's code scanning reads and other viewers use. */
export interface SarifRun {
  readonly tool: { readonly driver: Driver }
  readonly automationDetails: { readonly id: string }
  readonly invocations: readonly Invocation[]
  readonly versionControlProvenance?: readonly [VersionControl]
  readonly columnKind: 'utf16CodeUnits'
  readonly results: readonly SarifResult[]
  readonly properties: Properties
}

/** The commit that a run is about. */
interface VersionControl {
  readonly repositoryUri: string
  readonly revisionId?: string
  readonly branch?: string
  readonly revisionTag?: string
}

interface Driver {
  readonly name: string
  readonly semanticVersion: string
  readonly informationUri?: string
  readonly rules: readonly SarifRule[]
}

/** A rule: help on one kind of finding. */
export interface SarifRule {
  readonly id: string
  /** IDs by which earlier versions of the tool knew the rule. */
  readonly deprecatedIds?: readonly string[]
  readonly shortDescription: Message
  readonly fullDescription: Message
  readonly help: { readonly text: string; readonly markdown: string }
  readonly helpUri?: string
  readonly defaultConfiguration: { readonly level: SarifLevel }
  readonly properties: Properties
}

export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: SarifLevel
  readonly message: Message
  readonly locations: readonly [SarifLocation]
  /** State against the compared check; absent if nothing was compared. */
  readonly baselineState?: 'new' | 'unchanged' | 'updated'
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly properties?: Properties
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string }
    readonly region: { readonly startLine: number; readonly startColumn?: number }
  }
  /** Path in the container. */
  readonly logicalLocations?: readonly [{ readonly fullyQualifiedName: string }]
}

export interface Invocation {
  readonly executionSuccessful: boolean
  readonly toolExecutionNotifications?: readonly Notification[]
}

interface Notification {
  readonly descriptor: { readonly id: string }
  readonly level: SarifLevel
  readonly message: Message
}

export type SarifLevel = 'error' | 'warning' | 'note'

interface Message {
  readonly text: string
}

type Properties = Readonly<Record<string, unknown>>

/** Address of the schema, by which readers recognize the format. */
export const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
