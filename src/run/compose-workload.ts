import { mayEnd } from '../plan/clashes'
import { BadInputs } from '../plan/faults'
import { isGiven } from '../plan/images'
import type { ComposeWish, Inputs } from '../plan/inputs'
import { redescribed, type PlannedWishes, type Wishes } from '../plan/plan'
import { serviceAsImage } from '../plan/workload/compose-faults'
import { isSame, locatedIn } from '../plan/workload/compose-places'
import {
  locateSetting,
  readComposeSources,
  serviceNamesIn,
  type ComposeSources
} from '../plan/workload/compose-sources'
import type { World } from '../ports'
import type { ImageFacts, ReplacedVariables, ServiceDeclarations } from '../words'
import { openProject, type ComposeProject } from './compose-project'
import { removeAfter } from './lease'
import type { ComposeEdits, DescribedContainer, Workload, WorkloadMeans } from './workload'

/** Opens the project of the Compose service that the wishes name. The caller closes it. */
export async function openService(
  { compose, ...wishes }: Wishes & { readonly compose: NonNullable<Wishes['compose']> },
  { inputs, ...means }: WorkloadMeans
): Promise<Workload> {
  const { image, volumes, pull, limits } = wishes
  const named = image === '' ? undefined : image
  const { files } = means.world
  const paths = compose.files.map(files.named)
  const reading = readComposeSources(paths, sourceFrom(files))
  const located = locating(reading)
  const mayBeJob = wishes.waitFor.kind === 'auto' && mayEnd(wishes)
  const wish = { ...compose, files: paths, image: named, mayBeJob, volumes, pull }
  if (named !== undefined) await refuseService(named, reading)
  const project = await located(openProject({ ...wish, startup: limits.startup }, means))
  const sources = await reading
  const declared = await tellingMore(project.declared, { ...compose, files: paths }, files)
  const endsFor = project.awaitedBy
  const planned = settled({ ...wishes, compose }, { ...project, endsFor }, inputs)
  const describe = (found: ImageFacts, override?: string): Promise<DescribedContainer> =>
    located(
      describeContainer(project, found, {
        ...{ wishes, means, override },
        declared: { ...declared, endsFor }
      })
    )
  const withOverride: ComposeEdits['withOverride'] = async (plan, override) =>
    redescribed(plan, planned, await describe(plan.image, override))
  return {
    wishes: planned,
    compose: { sources, withOverride },
    locate: locator(sources, project.declared.service),
    describe: (found) => describe(found),
    startDependencies: () => located(project.startDependencies()),
    manifest: project.manifest,
    closeAfter: (removals) => {
      removeAfter(removals, project.close)
    }
  }
}

/** Returns a function that reads a file, and finds it for a patch. */
const sourceFrom = (files: World['files']) => async (path: string) => {
  const [found, target] = await Promise.all([files.read(path), files.patchTarget(path)])
  return found.kind === 'text' ? { text: found.text, target } : undefined
}

/** Throws `BadInputs` if the image has the name of a service. */
async function refuseService(image: string, reading: Promise<ComposeSources>): Promise<void> {
  const faults = serviceAsImage(image, serviceNamesIn(await reading))
  if (faults.length > 0) throw new BadInputs(faults)
}

/** Returns a function that awaits work, and adds the lines in the files to its faults. */
function locating(reading: Promise<ComposeSources>) {
  return async <T>(work: Promise<T>): Promise<T> => {
    const [outcome, read] = await Promise.allSettled([work, reading])
    if (outcome.status === 'fulfilled') return outcome.value
    throw read.status === 'fulfilled' ? locatedIn(read.value, outcome.reason) : outcome.reason
  }
}

/** Returns a function that locates a key of the service; undefined if no file has the key. */
function locator(sources: ComposeSources, service: string): Workload['locate'] {
  const whole = locateSetting(sources, { service })
  return (key, entry) => {
    if (key === undefined) return whole
    const place = locateSetting(sources, { service, key, entry })
    return isSame(place, whole) ? undefined : place
  }
}

