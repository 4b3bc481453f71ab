import { BadInputs, Fault } from '../plan/faults'
import { quoteInput } from '../plan/parse'
import type { Wishes } from '../plan/plan'
import { serviceBinds, type ServiceBind } from '../plan/workload/compose-binds'
import { environmentValues, serviceOf } from '../plan/workload/compose-model'
import { isCreatedAlone, transformProject, type Changes } from '../plan/workload/compose-transform'
import { runOf } from '../plan/workload/project-name'
import type { ContainerId } from '../words'
import type { ServiceWish } from './compose-arguments'
import { withOverride, type ComposeSession, type ReadProject } from './compose-commands'
import { complaintOf, missingSource } from './compose-complaints'
import { bare, readerPoint } from './probe-specs'
import type { WorkloadMeans } from './workload'

/** Wish for a service's project, with the inputs that change it. */
export type ProjectWish = ServiceWish &
  Pick<Wishes, 'volumes' | 'pull'> & {
    /** Milliseconds until the service's dependencies must be started. */
    readonly startup: number
  }

/** Facts of the check that a project is opened for, and its means. */
export type ProjectMeans = Omit<WorkloadMeans, 'inputs'>

/** Facts of an open project. */
export interface Opened {
  readonly wish: ProjectWish
  readonly means: ProjectMeans
  readonly session: ComposeSession
  readonly version: string
  readonly read: ReadProject
  readonly changes: Omit<Changes, 'image'>
  /** Arguments that name the project under which the check creates its objects. */
  readonly args: readonly string[]
  /** Removes the files with values that were lent. */
  readonly forget: () => Promise<void>
}

/** Milliseconds to create containers, whose images may have to be pulled first. */
const CREATED_WITHIN = 900_000

/** Milliseconds to list a container. */
const BRIEF = 20_000

/** Has Compose create the service's container from an image, without a start. */
export async function createPrototype(
  opened: Opened,
  image: string,
  override: string | undefined
): Promise<ContainerId> {
  const { session, read, changes, args } = opened
  const model = override === undefined ? read.model : await overridden(opened, override)
  const { service } = read
  const alone = isCreatedAlone(serviceOf(model, service)) ? ['--no-deps'] : []
  const input = JSON.stringify(transformProject(model, { ...changes, image }).model)
  await createServices(opened, input, [...alone, '--', service])
  const ps = { args: [...args, 'ps', '--all', '--quiet', '--', service], input }
  const { stdout = '' } = await session.run(ps, BRIEF)
  const [id] = /^[0-9a-f]{64}$/m.exec(stdout) ?? []
  if (id !== undefined) return id
  const sentence = `Compose did not list the container of the service ${quoteInput(service)} that it created.`
  throw new Fault('engine-fault', sentence)
}

async function overridden({ session, read, wish, means }: Opened, text: string) {
  const { paths, remove } = await means.world.compose.lend([text], runOf(means.labels))
  const [path = ''] = paths
  return withOverride(session, read, { wish, path }).finally(remove)
}

/** Has Compose create containers, without a start. */
export async function createServices(
  opened: Opened,
  input: string,
  which: readonly string[]
): Promise<void> {
  const { session, args, read } = opened
  const created = createdBinds(opened)
  if (created.length > 0) await assertSources(created, opened)
  const up = ['up', '--no-start', '--no-build', '--no-recreate', ...which]
  const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, CREATED_WITHIN)
  if (exitCode === 0) return
  const source = missingSource(complaintOf(stderr))
  if (source !== undefined) throw bindFault(source, opened)
  const complaint = complaintOf(await session.hide(stderr, environmentValues(read.model)))
  // Compose tests the project once more, with all that it took for a mere value before.
  if (complaint.startsWith(INVALID)) throw refused(complaint.slice(INVALID.length))
  const why = exitCode === undefined ? `it took more than ${CREATED_WITHIN / 1000} s` : complaint
  const sentence = `Compose could not create the container of the service ${quoteInput(read.service)} or of one that it depends on: ${why}.`
  throw new Fault('engine-fault', sentence)
}

const INVALID = 'validating -: '

const refused = (complaint: string): BadInputs =>
  new BadInputs([{ input: 'compose-file', sentence: `Compose refused the files: ${complaint}.` }])

/** Binds whose sources Docker would create, and leave on its machine. */
const createdBinds = ({ read, changes }: Opened): readonly ServiceBind[] =>
  serviceBinds(read.model, changes).filter(({ isCreated }) => isCreated)

/** Rejects if the source of one of these binds is missing. */
async function assertSources(binds: readonly ServiceBind[], opened: Opened): Promise<void> {
  const { labels, engine: facts, world } = opened.means
  const { engine } = world
  const sources = [...new Set(binds.map(({ source }) => source))]
  const volumes = sources.map((source, index) => ({
    ...{ source, path: readerPoint(index), readOnly: true }
  }))
  const image = await engine.probeImage(facts.platform)
  const spec = { ...bare(labels), image, conversing: false, volumes }
  const id = await engine.create(spec).catch((error: unknown) => {
    const source = missingSource(complaintOf(errorText(error)))
    throw source === undefined ? error : bindFault(source, opened)
  })
  await engine.remove(id)
}

const errorText = (error: unknown): string => (error instanceof Error ? error.message : '')

function bindFault(source: string, { read, changes }: Pick<Opened, 'read' | 'changes'>): Error {
  const name = quoteInput(source)
  const binds = serviceBinds(read.model, changes).filter((bind) => bind.source === source)
  const given = changes.volumes.find((volume) => volume.source === source)
  if (given !== undefined && binds.every(({ path }) => path === given.path)) {
    const sentence = `the source ${name} does not exist on the engine's machine; create it before this step.`
    return new BadInputs([{ input: 'volumes', sentence }])
  }
  const [about] = binds
  return new Fault('bind-missing', missing(name, about, changes), { about })
}

function missing(
  source: string,
  bind: ServiceBind | undefined,
  { service: checked, lent, hostPath }: Opened['changes']
): string {
  if (bind === undefined)
    return `The file mounts ${source}, which does not exist on the engine's machine. ${COMMIT}`
  const { setting, path } = bind
  const service = quoteInput(setting.service)
  if (Array.from(lent.values(), hostPath).includes(bind.source)) {
    const what = `${setting.keys.join().replace(/s$/, '')} ${quoteInput(setting.entry ?? '')}`
    return `The ${what} of the service ${service} has no "file:", and the engine's machine does not have the temporary file ${source} with its value, to be mounted at ${quoteInput(path)}. Check on an engine of this machine, or give it a "file:" there.`
  }
  const remedy = setting.service === checked ? REPLACEABLE : COMMIT
  return `The service ${service} mounts ${source} at ${quoteInput(path)}, and that source does not exist on the engine's machine. ${remedy}`
}

const COMMIT = 'Commit it, or create it in an earlier step.'
const REPLACEABLE = 'Commit it, create it in an earlier step, or give a stand-in by `volumes`.'
