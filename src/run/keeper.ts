import { isNamed } from '../plan/mounts'
import { namesIn } from '../plan/paths'
import type { Plan } from '../plan/plan'
import type { Engine, World } from '../ports'
import type { ContainerId, ContainerSpec, EngineFacts, VolumeMount } from '../words'
import { withContainer, type Removals } from './lease'
import type { Prepared } from './prepare'
import { lendProbe, type ProbeLoan } from './probe'
import { keeperSpec } from './probe-specs'

/** The container to make, and what keeps its file systems in memory alive beyond its end. */
export interface KeptAlive {
  readonly spec: ContainerSpec
  /** Undefined where nothing has to be kept. */
  readonly keeper: ProbeLoan | undefined
}

/** The means of a check, and the removals that it has begun. */
export interface CheckContext {
  readonly engine: EngineFacts
  readonly world: World
  readonly removals: Removals
}

/**
 * A tmpfs dies with its container. For one that is meant to end, each is a volume in memory with the same flags, and its shared memory
 * and message queues are those of a keeper, a container of the probe that holds all of them until they have been read.
 */
export async function keepAlive(
  { wait }: Plan,
  spec: ContainerSpec,
  context: CheckContext,
  lent: (loan: ProbeLoan) => void
): Promise<KeptAlive> {
  if (wait.kind !== 'exit') return { spec, keeper: undefined }
  const { engine, world, removals } = context
  const volumes = await standIns(spec, context)
  const keeper = lendProbe(keeperSpec(spec, volumes), engine.platform, world, removals)
  lent(keeper)
  const watcher = await keeper.watcher()
  if (watcher.kind === 'none') return { spec, keeper }
  const memoryOf = await keeper.id()
  return { spec: { ...spec, tmpfs: [], volumes: [...spec.volumes, ...volumes], memoryOf }, keeper }
}

async function standIns(
  spec: ContainerSpec,
  context: CheckContext
): Promise<readonly VolumeMount[]> {
  if (spec.tmpfs.length === 0) return []
  const homes = await findHomes(
    spec.tmpfs.map(({ path }) => path),
    spec,
    context
  )
  const { runtime } = context.engine
  const run = spec.labels['zero-drift.run'] ?? ''
  return spec.tmpfs.map(({ path, options }, index) => {
    const home = homes.get(path)
    return {
      source: `zero-drift-${run}-${index}`,
      path: home?.path ?? path,
      readOnly: options.split(',').findLast((word) => word === 'ro' || word === 'rw') === 'ro',
      memory: standInOptions(options, { folder: home?.mode, runtime })
    }
  })
}

/** Facts that decide on the mode of a tmpfs that Docker mounts. */
export interface TmpfsSurroundings {
  /** Mode of the image's own folder at that path; undefined where it has none. */
  readonly folder: number | undefined
  /** Version of runc. */
  readonly runtime: string | undefined
}

/**
 * Mount options with which a volume in memory is what a tmpfs with these option words would be: Docker's own flags first, of which the
 * author's win; no propagation, which is no matter of the volume's; and the mode that this version of runc would have given it.
 */
export function standInOptions(options: string, around: TmpfsSurroundings): string {
  const words = options.split(',').filter((word) => word !== '' && !PROPAGATION.test(word))
  const given = words.findLast((word) => word.startsWith('mode='))
  const others = words.filter((word) => !word.startsWith('mode='))
  const mode = modeOf(given?.slice('mode='.length), around)
  return ['noexec', 'nosuid', 'nodev', ...others, `mode=${mode}`].join(',')
}

const PROPAGATION = /^r?(?:private|shared|slave|unbindable)$|^runbindable$|^defaults$/

/** runc 1.1.0 to 1.1.7 let the image's folder win over a given mode; 1.2.8 and 1.3.3 gave 0755 where there is neither (runc#4971). */
function modeOf(given: string | undefined, { folder, runtime = '' }: TmpfsSurroundings): string {
  const octal = folder === undefined ? undefined : folder.toString(8).padStart(4, '0')
  if (octal !== undefined && /^1\.1\.[0-7](?!\d)/.test(runtime)) return octal
  const bare = /^(?:1\.2\.8|1\.3\.3|1\.4\.0-rc\.3)(?!\d)/.test(runtime) ? '0755' : '1777'
  return given ?? octal ?? bare
}

/**
 * A named volume outlives its container, and a check that makes one removes it with its last container. Whoever boots afresh is to find
 * it as the judged container left it: here one that is never started holds it meanwhile.
 */
export function holdingVolumes<T>(
  { plan, spec }: Pick<Prepared, 'plan' | 'spec'>,
  { world, removals }: CheckContext,
  use: () => Promise<T>
): Promise<T> {
  if (!plan.recover || !spec.volumes.some(isNamed)) return use()
  return withContainer({ ...spec, publish: [] }, world, removals, use)
}

/** Where a mount will be. */
export interface Home {
  readonly path: string
  /** Permission bits of the image's own folder there; undefined where it has none. */
  readonly mode: number | undefined
}

/** Where mounts at these paths will be, told by a container of the image without any mounts. */
export function findHomes(
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

/** These names with each `..` taken at its word: no link is among them. */
function withoutDots(names: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const name of names) {
    if (name === '..') kept.pop()
    else kept.push(name)
  }
  return kept
}
