import { count, list, quote, shorten } from '../judge/phrases'
import { subjectName } from '../plan/checks'
import { INPUTS, type InputName } from '../plan/input-table'
import { entriesOf } from '../plan/parse'
import type { Policy } from '../plan/policy'
import type { InputSection } from '../plan/sections'
import { inline } from '../report/escape'

/** A value that a policy file gives to an input. */
interface GivenValue {
  readonly line: number
  /**
   * The entry of the list `images` that it is for: its name, its image, or what it is about in a
   * file. Null for all of them.
   */
  readonly image: string | null
  /** The value as text; the names of the variables for `env`, since their values may be secrets. */
  readonly value: string
}

/** Values that a policy file gives to an input: that for all images first. */
export function valuesIn({ sections }: Policy, input: InputName): readonly GivenValue[] {
  const read = (section: InputSection, image: string | null): readonly GivenValue[] => {
    const written = section.get(input)
    if (written === undefined || written.text.trim() === '') return []
    return [{ line: written.key.line, image, value: valueOf(input, written.text) }]
  }
  return [
    ...read(sections.check, null),
    ...sections.images.flatMap(({ name, given }) => {
      const textOf = (name: InputName): string => given.get(name)?.text.trim() ?? ''
      return read(given, name ?? (textOf('image') || subjectName(textOf)))
    })
  ]
}

const valueOf = (input: InputName, text: string): string =>
  input === 'env'
    ? entriesOf(text)
        .map((line) => line.replace(/=[^]*$/, ''))
        .join('\n')
    : text.trim()

/** Text on the values that a policy file gives to an input, and on which of all values wins. */
export function inputText(policy: Policy, input: InputName): string {
  const values = valuesIn(policy, input)
  const common = values.find(({ image }) => image === null)
  const told = values.map(({ line, image, value }) => {
    const whose = image === null ? '' : ` for ${quote(image)}`
    const wins = image === null || common === undefined ? '' : WINS[kindOf(input)](common.line)
    return `  line ${line}: ${shownValue(input, value)}${whose}${wins}.`
  })
  const own = ownText(policy, input)
  const lines = [
    input,
    ...(told.length === 0 && own.length === 0 ? [noValue(input)] : told),
    ...(told.length === 0 ? [] : [LAST[kindOf(input)]]),
    ...own
  ]
  return lines.map((line) => `${inline(line, 2000)}\n`).join('')
}

/** Entries of the list that the file itself has beside its inputs, under the name of an input. */
export const ownEntries = ({ tmpfs, rules }: Policy, input: InputName): readonly string[] =>
  input === 'tmpfs'
    ? tmpfs.map(({ path, options }) => (options === '' ? path : `${path}:${options}`))
    : input === 'allow'
      ? rules.map(({ rule }) => rule)
      : []

function ownText(policy: Policy, input: InputName): readonly string[] {
  const entries = ownEntries(policy, input)
  const named = list(
    entries.map((one) => quote(shorten(one, 100))),
    5
  )
  return entries.length === 0
    ? []
    : [`  The list ${quote(input)} of the file: ${named}.${OWN[input] ?? ''}`]
}

/** How the lists of the file go together with the inputs of their names. */
const OWN: Partial<Record<InputName, string>> = {
  tmpfs: ' They are mounted for every image, except where an input mounts something.',
  allow: ' They hold for every image, and come after the rules of the input.'
}

function shownValue(input: InputName, value: string): string {
  const entries = entriesOf(value).map((entry) => quote(shorten(entry, 100)))
  const all = entries.length === 0 ? quote(shorten(value, 100)) : list(entries, 5)
  return input === 'env' ? `${count(entries.length, 'variable')}, ${all}` : all
}

/** Variables are joined; every other value is replaced as a whole. */
const kindOf = (input: InputName): 'joined' | 'replaced' =>
  input === 'env' ? 'joined' : 'replaced'

const WINS = {
  joined: (line: number) => `, added to those of line ${line}, over which they win`,
  replaced: (line: number) => `, in place of line ${line}`
}

const LAST = {
  joined: '  Variables of the step, or of the command line, are added, and win over these.',
  replaced: '  A value of the step, or of the command line, wins: it replaces the whole value here.'
}

function noValue(input: InputName): string {
  const standard = INPUTS.find(({ name }) => name === input)?.default ?? ''
  const otherwise = standard === '' ? '' : `, or else the default, ${quote(standard)}`
  return `  The file gives no value: that of the step or of the command line counts${otherwise}.`
}