/**
 * The wishes, completed by what the file declares: an input that was given wins over the file, and
 * the file over the default of an input.
 */
function settled(
  wishes: Wishes,
  project: ComposeProject & Pick<ServiceDeclarations, 'endsFor'>,
  inputs: Inputs
): PlannedWishes {
  const { readOnly, limits } = wishes
  const { declared, image, ports, platform, stopGrace, endsFor } = project
  const stop = isGiven(inputs, 'stop-timeout') ? limits.stop : (stopGrace ?? limits.stop)
  return {
    ...{ ...wishes, image, platform: wishes.platform ?? platform },
    readOnly: readOnly === 'declared' ? declared.readOnly : readOnly,
    port: wishes.port ?? ports[0],
    waitFor: endsFor.length > 0 ? { kind: 'exit' } : wishes.waitFor,
    limits: { ...limits, stop }
  }
}

interface Description {
  readonly wishes: Pick<Wishes, 'readOnly' | 'unmounted' | 'env'>
  readonly declared: Omit<ServiceDeclarations, 'unmounted' | 'askedReadOnly' | 'variables'>
  readonly means: { readonly world: World }
  readonly override: string | undefined
}

/**
 * Whether Compose would read an override file, too, if no file were named: it lies beside the only
 * file, which has one of the names that Compose looks for.
 */
async function overlookedIn(
  [path = '', ...others]: readonly string[],
  { exists }: Pick<World['files'], 'exists'>
): Promise<boolean> {
  const [, folder, stem] = /^(.*\/)?((?:docker-)?compose)\.ya?ml$/.exec(path) ?? []
  if (stem === undefined || others.length > 0) return false
  const names = ['yml', 'yaml'].map((ending) => `${folder ?? ''}${stem}.override.${ending}`)
  return (await Promise.all(names.map(exists))).includes(true)
}

/**
 * The declarations of a service, with what the check leaves out by itself: an override file that is
 * not named, and dependencies that are not wanted.
 */
async function tellingMore(
  declared: ComposeProject['declared'],
  { files: paths, dependencies }: ComposeWish,
  files: World['files']
): Promise<ComposeProject['declared']> {
  const isAlone = !dependencies && declared.dependencies.length > 0
  const keys = [
    ...((await overlookedIn(paths, files)) ? ['compose.override.yaml'] : []),
    ...(isAlone ? ['depends_on'] : [])
  ]
  const more = keys.map((key) => ({ service: declared.service, key }))
  return {
    ...declared,
    ...(isAlone ? { dependencies: [] } : {}),
    notReproduced: [...declared.notReproduced, ...more]
  }
}

async function describeContainer(
  project: ComposeProject,
  image: ImageFacts,
  { wishes, declared, means, override }: Description
): Promise<DescribedContainer> {
  const { engine } = means.world
  const id = await project.prototype(image.id, override)
  const adopted = await engine.adopt(id, image).finally(() => engine.remove(id))
  const { spec } = adopted
  const base = spec.base && { ...spec.base, volumes: project.volumes }
  const unmounted = wishes.unmounted
    .map(({ path }) => path)
    .filter((path) => spec.tmpfs.every((mount) => mount.path !== path))
  return {
    image: adopted.image,
    spec: base === undefined ? spec : { ...spec, base },
    facts: {
      ...declared,
      ...{ unmounted, askedReadOnly: wishes.readOnly },
      variables: variablesIn(wishes, project)
    }
  }
}

/** Variables of the inputs in which the check differs from the file. */
function variablesIn(
  { env }: Pick<Wishes, 'env'>,
  { environment }: ComposeProject
): ReplacedVariables {
  const given = new Map(
    env.map((line) => {
      const equals = line.indexOf('=')
      return equals === -1 ? [line, undefined] : [line.slice(0, equals), line.slice(equals + 1)]
    })
  )
  const names = [...given.keys()].toSorted()
  return {
    replaced: names.filter(
      (name) => environment.has(name) && environment.get(name) !== given.get(name)
    ),
    added: names.filter((name) => !environment.has(name))
  }
}
