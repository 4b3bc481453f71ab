import type { ContainerId } from '../../ports'
import { call, SHORT, statusOf } from './call'
import { terms, type Line } from './line'

/** Where control groups are not the engine's own to freeze, as without root on an old kernel, it says so. */
export async function pause(line: Line, id: ContainerId): Promise<boolean> {
  try {
    await call(terms(line, 'pause the container'), () => line.docker.getContainer(id).pause())
    return true
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return false
  }
}

export async function unpause(line: Line, id: ContainerId): Promise<void> {
  await call(terms(line, 'unpause the container'), () => line.docker.getContainer(id).unpause())
}

export async function stop(line: Line, id: ContainerId, grace: number): Promise<void> {
  const t = Math.ceil(grace / 1000)
  const stopping = terms(line, 'stop the container', t * 1000 + SHORT)
  await call(stopping, () => line.docker.getContainer(id).stop({ t })).catch(unless(304))
}

export async function kill(line: Line, id: ContainerId): Promise<void> {
  const killing = terms(line, 'kill the container')
  await call(killing, () => line.docker.getContainer(id).kill()).catch(unless(409))
}

/** A status that means "it is so already". */
function unless(status: number): (error: unknown) => void {
  return (error) => {
    if (statusOf(error) !== status) throw error
  }
}
