import type { TmpfsMount, Ulimit, VolumeMount } from '../words'
import type { Rule } from './allowlist'
import { clashesAmong, DECLARED_NOWHERE, ONE_IMAGE, workloadClashes } from './clashes'
import type { Texts } from './environment'
import type { BadInput } from './faults'
import type { HardenWishes } from './harden'
import { INPUTS, type InputName } from './input-table'
import { maskTyped } from './masks'
import { spellingAdvice, entriesOf, gatherReadings, type ReadingFault, type TextOf } from './parse'
import type { Policy } from './policy'
import type { Probe } from './workload/pod'
import { readConfinement, readCourse, readProgram, readSurroundings } from './read-inputs'
import { seccompFile } from './security'
import type { SettingsWishes } from './settings/wishes'
import { located, type Origins } from './written-inputs'

/** Inputs by name, as typed; a missing or empty input has its default. */
export type Inputs = ReadonlyMap<string, string>

/** Whether an input asks for something: its default, spelled out, does not. */
function isOffDefault(name: InputName, inputs: Inputs): boolean {
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
    ...workloadClashes((name) => isOffDefault(name, inputs), entriesOf(textOf('security-opt'))),
    ...(own.readOnly === 'declared' && isAlone(own) ? [DECLARED_NOWHERE] : []),
    ...unknownAmong(inputs),
    ...(textOf('images').trim() === '' ? [] : [ONE_IMAGE])
  ]
  return all.length === 0
    ? { wishes: withoutSecrets(understood as Wishes) }
    : { faults: inTableOrder(all).map((fault) => located(fault, origins)), understood }
}

/** Whether inputs alone describe the container. */
const isAlone = ({ compose, pod }: Understood): boolean => (compose ?? pod) === undefined

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
  const { rules = [], tmpfs = [], volumes = [] } = typed
  const all = [...rules, ...policy.rules]
  // Such mounts are those of the file: what only the check had would prove nothing.
  if (!isAlone(typed)) return { ...typed, rules: all, unmounted: policy.tmpfs }
  const taken = new Set([...tmpfs, ...volumes].map(({ path }) => path))
  const further = policy.tmpfs.filter(({ path }) => !taken.has(path))
  return { ...typed, rules: all, tmpfs: [...tmpfs, ...further] }
}

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

/**
 * All inputs, each parsed and checked by itself, before the image is known. Undefined means not
 * given.
 */
export interface Wishes extends SettingsWishes, HardenWishes {
  /** Empty if the file that describes the container names it. */
  readonly image: string
  /** The Compose service whose container is checked; undefined if inputs alone describe it. */
  readonly compose: ComposeWish | undefined
  /** The pod whose container is checked; undefined if no manifest describes it. */
  readonly pod: PodInputs | undefined
  readonly pull: 'missing' | 'always' | 'never'
  readonly platform: string | undefined
  readonly entrypoint: readonly string[] | undefined
  readonly command: readonly string[] | undefined
  /** `KEY=VALUE`, those of `env-file` first, each key once: the last one wins. */
  readonly env: readonly string[]
  readonly user: string | undefined
  readonly workingDir: string | undefined
  readonly hostname: string | undefined
  readonly init: boolean
  readonly network: string | undefined
  readonly port: number | undefined
  readonly readOnly: boolean | 'declared'
  readonly publish: 'loopback' | 'all'
  readonly tmpfs: readonly TmpfsMount[]
  readonly volumes: readonly VolumeMount[]
  /** Mounts of the policy file that are not made, since another file says what is mounted. */
  readonly unmounted: readonly TmpfsMount[]
  readonly capDrop: readonly string[]
  readonly capAdd: readonly string[]
  readonly securityOpt: readonly string[]
  /** Bytes. */
  readonly memory: number | undefined
  /** Bytes. */
  readonly shmSize: number | undefined
  readonly pidsLimit: number
  readonly ulimits: readonly Ulimit[]
  readonly addHost: readonly string[]
  readonly waitFor: WaitWish
  readonly smoke: readonly SmokeStep[]
  readonly limits: Limits
  readonly rules: readonly Rule[]
  readonly policyFile: string | undefined
  readonly mode: 'enforce' | 'audit'
  readonly content: 'auto' | 'always' | 'never'
  /** Bytes. */
  readonly watchLimit: number
  readonly explain: 'on-failure' | 'always' | 'never'
  /** Milliseconds. */
  readonly explainTimeout: number
  /** Steps in the order in which they run. */
  readonly attack: readonly AttackStep[]
  readonly rehearseAttacks: boolean
  readonly contrast: boolean
  readonly maxLanded: number | undefined
  readonly recover: boolean
  readonly evidence: 'on-failure' | 'always' | 'never'
  /** Bytes. */
  readonly evidenceFileLimit: number
  /** Bytes. */
  readonly evidenceLimit: number
  readonly evidenceImage: boolean
  readonly outputDir: string | undefined
  readonly annotateFile: string | undefined
  readonly compareWith: BaseWish | undefined
  readonly failOn: 'any' | 'new'
  /** Least severity of drift that fails the check. */
  readonly failOnSeverity: 'critical' | 'high' | 'medium' | 'low'
}

