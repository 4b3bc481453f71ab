import type { BadInput } from '../../plan/faults'
import { CHOICES, type DeclaredInput } from '../../plan/input-table'
import { unknownAmong, type Inputs } from '../../plan/inputs'
import { parseImage } from '../../plan/names'
import { entriesOf, oneOf, withoutNul, type Parsed, type Parser } from '../../plan/parse'
import { parseRunnerPath } from '../../plan/paths'
import { integerBetween } from '../../plan/quantities'

/** Inputs of the merge action, in the order of merge/action.yml. */
export const MERGE_INPUTS = [
  { name: 'reports', default: '', multiline: false },
  { name: 'expect', default: '', multiline: true },
  { name: 'mode', default: 'enforce', multiline: false },
  { name: 'output-dir', default: '', multiline: false }
] as const satisfies readonly DeclaredInput[]

/** The reports to merge, and the expected images. */
export interface MergeWishes {
  /** Folder below which the reports are. */
  readonly reports: string
  readonly expect: Expectation
  readonly mode: 'enforce' | 'audit'
}

/**
 * Expected number of reports, or the images that must have a report; undefined if `expect` is
 * empty.
 */
export type Expectation = number | readonly string[] | undefined

/** Parses all inputs of a merge; returns them, or every bad input. */
export function parseMergeInputs(
  inputs: Inputs
): { readonly wishes: MergeWishes } | { readonly faults: readonly BadInput[] } {
  const read = <T>(name: MergeInput, parse: Parser<T>): Read<T> => {
    const text =
      inputs.get(name)?.trim() || (MERGE_INPUTS.find((one) => one.name === name)?.default ?? '')
    return { name, parsed: withoutNul(parse)(text) }
  }
  const [reports, expect] = [read('reports', parseFolder), read('expect', parseExpectation)]
  const mode = read('mode', oneOf(...CHOICES.mode))
  const faults = [
    ...unknownAmong(inputs, MERGE_INPUTS),
    ...[reports, expect, mode, read('output-dir', parseRunnerPath)].flatMap(faultOf)
  ]
  return 'value' in reports.parsed &&
    'value' in expect.parsed &&
    'value' in mode.parsed &&
    faults.length === 0
    ? {
        wishes: {
          reports: reports.parsed.value,
          expect: expect.parsed.value,
          mode: mode.parsed.value
        }
      }
    : { faults }
}

type MergeInput = (typeof MERGE_INPUTS)[number]['name']

interface Read<T> {
  readonly name: MergeInput
  readonly parsed: Parsed<T>
}

const faultOf = ({ name, parsed }: Read<unknown>): readonly BadInput[] =>
  'problem' in parsed ? [{ input: name, sentence: parsed.problem }] : []

function parseFolder(text: string): Parsed<string> {
  return text === ''
    ? {
        problem: 'no folder was named; name the one that holds the reports, for example "reports".'
      }
    : parseRunnerPath(text)
}

/**
 * Parses a number, or image references, one a line. A reference that must have two reports is
 * listed twice.
 */
function parseExpectation(text: string): Parsed<Expectation> {
  const entries = entriesOf(text)
  const [first = ''] = entries
  if (entries.length === 0) return { value: undefined }
  if (entries.length === 1 && /^-?\d+$/.test(first)) return parseNumber(first)
  const parsed = entries.map(parseImage)
  const problem = parsed.find((one) => 'problem' in one)
  return problem ?? { value: entries }
}

const parseNumber = integerBetween(1, 1000, 'a number of reports', '3')
