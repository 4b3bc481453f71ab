import type { Failure } from 'superstruct'
import type { FileText } from '../ports'
import type { ChangeKind, TmpfsMount } from '../words'
import { lettersOf, type Rule } from './allowlist'
import { CHANGE_KINDS } from './change-kinds'
import { dayOf } from './calendar'
import { problemOfFile } from './environment'
import type { BadInput, Location } from './faults'
import { compileGlob } from './glob'
import { INPUTS } from './input-table'
import { quoteInput, nearestTo } from './parse'
import {
  decodePolicy,
  keysAt,
  shown,
  type AllowEntry,
  type PolicyShape,
  type TmpfsEntry
} from './policy-schema'
import { readSections, type Sections } from './sections'
import {
  byPosition,
  readYaml,
  type Position,
  type Way,
  type YamlText,
  type YamlError
} from './yaml'

/** First line of a policy file for editors: the address of its JSON Schema, for completion. */
export const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/zero-drift/zero-drift/v0/schema/policy.schema.json'

/** The contents of a policy file. */
export interface Policy {
  /** Path as it was named, relative to the workspace. */
  readonly path: string
  readonly rules: readonly Rule[]
  readonly tmpfs: readonly TmpfsMount[]
  /** Inputs of the check, or of the checks. */
  readonly sections: Sections
}

export interface PolicyText {
  readonly path: string
  readonly text: string
}

/**
 * Parses the policy in a file, like `parsePolicy`; a file without a text, or with too long a text,
 * is a fault.
 */
export async function policyIn(path: string, file: FileText, today: number): Promise<ParsedPolicy> {
  const fault = (sentence: string): ParsedPolicy => ({
    faults: [{ input: 'policy-file', sentence }]
  })
  if (file.kind !== 'text') return fault(problemOfFile(path, file))
  return file.text.length > LONGEST
    ? fault(`${quoteInput(path)} is longer than 1 MiB, which no policy is; check the path.`)
    : parsePolicy({ path, text: file.text }, today)
}

/** Most characters of a policy: far above a thousand rules, and parsed in a second. */
const LONGEST = 1024 ** 2

type ParsedPolicy = { readonly policy: Policy } | { readonly faults: readonly BadInput[] }

/**
 * Parses a policy, or returns everything that is wrong with it, each with its line. `today`, in
 * days since 1970, decides which rules have expired.
 */
export async function parsePolicy(
  { path, text }: PolicyText,
  today: number
): Promise<ParsedPolicy> {
  const yaml = await readYaml(text)
  const complain = (sentence: string, position: Position): BadInput => ({
    input: 'policy-file',
    sentence: `${quoteInput(path)}, line ${position.line}, column ${position.column}: ${sentence}`,
    location: { file: path, line: position.line }
  })
  const [errors, readable] = 'errors' in yaml ? [yaml.errors, yaml.rest] : [[], yaml]
  // The error of a line may be why its values are not as expected.
  const isAlone = ({ at }: YamlError): boolean => !errors.some((one) => one.at.line === at.line)
  const complaints = (faults: readonly YamlError[]): ParsedPolicy => ({
    faults: [...errors, ...faults.filter(isAlone)]
      .toSorted(byPosition)
      .map(({ sentence, at }) => complain(sentence, at))
  })
  if (readable === undefined) return complaints([])
  const decoded = decodePolicy(readable.value)
  const { sections, faults } = readSections(readable)
  if ('file' in decoded && faults.length + errors.length === 0)
    return { policy: { ...policyOf(path, decoded.file, readable, today), sections } }
  const failures = 'failures' in decoded ? decoded.failures : []
  return complaints([
    ...faults,
    ...failures.map(complaintOf).map(({ sentence, way, isKey }) => ({
      sentence,
      at: isKey ? readable.keyAt(way) : readable.at(way)
    }))
  ])
}

function policyOf(
  path: string,
  file: PolicyShape,
  yaml: YamlText,
  today: number
): Omit<Policy, 'sections'> {
  const locate = (index: number): Location => ({ file: path, line: yaml.at(['allow', index]).line })
  return {
    path,
    rules: (file.allow ?? []).map((entry, index) => ruleOf(entry, locate(index), today)),
    tmpfs: (file.tmpfs ?? []).map(tmpfsOf)
  }
}

/** Converts an entry of `allow` to a rule. Its pattern is known to be valid. */
function ruleOf(entry: AllowEntry, location: Location, today: number): Rule {
  const { path: pattern, reason, owner, expires, place } = entry
  const kinds: ReadonlySet<ChangeKind> = new Set(entry.kinds ?? CHANGE_KINDS)
  const matches = compileGlob(pattern)
  const covers = 'value' in matches ? matches.value : () => false
  return {
    rule: kinds.size === CHANGE_KINDS.length ? pattern : `${lettersOf(kinds)} ${pattern}`,
    kinds,
    pattern,
    reason: reason.trim(),
    source: 'policy-file',
    location,
    ...(owner === undefined ? {} : { owner: owner.trim() }),
    ...(place === undefined ? {} : { place }),
    ...(expires === undefined
      ? {}
      : { expires: { date: expires, daysLeft: dayOf(expires) - today } }),
    allows: (path, kind, where) =>
      kinds.has(kind) && (place === undefined || place === where) && covers(path)
  }
}

/** Converts an entry of `tmpfs` to Docker's option words. */
function tmpfsOf({ path, options = [], ...named }: TmpfsEntry): TmpfsMount {
  const { size, mode, uid, gid, exec } = named
  const words = [
    ...Object.entries({ size, mode, uid, gid }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`]
    ),
    ...(exec === undefined ? [] : [exec ? 'exec' : 'noexec']),
    ...options
  ]
  return { path: path.replace(/(?<=.)\/$/, ''), options: words.join(',') }
}

/** A sentence on a fault, and the place of the fault. */
interface Complaint {
  readonly sentence: string
  readonly way: Way
  /** Whether the sentence is about the key itself, not about its value. */
  readonly isKey: boolean
}

/** Words a failure. A sentence from a parser stands as it is. */
function complaintOf({ path, type, value, message }: Failure): Complaint {
  const way = path as Way
  const last = way.at(-1)
  const about = typeof last === 'string' ? `${quoteInput(last)}: ` : ''
  const complaint = (sentence: string, isKey = false): Complaint => ({ sentence, way, isKey })
  if (type === 'never') return complaint(unknownKey(way), true)
  if (type === 'object') return complaint(`${about}expected keys and values, got ${shown(value)}.`)
  if (type === 'array') return complaint(`${about}expected a list, got ${shown(value)}.`)
  if (value !== undefined) return complaint(about + message)
  const wanted = message.replace(/, got nothing\.$/, '.')
  return complaint(`the key ${quoteInput(String(last))} is missing; ${wanted}`)
}

function unknownKey(way: Way): string {
  const key = String(way.at(-1))
  const known = keysAt(way.slice(0, -1))
  const nearest = nearestTo(key, known)
  if (way.length === 1 && INPUTS.some(({ name }) => name === key))
    return `the key ${quoteInput(key)} is an input; put it below "check:".`
  const advice =
    nearest === undefined
      ? `known here are ${known.map(quoteInput).join(', ')}.`
      : `did you mean "${nearest}"?`
  return `the key ${quoteInput(key)} is unknown; ${advice}`
}
