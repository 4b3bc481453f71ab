import { INPUTS, type DeclaredInput, type InputName } from '../plan/input-table'
import { MERGE_INPUTS } from './merge/inputs'

/** The commands, in the order of the help. */
export const COMMAND_NAMES = [
  'check',
  'suggest',
  'harden',
  'baseline',
  'policy',
  'merge',
  'self-test',
  'completion'
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]

/** Commands that boot an image, and take the options of `docker run` therefore. */
export type ImageCommand = 'check' | 'suggest' | 'harden' | 'baseline'

export const isImageCommand = (command: CommandName): command is ImageCommand =>
  ['check', 'suggest', 'harden', 'baseline'].includes(command)

/** Options that take no value, by command. */
export const FLAGS: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['json', 'verbose', 'quiet', 'help'],
  suggest: ['json', 'write', 'verbose', 'quiet', 'help'],
  harden: ['json', 'write', 'verbose', 'quiet', 'help'],
  baseline: ['verbose', 'quiet', 'help'],
  policy: ['json', 'help'],
  merge: ['json', 'verbose', 'quiet', 'help'],
  'self-test': ['help'],
  completion: ['help']
}

/** Flags that have a short form, on every command that has the flag. */
export const SHORT_FLAGS: Readonly<Record<string, string>> = { h: 'help', q: 'quiet' }

/** Letters of `docker run` for options that mean the same here, by the name of the option. */
export const SHORT_OPTIONS: Readonly<Record<string, string>> = {
  env: 'e',
  user: 'u',
  'working-dir': 'w',
  volumes: 'v',
  memory: 'm'
}

/** Options of a command that take a value. */
export function optionsOf(command: CommandName): readonly DeclaredInput[] {
  if (command === 'policy') return POLICY_OPTIONS
  if (command === 'merge') return MERGE_INPUTS
  return isImageCommand(command) ? INPUTS.filter(({ name }) => !FOREIGN[command].has(name)) : []
}

const POLICY_OPTIONS = [
  { name: 'policy-file', default: '', multiline: false },
  { name: 'kind', default: '', multiline: false },
  { name: 'place', default: '', multiline: false }
] as const satisfies readonly DeclaredInput[]

/** Inputs that decide which drift fails a check. */
const COMPARING = ['compare-with', 'fail-on', 'fail-on-severity'] as const

/** Inputs of the search for the least that an image needs. */
const HARDENING_INPUTS = ['harden', 'harden-timeout', 'harden-parts'] as const

/**
 * Inputs that a command does not take. `suggest` always explains; the image of a baseline is not
 * attacked.
 */
const FOREIGN: Readonly<Record<ImageCommand, ReadonlySet<string>>> = {
  check: new Set(),
  suggest: new Set<InputName>(['explain', 'images', ...HARDENING_INPUTS, ...COMPARING]),
  harden: new Set<InputName>(['harden', 'images', ...COMPARING]),
  baseline: new Set<InputName>([
    ...(['images', 'explain', 'explain-timeout', 'attack-run', 'attack-exec'] as const),
    ...(['rehearse-attacks', 'contrast', 'max-landed', 'recover', 'evidence'] as const),
    ...(['prove-settings', 'max-idle'] as const),
    ...(['evidence-file-limit', 'evidence-limit', 'evidence-image', 'mode'] as const),
    ...(['output-dir', 'annotate-file'] as const),
    ...HARDENING_INPUTS,
    ...COMPARING
  ])
}

/** Name of the input that a positional argument sets. */
export const subjectOf = (command: CommandName): string =>
  command === 'merge' ? 'reports' : 'image'

/**
 * Whether an option may stand without a value. Any other takes the next word, even one that starts
 * with a hyphen.
 */
export const isSwitch = (option: DeclaredInput): boolean =>
  option.default === 'false' || option.default === 'true'

/** Headings below which the help lists options, in its order. */
export const THEMES = [
  'Image',
  'Container',
  'Readiness and smoke test',
  'Policy and verdict',
  'Fix',
  'Attacks and recovery',
  'Hardening',
  'Evidence',
  'Output'
] as const

type Theme = (typeof THEMES)[number]

/** Heading of an option of `check`, `suggest` and `baseline`. */
export function themeOf(name: string): Theme {
  if (Object.hasOwn(THEME_OF, name)) return THEME_OF[name as InputName]
  return name === 'write' ? 'Fix' : 'Output'
}

const THEME_OF: { readonly [Name in InputName]: Theme } = {
  image: 'Image',
  images: 'Image',
  'compose-file': 'Image',
  service: 'Image',
  'compose-profiles': 'Image',
  'compose-env-file': 'Image',
  dependencies: 'Image',
  'manifest-file': 'Image',
  workload: 'Image',
  container: 'Image',
  pull: 'Image',
  platform: 'Image',
  entrypoint: 'Container',
  command: 'Container',
  env: 'Container',
  'env-file': 'Container',
  user: 'Container',
  'working-dir': 'Container',
  hostname: 'Container',
  init: 'Container',
  network: 'Container',
  port: 'Readiness and smoke test',
  'read-only': 'Container',
  publish: 'Container',
  tmpfs: 'Container',
  volumes: 'Container',
  'cap-drop': 'Container',
  'cap-add': 'Container',
  'security-opt': 'Container',
  memory: 'Container',
  'shm-size': 'Container',
  'pids-limit': 'Container',
  ulimits: 'Container',
  'add-host': 'Container',
  'wait-for': 'Readiness and smoke test',
  'startup-timeout': 'Readiness and smoke test',
  'smoke-http': 'Readiness and smoke test',
  'smoke-exec': 'Readiness and smoke test',
  'smoke-run': 'Readiness and smoke test',
  'smoke-timeout': 'Readiness and smoke test',
  settle: 'Readiness and smoke test',
  'stop-timeout': 'Readiness and smoke test',
  allow: 'Policy and verdict',
  'policy-file': 'Policy and verdict',
  mode: 'Policy and verdict',
  'compare-with': 'Policy and verdict',
  'fail-on': 'Policy and verdict',
  'fail-on-severity': 'Policy and verdict',
  content: 'Policy and verdict',
  'watch-limit': 'Policy and verdict',
  explain: 'Fix',
  'explain-timeout': 'Fix',
  'attack-run': 'Attacks and recovery',
  'attack-exec': 'Attacks and recovery',
  'rehearse-attacks': 'Attacks and recovery',
  contrast: 'Attacks and recovery',
  'max-landed': 'Attacks and recovery',
  'prove-settings': 'Attacks and recovery',
  'max-idle': 'Attacks and recovery',
  recover: 'Attacks and recovery',
  harden: 'Hardening',
  'harden-timeout': 'Hardening',
  'harden-parts': 'Hardening',
  evidence: 'Evidence',
  'evidence-file-limit': 'Evidence',
  'evidence-limit': 'Evidence',
  'evidence-image': 'Evidence',
  'output-dir': 'Output',
  'annotate-file': 'Output'
}
