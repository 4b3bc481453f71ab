import { BadInputs, type BadInput } from '../plan/faults'
import { isNamed } from '../plan/mounts'
import { parseImage } from '../plan/names'
import { quoteInput } from '../plan/parse'
import { secretsOf } from '../plan/secrets'
import { modelArgs, typedOptions } from './compose-arguments'
import {
  badEnvFiles,
  composeSession,
  composeVersion,
  readProject,
  type ComposeSession,
  type ReadProject
} from './compose-commands'
import {
  createPrototype,
  createServices,
  type Opened,
  type ProjectMeans,
  type ProjectWish
} from './compose-creation'
import { startGate, type ServiceState } from './compose-dependencies'
import { notBuilt, workloadFaults } from '../plan/workload/compose-faults'
import { dependenciesOf, hasBuild, imageOf, serviceOf } from '../plan/workload/compose-model'
import { declaredService } from '../plan/workload/compose-service'
import {
  isGated,
  keptDependencies,
  transformProject,
  type TransformedProject
} from '../plan/workload/compose-transform'
import { projectName } from '../plan/workload/project-name'
import type {
  ComposeFacts,
  ContainerBase,
  ContainerId,
  ServiceDeclarations,
  StandIn
} from '../words'
import { lendValues, hostPaths } from './compose-files'
import { PROBE } from './probe-specs'

/** A project that Compose read, and the objects that were created for it under names of its own. */
export interface ComposeProject {
  readonly declared: Omit<
    ServiceDeclarations,
    'unmounted' | 'askedReadOnly' | 'endsFor' | 'variables'
  >
  /** Reference of the image to check. */
  readonly image: string
  /** Names of the services that start once this one has ended with code 0. */
  readonly awaitedBy: readonly string[]
  /** TCP ports that the file publishes, then those that it exposes. */
  readonly ports: readonly number[]
  /** Platform that the service asks for. */
  readonly platform: string | undefined
  /** Values of its environment by name; undefined for one that Compose takes from elsewhere. */
  readonly environment: ReadonlyMap<string, string | undefined>
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

/** Reads a project from its files. Throws `BadInputs` with every fault that can be known. */
export async function openProject(wish: ProjectWish, means: ProjectMeans): Promise<ComposeProject> {
  const session = composeSession(means.world, wish)
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
  const [version, unreadable] = await Promise.all([
    composeVersion(means.world.compose),
    badEnvFiles(wish, means.world)
  ])
  if (unreadable.length > 0) throw new BadInputs(unreadable)
  const read = await reading
  const hostPath = await hostPaths(means.engine, means.world)
  const faults = workloadFaults(read.model, { ...wish, service: read.service })
  const images = await imageFaults(read, wish, means)
  const lent = await lendValues(session, { read, wish, ...means })
  means.learnSecrets(secretsOf(lent.secrets))
  const all = [...faults, ...images, ...lent.faults, ...(await missingVolumes(wish, means))]
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
  return { wish, means, session, version, read, changes, args, forget: lent.remove }
}

/** Faults of volumes that inputs name, and that the engine does not have. */
async function missingVolumes(
  { volumes }: Pick<ProjectWish, 'volumes'>,
  { world }: ProjectMeans
): Promise<readonly BadInput[]> {
  const names = [...new Set(volumes.filter(isNamed).map(({ source }) => source))]
  const found = names.length === 0 ? [] : await world.engine.volumesWith(names, {})
  return names
    .filter((name) => !found.includes(name))
    .map((name) => ({
      input: 'volumes',
      sentence: `the engine has no volume ${quoteInput(name)}; create it before this step, or give the path of a folder. A volume of the file needs no input: the check creates an empty one.`
    }))
}

/** Faults of the images that the check would start. */
async function imageFaults(
  read: ReadProject,
  wish: ProjectWish,
  means: ProjectMeans
): Promise<readonly BadInput[]> {
  const bad = badImages(read, wish)
  return bad.length > 0 ? bad : unbuiltImages(read, wish, means)
}

/** Faults of images whose references no engine takes, such as one that ends in an empty variable. */
function badImages({ model, service, unset }: ReadProject, wish: ProjectWish): readonly BadInput[] {
  const others = keptDependencies(model, { ...wish, service })
  const own = wish.image === undefined ? [service] : []
  const bad = [...own, ...others].filter((name) => 'problem' in parseImage(imageOf(model, name)))
  const why =
    unset.length === 0 ? '' : ` No value was given for ${unset.map(quoteInput).join(', ')}.`
  return bad.map((name) => ({
    input: 'compose-file',
    sentence: `the image of the service ${quoteInput(name)} is ${quoteInput(imageOf(model, name))}, which is no reference of an image.${why}`,
    ...(name === service ? { setting: { keys: ['image'] } } : {})
  }))
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
    return (await world.engine.image(image)) === undefined
      ? [notBuilt(name, image, typedOptions(wish))]
      : []
  })
  return (await Promise.all(faults)).flat()
}

function projectOf(opened: Opened): ComposeProject {
  const { wish, means, read, changes } = opened
  const declared = declaredService(read.model, read.service)
  const image = wish.image ?? declared.image
  const project = transformProject(read.model, { ...changes, image })
  const facts = { ...declared, standIns: [...imageStandIn(image, declared), ...project.standIns] }
  let states: readonly ServiceState[] = []
  return {
    declared: { ...declarationsOf(facts), unset: read.unset },
    image,
    awaitedBy: read.awaitedBy,
    ports: [...declared.ports, ...declared.expose],
    platform: declared.platform,
    environment: declared.environment,
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

/** The image of the inputs, where it is not that of the file. */
const imageStandIn = (image: string, declared: { readonly image: string }): readonly StandIn[] =>
  image === declared.image
    ? []
    : [{ kind: 'image', key: declared.image, source: image, why: 'input' }]

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
  await createServices(opened, input, ['--', name])
  await startGate({ session, args, input, gate: name, model, service, startup: wish.startup }, tell)
}

async function close({ session, means, forget }: Opened): Promise<void> {
  const wasRunning = await session.end()
  const { engine, compose } = means.world
  const removals = [engine.removeLabelled(means.labels), forget(), compose.sweepLent()]
  const outcomes = await Promise.allSettled(removals)
  // The last requests of a command that was ended may have made something meanwhile.
  if (wasRunning) await engine.removeLabelled(means.labels)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
