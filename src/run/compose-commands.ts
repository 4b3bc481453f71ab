import { BadInputs, Fault, type BadInput } from '../plan/faults'
import type { ComposeWish } from '../plan/inputs'
import { problemOfFile } from '../plan/environment'
import { maskValues } from '../plan/masks'
import { quoteInput } from '../plan/parse'
import {
  awaitingEnd,
  chooseService,
  decodeModel,
  noService,
  type ComposeModel
} from '../plan/workload/compose-model'
import type { Compose, ComposeCommand, ComposeResult, World } from '../ports'
import { fileArgs, modelArgs, READ_WITHIN, type ServiceWish } from './compose-arguments'
import { complaintOf, missingEnvFile } from './compose-complaints'
import { settledValues, variablesOf } from './compose-variables'
import { once } from './lease'

/** Commands of Compose that end together. */
export interface ComposeSession {
  /** Runs one command; see `Compose.run`. */
  readonly run: (command: ComposeCommand, within: number) => Promise<ComposeResult>
  /** A text of Compose without the values of the project's variables, and without these. */
  readonly hide: (text: string, values?: readonly string[]) => Promise<string>
  /** Ends every command, and resolves once none runs any more: with whether one still did. */
  readonly end: () => Promise<boolean>
}

/** Opens a session for a project. */
export function composeSession(
  world: Pick<World, 'compose' | 'files'>,
  wish: ServiceWish
): ComposeSession {
  const { compose } = world
  const over = new AbortController()
  const running = new Set<Promise<unknown>>()
  const session: ComposeSession = {
    run: async (command, within) => {
      const answer = compose.run(command, within, over.signal)
      running.add(answer)
      try {
        return await answer
      } finally {
        running.delete(answer)
      }
    },
    hide: async (text, values = []) =>
      maskValues([...(await known()), ...values])(text.split('\n')).join('\n'),
    end: async () => {
      const wasRunning = running.size > 0
      over.abort()
      await Promise.allSettled(running)
      return wasRunning
    }
  }
  // Most checks have no text to hide them in.
  const known = once(() => settledValues(session, wish, world))
  return session
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
  /**
   * Names of the services, of any profile, that start once the chosen one has ended with code 0; none
   * where it cannot be a job.
   */
  readonly awaitedBy: readonly string[]
}

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

/** Bad inputs of files with variables that cannot be read, which Compose would name one by one. */
export async function badEnvFiles(
  { envFiles }: Pick<ComposeWish, 'envFiles'>,
  { files }: Pick<World, 'files'>
): Promise<readonly BadInput[]> {
  const read = await Promise.all(
    envFiles.map(async (path) => ({ path, ...(await files.read(path)) }))
  )
  return read.flatMap((file) => {
    const bad = (sentence: string): readonly BadInput[] => [{ input: 'compose-env-file', sentence }]
    if (file.kind !== 'text') return bad(problemOfFile(file.path, file))
    return file.text.includes('\ufffd') ? bad(`${quoteInput(file.path)} ${NOT_UTF8}`) : []
  })
}

const NOT_UTF8 = 'is not UTF-8, so Compose would change its values; save it as UTF-8.'

/** Reads the project and chooses the service. Throws `BadInputs` where its files are wrong. */
export async function readProject(
  session: ComposeSession,
  wish: ServiceWish
): Promise<ReadProject> {
  const [read, variables, whole] = await Promise.allSettled([
    readModel(session, wish),
    variablesOf(session, wish),
    wish.mayBeJob ? wholeModel(session, wish) : undefined
  ])
  if (read.status === 'rejected') throw read.reason
  if (variables.status === 'rejected') throw variables.reason
  const { model, unset } = read.value
  const chosen = chooseService(model, wish.service, wish.image ?? '')
  if ('problem' in chosen) throw new BadInputs([ofService(chosen.problem)])
  const { value: service } = chosen
  const awaitedBy =
    wish.mayBeJob && whole.status === 'fulfilled' ? awaitingEnd(whole.value ?? model, service) : []
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
  const complaint = complaintOf(stderr)
  const path = missingEnvFile(complaint)
  throw new BadInputs([
    {
      input: 'compose-file',
      sentence: refusal(exitCode, complaintOf(await session.hide(stderr))),
      ...(path === undefined ? {} : { setting: { keys: ['env_file'], entry: path } })
    }
  ])
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

function refusal(exitCode: number | undefined, complaint: string): string {
  if (exitCode === undefined)
    return `Compose did not read the files within ${READ_WITHIN / 1000} seconds.`
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
  const complaint = complaintOf(await session.hide(result.stderr))
  const sentence = `Compose could not lay the override over the project: ${complaint}.`
  throw new Fault('engine-fault', sentence)
}
