import { CRITICAL, HIGH, MEDIUM, STARTUP } from './attack-tags'
import { isUntouched, spotOf, type Suspect } from './change-tests'
import type { IsCode } from './code'

export type { Suspect }

/** Severities, worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Whether a report should show the change at first sight. */
export const isNotable = ({ severity }: { readonly severity?: Severity }): boolean =>
  severity === 'critical' || severity === 'high'

/** The security meaning of a change: one row for each tag in reports. */
export interface Meaning {
  readonly severity: Severity
  /** The technique of MITRE ATT&CK Enterprise (version 19) that such a change resembles. */
  readonly technique: { readonly id: string; readonly name: string }
  /** One sentence on why it matters. */
  readonly why: string
  /**
   * Where the row applies: by first folder and pattern for the rest of the path, or by name and
   * folder pattern. Without either, it applies to every path.
   */
  readonly in?: Readonly<Record<string, RegExp>>
  readonly name?: RegExp
  readonly folder?: RegExp
  /** The row applies only to files of the image that are code. */
  readonly ofCode?: true
  /** Whether the row applies to a change in such a place. */
  readonly when: (change: Suspect) => boolean
}

const TABLE = { ...CRITICAL, ...HIGH, ...STARTUP, ...MEDIUM } satisfies Record<string, Meaning>

export type Tag = keyof typeof TABLE

/** The rows by tag. */
export const TAGS: Readonly<Record<Tag, Meaning>> = TABLE

/** `Why it matters. (ATT&CK T1505.003, Web Shell)` */
export function meaning(tag: Tag): string {
  const { technique, why } = TAGS[tag]
  return `${why} (ATT&CK ${technique.id}, ${technique.name})`
}

/** Severity and tags of a change; tags worst first, otherwise in the order of the table. */
export interface Appraisal {
  readonly severity: Severity
  readonly tags: readonly Tag[]
}

/**
 * Appraises a change for its security: the severity of its worst tag, or `low` without tags.
 * `isCode` decides, by the file before the change, whether code of the image was changed.
 */
export function appraise(change: Suspect, isCode?: IsCode): Appraisal {
  return isUntouched(change) ? ORDINARY : appraisalBy(tagsOf(change, isCode))
}

/** The appraisal of a change with these tags, worst first. */
export function appraisalBy(tags: readonly Tag[]): Appraisal {
  const [worst] = tags
  return worst === undefined ? ORDINARY : { severity: TAGS[worst].severity, tags }
}

/** The worst of several severities; `low` for none. */
export function worstSeverity(severities: Iterable<Severity>): Severity {
  const present = new Set(severities)
  return SEVERITIES.find((severity) => present.has(severity)) ?? 'low'
}

const ORDINARY: Appraisal = { severity: 'low', tags: [] }

/** The tags of a change. Folder and name rule out most rows: there may be a million changes. */
function tagsOf(change: Suspect, isCode: IsCode | undefined): readonly Tag[] {
  const { before, path } = change
  const { top, rest, folder, name } = spotOf(path)
  const found = new Set<Tag>()
  for (const [tag, { when }] of ANYWHERE) if (when(change)) found.add(tag)
  for (const [tag, pattern] of BY_TOP.get(top) ?? [])
    if (pattern.test(rest) && TAGS[tag].when(change)) found.add(tag)
  for (const [tag, row] of ANY_NAME.test(name) ? BY_NAME : [])
    if (row.name?.test(name) && row.folder?.test(folder) !== false && row.when(change))
      found.add(tag)
  // Most changes concern files that are not in the image.
  if (isCode !== undefined && before !== undefined)
    for (const [tag, { when }] of OF_CODE) if (when(change) && isCode(path, before)) found.add(tag)
  return found.size < 2 ? [...found] : ROWS.map(([tag]) => tag).filter((tag) => found.has(tag))
}

const ROWS = (Object.entries(TAGS) as (readonly [Tag, Meaning])[]).toSorted(
  ([, one], [, other]) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
)
const OF_CODE = ROWS.filter(([, row]) => row.ofCode === true)
const ANYWHERE = ROWS.filter(
  ([, row]) => row.in === undefined && row.name === undefined && row.ofCode === undefined
)
const BY_NAME = ROWS.filter(([, row]) => row.name !== undefined)
const BY_TOP = byTop()

/** Matches every name that any row matches, and a few more, since it ignores case. */
const ANY_NAME = new RegExp(BY_NAME.map(([, { name }]) => name?.source ?? '').join('|'), 'iu')

/** The rows that apply by first folder, each with its pattern for the rest of the path. */
function byTop(): ReadonlyMap<string, readonly (readonly [Tag, RegExp])[]> {
  const tops = new Map<string, (readonly [Tag, RegExp])[]>()
  for (const [tag, row] of ROWS)
    for (const [top, pattern] of Object.entries(row.in ?? {}))
      tops.set(top, [...(tops.get(top) ?? []), [tag, pattern]])
  return tops
}
