import type { Change, Observation, Place } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { DeclaredContainer, PodDeclarations, PlacedNote } from '../plan/workload/pod-declared'
import type { ServiceDeclarations } from '../words'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { quote } from './phrases'

/** Findings on the file that describes the container, if there is one. */
export function findInWorkload(
  plan: Plan,
  observation: Observation,
  healthy: boolean
): readonly Finding[] {
  const { workload, container } = plan
  if (workload === undefined) return []
  const { unmounted } = workload
  const isCompose = workload.kind === 'compose'
  const file = isCompose ? 'Compose file' : 'manifest'
  return [
    ...(workload.readOnly ? [] : undeclared(workload)),
    ...exposing(subjectOf(workload), container),
    ...(unmounted.length === 0 ? [] : [makeFinding('not-reproduced', { unmounted, file })]),
    ...(isCompose
      ? findInService(workload, plan, { ...observation, healthy })
      : findInPod(workload, plan, { ...observation, healthy }))
  ]
}

const subjectOf = (workload: DeclaredContainer) =>
  workload.kind === 'compose' ? { service: workload.service } : { container: workload.container }

/** Observation of a container, and whether it passed its smoke test. */
type Seen = Pick<Observation, 'changes' | 'places'> & { readonly healthy: boolean }

/** Findings on a Compose file alone. */
function findInService(
  workload: ServiceDeclarations,
  { container }: Plan,
  { changes, places, healthy }: Seen
): readonly Finding[] {
  const { service, readOnly: isDeclared, inline, notReproduced, standIns } = workload
  const writable = workload.dependencies.filter(({ readOnly }) => !readOnly)
  const binding = workload.dependencies.filter(({ writableBinds }) => writableBinds !== undefined)
  const { replaced, added } = workload.variables
  const unused = healthy ? unusedIn(workload.tmpfs, places, changes) : []
  return [
    ...(container.readOnly ? inline : []).map((file) =>
      makeFinding('inline-on-read-only', { ...file, service, isDeclared })
    ),
    ...(workload.endsFor.length === 0
      ? []
      : [makeFinding('taken-for-job', { service, endsFor: workload.endsFor })]),
    ...workload.unset.map((name) => makeFinding('variable-unset', { name })),
    ...notReproduced.map((setting) => makeFinding('not-reproduced', setting)),
    ...standIns.map((one) => makeFinding('stand-in', one)),
    ...(replaced.length + added.length === 0
      ? []
      : [makeFinding('variable-replaced', { service, replaced, added })]),
    ...(writable.length + binding.length === 0
      ? []
      : [
          makeFinding('dependency-writable', {
            services: writable.map((one) => one.service),
            binds: binding.map((one) => ({ service: one.service, paths: one.writableBinds ?? [] }))
          })
        ]),
    ...unused.map((path) => makeFinding('mount-unused', { path }))
  ]
}

/** The finding on a root filesystem that the file does not declare read-only, if it has to. */
function undeclared(workload: DeclaredContainer): readonly Finding[] {
  const facts =
    workload.kind === 'compose'
      ? subjectOf(workload)
      : { ...subjectOf(workload), ...placeIn(workload) }
  switch (workload.askedReadOnly) {
    case true:
      return [makeFinding('read-only-undeclared', facts)]
    case 'declared':
      return [makeFinding('writable-as-declared', facts)]
    case false:
      return []
  }
}

/** Place of the field that would declare a container read-only. */
function placeIn({ notes }: PodDeclarations): Partial<Pick<PlacedNote, 'location'>> {
  const note = notes.find(({ kind }) => kind === 'read-only-undeclared')
  return note === undefined ? {} : { location: note.location }
}

/** Findings on a manifest alone. */
function findInPod(
  { notes, imageVolumes, ownMounts }: PodDeclarations,
  { smoke }: Pick<Plan, 'smoke'>,
  { changes, places, healthy }: Seen
): readonly Finding[] {
  const paths = ownMounts.map(({ path }) => path)
  const unused = new Set(healthy ? unusedIn(paths, places, changes) : [])
  const isProbed = healthy && smoke.length > 0 && smoke.every(({ kind }) => kind === 'probe')
  const writable = notes.filter((note) => note.kind === 'sidecar-writable')
  const [first] = writable
  return [
    ...notes.flatMap(findingOf),
    ...(first === undefined
      ? []
      : [
          makeFinding('sidecar-writable', {
            containers: writable.map(({ container }) => container),
            location: first.location
          })
        ]),
    ...imageVolumes.map((path) => makeFinding('image-volume', { path })),
    ...ownMounts
      .filter(({ path }) => unused.has(path))
      .map((one) => makeFinding('mount-unused', one)),
    ...(isProbed ? [makeFinding('probes-alone', { steps: smoke.map(({ step }) => step) })] : [])
  ]
}

/** The finding that a note of a manifest is; none where several are one, or the check decides. */
function findingOf(note: PlacedNote): readonly Finding[] {
  switch (note.kind) {
    case 'not-reproduced':
      return [makeFinding('not-reproduced', note)]
    case 'stand-in':
      return [makeFinding('stand-in', note)]
    case 'unknown-field':
      return [makeFinding('unknown-field', note)]
    case 'misplaced-field':
      return [makeFinding('misplaced-field', note)]
    case 'memory-uncounted':
      return [makeFinding('memory-uncounted', note)]
    case 'processes-shared':
      return [makeFinding('processes-shared', note)]
    case 'sidecar-writable':
    case 'read-only-undeclared':
      return []
  }
}

/** A finding on rights and mounts that hand over the machine. */
function exposing(
  subject: ReturnType<typeof subjectOf>,
  { volumes, capAdd }: Plan['container']
): readonly Finding[] {
  const sockets = volumes.map(({ source }) => source).filter((source) => ENGINE.test(source))
  const by = [...(capAdd.includes('ALL') ? ['all capabilities'] : []), ...sockets.map(quote)]
  return by.length === 0 ? [] : [makeFinding('machine-exposed', { ...subject, by })]
}

/** Sockets of engines, and folders that hold one. */
const ENGINE =
  /^(?:\/var)?\/run(?:\/(?:docker|podman|containerd|crio)(?:\.sock|\/.*)?)?$|\/docker\.sock$/

/** Those of the mounts that were inspected and in which nothing changed. */
function unusedIn(
  mounts: readonly string[],
  places: readonly Place[],
  changes: Iterable<Change>
): readonly string[] {
  const inspected = places.filter(
    ({ path, watched }) => watched !== 'none' && mounts.includes(path)
  )
  const unused = new Set(inspected.map(({ path }) => path))
  for (const { path } of unused.size === 0 ? [] : changes) {
    for (const mount of unused) if (path.startsWith(`${mount}/`)) unused.delete(mount)
  }
  return [...unused]
}
