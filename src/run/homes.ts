import { namesIn } from '../plan/paths'
import type { ContainerId, ContainerSpec, Engine, World } from '../ports'
import { withContainer, type Removals } from './container'

/** Where a mount will be. */
export interface Home {
  readonly path: string
  /** Permission bits of the image's own folder there; undefined where it has none. */
  readonly mode: number | undefined
}

/** Where mounts at these paths will be, told by a container of the image without any mounts. */
export function homesOf(
  paths: readonly string[],
  spec: ContainerSpec,
  { world, removals }: { readonly world: World; readonly removals: Removals }
): Promise<ReadonlyMap<string, Home>> {
  const plain: ContainerSpec = { ...spec, tmpfs: [], volumes: [], publish: [] }
  return withContainer(plain, world, removals, async (id) => {
    const homes = new Map<string, Home>()
    for (const path of paths) homes.set(path, await homeOf(world.engine, id, path))
    return homes
  })
}

/** The path behind the links of a container that has no mounts there, as a mount follows them: a volume on a path with one in it breaks every archive of Docker 28. */
export async function homeOf(
  engine: Pick<Engine, 'entry'>,
  id: ContainerId,
  path: string
): Promise<Home> {
  let names = namesIn(path)
  let mode: number | undefined
  for (let at = 0, links = 0; at < names.length && links < MOST_LINKS;) {
    const here = `/${names.slice(0, at + 1).join('/')}`
    const entry = await engine.entry(id, here)
    if (entry === undefined) return { path: `/${names.join('/')}`, mode: undefined }
    mode = entry.mode
    at += 1
    if (entry.target === undefined) continue
    const before = entry.target.startsWith('/') ? [] : names.slice(0, at - 1)
    names = withoutDots([...before, ...namesIn(entry.target), ...names.slice(at)])
    at = 0
    links += 1
  }
  return { path: `/${names.join('/')}`, mode }
}

/** As many as the kernel follows. */
const MOST_LINKS = 40

/** The same names with each `..` taken at its word: no link is among them. */
function withoutDots(names: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const name of names) {
    if (name === '..') kept.pop()
    else kept.push(name)
  }
  return kept
}
