import type { ImageFacts } from '../words'
import type { BadInput } from './faults'
import { archiveNamed } from './image-archive'
import type { InputName } from './input-table'
import { mountedTwice } from './mounts'
import { quoteInput } from './parse'
import { seccompFile } from './security'
import { noPort, portOf, SOME_PORT, waitStrategy } from './wait'
import type { SmokeStep, Understood } from './inputs'

/** Finds inputs that contradict each other, whatever the image; `parseInputs` reports them. */
export function clashesAmong(understood: Understood): readonly BadInput[] {
  const { tmpfs = [], volumes = [], network, waitFor } = understood
  return [
    ...mountedTwice(tmpfs, volumes),
    ...(network === 'none' ? unreachable(understood, 'a container that has "network: none"') : []),
    ...(waitFor?.kind === 'exit' ? ended(understood) : []),
    ...idleWishes(understood)
  ]
}

/** Finds inputs that would be read and have no effect. */
function idleWishes(understood: Understood): readonly BadInput[] {
  const { image = '', pull, network, publish, failOn } = understood
  const isAlone = 'compareWith' in understood && understood.compareWith === undefined
  const { rehearseAttacks, contrast, maxLanded, readOnly, evidence, evidenceImage } = understood
  const { proveSettings, maxIdle } = understood
  const { harden, hardenParts = [] } = understood
  const needs = 'is about rehearsed attacks; set "rehearse-attacks: true" as well.'
  return [
    ...(contrast === true && rehearseAttacks === false ? [bad('contrast', needs)] : []),
    ...(maxLanded !== undefined && rehearseAttacks === false ? [bad('max-landed', needs)] : []),
    ...(maxIdle !== undefined && proveSettings === false ? [bad('max-idle', UNPROVEN)] : []),
    ...(harden === 'never' && hardenParts.length > 0 ? [bad('harden-parts', UNSEARCHED)] : []),
    ...(contrast === true && readOnly === false ? [bad('contrast', SAME)] : []),
    ...(publish === 'all' && (network === 'none' || network === 'host')
      ? [bad('publish', `publishes nothing with "network: ${network}"; leave one of the two out.`)]
      : []),
    ...(pull !== undefined && pull !== 'missing' && archiveNamed(image) !== undefined
      ? [bad('pull', UNPULLED)]
      : []),
    ...(failOn === 'new' && isAlone ? [bad('fail-on', BASELESS)] : []),
    ...(evidenceImage === true && evidence === 'never' ? [bad('evidence-image', UNKEPT)] : [])
  ]
}

const SAME =
  'compares with a writable root filesystem, which "read-only: false" has already; change one of the two.'
const UNPROVEN = 'is about settings that are left out; set "prove-settings: true" as well.'
const SETTLED =
  'keeps a container running, and one with "wait-for: exit" has ended by then; leave it out.'
const UNPULLED =
  'is about the images of registries, and an archive is loaded from where it is; leave it out.'
const BASELESS =
  '"new" needs something to be new against; name a report or an image in "compare-with".'
const UNSEARCHED =
  'is about the search for the least that the image needs; set "harden: always" as well.'
const UNKEPT = 'commits the container, but "evidence: never" keeps nothing; change one of the two.'

function unreachable({ smoke = [], waitFor }: Understood, whom: string): readonly BadInput[] {
  const why = `cannot reach ${whom}; change one of the two.`
  const wait = waitFor?.kind === 'tcp' || waitFor?.kind === 'http' ? [waitFor.kind] : []
  return [
    ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quoteInput(step.step)} ${why}`)),
    ...wait.map((kind) => bad('wait-for', `${quoteInput(kind)} ${why}`))
  ]
}

/** Faults of the inputs that need a running container, which a one-shot job has not. */
function ended({ smoke = [], attack = [], limits }: Understood): readonly BadInput[] {
  const over =
    'attacks a running container, and one with "wait-for: exit" has ended by then; leave it out, or use "rehearse-attacks".'
  const why = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.'
  return [
    ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quoteInput(step.step)} ${why}`)),
    ...firstOf('exec', smoke).map((step) => bad('smoke-exec', `${quoteInput(step.step)} ${why}`)),
    ...firstOf('exec', attack).map((step) =>
      bad('attack-exec', `${quoteInput(step.step)} ${over}`)
    ),
    ...firstOf('run', attack).map((step) => bad('attack-run', `${quoteInput(step.step)} ${over}`)),
    ...((limits?.settle ?? 0) > 0 ? [bad('settle', SETTLED)] : [])
  ]
}

/** Finds inputs that contradict the network of a service in a Compose file. */
export function clashesWithService(
  wishes: Understood,
  { network }: { readonly network?: string | undefined }
): readonly BadInput[] {
  return network === 'none' ? unreachable(wishes, 'a service that has "network_mode: none"') : []
}

/** Finds inputs that need the container to be running after a job has ended. */
export const clashesWithEnd = (understood: Understood): readonly BadInput[] => ended(understood)

/** Whether no input needs the container to be running after it has ended. */
export const mayEnd = (understood: Understood): boolean => ended(understood).length === 0

/** Finds inputs that contradict the image. An input that is itself invalid contradicts nothing. */
export function clashesWithImage(wishes: Understood, image: ImageFacts): readonly BadInput[] {
  const understood = wishes.network === 'none' ? { ...wishes, port: SOME_PORT } : wishes
  const wait = waitStrategy(understood, image)
  const port = portOf(understood, image)
  const homeless = (understood.smoke ?? []).filter(
    (step) => step.kind === 'http' && step.target.startsWith('/')
  )
  return [
    ...('problem' in wait ? [bad('wait-for', wait.problem)] : []),
    ...(port === undefined ? homeless.slice(0, 1) : []).map((step) =>
      bad('smoke-http', noPort(step.step, image).problem)
    )
  ]
}

