import * as s from 'superstruct'
import { BadInputs, Fault, type BadInput } from '../plan/faults'
import type { ComposeWish } from '../plan/inputs'
import {
  awaitingEnd,
  chooseService,
  decodeModel,
  literal,
  noService,
  type ComposeModel
} from '../plan/workload/compose-model'
import type { Compose, ComposeCommand, ComposeResult } from '../ports'
import { complaintOf } from './compose-texts'

/** Commands of Compose that end together. */
export interface ComposeSession {
  /** Runs one command; see `Compose.run`. */
  readonly run: (command: ComposeCommand, within: number) => Promise<ComposeResult>
  /** Ends every command, and resolves once none runs any more: with whether one still did. */
  readonly end: () => Promise<boolean>
}

/** Opens a session. */
export function composeSession(compose: Compose): ComposeSession {
  const over = new AbortController()
  const running = new Set<Promise<unknown>>()
  return {
    run: async (command, within) => {
      const answer = compose.run(command, within, over.signal)
      running.add(answer)
      try {
        return await answer
      } finally {
        running.delete(answer)
      }
    },
    end: async () => {
      const wasRunning = running.size > 0
      over.abort()
      await Promise.allSettled(running)
      return wasRunning
    }
  }
}

/** A project as Compose reads it from its files. */
export interface ReadProject {
  readonly model: ComposeModel
  /** Name of the service to check. */
  readonly service: string
  /** Names of the variables that are not set, for which Compose took an empty text. */
  readonly unset: readonly string[]
  /** Names of the variables that the files refer to, sorted. */
  readonly variables: readonly string[]
  /** Names of the services, of any profile, that start once the chosen one has ended with code 0. */
  readonly awaitedBy: readonly string[]
}

/** Wish for a service, and the image that chooses it where it has no name. */
export type ServiceWish = ComposeWish & { readonly image: string | undefined }

/** Milliseconds to read a project: its files may be remote ones. */
const READ_WITHIN = 60_000

/** Version of Compose; throws `BadInputs` if there is none, or an old one. */
export async function composeVersion(compose: Compose): Promise<string> {
  const version = await compose.version()
  if (version === undefined)
    throw inFiles(
      `needs Docker's Compose plugin, and "docker compose version" names none. Install it, ${REMEDY}`
    )
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 2 || (major === 2 && minor < OLDEST_MINOR)) {
    throw inFiles(
      `needs Docker's Compose plugin 2.${OLDEST_MINOR} or newer, and this machine has ${version}. Update it, ${REMEDY}`
    )
  }
  return version
}

const OLDEST_MINOR = 20
const REMEDY = 'or describe the container by inputs instead.'

const inFiles = (sentence: string): BadInputs =>
  new BadInputs([{ input: 'compose-file', sentence }])

/** Reads the project and chooses the service. Throws `BadInputs` where its files are wrong. */
export async function readProject(
  session: ComposeSession,
  wish: ServiceWish
): Promise<ReadProject> {
  const [read, variables, whole] = await Promise.allSettled([
    readModel(session, wish),
    variablesOf(session, wish),
    wholeModel(session, wish)
  ])
  if (read.status === 'rejected') throw read.reason
  if (variables.status === 'rejected') throw variables.reason
  const { model, unset } = read.value
  const chosen = chooseService(model, wish.service, wish.image ?? '')
  if ('problem' in chosen) throw new BadInputs([ofService(chosen.problem)])
  const { value: service } = chosen
  const awaitedBy = whole.status === 'fulfilled' ? awaitingEnd(whole.value ?? model, service) : []
  return { model, service, unset, variables: variables.value, awaitedBy }
}

const ofService = (sentence: string): BadInput => ({ input: 'service', sentence })

async function readModel(
  session: ComposeSession,
  wish: ServiceWish
): Promise<Pick<ReadProject, 'model' | 'unset'>> {
  const { service } = wish
  const named = service === undefined ? [] : ['--', service]
  const args = [...fileArgs(wish), 'config', '--format', 'json', ...named]
  const { exitCode, stdout, stderr } = await session.run({ args }, READ_WITHIN)
  if (exitCode === 0) {
    const model = stdout === undefined ? undefined : decodeModel(stdout)
    if (model === undefined) throw inFiles(UNREADABLE)
    return { model, unset: unsetIn(stderr) }
  }
  if (service !== undefined && /no such service/i.test(stderr)) {
    throw new BadInputs([ofService(noService(service, await serviceNames(session, wish)))])
  }
  throw inFiles(refusal(exitCode, stderr))
}

/**
 * The project with every service of every profile: that of one service lacks those that wait for
 * it. Undefined where Compose cannot read the others, which are no part of the check.
 */
async function wholeModel(
  session: ComposeSession,
  wish: ServiceWish
): Promise<ComposeModel | undefined> {
  const args = [...fileArgs({ ...wish, profiles: ['*'] }), 'config', '--format', 'json']
  const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN)
  return exitCode === 0 ? decodeModel(stdout) : undefined
}

