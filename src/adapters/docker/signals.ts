import { readFileSync } from 'node:fs'
import type { ContainerFacts } from '../../ports'
import { catchesIn, signalNumber } from '../../run/signals'

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
