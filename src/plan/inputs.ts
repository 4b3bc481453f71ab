import { clashesAmong } from './clashes'
import type { Texts } from './environment'
import type { BadInput } from './faults'
import { INPUTS, type InputName } from './input-table'
import { maskTyped } from './masks'
import { entriesOf, gatherReadings, type ReadingFault, type TextOf } from './parse'
import { spellingAdvice } from './nearest'
import type { Rule } from './allowlist'
import { located, type Origins } from './origins'
import type { Policy } from './policy'
import { readConfinement, readCourse, readProgram, readSurroundings } from './read-inputs'
import { seccompFile } from './security'
import type { SmokeStep, Understood, Wishes } from './wishes'
import { DECLARED_NOWHERE, workloadClashes } from './workload/precedence'

/** Inputs by name, as typed; a missing or empty input has its default. */
export type Inputs = ReadonlyMap<string, string>

/** Whether an input has a value of its own: its default, spelled out, asks for nothing. */
function isGiven(name: InputName, inputs: Inputs): boolean {
  const text = (inputs.get(name) ?? '').trim()
  return text !== '' && text !== DEFAULTS.get(name)
}

const DEFAULTS = new Map(INPUTS.map((input) => [input.name, input.default]))

/**
 * Parses all inputs, and adds the rules and mounts of the policy. Returns the wishes, or all bad
 * inputs, with their lines in the policy file, together with the wishes that could be understood.
 */
export function parseInputs(
  inputs: Inputs,
  texts: Texts,
  policy?: Pick<Policy, 'rules' | 'tmpfs'>,
  origins: Origins = NOWHERE
):
  | { readonly wishes: Wishes }
  | { readonly faults: readonly BadInput[]; readonly understood: Understood } {
  const textOf = textIn(inputs)
  const { understood: typed, faults } = gatherReadings<Wishes>({
    ...readProgram(textOf, texts),
    ...readSurroundings(textOf),
    ...readConfinement(textOf, texts),
    ...readCourse(textOf),
    unmounted: { value: [], faults: [] }
  })
  const own = { ...typed, ...(typed.rules && { rules: withLines(typed.rules, origins) }) }
  const understood = policy === undefined ? own : withPolicy(own, policy)
  const all = [
    ...faults,
    ...clashesAmong(understood),
    ...workloadClashes((name) => isGiven(name, inputs)),
    ...(own.readOnly === 'declared' && own.compose === undefined ? [DECLARED_NOWHERE] : []),
    ...unknownAmong(inputs),
    ...(textOf('images').trim() === '' ? [] : [ONE])
  ]
  return all.length === 0
    ? { wishes: withoutSecrets(understood as Wishes) }
    : { faults: inTableOrder(all).map((fault) => located(fault, origins)), understood }
}

/** Masks the secrets in the names of steps; what they run stays as it is. */
function withoutSecrets(wishes: Wishes): Wishes {
  const mask = maskTyped(wishes.env)
  const named = <Step extends SmokeStep>(one: Step): Step => {
    const step = mask([one.step]).join()
    return step === one.step ? one : { ...one, step, written: one.step }
  }
  return { ...wishes, smoke: wishes.smoke.map(named), attack: wishes.attack.map(named) }
}

const NOWHERE: Origins = new Map()

/** Adds its line to each rule that comes from the policy file, if all rules could be read. */
function withLines(rules: readonly Rule[], origins: Origins): readonly Rule[] {
  const origin = origins.get('allow')
  if (origin === undefined) return rules
  return rules.map((rule, index) => {
    const { line } = origin.entries[index] ?? origin.at
    return { ...rule, location: { file: origin.file, line } }
  })
}

/**
 * Adds a policy. Its rules come after those of the inputs; its mounts are added except where an
 * input mounts something.
 */
function withPolicy(typed: Understood, policy: Pick<Policy, 'rules' | 'tmpfs'>): Understood {
  const { rules = [], tmpfs = [], volumes = [], compose } = typed
  const all = [...rules, ...policy.rules]
  // The mounts of a service are those of its file: what only the check had would prove nothing.
  if (compose !== undefined) return { ...typed, rules: all, unmounted: policy.tmpfs }
  const taken = new Set([...tmpfs, ...volumes].map(({ path }) => path))
  const further = policy.tmpfs.filter(({ path }) => !taken.has(path))
  return { ...typed, rules: all, tmpfs: [...tmpfs, ...further] }
}

/**
 * Fault of a check of one image that has `images`: a check of several has taken that list apart.
 */
const ONE = { input: 'images', sentence: 'one image is checked here; name it in "image".' }

/** Files whose texts `parseInputs` needs, by their paths as typed. */
export function filesNamedBy(inputs: Inputs): readonly string[] {
  const textOf = textIn(inputs)
  const envFile = textOf('env-file').trim()
  const profiles = entriesOf(textOf('security-opt')).flatMap((line) => seccompFile(line) ?? [])
  return [...new Set([...(envFile === '' ? [] : [envFile]), ...profiles])]
}

function textIn(inputs: Inputs): TextOf {
  return (name) => {
    const text = inputs.get(name) ?? ''
    return text.trim() === '' ? defaultOf(name) : text
  }
}

function defaultOf(name: InputName): string {
  return INPUTS.find((input) => input.name === name)?.default ?? ''
}

/**
 * Advice if the name may be a variable. The workflow's own `env` may set one that a process cannot
 * tell from an input.
 */
const variableOf = (name: string): string =>
  ` If it is a variable of the workflow, rename it: INPUT_${name.toUpperCase()} is an input's.`

/** Returns a bad input for each name that is no declared input. */
export function unknownAmong(
  inputs: Inputs,
  declared: readonly { readonly name: string }[] = INPUTS
): readonly BadInput[] {
  const names = declared.map(({ name }) => name)
  return [...inputs.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      input: name,
      sentence: `there is no input of that name; ${spellingAdvice(name, names, variableOf(name))}`
    }))
}

function inTableOrder(faults: readonly ReadingFault[]): readonly ReadingFault[] {
  return faults.toSorted((one, other) => rank(one.input) - rank(other.input))
}

function rank(name: string): number {
  return INPUTS.findIndex((input) => input.name === name)
}
