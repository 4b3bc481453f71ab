import type { BadInput } from '../faults'
import type { InputName } from '../input-table'
import { quoteInput } from '../parse'

/**
 * Inputs on the container itself. Beside a Compose file they are refused: a setting that only the
 * check has would let the check pass, and production fail.
 */
const CONTAINER_INPUTS = [
  ...(['platform', 'entrypoint', 'command', 'user', 'working-dir', 'hostname', 'init'] as const),
  ...(['network', 'tmpfs', 'cap-drop', 'cap-add', 'security-opt', 'memory'] as const),
  ...(['shm-size', 'pids-limit', 'ulimits', 'add-host'] as const)
] satisfies readonly InputName[]

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
    ? CONTAINER_INPUTS.filter(isGiven).map((input) => ({ input, sentence: SAID_BY_FILE }))
    : COMPOSE_INPUTS.filter(isGiven).map((input) => ({ input, sentence: NEEDS_FILE }))
}

const SAID_BY_FILE =
  'is said by the Compose file, which is checked as it is deployed; change it there.'
const NEEDS_FILE = `is about a Compose file, and none is named; name one in ${quoteInput('compose-file')}, or leave this out.`

/** Fault of `read-only: declared` without a file that could declare it. */
export const DECLARED_NOWHERE: BadInput = {
  input: 'read-only',
  sentence: `"declared" takes the word of a Compose file, and none is named; write "true" or "false", or name one in "compose-file".`
}
