import type { ContainerSpec, Ulimit } from '../words'
import { CAPABILITY_NAMES } from './capabilities'
import { archiveNamed } from './image-archive'
import { matching, notA, quoteInput, type Parsed } from './parse'
import { parseRunnerPath } from './paths'

const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::\\d+)?'
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*'
/** The grammar of distribution/reference, which accepts IDs too, shortened ones as well. */
export const REFERENCE_SHAPE = new RegExp(
  `^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,128})?$'
)
const EXAMPLE = 'acme/web:1.4'

/**
 * Parses an image reference or an ID, as `docker run` takes it, or an archive of an image, as
 * skopeo names it.
 */
export function parseImage(text: string): Parsed<string> {
  const archive = archiveNamed(text)
  if (archive !== undefined) return parseArchive(text, archive.path)
  if (text === '')
    return {
      problem: `no image was named; name the built one, for example ${quoteInput(EXAMPLE)}, a Compose file in "compose-file", or a manifest in "manifest-file".`
    }
  if (text.length <= 512 && REFERENCE_SHAPE.test(text)) return { value: text }
  if (REFERENCE_SHAPE.test(text.toLowerCase().slice(0, 512)))
    return {
      problem: `${quoteInput(text)} has capital letters in its repository; write them small, for example ${quoteInput(EXAMPLE)}.`
    }
  return /^\.{1,2}\/|\.(?:tar|tgz|tar\.gz)$/.test(text)
    ? {
        problem: `${quoteInput(text)} is not an image reference; name an archive of an image by its format, for example ${quoteInput('oci-archive:web.tar')}.`
      }
    : notA('an image reference', EXAMPLE, text)
}

function parseArchive(text: string, path: string): Parsed<string> {
  const parsed = parseRunnerPath(path)
  if ('value' in parsed && path !== '') return { value: text }
  return {
    problem: `${quoteInput(text)} names no file or folder; write for example "oci-archive:web.tar".`
  }
}

/** The repository of a reference without its tag and digest, as engines list it: `web` for `docker.io/library/web:1`. */
export const repositoryOf = (reference: string): string =>
  (reference.split('@')[0] ?? '').replace(/:[^/:]*$/, '').replace(/^docker\.io\/(?:library\/)?/, '')

export const parsePlatform = matching(
  /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/,
  'a platform ("OS/ARCHITECTURE" or "OS/ARCHITECTURE/VARIANT")',
  'linux/arm64'
)

/** Whether a platform has the wanted system and architecture, and the variant if one is wanted. */
export function fitsPlatform(platform: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true
  const [os, architecture, variant] = platform.split('/')
  const [wantedOs, wantedArchitecture, wantedVariant] = wanted.split('/')
  const sameVariant = wantedVariant === undefined || wantedVariant === (variant ?? IMPLIED)
  return os === wantedOs && architecture === wantedArchitecture && sameVariant
}

/** The variant of an image that names none: arm64 has had one only. */
const IMPLIED = 'v8'

export const parseUser = matching(
  /^[^\s:\p{Cc}]+(:[^\s:\p{Cc}]+)?$/u,
  'a user ("USER" or "USER:GROUP")',
  '1000:1000'
)

/** Parses a workload as `kubectl` takes it: `KIND/NAME`. */
export const parseWorkload = matching(
  /^[A-Za-z][A-Za-z0-9.]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}$/,
  'a workload ("KIND/NAME")',
  'Deployment/web'
)

/** Parses the name of a container in a pod. */
export const parseContainerName = matching(
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  'the name of a container (small letters, digits, "-")',
  'web'
)

/** Parses the name of a Compose service (compose-spec, `services`). */
export const parseServiceName = matching(
  /^[a-zA-Z0-9._-]{1,255}$/,
  'the name of a service (letters, digits, ".", "_", "-")',
  'web'
)

/** Parses the name of a Compose profile, or `*` for all. */
export const parseProfile = matching(
  /^(?:\*|[a-zA-Z0-9][a-zA-Z0-9_.-]+)$/,
  'the name of a profile',
  'debug'
)

export const parseHostname = matching(
  /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/,
  'a host name (at most 64 letters, digits, ".", "_", "-")',
  'web'
)

const parseNetworkName = matching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, "a network's name", 'bridge')

/**
 * Parses the name or ID of a network, `none` or `host`. Another container's network is refused: the
 * check could not tell that container from its own.
 */
export function parseNetwork(text: string): Parsed<string> {
  return text.startsWith('container:')
    ? {
        problem: `${quoteInput(text)} is another container's network, which cannot be checked; name a network that both join.`
      }
    : parseNetworkName(text)
}

