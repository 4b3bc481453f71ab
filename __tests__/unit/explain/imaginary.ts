import { savedPaths } from '../../../src/explain/kept'
import { perilsOf } from '../../../src/explain/danger'
import type { Budget, BootOutcome } from '../../../src/explain/proof-boots'
import { look, type FoundFix } from '../../../src/explain/proving'
import type { Shown } from '../../../src/explain/shown'
import { outermostMade, type Write } from '../../../src/explain/writes'
import { codeTest } from '../../../src/judge/code'
import type { Change } from '../../../src/observe/observation'
import { bytesOf, isWithin, parentOf } from '../../../src/observe/paths'
import type { Entry, Snapshot } from '../../../src/observe/snapshot'
import type { Plan } from '../../../src/plan/plan'
import type { ContainerSpec } from '../../../src/words'
import { file, other } from '../observe/seen'
import { ENGINE, PLAN, ticking, worldOf } from '../run/world'
import { engineOf, type Course, type CourseOf } from './bench'
import { recheckOn } from './checked'
import { SILENT } from './simulated'

/** Something that an imaginary program does to its files at each start. */
export interface Act {
  readonly path: string
  /** It leaves a file there; makes and deletes one; or opens one of the image for writing, and writes nothing. */
  readonly does: 'keeps' | 'passes' | 'opens'
  /** It ends where it cannot; otherwise it goes on. */
  readonly fatal: boolean
  /** It says so where it cannot. */
  readonly loud: boolean
  readonly mode?: number
  /** Only when it is told to stop. */
  readonly late?: boolean
  /** Only where it could do so with this path. */
  readonly after?: string
}

/** An image and its program, which runs in `/app`. */
export interface Imaginary {
  readonly image: Snapshot
  readonly acts: readonly Act[]
}

export const IMAGINARY: Plan = {
  ...{ ...PLAN, port: undefined, wait: { kind: 'none' } },
  image: { ...PLAN.image, workingDir: '/app', command: ['python3', 'app.py'] },
  container: { ...PLAN.container, publish: [] },
  smoke: [{ kind: 'exec', step: 'check', argv: ['check'] }]
}

type Mounted = Pick<ContainerSpec, 'readOnly' | 'tmpfs' | 'volumes'>

/** The innermost mount that a path lies in; undefined where that is the root filesystem. */
function mountOf(path: string, { tmpfs, volumes }: Mounted) {
  const all = [
    ...tmpfs.map((one) => ({ path: one.path, isMemory: true })),
    ...volumes.map((one) => ({ path: one.path, isMemory: false }))
  ]
  const around = all.filter((one) => isWithin(path, one.path))
  return around.toSorted((one, other) => other.path.length - one.path.length)[0]
}

/** Whether it can do that: memory hides what the image has there, and an act may need a folder or the file itself. */
function can({ path, does }: Act, { image }: Imaginary, mounted: Mounted): boolean {
  const mount = mountOf(path, mounted)
  if (mount === undefined) return !mounted.readOnly
  if (mount.path === path && does !== 'passes') return false
  if (!mount.isMemory) return true
  // A folder that it makes itself, it makes there as well; those of the image are gone.
  const home = does === 'passes' ? path : homeOf(path, image)
  const isGone = home !== mount.path && isWithin(home, mount.path)
  return does === 'opens' ? false : !isGone || isMountPoint(home, mounted)
}

const isMountPoint = (folder: string, { tmpfs, volumes }: Mounted): boolean =>
  [...tmpfs, ...volumes].some(({ path }) => isWithin(path, folder))

function homeOf(path: string, image: Snapshot): string {
  let home = parentOf(path)
  while (home !== '/' && image.get(bytesOf(home))?.type !== 'directory') home = parentOf(home)
  return home
}

const entryOf = ({ mode }: Act): Entry => file(mode === undefined ? {} : { mode })

/** The acts that a container with these mounts can do, and those that it tries in vain. */
function doneBy(program: Imaginary, mounted: Mounted): readonly [readonly Act[], readonly Act[]] {
  const could = program.acts.filter((act) => can(act, program, mounted))
  const isTried = ({ after }: Act): boolean =>
    after === undefined || could.some(({ path }) => path === after)
  return [could.filter(isTried), program.acts.filter((act) => !could.includes(act) && isTried(act))]
}

