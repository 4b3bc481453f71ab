import { homedir } from 'node:os'
import { join } from 'node:path'
import { getExecOutput } from '@actions/exec'
import * as s from 'superstruct'
import { configFolder, parsed, readJson } from './endpoint'

type Environment = Readonly<Record<string, string | undefined>>

const Entry = s.type({
  auth: s.optional(s.string()),
  username: s.optional(s.string()),
  password: s.optional(s.string()),
  identitytoken: s.optional(s.string())
})

const Config = s.type({
  auths: s.defaulted(s.record(s.string(), Entry), {}),
  credsStore: s.optional(s.string()),
  credHelpers: s.defaulted(s.record(s.string(), s.string()), {})
})

/** Credentials in the form that the engine takes. */
export interface RegistryLogin {
  readonly username: string
  readonly password: string
  readonly serveraddress: string
  readonly identitytoken?: string
}

/**
 * Credentials for a registry from Docker's own configuration and its credential helpers, for Podman
 * from its own files before; undefined if there are none.
 */
export async function credentialsFor(
  registry: string,
  environment: Environment,
  podman = false
): Promise<RegistryLogin | undefined> {
  const files = [
    ...(podman ? podmansFiles(environment) : []),
    join(configFolder(environment), 'config.json')
  ]
  for (const file of files) {
    const login = await credentialsIn(file, registry)
    if (login !== undefined) return login
  }
  return undefined
}

/** Files in which `podman login` keeps credentials, by containers-auth.json(5). */
function podmansFiles(environment: Environment): readonly string[] {
  const named = environment['REGISTRY_AUTH_FILE']
  const runtime = environment['XDG_RUNTIME_DIR']
  const config = environment['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  return [
    ...(named === undefined || named === '' ? [] : [named]),
    runtime ? join(runtime, 'containers', 'auth.json') : '/run/containers/0/auth.json',
    join(config, 'containers', 'auth.json')
  ]
}

async function credentialsIn(path: string, registry: string): Promise<RegistryLogin | undefined> {
  const [, config] = s.validate(readJson(path), Config, { coerce: true })
  if (config === undefined) return undefined
  const { auths, credsStore, credHelpers } = config
  const store = credHelpers[hostOf(registry)] ?? credHelpers[registry] ?? credsStore
  if (store !== undefined && store !== '') return fromStore(store, registry)
  const key = Object.keys(auths).find((name) => hostOf(name) === hostOf(registry))
  return key === undefined ? undefined : fromEntry(registry, auths[key] ?? {})
}

/**
 * Host of a registry, by which Docker compares registries: entries may have a scheme and a path.
 */
function hostOf(registry: string): string {
  const host = registry.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  return host === 'docker.io' ? 'index.docker.io' : host
}

function fromEntry(registry: string, entry: s.Infer<typeof Entry>): RegistryLogin {
  const [username = '', ...password] = Buffer.from(entry.auth ?? '', 'base64')
    .toString()
    .split(':')
  return auth(registry, {
    username: entry.username ?? username,
    password: entry.password ?? password.join(':').replace(/\0+$/, ''),
    token: entry.identitytoken
  })
}

const Answer = s.type({ Username: s.string(), Secret: s.string() })

/** Asks a credential helper: it takes the registry on standard input, and answers with JSON. */
async function fromStore(store: string, registry: string): Promise<RegistryLogin | undefined> {
  const options = { silent: true, ignoreReturnCode: true }
  const command = getExecOutput('sh', ['-c', HELPER, 'sh', registry, store], options)
  // As in the Docker CLI, a missing or broken helper means to pull without credentials.
  const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }))
  const answer = exitCode === 0 ? parsed(stdout) : undefined
  if (!s.is(answer, Answer)) return undefined
  const { Username, Secret } = answer
  // The user name `<token>` marks an identity token.
  if (Username === '<token>') return auth(registry, { username: '', password: '', token: Secret })
  return auth(registry, { username: Username, password: Secret, token: undefined })
}

/**
 * Shell command that runs a helper. With the `input` option of @actions/exec 3, EPIPE would end
 * this process if the program did not read its input.
 */
const HELPER = 'printf %s "$1" | "docker-credential-$2" get'

interface Secrets {
  readonly username: string
  readonly password: string
  readonly token: string | undefined
}

function auth(serveraddress: string, { username, password, token }: Secrets): RegistryLogin {
  const known = token === undefined || token === '' ? {} : { identitytoken: token }
  return { username, password, serveraddress, ...known }
}
