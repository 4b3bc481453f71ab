import { Fault } from '../../src/plan/faults'
import type { Clock, Engine } from '../../src/ports'
import { ENGINE, IMAGE, ticking, worldOf } from './run/world'

const no = () => Promise.reject(new Fault('engine-fault', 'No room.', { refused: true }))

/** A world whose engine makes a container and cannot start it, but for what is given. */
export const unstartable = (engine: Partial<Engine> = {}, cancelled?: AbortSignal) =>
  worldOf({
    ...(cancelled && { cancelled }),
    clock: yielding(),
    files: {
      read: () => Promise.resolve({ kind: 'missing', reason: 'ENOENT' }),
      exists: () => Promise.resolve(false),
      unwritable: () => Promise.resolve([])
    },
    engine: {
      identify: () => Promise.resolve(ENGINE),
      image: () => Promise.resolve(IMAGE),
      create: () => Promise.resolve('c1'),
      start: no,
      inspect: no,
      probeImage: no,
      storageDriver: () => Promise.resolve('overlay2'),
      isRootless: () => Promise.resolve(false),
      remove: () => Promise.resolve(),
      removeOwn: no,
      removeVolumes: () => Promise.resolve(),
      volumesWith: () => Promise.resolve([]),
      ...engine
    }
  })

/** A clock whose sleeps let everything else happen first. */
function yielding(): Clock {
  const clock = ticking()
  return {
    ...clock,
    sleep: async (milliseconds, over) => {
      await new Promise(setImmediate)
      await clock.sleep(milliseconds, over)
    }
  }
}

/** A request to check the image of that engine. */
export const requestFor = (inputs: Readonly<Record<string, string>> = {}) => ({
  inputs: new Map(Object.entries({ image: 'acme/web:1', ...inputs })),
  labels: { 'zero-drift.run': 'r' },
  version: '1',
  colour: false
})