/** How a container of that program fares. */
export const courseOf =
  (program: Imaginary): CourseOf =>
  (spec): Course => {
    const [done, failed] = doneBy(program, spec)
    const said = (isLate: boolean): string =>
      failed
        .filter((act) => act.loud && (act.late === true) === isLate)
        .map((act) => `open ${act.path}: read-only file system\n`)
        .join('')
    const kept = done.filter(({ does }) => does === 'keeps').map(({ path }) => path)
    const dies = failed.some((act) => act.fatal && act.late !== true)
    const fallsLate = failed.some((act) => act.fatal && act.late === true)
    return {
      ...{ prints: said(false), leaves: kept },
      ...(dies && { exits: 1 }),
      stops: { exitCode: fallsLate ? 1 : 0, prints: said(true) }
    }
  }

/** What a check sees in the mounts of a container of that program, and in its root filesystem where that is writable. */
export const changesOf =
  (program: Imaginary) =>
  (spec: ContainerSpec): readonly Change[] =>
    doneBy(program, spec)[0]
      .filter(({ does }) => does === 'keeps')
      .map((act) => ({
        ...{ path: act.path, kind: 'added', after: entryOf(act) },
        place: mountOf(act.path, spec)?.path ?? '/'
      }))

function writeOf(act: Act, image: Snapshot): Write {
  const { path, does, late } = act
  const more = { ...(late === true && { late }) }
  if (does === 'passes')
    return { path, kind: 'transient', home: path, made: undefined, entry: other('directory') }
  const home = homeOf(path, image)
  if (does === 'opens') return { path, kind: 'opened', home, made: undefined, entry: file() }
  const made = outermostMade(home, parentOf(path))
  return { path, kind: 'added', home, made, entry: entryOf(act), ...more }
}

/** What its rehearsal shows, beside the mounts that it has. */
export function shownBy({ image, acts: all }: Imaginary, plan = IMAGINARY): Shown {
  const acts = all.filter(({ path }) => mountOf(path, plan.container) === undefined)
  const own = new Map([
    ...image,
    ...acts
      .filter(({ does }) => does === 'keeps')
      .map((act) => [bytesOf(act.path), entryOf(act)] as const)
  ])
  const writes = acts.map((act) => writeOf(act, image))
  const ground = { image, own, owner: undefined, isCode: codeTest(IMAGINARY) }
  return {
    ...{ failure: undefined, writes },
    ...{ ground, perils: perilsOf(writes, ground) },
    ...{ assumed: [], volumes: [], refusals: [] },
    ...{ pace: { startup: 0, smoke: 0, stop: 0 }, stop: { exitCode: 0 } }
  }
}

/** An engine on which nothing but containers of that program run. */
export function engineFor(program: Imaginary) {
  const clock = ticking()
  const { engine, specs } = engineOf(courseOf(program), clock)
  const context = { world: worldOf({ clock, engine }), engine: ENGINE, removals: [] }
  return { context: { ...context, recheck: recheckOn(context, changesOf(program)) }, specs }
}

/** How a check with these mounts and rules goes. */
export async function checkOf(program: Imaginary, plan: Plan) {
  const { context } = engineFor(program)
  return context.recheck(plan, (judged) => Promise.resolve(judged))
}

/** Looks for a fix for that program. */
export async function looked(
  program: Imaginary,
  boots = 19,
  plan = IMAGINARY
): Promise<{
  readonly found: FoundFix
  readonly specs: readonly ContainerSpec[]
  readonly budget: Budget
}> {
  const { context, specs } = engineFor(program)
  const { exercise, observation } = await checkOf(program, plan)
  const shown = shownBy(program, plan)
  const unclean = savedPaths(shown.writes).length > 0 || (observation.stop?.exitCode ?? 0) !== 0
  const without: BootOutcome = {
    ...{ ...SILENT, failure: exercise.failure, refusals: observation.refusals },
    ...(unclean && { unclean })
  }
  const budget = { boots, deadline: Infinity }
  const found = await look(shown, without, { plan, context, budget })
  return { found, specs, budget }
}
