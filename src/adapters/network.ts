import { BlockList, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Address, Network, Reply } from '../ports'
import { timerDelay } from './deadline'
import { codeOf } from './error'
import { request } from './http'

/** Connections and requests from this machine, as a client of the container would make them. */
export function network(cancelled: AbortSignal): Network {
  return {
    connects: (address, proxied, within) => connects(address, proxied, within),
    request: (wish) => request(wish, cancelled),
    isNeighbour
  }
}

/** docker-proxy accepts at once and closes 5 ms later when nobody listens behind it (measured on 20.10). */
const PROXY_GIVES_UP = 100

/** Never rejects: a connection that is refused, lost or late is an answer, too. */
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
      reply(REFUSALS.has(codeOf(error)) ? 'refused' : 'silent')
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

const REFUSALS = new Set(['ECONNREFUSED', 'ECONNRESET'])

/** Whether an interface of this machine is in that address's own network, so that no proxy stands between. */
function isNeighbour(address: string): boolean {
  const own = new BlockList()
  for (const entry of Object.values(networkInterfaces()).flat()) {
    const prefix = Number(entry?.cidr?.split('/')[1])
    if (entry?.family === 'IPv4' && !entry.internal) own.addSubnet(entry.address, prefix, 'ipv4')
  }
  return own.check(address, 'ipv4')
}