/** A service of a Compose project, as named by the inputs. */
export interface ComposeWish {
  /** Paths of the Compose files as typed; later ones are laid over earlier ones. */
  readonly files: readonly string[]
  /** Name of the service; undefined if the files have to show it. */
  readonly service: string | undefined
  readonly profiles: readonly string[]
  /** Paths of the files with variables for interpolation; empty for Compose's own default. */
  readonly envFiles: readonly string[]
  /** Whether the services that this one depends on are started. */
  readonly dependencies: boolean
}

/** A pod in Kubernetes manifests, as named by the inputs. */
export interface PodInputs {
  /** Paths of the files as typed. */
  readonly files: readonly string[]
  /** Workload as `KIND/NAME`; undefined if the files have to show it. */
  readonly workload: string | undefined
  /** Name of the container that is checked; undefined if the pod has to show it. */
  readonly container: string | undefined
}

/** `compare-with` as written: the report of an earlier check, or an image to check likewise. */
export type BaseWish =
  | { readonly kind: 'report'; readonly path: string }
  | { readonly kind: 'image'; readonly reference: string }

/** `wait-for` as written. The meaning of `auto`, and the port, depend on the image. */
export type WaitWish =
  | { readonly kind: 'auto' | 'healthy' | 'exit' | 'none' }
  | { readonly kind: 'tcp'; readonly port: number | undefined }
  | { readonly kind: 'http'; readonly path: string }
  | { readonly kind: 'log'; readonly expression: RegExp }

/** One step of the smoke test. */
export type SmokeStep = NamedStep &
  (
    | {
        readonly kind: 'http'
        readonly method: string
        /** A path that starts with `/`, or a whole URL. */
        readonly target: string
        /** Inclusive ranges of statuses that pass, e.g. [[200, 399]]. */
        readonly statuses: readonly (readonly [number, number])[]
        readonly contains: string | undefined
      }
    | { readonly kind: 'exec'; readonly argv: readonly string[] }
    | { readonly kind: 'run'; readonly script: string }
    /** A probe of a pod's container. */
    | { readonly kind: 'probe'; readonly probe: Probe }
  )

interface NamedStep {
  /** The author's text without its secrets, for reports. */
  readonly step: string
  /** The author's text with its secrets, by which its line is found; absent if it has none. */
  readonly written?: string
}

/** One step of the author's own attack. */
export type AttackStep = Exclude<SmokeStep, { readonly kind: 'http' | 'probe' }>

/** Time limits in milliseconds. */
export interface Limits {
  readonly startup: number
  readonly smoke: number
  readonly settle: number
  readonly stop: number
}

/**
 * The wishes that could be understood. An invalid input is absent; of a list with faults, the valid
 * lines remain.
 */
export type Understood = Partial<Wishes>
