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

/** Credentials as the engine takes them. */
export interface RegistryLogin {
  readonly username: string
  readonly password: string
  readonly serveraddress: string
  readonly identitytoken?: string
}

/** Credentials for a registry from Docker's own configuration, its credential helpers included; undefined where it has none. */
export async function credentialsFor(
  registry: string,
  environment: Environment
): Promise<RegistryLogin | undefined> {
  const file = readJson(join(configFolder(environment), 'config.json'))
  const [, config] = s.validate(file, Config, { coerce: true })
  if (config === undefined) return undefined
  const { auths, credsStore, credHelpers } = config
  const store = credHelpers[hostOf(registry)] ?? credHelpers[registry] ?? credsStore
  if (store !== undefined && store !== '') return fromStore(store, registry)
  const key = Object.keys(auths).find((name) => hostOf(name) === hostOf(registry))
  return key === undefined ? undefined : fromEntry(registry, auths[key] ?? {})
}

/** Docker compares registries by host: entries may carry a scheme and a path. */
function hostOf(registry: string): string {
  return registry.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
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

/** The helper protocol: the registry on standard input, a JSON answer on standard output. */
async function fromStore(store: string, registry: string): Promise<RegistryLogin | undefined> {
  const options = { silent: true, ignoreReturnCode: true }
  const command = getExecOutput('sh', ['-c', HELPER, 'sh', registry, store], options)
  // As in the Docker CLI, a helper that is missing or broken means a pull without a login.
  const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }))
  const answer = exitCode === 0 ? parsed(stdout) : undefined
  if (!s.is(answer, Answer)) return undefined
  const { Username, Secret } = answer
  // `<token>` as user name marks an identity token.
  if (Username === '<token>') return auth(registry, { username: '', password: '', token: Secret })
  return auth(registry, { username: Username, password: Secret, token: undefined })
}

/** By a shell, since @actions/exec 3 ends the process with EPIPE where a program does not read its `input`. */
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
