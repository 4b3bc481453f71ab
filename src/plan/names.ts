import { matching, notA, type Parsed } from './parsed'
import { quote } from './quote'

const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::\\d+)?'
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*'
/** The grammar of distribution/reference, which takes IDs too, cut ones as well. */
const REFERENCE = new RegExp(
  `^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,128})?$'
)
const EXAMPLE = 'acme/web:1.4'

/** A reference or an ID, as `docker run` takes it. */
export function parseImage(text: string): Parsed<string> {
  if (text === '')
    return { problem: `no image was named; name the built one, for example ${quote(EXAMPLE)}.` }
  if (text.length <= 512 && REFERENCE.test(text)) return { value: text }
  if (REFERENCE.test(text.toLowerCase().slice(0, 512)))
    return {
      problem: `${quote(text)} has capital letters in its repository; write them small, for example ${quote(EXAMPLE)}.`
    }
  return notA('an image reference', EXAMPLE, text)
}

export const parsePlatform = matching(
  /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/,
  'a platform ("OS/ARCHITECTURE" or "OS/ARCHITECTURE/VARIANT")',
  'linux/arm64'
)

export const parseUser = matching(
  /^[^\s:\p{Cc}]+(:[^\s:\p{Cc}]+)?$/u,
  'a user ("USER" or "USER:GROUP")',
  '1000:1000'
)

export const parseHostname = matching(
  /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/,
  'a host name (at most 64 letters, digits, ".", "_", "-")',
  'web'
)

const parseNetworkName = matching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, "a network's name", 'bridge')

/** The name or ID of a network, `none` or `host`; never another container's network, which the check could not tell from its own. */
export function parseNetwork(text: string): Parsed<string> {
  return text.startsWith('container:')
    ? {
        problem: `${quote(text)} is another container's network, which cannot be checked; name a network that both join.`
      }
    : parseNetworkName(text)
}

/** `HOST:IP` or `HOST=IP`, the IP also `host-gateway` or in brackets: `HOST:IP`, as docker/cli opts/hosts.go sends it. */
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
