import { BadInputs, Fault, type BadInput } from '../plan/faults'
import { quoteInput } from '../plan/parse'
import {
  composeVersion,
  modelArgs,
  readProject,
  withOverride,
  composeSession,
  type ReadProject,
  type ServiceWish,
  type ComposeSession
} from './compose-commands'
import { complaintOf, missingSource } from './compose-texts'
import { startGate, type ServiceState } from './compose-dependencies'
import { notBuilt, workloadFaults } from '../plan/workload/compose-faults'
import { dependenciesOf, hasBuild, imageOf, serviceOf } from '../plan/workload/compose-model'
import { declaredService } from '../plan/workload/compose-service'
import {
  isCreatedAlone,
  isGated,
  keptDependencies,
  transformProject,
  type Changes,
  type TransformedProject
} from '../plan/workload/compose-transform'
import { projectName, runOf } from '../plan/workload/project-name'
import type { Wishes } from '../plan/plan'
import type { World } from '../ports'
import type {
  ContainerBase,
  ContainerId,
  ServiceDeclarations,
  EngineFacts,
  Labels,
  ComposeFacts
} from '../words'
import { bindFault, lendValues, hostPaths, type LentValues } from './compose-files'
import { PROBE } from './probe-specs'

/** A project that Compose read, and the objects that were created for it under names of its own. */
export interface ComposeProject {
  readonly declared: Omit<ServiceDeclarations, 'unmounted' | 'askedReadOnly' | 'endsFor'>
  /** Reference of the image to check. */
  readonly image: string
  /** Names of the services that start once this one has ended with code 0. */
  readonly awaitedBy: readonly string[]
  /** TCP ports that the file publishes, then those that it exposes. */
  readonly ports: readonly number[]
  /** Milliseconds of `stop_grace_period`. */
  readonly stopGrace: number | undefined
  /** Drivers of the service's volumes that a check creates anew, by their names on the engine. */
  readonly volumes: ContainerBase['volumes']
  /**
   * Has Compose create the service's container from an image, without a start. `override` is the
   * text of one more Compose file. Throws a `Fault` if the source of a bind does not exist.
   */
  readonly prototype: (imageId: string, override?: string) => Promise<ContainerId>
  /** Starts the services that this one depends on; throws a `Fault` if one fails. */
  readonly startDependencies: () => Promise<void>
  readonly manifest: () => ComposeFacts
  /** Ends every command and removes everything that was created, by its labels. */
  readonly close: () => Promise<void>
}

/** Wish for a service's project, with the inputs that change it. */
type ProjectWish = ServiceWish &
  Pick<Wishes, 'volumes' | 'pull'> & {
    /** Milliseconds until the service's dependencies must be started. */
    readonly startup: number
  }

interface ProjectMeans {
  readonly labels: Labels
  readonly engine: EngineFacts
  readonly world: World
}

/** Facts of an open project. */
interface Opened {
  readonly wish: ProjectWish
  readonly means: ProjectMeans
  readonly session: ComposeSession
  readonly version: string
  readonly read: ReadProject
  readonly changes: Omit<Changes, 'image'>
  /** Arguments that name the project under which the check creates its objects. */
  readonly args: readonly string[]
  readonly lent: LentValues
}

/** Reads a project from its files. Throws `BadInputs` with every fault that can be known. */
export async function openProject(wish: ProjectWish, means: ProjectMeans): Promise<ComposeProject> {
  const session = composeSession(means.world.compose)
  try {
    return projectOf(await openIn(session, wish, means))
  } catch (error) {
    await session.end()
    throw error
  }
}

async function openIn(
  session: ComposeSession,
  wish: ProjectWish,
  means: ProjectMeans
): Promise<Opened> {
  const reading = readProject(session, wish)
  // Without Compose, or with an old one, that is the fault to name.
  reading.catch(() => undefined)
  const version = await composeVersion(means.world.compose)
  const read = await reading
  const hostPath = await hostPaths(means.engine, means.world)
  const faults = workloadFaults(read.model, { ...wish, service: read.service })
  const unbuilt = await unbuiltImages(read, wish, means)
  const lent = await lendValues(session, { read, wish, ...means })
  const all = [...faults, ...unbuilt, ...lent.faults]
  if (all.length > 0) {
    await lent.remove()
    throw new BadInputs(all)
  }
  const args = modelArgs(wish, projectName(means.labels))
  const changes = {
    service: read.service,
    labels: means.labels,
    volumes: wish.volumes,
    dependencies: wish.dependencies,
    isOffline: wish.pull === 'never',
    lent: lent.paths,
    hostPath
  }
  return { wish, means, session, version, read, changes, args, lent }
}

/** Faults of images that only a build makes, and that the engine does not have. */
async function unbuiltImages(
  { model, service }: ReadProject,
  wish: ProjectWish,
  { world }: ProjectMeans
): Promise<readonly BadInput[]> {
  const others = keptDependencies(model, { ...wish, service })
  const own = wish.image === undefined ? [service] : []
  const built = [...own, ...others].filter((name) => {
    const found = serviceOf(model, name)
    return hasBuild(found) && !found.image
  })
  const faults = built.map(async (name) => {
    const image = imageOf(model, name)
    return (await world.engine.image(image)) === undefined ? [notBuilt(name, image)] : []
  })
  return (await Promise.all(faults)).flat()
}

