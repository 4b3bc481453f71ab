import type { Finding, Level } from '../judge/findings/finding'
import { FINDINGS, pageAddress } from '../judge/findings/table'
import { count, shorten } from '../judge/phrases'
import { parentOf } from '../observe/paths'
import { forAnnotation } from './escape'

/**
 * An annotation as the runner accepts it: texts of one line without control characters. The first
 * 200 characters of a message should suffice, since lists of annotations show no more.
 */
export interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/**
 * Annotations for findings: errors, warnings, notices, at most 9 of each level. The last of a level
 * says how many more there are. The runner records 10 of each, and may add one of its own.
 */
export function annotationsOf(
  findings: readonly Finding[],
  file: string | undefined,
  documentation?: string
): readonly Annotation[] {
  const folded = foldFindings(findings)
  const place = file === undefined ? {} : { file, line: 1 }
  return (['error', 'warning', 'notice'] as const)
    .flatMap((level) =>
      ofLevel(
        folded.filter((finding) => finding.level === level),
        documentation
      )
    )
    .map((one) => (one.file === undefined ? { ...one, ...place } : one))
}

/**
 * Largest number of annotations of each level that are sent. The runner records 10, and may add one
 * of its own.
 */
export const MOST_ANNOTATIONS = 9
export const LONGEST_MESSAGE = 4096
export const LONGEST_TITLE = 200
/** Keeps a message with its advice within the 200 characters that lists of annotations show. */
const LONGEST_PATH = 32

function ofLevel(
  findings: readonly Finding[],
  documentation: string | undefined
): readonly Annotation[] {
  const shown =
    findings.length > MOST_ANNOTATIONS ? findings.slice(0, MOST_ANNOTATIONS - 1) : findings
  const rest = findings.slice(shown.length)
  return [
    ...shown.map((one) => linked(annotation(one), pageAddress(documentation, one.kind))),
    ...(rest.length > 0 ? [remainder(rest)] : [])
  ]
}

/**
 * Appends the address of the finding's page. The address comes last, since the beginning is shown
 * first.
 */
function linked(annotation: Annotation, address: string | undefined): Annotation {
  if (address === undefined) return annotation
  const more = forAnnotation(` More: ${address}`, LONGEST_MESSAGE / 4)
  const message = shorten(annotation.message, LONGEST_MESSAGE - more.length)
  return { ...annotation, message: `${message}${more}` }
}

function annotation(finding: Finding): Annotation {
  const { kind, level, title, detail, path = '', location } = finding
  const short = shorten(path, LONGEST_PATH)
  const message = path === short ? detail : detail.replaceAll(path, () => short)
  const id = ` (${FINDINGS[kind].id})`
  return {
    level,
    title: `${forAnnotation(`Zero Drift: ${title}`, LONGEST_TITLE - id.length)}${id}`,
    message: forAnnotation(`Zero Drift: ${message}`, LONGEST_MESSAGE),
    ...location
  }
}

function remainder(rest: readonly Finding[]): Annotation {
  const level = rest[0]?.level ?? 'notice'
  const kinds = [...new Set(rest.map(({ kind }) => kind))].join(', ')
  const title = `${count(rest.length, `more ${level}`)} (${kinds})`
  const message = `Zero Drift: There are ${title}. The job summary and report.json hold them all.`
  return {
    level,
    title: forAnnotation(`Zero Drift: ${title}`, LONGEST_TITLE),
    message: forAnnotation(message, LONGEST_MESSAGE)
  }
}

/**
 * Folds findings of one kind that are in one folder and point at one line. The fold has the place
 * and text of the first, and the number of the others.
 */
function foldFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = causeOf(finding) ?? `alone ${groups.size}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].map(told)
}

/**
 * Key of the findings to fold together; undefined for a finding that stands alone. Drift is already
 * folded by folder, and each finding without a path has its own cause.
 */
function causeOf({ kind, path, location }: Finding): string | undefined {
  if (path === undefined || kind === 'drift' || kind === 'tolerated-drift') return undefined
  return JSON.stringify([kind, parentOf(path), location])
}

function told(group: readonly Finding[]): Finding {
  const [first, ...others] = group as [Finding, ...Finding[]]
  if (others.length === 0) return first
  const more = count(others.length, 'more of the kind', 'more of the kind')
  const folder = parentOf(first.path ?? '/')
  return {
    ...first,
    title: `${first.title}, and ${more} in ${folder}`,
    detail: `${first.detail} There are ${more} in \`${folder}\`.`
  }
}
