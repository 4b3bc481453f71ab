import { isBind } from './plan/mounts'
import { yamlLibrary } from './plan/yaml'
import type { World } from './ports'
import type { Prepared } from './run/prepare'

/** The rooms that nobody enters before the container starts; read once. */
export const afterwards = (): Promise<typeof import('./afterwards')> =>
  import(/* webpackChunkName: "afterwards" */ './afterwards')

/** Those that most runs never enter. */
export const explaining = (): Promise<typeof import('./explaining')> =>
  import(/* webpackChunkName: "explaining" */ './explaining')

/** Has them read while the engine makes the container. Where that container could write to them, they are read before, and the library with them. */
export async function readAhead({ plan, engine }: Prepared, world: World): Promise<void> {
  if (plan.container.volumes.some(isBind)) {
    // Where there is no probe for the platform, whoever needs it is told.
    const probe = world.engine.probeImage(engine.platform).catch(() => undefined)
    await Promise.all([afterwards(), explaining(), yamlLibrary(), probe])
    return
  }
  // Reading keeps all else waiting, so the engine gets its order first.
  world.clock
    .sleep(0, world.cancelled)
    .then(afterwards)
    .catch(() => undefined)
}
