import type { FileText, TmpfsMount } from '../../ports'
import type { Rule } from '../allowlist'
import type { BadInput, Location } from '../faults'
import { problemOfFile } from '../file-text'
import { quote } from '../quote'
import { ruleOf, tmpfsOf } from './entries'
import { complaintOf } from './complaint'
import { decodePolicy, type PolicyShape } from './shape'
import { readYaml, type Position, type Yaml, type YamlError } from '../yaml'

/** What a policy file says. */
export interface Policy {
  /** As it was named, relative to the workspace. */
  readonly path: string
  readonly rules: readonly Rule[]
  readonly tmpfs: readonly TmpfsMount[]
}

export interface PolicyText {
  readonly path: string
  readonly text: string
}

/** What a file holds that should be a policy, as `parsePolicy` tells it; one without a text is a fault. */
export async function policyIn(path: string, file: FileText, today: number): Promise<ParsedPolicy> {
  return file.kind === 'text'
    ? parsePolicy({ path, text: file.text }, today)
    : { faults: [{ input: 'policy-file', sentence: problemOfFile(path, file) }] }
}

type ParsedPolicy = { readonly policy: Policy } | { readonly faults: readonly BadInput[] }

/** The policy, or everything that is wrong with it, each with its line; `today`, in days since 1970, decides which rules have expired. */
export async function parsePolicy(
  { path, text }: PolicyText,
  today: number
): Promise<ParsedPolicy> {
  const yaml = await readYaml(text)
  const complain = (sentence: string, position: Position): BadInput => ({
    input: 'policy-file',
    sentence: `${quote(path)}, line ${position.line}, column ${position.column}: ${sentence}`,
    location: { file: path, line: position.line }
  })
  if ('errors' in yaml)
    return { faults: yaml.errors.map(({ sentence, at }) => complain(sentence, at)) }
  const decoded = decodePolicy(yaml.value)
  if ('file' in decoded) return { policy: policyOf(path, decoded.file, yaml, today) }
  const complaints = decoded.failures.map(complaintOf).map(({ sentence, way, isKey }) => ({
    sentence,
    at: isKey ? yaml.keyAt(way) : yaml.at(way)
  }))
  return {
    faults: complaints.toSorted(byPosition).map(({ sentence, at }) => complain(sentence, at))
  }
}

const byPosition = (one: YamlError, other: YamlError): number =>
  one.at.line - other.at.line || one.at.column - other.at.column

function policyOf(path: string, file: PolicyShape, yaml: Yaml, today: number): Policy {
  const locate = (index: number): Location => ({ file: path, line: yaml.at(['allow', index]).line })
  return {
    path,
    rules: (file.allow ?? []).map((entry, index) => ruleOf(entry, locate(index), today)),
    tmpfs: (file.tmpfs ?? []).map(tmpfsOf)
  }
}