function firstOf(kind: SmokeStep['kind'], smoke: readonly SmokeStep[]): readonly SmokeStep[] {
  return smoke.filter((step) => step.kind === kind).slice(0, 1)
}

function bad(input: string, sentence: string): BadInput {
  return { input, sentence }
}

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

/**
 * Inputs on the container itself, and what to do in their place, where a manifest can or cannot say
 * it. Those that are not here keep their meaning beside a manifest.
 */
const POD_INPUTS = {
  platform: 'leave it out: the nodes on which the pod runs ("nodeSelector") decide',
  entrypoint: 'set "command" of the container in the manifest',
  command: 'set "args" of the container in the manifest',
  user: 'set "runAsUser" in a "securityContext" in the manifest',
  'working-dir': 'set "workingDir" of the container in the manifest',
  hostname: 'set "hostname" of the pod in the manifest',
  init: 'have the image start an init of its own, such as tini: no manifest has such a setting',
  tmpfs: 'mount a volume with "emptyDir" in the manifest',
  'cap-drop': 'set "capabilities" in the "securityContext" of the container in the manifest',
  'cap-add': 'set "capabilities" in the "securityContext" of the container in the manifest',
  memory: 'set "limits" in "resources" of the container in the manifest',
  'shm-size': 'mount an "emptyDir" with "medium: Memory" on /dev/shm in the manifest',
  'pids-limit':
    'leave it out: no manifest has such a setting, and the kubelet limits the processes of a pod ("podPidsLimit")',
  ulimits:
    'leave it out: no manifest has such a setting, and the container runtime of a node decides',
  'add-host': 'set "hostAliases" of the pod in the manifest'
} as const satisfies { readonly [Name in InputName]?: string }

/** An input on the container that has no meaning beside a manifest. */
export type PodInput = keyof typeof POD_INPUTS

/** Inputs on the container whose settings a file of each kind has in their place. */
export const FILE_INPUTS: Readonly<Record<'compose' | 'kubernetes', ReadonlySet<string>>> = {
  compose: new Set(Object.keys(CONTAINER_INPUTS)),
  kubernetes: new Set([...Object.keys(POD_INPUTS), 'security-opt'])
}

/** Inputs that mean nothing without a Compose file. */
const COMPOSE_INPUTS = [
  ...(['service', 'compose-profiles', 'compose-env-file', 'dependencies'] as const)
] satisfies readonly InputName[]

/** Inputs that mean nothing without a manifest. */
const MANIFEST_INPUTS = ['workload', 'container'] as const satisfies readonly InputName[]

/**
 * Finds inputs that contradict the file that describes the container, or that need such a file.
 * `isWanted` tells whether an input has another value than its default; the options are the lines
 * of `security-opt`.
 */
export function workloadClashes(
  isWanted: (name: InputName) => boolean,
  securityOptions: readonly string[]
): readonly BadInput[] {
  const [compose, manifest] = [isWanted('compose-file'), isWanted('manifest-file')]
  return [
    ...(compose ? besideCompose(isWanted) : COMPOSE_INPUTS.filter(isWanted).map(needsCompose)),
    ...(manifest
      ? besideManifest(isWanted, securityOptions)
      : MANIFEST_INPUTS.filter(isWanted).map(needsManifest)),
    ...(compose && manifest ? [bad('manifest-file', TWO_FILES)] : [])
  ]
}

const besideCompose = (isWanted: (name: InputName) => boolean): readonly BadInput[] =>
  namesIn(CONTAINER_INPUTS)
    .filter(isWanted)
    .map((input) =>
      bad(
        input,
        `${quoteInput(input)} cannot be given beside a Compose file, which is checked as it is deployed; set ${quoteInput(CONTAINER_INPUTS[input])} in the file.`
      )
    )

function besideManifest(
  isWanted: (name: InputName) => boolean,
  securityOptions: readonly string[]
): readonly BadInput[] {
  const why = 'cannot be given beside a manifest, which is checked as it is deployed;'
  const stray = securityOptions.find((line) => seccompFile(line) === undefined)
  return [
    ...namesIn(POD_INPUTS)
      .filter(isWanted)
      .map((input) => bad(input, `${quoteInput(input)} ${why} ${POD_INPUTS[input]}.`)),
    ...(stray === undefined
      ? []
      : [bad('security-opt', `${quoteInput(stray)} ${why} ${ONLY_SECCOMP}`)])
  ]
}

const namesIn = <Table extends object>(table: Table): readonly (keyof Table & InputName)[] =>
  Object.keys(table) as (keyof Table & InputName)[]

const ONLY_SECCOMP =
  'only "seccomp=FILE" can be, for a profile of the type "Localhost", which is on the nodes.'

const TWO_FILES =
  'cannot be given beside "compose-file": a check is of one container; leave one of the two out, or check both with "images".'

const needsCompose = (input: string): BadInput =>
  bad(
    input,
    `is about a Compose file, and none is named; name one in ${quoteInput('compose-file')}, or leave this out.`
  )

const needsManifest = (input: string): BadInput =>
  bad(
    input,
    `is about a manifest, and none is named; name one in ${quoteInput('manifest-file')}, or leave this out.`
  )

/**
 * Fault of a check of one image that has `images`: a check of several has taken that list apart.
 */
export const ONE_IMAGE = {
  input: 'images',
  sentence: 'one image is checked here; name it in "image".'
}

/** Fault of `read-only: declared` without a file that could declare it. */
export const DECLARED_NOWHERE: BadInput = {
  input: 'read-only',
  sentence: `"declared" takes the word of a Compose file or a manifest, and none is named; write "true" or "false", or name one in "compose-file" or "manifest-file".`
}
