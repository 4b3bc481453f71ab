import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect, constants, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2'
import { request as httpsRequest } from 'node:https'
import type { Address, ProbeAnswer, ProbeRequest } from '../ports'
import { unlessAborted, withDeadline } from './clock'
import { errorMessage } from './errors'

type Asked<K extends ProbeRequest['kind']> = Extract<ProbeRequest, { readonly kind: K }>

/** Sends the request of an HTTP or gRPC probe, as a kubelet does; never rejects. */
export async function kubeletProbe(
  asked: Asked<'http'> | Asked<'grpc'>,
  within: number,
  cancelled: AbortSignal
): Promise<ProbeAnswer> {
  return withDeadline(within, async (late) => {
    const over = AbortSignal.any([late, cancelled])
    try {
      return await (asked.kind === 'http' ? visit(asked, over) : checkHealth(asked, over))
    } catch (error) {
      const isLate = late.aborted
      return failed(isLate ? `no answer within ${Math.ceil(within) / 1000} s` : errorMessage(error))
    }
  })
}

const failed = (detail: string): ProbeAnswer => ({ passed: false, detail })

/** Redirects that a kubelet follows; it is content with any to another host. */
const REDIRECTS = 10

async function visit({ address, scheme, path, headers }: Asked<'http'>, over: AbortSignal) {
  let url = new URL(`${scheme}://${authority(address)}${path}`)
  const { hostname, host } = url
  for (let left = REDIRECTS; ; left--) {
    const { statusCode: status = 0, headers: answered } = await get(url, headers, over)
    const target = isRedirect(status) ? targetOf(answered.location, url) : undefined
    const isElsewhere =
      target !== undefined &&
      !(target.host === host || (target.hostname === hostname && !LOOPBACK.test(hostname)))
    if (target === undefined || isElsewhere || left === 0) {
      const passed = status >= 200 && status < 400 && (target === undefined || isElsewhere)
      return { passed, detail: left === 0 ? `more than ${REDIRECTS} redirects` : `${status}` }
    }
    url = target
  }
}

/** Addresses of this machine itself, whose other ports are not the pod's. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

const authority = ({ host, port }: Address): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/** The address that a redirect leads to; undefined if it is none of HTTP. */
function targetOf(location: string | undefined, from: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, from.href)) return undefined
  const target = new URL(location, from.href)
  return /^https?:$/.test(target.protocol) ? target : undefined
}

/** Requests an address; resolves once the headers of the answer are in. */
function get(
  url: URL,
  headers: Asked<'http'>['headers'],
  signal: AbortSignal
): Promise<IncomingMessage> {
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest
  // A kubelet verifies no certificate.
  const options = { agent: false, signal, headers: headersOf(headers), rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    const sent = start(url, options, (response) => {
      resolve(response)
      response.destroy()
    })
    sent.once('error', reject)
    sent.once('close', () => {
      reject(new Error('the connection was closed without a response'))
    })
    sent.end()
  })
}

/** Headers of a kubelet's request; those of the manifest win, and may occur several times. */
function headersOf(own: Asked<'http'>['headers']): Record<string, string[] | string> {
  const headers = new Map<string, string[]>([
    ['user-agent', ['kube-probe/1.36']],
    ['accept', ['*/*']],
    ['connection', ['close']]
  ])
  const given = new Set<string>()
  for (const [name, value] of own) {
    const key = name.toLowerCase()
    headers.set(key, [...(given.has(key) ? (headers.get(key) ?? []) : []), value])
    given.add(key)
  }
  const flat = Array.from(headers, ([key, [first = '', ...more]]) => {
    return [key, more.length === 0 || key === 'host' ? first : [first, ...more]] as const
  })
  return Object.fromEntries(flat)
}

const { HTTP2_HEADER_PATH: PATH, HTTP2_HEADER_METHOD: METHOD } = constants

/** Calls `Check` of gRPC's health service over HTTP/2 in clear text. */
async function checkHealth(
  { address, service }: Asked<'grpc'>,
  over: AbortSignal
): Promise<ProbeAnswer> {
  const session = connect(`http://${authority(address)}`)
  try {
    return await unlessAborted(call(session, service), over)
  } finally {
    session.destroy()
  }
}

function call(session: ClientHttp2Session, service: string): Promise<ProbeAnswer> {
  return new Promise((resolve, reject) => {
    session.once('error', reject)
    const stream = session.request({
      [METHOD]: 'POST',
      [PATH]: '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      'user-agent': 'kube-probe/1.36',
      te: 'trailers'
    })
    const body: Buffer[] = []
    let size = 0
    let status = ''
    const noteStatus = (headers: IncomingHttpHeaders): void => {
      status = [headers['grpc-status'] ?? []].flat().join()
    }
    // An answer without a message has its status in its headers.
    stream.on('response', noteStatus)
    stream.on('trailers', noteStatus)
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      // An answer has a handful of bytes.
      if (size > LONGEST) stream.destroy(new Error('the answer is too long'))
      else body.push(chunk)
    })
    stream.once('error', reject)
    stream.once('close', () => {
      resolve(judged(status, Buffer.concat(body)))
    })
    stream.end(question(service))
  })
}

const LONGEST = 64 * 1024

/** A `HealthCheckRequest` in a frame of gRPC: no compression, its length, and its only field. */
function question(service: string): Buffer {
  const name = Buffer.from(service)
  const message =
    name.length === 0 ? name : Buffer.concat([Buffer.from([0x0a, ...varint(name.length)]), name])
  const frame = Buffer.alloc(5)
  frame.writeUInt32BE(message.length, 1)
  return Buffer.concat([frame, message])
}

function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}

/** Names of `HealthCheckResponse.ServingStatus`. */
const SERVING = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN']

function judged(status: string, body: Buffer): ProbeAnswer {
  if (status === '') return failed('the answer is not one of gRPC')
  if (status !== '0') return failed(`gRPC status ${status}`)
  const [tag, value = 0] = body.subarray(5)
  const serving = tag === 0x08 ? value : 0
  return { passed: serving === 1, detail: SERVING[serving] ?? `serving status ${serving}` }
}
