import type { Plan } from './plan/plan'
import { isBind } from './plan/volumes'
import { yamlLibrary } from './plan/yaml-library'
import type { World } from './ports'

/** The rooms that nobody enters before the container starts; read once. */
export const afterwards = (): Promise<typeof import('./afterwards')> =>
  import(/* webpackChunkName: "afterwards" */ './afterwards')

/** Those that most runs never enter. */
export const explaining = (): Promise<typeof import('./explaining')> =>
  import(/* webpackChunkName: "explaining" */ './explaining')

/** Has them read while the engine makes the container. Where that container could write to them, they are read before, and the library with them. */
export async function readAhead({ container }: Plan, { clock, cancelled }: World): Promise<void> {
  if (container.volumes.some(isBind)) {
    await Promise.all([afterwards(), explaining(), yamlLibrary()])
    return
  }
  // Reading keeps all else waiting, so the engine gets its order first.
  clock
    .sleep(0, cancelled)
    .then(afterwards)
    .catch(() => undefined)
}
