import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Address, HttpOutcome, HttpRequest, Network, ProbeAnswer, Reply } from '../ports'
import { timerDelay, withDeadline } from './clock'
import { errorCode, errorMessage } from './errors'

/** Connections and requests from this machine, as a client of the container would make them. */
export function network(cancelled: AbortSignal): Network {
  return {
    connects: (address, proxied, within) => connects(address, proxied, within),
    request: (wish) => request(wish, cancelled),
    kubeletProbe: async (asked, within) => {
      if (asked.kind === 'tcp') return knock(asked.address, within)
      // HTTP/2, which it brings in, is needed for pods alone.
      const { kubeletProbe } = await import(/* webpackChunkName: "workload" */ './kubelet-probe')
      return kubeletProbe(asked, within, cancelled)
    },
    isNeighbour
  }
}

/**
 * Milliseconds after which a connection counts as accepted by the program. docker-proxy accepts at
 * once, and closes 5 ms later if nothing listens behind it (measured on 20.10).
 */
const PROXY_GIVES_UP = 100

/** One connection attempt; never rejects, since a refused, lost or late connection is a result. */
function connects(address: Address, proxied: boolean, within: number): Promise<Reply> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout: timerDelay(within) })
    let timer: NodeJS.Timeout | undefined
    const reply = (word: Reply): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(word)
    }
    socket.once('error', (error) => {
      reply(REFUSALS.has(errorCode(error)) ? 'refused' : 'silent')
    })
    socket.once('timeout', reply.bind(undefined, 'silent'))
    socket.once('close', reply.bind(undefined, 'refused'))
    socket.once('data', reply.bind(undefined, 'answered'))
    socket.once('connect', () => {
      if (proxied) timer = setTimeout(reply, PROXY_GIVES_UP, 'answered')
      else reply('answered')
    })
  })
}

/** Whether a server accepts a connection, which no proxy accepted in its place. */
async function knock(address: Address, within: number): Promise<ProbeAnswer> {
  const reply = await connects(address, true, within)
  return { passed: reply === 'answered', detail: `the port is ${reply}` }
}

const REFUSALS = new Set(['ECONNREFUSED', 'ECONNRESET'])

/** Whether an interface of this machine is in that subnet, so that no proxy is in between. */
function isNeighbour(address: string): boolean {
  const own = new BlockList()
  for (const entry of Object.values(networkInterfaces()).flat()) {
    const prefix = Number(entry?.cidr?.split('/')[1])
    if (entry?.family === 'IPv4' && !entry.internal) own.addSubnet(entry.address, prefix, 'ipv4')
  }
  return own.check(address, 'ipv4')
}

/** One request on its own connection, without redirects; reads the body up to 64 MiB. */
export function request(wish: HttpRequest, cancelled: AbortSignal): Promise<HttpOutcome> {
  return withDeadline(wish.within, async (late) => {
    const gone = shortlyAfter(wish.over)
    return send(wish, { late, cancelled, gone: gone.signal }).finally(gone.forget)
  })
}

/** Milliseconds for an answer that an ended container had sent to arrive. */
const ARRIVES_WITHIN = 1000

/** A signal that fires a while after another one, which may have fired already. */
function shortlyAfter(over: AbortSignal | undefined): {
  readonly signal: AbortSignal
  readonly forget: () => void
} {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const begin = (): void => {
    timer = setTimeout(() => {
      controller.abort()
    }, ARRIVES_WITHIN)
  }
  if (over?.aborted === true) begin()
  else over?.addEventListener('abort', begin)
  return {
    signal: controller.signal,
    forget: () => {
      clearTimeout(timer)
      over?.removeEventListener('abort', begin)
    }
  }
}

/** Signals that end a request: its time limit, the run's end, and the container's. */
interface Ends {
  readonly late: AbortSignal
  readonly cancelled: AbortSignal
  readonly gone: AbortSignal
}

function send(wish: HttpRequest, { late, cancelled, gone }: Ends): Promise<HttpOutcome> {
  const signal = AbortSignal.any([late, cancelled, gone])
  const start = wish.url.startsWith('https:') ? httpsRequest : httpRequest
  const options = { method: wish.method, agent: false, signal, headers: HEADERS } as const
  return new Promise((resolve) => {
    let answered = false
    const fail = (error: unknown): void => {
      const heard = answered || (sent.socket?.bytesRead ?? 0) > 0
      if (late.aborted) resolve({ kind: 'timeout' })
      else resolve(failure(gone.aborted ? new Error(GONE) : error, heard, gone))
    }
    const sent = start(wish.url, options, (response) => {
      answered = true
      read(response, wish.contains).then(resolve, fail)
    })
    sent.once('error', fail)
    // Node closes the connection without an error when the response switches protocols (101).
    sent.once('close', () => {
      if (!answered) fail(new Error('the connection was closed without a response'))
    })
    sent.end()
  })
}

const HEADERS = { 'user-agent': 'zero-drift', accept: '*/*' }

const RETRIED = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

const GONE = 'the container ended'

function failure(error: unknown, heard: boolean, gone: AbortSignal): HttpOutcome {
  const isUnheard = gone.aborted || RETRIED.has(errorCode(error))
  const kind = !heard && isUnheard ? 'refused' : 'broken'
  return { kind, reason: errorMessage(error) }
}

const BODY_BYTES = 64 * 1024 * 1024
const EXCERPT_BYTES = 1024

/**
 * Reads a response and searches it across chunks, keeping only as many bytes as the text is long.
 */
async function read(response: IncomingMessage, contains: string | undefined): Promise<HttpOutcome> {
  const needle = Buffer.from(contains ?? '')
  let excerpt = Buffer.alloc(0)
  let window = Buffer.alloc(0)
  let bytes = 0
  let found = needle.length === 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (excerpt.length < EXCERPT_BYTES)
      excerpt = Buffer.concat([excerpt, chunk]).subarray(0, EXCERPT_BYTES)
    if (!found) {
      const seen = Buffer.concat([window, chunk])
      found = seen.includes(needle)
      window = seen.subarray(Math.max(0, seen.length - needle.length + 1))
    }
    if (bytes >= BODY_BYTES) break
  }
  return { kind: 'answered', status: response.statusCode ?? 0, found, body: excerpt.toString() }
}
