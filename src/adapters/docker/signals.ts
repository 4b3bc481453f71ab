import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import type { ContainerFacts } from '../../ports'

/** Whether the container's first process catches a signal, from /proc of this machine; undefined where it is not that process. */
export function catches(container: ContainerFacts, signal: string): boolean | undefined {
  const number = signalNumber(signal)
  if (container.pid <= 0 || number === undefined) return undefined
  try {
    const folder = `/proc/${container.pid}`
    // The engine may count processes in another namespace: only a process of that very container will do.
    if (!readFileSync(`${folder}/cgroup`, 'utf8').includes(container.id)) return undefined
    return catchesIn(readFileSync(`${folder}/status`, 'utf8'), number)
  } catch {
    return undefined
  }
}

/** A blocked signal counts as caught: programs that take it by sigwait or signalfd (mariadbd, tini, s6) never set a handler. */
export function catchesIn(status: string, signal: number): boolean | undefined {
  const masks = [...status.matchAll(/^Sig(?:Cgt|Blk):\s*([0-9a-f]+)$/gm)]
  if (masks.length < 2) return undefined
  const bit = 1n << BigInt(signal - 1)
  return masks.some(([, mask]) => (BigInt(`0x${mask ?? '0'}`) & bit) !== 0n)
}

/** Number of a stop signal as images write it (`SIGTERM`, `TERM`, `15`, `SIGRTMIN+3`). */
export function signalNumber(signal: string): number | undefined {
  if (/^\d+$/.test(signal)) return Number(signal)
  const name = signal.toUpperCase().replace(/^(?!SIG)/, 'SIG')
  const realTime = /^SIGRTMIN(?:\+(\d+))?$/.exec(name)
  if (realTime !== null) return 34 + Number(realTime[1] ?? 0)
  return Object.hasOwn(constants.signals, name)
    ? constants.signals[name as NodeJS.Signals]
    : undefined
}
