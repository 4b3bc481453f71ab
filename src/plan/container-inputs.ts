import { parseCapability } from './capabilities'
import { environmentOf, parseEnv, parseEnvFile } from './environment'
import type { Texts } from './file-text'
import {
  parseAddHost,
  parseHostname,
  parseImage,
  parseNetwork,
  parsePlatform,
  parseUser
} from './names'
import { oneOf, parseBoolean } from './parsed'
import { parseAbsolutePath } from './paths'
import { parsePidsLimit, parsePort, sizeFrom } from './quantities'
import { both, lines, one, optional, several, type Reading, type TextOf } from './reading'
import { securityOptIn } from './security'
import { parseTmpfs } from './tmpfs'
import { parseUlimit } from './ulimits'
import { parseVolume } from './volumes'
import { parseWords } from './words'

/** What to start. */
export function readProgram(textOf: TextOf, texts: Texts) {
  return {
    image: one(textOf, 'image', parseImage),
    pull: one(textOf, 'pull', oneOf('missing', 'always', 'never')),
    platform: optional(textOf, 'platform', parsePlatform),
    entrypoint: optional(textOf, 'entrypoint', parseWords),
    command: optional(textOf, 'command', parseWords),
    env: readEnvironment(textOf, texts),
    user: optional(textOf, 'user', parseUser),
    workingDir: optional(textOf, 'working-dir', parseAbsolutePath),
    init: one(textOf, 'init', parseBoolean)
  }
}

function readEnvironment(textOf: TextOf, texts: Texts): Reading<readonly string[]> {
  const path = textOf('env-file').trim()
  const fromFile = path === '' ? [] : parseEnvFile(path, texts)
  const variables = both(several('env-file', fromFile), several('env', parseEnv(textOf('env'))))
  return { value: environmentOf(variables.value ?? []), faults: variables.faults }
}

/** What it finds around it. */
export function readSurroundings(textOf: TextOf) {
  return {
    hostname: optional(textOf, 'hostname', parseHostname),
    network: optional(textOf, 'network', parseNetwork),
    port: optional(textOf, 'port', parsePort),
    addHost: lines(textOf, 'add-host', parseAddHost),
    readOnly: one(textOf, 'read-only', parseBoolean),
    tmpfs: lines(textOf, 'tmpfs', parseTmpfs),
    volumes: lines(textOf, 'volumes', parseVolume)
  }
}

/** What it may do and use; Docker refuses less than 6m of memory (moby, daemon_unix.go). */
export function readConfinement(textOf: TextOf, texts: Texts) {
  return {
    capDrop: lines(textOf, 'cap-drop', parseCapability),
    capAdd: lines(textOf, 'cap-add', parseCapability),
    securityOpt: lines(textOf, 'security-opt', securityOptIn(texts)),
    memory: optional(textOf, 'memory', sizeFrom('6m')),
    shmSize: optional(textOf, 'shm-size', sizeFrom('1')),
    pidsLimit: one(textOf, 'pids-limit', parsePidsLimit),
    ulimits: lines(textOf, 'ulimits', parseUlimit)
  }
}