/** Names of the variables that Compose warns of: it takes an empty text for each. */
const unsetIn = (stderr: string): readonly string[] => [
  ...new Set(Array.from(stderr.matchAll(UNSET), ([, name]) => name ?? ''))
]

const UNSET = /The \\?"([A-Za-z_]\w*)\\?" variable is not set/g

const UNREADABLE = "Compose printed no project that could be read; update Docker's Compose plugin."

function refusal(exitCode: number | undefined, stderr: string): string {
  if (exitCode === undefined)
    return `Compose did not read the files within ${READ_WITHIN / 1000} seconds.`
  const complaint = complaintOf(stderr)
  return complaint === ''
    ? `Compose refused the files with the exit code ${exitCode}.`
    : `Compose refused the files: ${complaint}.`
}

/** Names of all services, whatever profile they are in. */
async function serviceNames(
  session: ComposeSession,
  wish: ServiceWish
): Promise<readonly string[]> {
  const args = [...fileArgs({ ...wish, profiles: ['*'] }), 'config', '--services']
  const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN)
  return exitCode === 0
    ? stdout
        .split('\n')
        .filter((name) => name !== '')
        .sort()
    : []
}

/** Names of the variables in the files; none from a Compose that cannot list them (before 2.30). */
async function variablesOf(session: ComposeSession, wish: ServiceWish): Promise<readonly string[]> {
  const args = [...fileArgs(wish), 'config', '--variables', '--format', 'json']
  const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN)
  return exitCode === 0 ? keysOf(stdout) : []
}

function keysOf(json: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(json)
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed).sort() : []
  } catch {
    return []
  }
}

/** Arguments that name the project's files, for its first reading. */
const fileArgs = ({ files, profiles, ...wish }: ServiceWish): readonly string[] => [
  ...files.map((path) => `--file=${path}`),
  ...profiles.map((profile) => `--profile=${profile}`),
  ...envArgs(wish)
]

const envArgs = ({ envFiles }: Pick<ServiceWish, 'envFiles'>): readonly string[] =>
  envFiles.map((path) => `--env-file=${path}`)

/** Arguments for a model on standard input, which is interpolated as the project's files are. */
export function modelArgs(wish: ComposeWish, name: string): readonly string[] {
  const [first = ''] = wish.files
  const slash = first.lastIndexOf('/')
  const folder = slash === -1 ? '.' : first.slice(0, slash + 1)
  return ['-p', name, `--project-directory=${folder}`, ...envArgs(wish), '-f', '-']
}

/** The project with one more file laid over it. Throws a `Fault` where Compose refuses that. */
export async function withOverride(
  session: ComposeSession,
  { model, service }: ReadProject,
  { wish, path }: { readonly wish: ComposeWish; readonly path: string }
): Promise<ComposeModel> {
  const read = ['-f', path, 'config', '--format', 'json', '--', service]
  const args = [...modelArgs(wish, model.name), ...read]
  const result = await session.run({ args, input: JSON.stringify(model) }, READ_WITHIN)
  const merged = result.exitCode === 0 ? decodeModel(result.stdout ?? '') : undefined
  if (merged !== undefined) return merged
  const sentence = `Compose could not lay the override over the project: ${complaintOf(result.stderr)}.`
  throw new Fault('engine-fault', sentence)
}

/** A variable that an environment of Compose has, or does not have. */
export type VariableValues = ReadonlyMap<string, string | undefined>

/** Values of variables as Compose knows them, from this process and from its files. */
export async function variableValues(
  session: ComposeSession,
  wish: ComposeWish,
  names: readonly string[]
): Promise<VariableValues> {
  const proper = names.filter((name) => /^[A-Za-z_]\w*$/.test(name))
  if (proper.length === 0) return new Map()
  const asked = new Map(
    proper.map((name) => [name, { set: `\${${name}+1}`, value: `\${${name}-}` }])
  )
  const values: object = Object.fromEntries(asked)
  const model = { services: { none: { image: 'none' } }, 'x-values': values }
  const args = [...modelArgs(wish, 'zero-drift'), 'config', '--format', 'json']
  const { exitCode, stdout = '' } = await session.run(
    { args, input: JSON.stringify(model) },
    READ_WITHIN
  )
  const answer = exitCode === 0 ? valuesIn(stdout) : {}
  return new Map(
    names.map((name) => {
      const { set, value } = answer[name] ?? {}
      return [name, set === '1' ? literal(value ?? '') : undefined]
    })
  )
}

const Answer = s.type({
  'x-values': s.record(s.string(), s.type({ set: s.string(), value: s.string() }))
})

function valuesIn(json: string): s.Infer<typeof Answer>['x-values'] {
  try {
    const parsed: unknown = JSON.parse(json)
    return s.is(parsed, Answer) ? parsed['x-values'] : {}
  } catch {
    return {}
  }
}