function projectOf(opened: Opened): ComposeProject {
  const { wish, means, read, changes } = opened
  const declared = declaredService(read.model, read.service)
  const image = wish.image ?? declared.image
  const project = transformProject(read.model, { ...changes, image })
  const facts = { ...declared, standIns: project.standIns }
  let states: readonly ServiceState[] = []
  return {
    declared: { ...declarationsOf(facts), unset: read.unset },
    image,
    awaitedBy: read.awaitedBy,
    ports: [...declared.ports, ...declared.expose],
    stopGrace: declared.stopGrace,
    volumes: driversOf(project, projectName(means.labels)),
    prototype: (imageId, override) => createPrototype(opened, imageId, override),
    startDependencies: () =>
      startDependencies(opened, image, (known) => {
        states = known
      }),
    manifest: () => manifestOf(opened, facts, states),
    close: () => close(opened)
  }
}

/** Drivers of the project's volumes by the names that they have on the engine. */
const driversOf = ({ drivers }: TransformedProject, name: string): ContainerBase['volumes'] =>
  Object.fromEntries(Object.entries(drivers).map(([key, driver]) => [`${name}_${key}`, driver]))

type Facts = ReturnType<typeof declaredService> & Pick<TransformedProject, 'standIns'>

const declarationsOf = (facts: Facts): Omit<ComposeProject['declared'], 'unset'> => ({
  kind: 'compose',
  service: facts.service,
  readOnly: facts.readOnly,
  inline: facts.inline,
  tmpfs: facts.tmpfs,
  notReproduced: facts.notReproduced,
  standIns: facts.standIns,
  dependencies: facts.dependencies
})

function manifestOf(
  { wish, means, version, read }: Opened,
  { service, dependencies, standIns, notReproduced }: Facts,
  states: readonly ServiceState[]
): ComposeFacts {
  return {
    kind: 'compose',
    files: wish.files,
    service,
    project: projectName(means.labels),
    composeVersion: version,
    variables: read.variables,
    dependencies: dependencies.map((one) => {
      const found = states.find(({ service: name }) => name === one.service)
      if (found === undefined) return one
      return { ...one, state: found.text, ...(found.log && { log: found.log }) }
    }),
    ...{ standIns, notReproduced }
  }
}

/** Milliseconds to create containers, whose images may have to be pulled first. */
const CREATED_WITHIN = 900_000

/** Milliseconds to list a container. */
const BRIEF = 20_000

async function createPrototype(
  opened: Opened,
  image: string,
  override: string | undefined
): Promise<ContainerId> {
  const { session, read, changes, args } = opened
  const model = override === undefined ? read.model : await overridden(opened, override)
  const { service } = read
  const alone = isCreatedAlone(serviceOf(model, service)) ? ['--no-deps'] : []
  const input = JSON.stringify(transformProject(model, { ...changes, image }).model)
  await create(opened, input, [...alone, '--', service])
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

/** Creates containers without a start. */
async function create(opened: Opened, input: string, which: readonly string[]): Promise<void> {
  const { session, args, read } = opened
  const up = ['up', '--no-start', '--no-build', '--no-recreate', ...which]
  const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, CREATED_WITHIN)
  if (exitCode === 0) return
  const complaint = complaintOf(stderr)
  const source = missingSource(complaint)
  if (source !== undefined) throw bindFault(source, opened)
  const why = exitCode === undefined ? `it took more than ${CREATED_WITHIN / 1000} s` : complaint
  const sentence = `Compose could not create the container of the service ${quoteInput(read.service)} or of one that it depends on: ${why}.`
  throw new Fault('engine-fault', sentence)
}

/** Creates and starts the dependencies, if there are any, and tells their states. */
async function startDependencies(
  opened: Opened,
  image: string,
  tell: (states: readonly ServiceState[]) => void
): Promise<void> {
  const { session, read, args, wish, means, changes } = opened
  const { model, service } = read
  if (!isGated(model, changes)) return
  const { engine, log } = means.world
  log.progress(`Starting ${dependenciesOf(model, service).map(quoteInput).join(', ')}`)
  const gateImage = await engine.probeImage(means.engine.platform)
  const gate = { image: gateImage, entrypoint: [PROBE] }
  const changed = transformProject(model, { ...changes, image, gate })
  const input = JSON.stringify(changed.model)
  const name = changed.gate ?? ''
  await create(opened, input, ['--', name])
  await startGate({ session, args, input, gate: name, model, service, startup: wish.startup }, tell)
}

async function close({ session, means, lent }: Opened): Promise<void> {
  const wasRunning = await session.end()
  const { engine, compose } = means.world
  const removals = [engine.removeLabelled(means.labels), lent.remove(), compose.sweepLent()]
  const outcomes = await Promise.allSettled(removals)
  // The last requests of a command that was ended may have made something meanwhile.
  if (wasRunning) await engine.removeLabelled(means.labels)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
