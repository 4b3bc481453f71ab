import { join } from 'node:path'
import { getExecOutput } from '@actions/exec'
import type { AuthConfig } from 'dockerode'
import * as v from 'valibot'
import { configFolder, parsed, readJson } from './endpoint'

type Environment = Readonly<Record<string, string | undefined>>

const Entry = v.object({
  auth: v.optional(v.string()),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  identitytoken: v.optional(v.string())
})

const Config = v.object({
  auths: v.optional(v.record(v.string(), Entry), {}),
  credsStore: v.optional(v.string()),
  credHelpers: v.optional(v.record(v.string(), v.string()), {})
})

/** Credentials for a registry from Docker's own configuration, its credential helpers included; undefined where it has none. */
export async function credentialsFor(
  registry: string,
  environment: Environment
): Promise<AuthConfig | undefined> {
  const config = v.safeParse(Config, readJson(join(configFolder(environment), 'config.json')))
  if (!config.success) return undefined
  const { auths, credsStore, credHelpers } = config.output
  const store = credHelpers[hostOf(registry)] ?? credHelpers[registry] ?? credsStore
  if (store !== undefined && store !== '') return fromStore(store, registry)
  const key = Object.keys(auths).find((name) => hostOf(name) === hostOf(registry))
  return key === undefined ? undefined : fromEntry(registry, auths[key] ?? {})
}

/** Docker compares registries by host: entries may carry a scheme and a path. */
function hostOf(registry: string): string {
  return registry.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
}

function fromEntry(registry: string, entry: v.InferOutput<typeof Entry>): AuthConfig {
  const [username = '', ...password] = Buffer.from(entry.auth ?? '', 'base64')
    .toString()
    .split(':')
  return auth(registry, {
    username: entry.username ?? username,
    password: entry.password ?? password.join(':').replace(/\0+$/, ''),
    token: entry.identitytoken
  })
}

const Answer = v.object({ Username: v.string(), Secret: v.string() })

/** The helper protocol: the registry on standard input, a JSON answer on standard output. */
async function fromStore(store: string, registry: string): Promise<AuthConfig | undefined> {
  const options = { silent: true, ignoreReturnCode: true }
  const command = getExecOutput('sh', ['-c', HELPER, 'sh', registry, store], options)
  // As in the Docker CLI, a helper that is missing or broken means a pull without a login.
  const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }))
  const answer = v.safeParse(Answer, exitCode === 0 ? parsed(stdout) : undefined)
  if (!answer.success) return undefined
  const { Username, Secret } = answer.output
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

function auth(serveraddress: string, { username, password, token }: Secrets): AuthConfig {
  const known = token === undefined || token === '' ? {} : { identitytoken: token }
  return { username, password, serveraddress, ...known }
}
