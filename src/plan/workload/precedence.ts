import type { BadInput } from '../faults'
import type { InputName } from '../input-table'
import { quoteInput } from '../parse'

/**
 * Inputs on the container itself, and the key of a service that says it in a Compose file. Beside a
 * Compose file they are refused: a setting that only the check has would let the check pass, and
 * production fail.
 */
const CONTAINER_INPUTS = {
  platform: 'platform',
  entrypoint: 'entrypoint',
  command: 'command',
  user: 'user',
  'working-dir': 'working_dir',
  hostname: 'hostname',
  init: 'init',
  network: 'network_mode',
  tmpfs: 'tmpfs',
  'cap-drop': 'cap_drop',
  'cap-add': 'cap_add',
  'security-opt': 'security_opt',
  memory: 'mem_limit',
  'shm-size': 'shm_size',
  'pids-limit': 'pids_limit',
  ulimits: 'ulimits',
  'add-host': 'extra_hosts'
} as const satisfies { readonly [Name in InputName]?: string }

/** Key of a Compose service for each input whose setting the file holds. */
const SETTINGS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CONTAINER_INPUTS),
  ['image', 'image'],
  ['volumes', 'volumes'],
  ['read-only', 'read_only']
])

/** Key of a Compose service that has the effect of this input; undefined if none has. */
export const settingOf = (input: string): string | undefined => SETTINGS.get(input)

/** Inputs that mean nothing without a Compose file. */
const COMPOSE_INPUTS = [
  ...(['service', 'compose-profiles', 'compose-env-file', 'dependencies'] as const)
] satisfies readonly InputName[]

/**
 * Finds inputs that contradict the file that describes the container, or that need such a file.
 * `isGiven` tells whether the author gave an input at all.
 */
export function workloadClashes(isGiven: (name: InputName) => boolean): readonly BadInput[] {
  return isGiven('compose-file')
    ? containerInputs.filter(isGiven).map((input) => ({ input, sentence: SAID_BY_FILE }))
    : COMPOSE_INPUTS.filter(isGiven).map((input) => ({ input, sentence: NEEDS_FILE }))
}

const containerInputs = Object.keys(CONTAINER_INPUTS) as (keyof typeof CONTAINER_INPUTS)[]

const SAID_BY_FILE =
  'is said by the Compose file, which is checked as it is deployed; change it there.'
const NEEDS_FILE = `is about a Compose file, and none is named; name one in ${quoteInput('compose-file')}, or leave this out.`

/** Fault of `read-only: declared` without a file that could declare it. */
export const DECLARED_NOWHERE: BadInput = {
  input: 'read-only',
  sentence: `"declared" takes the word of a Compose file, and none is named; write "true" or "false", or name one in "compose-file".`
}
