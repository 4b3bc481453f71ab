import type { Change, Observation, Place } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { DeclaredContainer } from '../words'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { quote } from './phrases'

/** Findings on the file that describes the container, if there is one. */
export function findInWorkload(
  { workload, container }: Plan,
  { changes, places }: Observation,
  healthy: boolean
): readonly Finding[] {
  if (workload === undefined) return []
  const { service, readOnly: isDeclared, unmounted, inline, notReproduced, standIns } = workload
  const writable = workload.dependencies.filter(({ readOnly }) => !readOnly)
  const unused = healthy ? unusedIn(workload.tmpfs, places, changes) : []
  return [
    ...(isDeclared ? [] : undeclared(workload)),
    ...(container.readOnly ? inline : []).map((file) =>
      makeFinding('inline-on-read-only', { ...file, service, isDeclared })
    ),
    ...(workload.endsFor.length === 0
      ? []
      : [makeFinding('taken-for-job', { service, endsFor: workload.endsFor })]),
    ...exposing(service, container),
    ...workload.unset.map((name) => makeFinding('variable-unset', { name })),
    ...notReproduced.map((setting) => makeFinding('not-reproduced', setting)),
    ...(unmounted.length === 0 ? [] : [makeFinding('not-reproduced', { unmounted })]),
    ...standIns.map((one) => makeFinding('stand-in', one)),
    ...(writable.length === 0
      ? []
      : [makeFinding('dependency-writable', { services: writable.map((one) => one.service) })]),
    ...unused.map((path) => makeFinding('mount-unused', { path }))
  ]
}

/** The finding on a root filesystem that the file does not declare read-only, if it has to. */
function undeclared({ service, askedReadOnly }: DeclaredContainer): readonly Finding[] {
  switch (askedReadOnly) {
    case true:
      return [makeFinding('read-only-undeclared', { service })]
    case 'declared':
      return [makeFinding('writable-as-declared', { service })]
    case false:
      return []
  }
}

/** A finding on rights and mounts that hand over the machine. */
function exposing(service: string, { volumes, capAdd }: Plan['container']): readonly Finding[] {
  const sockets = volumes.map(({ source }) => source).filter((source) => ENGINE.test(source))
  const by = [...(capAdd.includes('ALL') ? ['all capabilities'] : []), ...sockets.map(quote)]
  return by.length === 0 ? [] : [makeFinding('machine-exposed', { service, by })]
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