/**
 * Parses `HOST:IP` or `HOST=IP`, where IP may be `host-gateway` or in brackets. Returns `HOST:IP`,
 * as docker/cli opts/hosts.go sends it.
 */
export function parseAddHost(line: string): Parsed<string> {
  const [, host = '', written = ''] = /^([^:=\s]+)[:=](\S+)$/.exec(line) ?? []
  const address = written.replace(/^\[(.*)\]$/, '$1')
  return isAddress(address) || address === 'host-gateway'
    ? { value: `${host}:${address}` }
    : notA('"HOST:IP"', 'api.internal:10.0.0.5', line)
}

function isAddress(text: string): boolean {
  const octets = text.split('.')
  const four = octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet))
  if (four) return octets.every((octet) => Number(octet) <= 255)
  return /^[0-9a-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`)
}

const CAPABILITIES: ReadonlySet<string> = new Set(['ALL', ...CAPABILITY_NAMES])

/**
 * Parses a capability in any case, with or without `CAP_`. Returns it in upper case without the
 * prefix, as every engine accepts it.
 */
export function parseCapability(text: string): Parsed<string> {
  const value = text.toUpperCase().replace(/^CAP_/, '')
  return CAPABILITIES.has(value) ? { value } : notA('a capability', 'NET_BIND_SERVICE', text)
}

type Rights = Pick<ContainerSpec, 'capAdd'>

/**
 * Whether a program with these capabilities may alter its mounts: make them writable, mount over
 * them, unmount them.
 */
export const mayMount = ({ capAdd }: Rights): boolean => holdsAny(capAdd, ['ALL', 'SYS_ADMIN'])

/**
 * Whether a program with these capabilities may alter another program in its process namespace, or
 * the kernel under both.
 */
export const mayTamper = ({ capAdd }: Rights): boolean => holdsAny(capAdd, TAMPERING)

const TAMPERING =
  'ALL BPF CHECKPOINT_RESTORE PERFMON SYS_ADMIN SYS_MODULE SYS_PTRACE SYS_RAWIO'.split(' ')

const holdsAny = (capabilities: readonly string[], wanted: readonly string[]): boolean =>
  capabilities.some((one) => wanted.includes(one))

/** Names of limits, as docker/go-units has them. */
const NAMES = new Set(
  (
    'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending ' +
    'stack'
  ).split(' ')
)

/** Parses `NAME=SOFT[:HARD]`, -1 for no limit; HARD is SOFT if it is left out. */
export function parseUlimit(line: string): Parsed<Ulimit> {
  const [, name = '', written, top] = /^(\w+)=(-1|\d{1,15})(?::(-1|\d{1,15}))?$/.exec(line) ?? []
  if (written === undefined)
    return notA('"NAME=SOFT" or "NAME=SOFT:HARD"', 'nofile=1024:2048', line)
  if (!NAMES.has(name)) return notA('the name of a limit', 'nofile', name)
  const soft = Number(written)
  const hard = Number(top ?? written)
  return hard !== -1 && (soft === -1 || soft > hard)
    ? { problem: `in ${quoteInput(line)}, the soft limit is above the hard one; swap or raise it.` }
    : { value: { name, soft, hard } }
}
