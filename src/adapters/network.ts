import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { BlockList } from 'node:net'
import type { Address, Network } from '../ports'
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

/** Never rejects: a connection that is refused, lost or late is one that nobody answered. */
function connects(address: Address, proxied: boolean, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout: Math.max(1, within) })
    const answer = (answered: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(answered)
    }
    let timer: NodeJS.Timeout | undefined
    socket.once('error', () => {
      answer(false)
    })
    socket.once('timeout', () => {
      answer(false)
    })
    socket.once('close', () => {
      answer(false)
    })
    socket.once('data', () => {
      answer(true)
    })
    socket.once('connect', () => {
      if (proxied) timer = setTimeout(answer, PROXY_GIVES_UP, true)
      else answer(true)
    })
  })
}

/** Whether an interface of this machine is in that address's own network, so that no proxy stands between. */
function isNeighbour(address: string): boolean {
  const own = new BlockList()
  for (const entry of Object.values(networkInterfaces()).flat()) {
    const prefix = Number(entry?.cidr?.split('/')[1])
    if (entry?.family === 'IPv4' && !entry.internal) own.addSubnet(entry.address, prefix, 'ipv4')
  }
  return own.check(address, 'ipv4')
}
