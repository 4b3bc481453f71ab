import * as s from 'superstruct'
import { asEngineLists, bytesOf } from '../../observe/paths'
import type { Entry } from '../../observe/snapshot'
import type { FileTable } from '../../observe/store/file-table'
import { Fault } from '../../plan/faults'
import { bare, readerPoint } from '../../run/probe-specs'
import type { ContainerId, EntryFacts, Labels, VolumeMount } from '../../words'
import type { ContainerArchives } from './archives'
import { create } from './create'
import { decode, NETWORK_PATHS, networkPaths } from './decode'
import { exportedArchive, exportedEntries } from './exported'
import { listChanges } from './change-list'
import { archive, pathEntry, SOCKET } from './files'
import { probeImage, type Programs } from './probe-image'
import { remove, settleAll } from './removal'
import { spotFinder, type Whereabouts } from './sealed-paths'
import { requestJson, uncancelled, type EngineConnection } from './transport'

/** Containers whose archives the engine refuses, but not their exports. */
export type SealedContainers = ContainerArchives

/** The files of a container at one moment. */
interface View {
  readonly root: FileTable<Entry>
  readonly spotOf: (path: string) => Whereabouts
  /** Volumes, binds and network files, by the numbers of spots. */
  readonly mounts: readonly VolumeMount[]
  readonly labels: Labels
  /** Paths that the engine lists as added or changed, a character for each byte lost. */
  readonly listed: () => Promise<ReadonlySet<string>>
}

/**
 * Reads sealed containers in other ways: the root filesystem by its export, and its mounts by a
 * reader, a container of the probe's image that has them at other paths and is never started.
 */
export function sealedContainers(line: EngineConnection, programs: Programs): SealedContainers {
  const viewOf = views(line)
  const readers = readersOf(line, programs)
  const spotIn = async (id: ContainerId, path: string) => {
    const view = await viewOf.now(id)
    return { view, spot: view.spotOf(bytesOf(path)) }
  }
  return {
    archive: async (id, path, onBytes) => {
      const { view, spot } = await spotIn(id, path)
      if (spot.kind === 'root') return exportedArchive(line, { id, path: spot.path }, onBytes)
      return archive(line, await readers.of(id, view), pointOf(spot), onBytes)
    },
    entry: async (id, path) => {
      const { view, spot } = await spotIn(id, path)
      if (spot.kind === 'root') return entryIn(view, spot.path)
      return pathEntry(line, await readers.of(id, view), pointOf(spot))
    },
    forget: viewOf.forget,
    release: async (id) => {
      viewOf.forget(id)
      await readers.release(id)
    }
  }
}

const pointOf = ({ number, rest }: Extract<Whereabouts, { readonly kind: 'mount' }>): string =>
  readerPoint(number) + textOf(rest)

const textOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

async function entryIn({ root, listed }: View, path: string): Promise<EntryFacts | undefined> {
  const found = root.get(path)
  // Exports leave sockets out.
  if (found === undefined) return (await listed()).has(asEngineLists(path)) ? SOCKET : undefined
  const { type, mode, uid, gid, target } = found
  return { type, mode, uid, gid, ...(target ? { target: textOf(target) } : {}) }
}

const text = s.defaulted(s.nullable(s.string()), '')
const Sealed = s.type({
  State: s.type({ Status: s.string(), StartedAt: text, FinishedAt: text }),
  Config: s.type({
    Labels: s.defaulted(s.nullable(s.record(s.string(), s.string())), {})
  })
})

interface Views {
  readonly now: (id: ContainerId) => Promise<View>
  readonly forget: (id: ContainerId) => void
}

/** Views of containers; that of one whose files stand still is kept. */
function views(line: EngineConnection): Views {
  const kept = new Map<ContainerId, { readonly state: string; readonly view: Promise<View> }>()
  return {
    now: async (id) => {
      const what = 'inspect the container'
      const described = await requestJson(line, { what, path: `/containers/${id}/json` })
      const { State } = decode(Sealed, described, 'a container')
      const state = JSON.stringify(State)
      const known = kept.get(id)
      if (known?.state === state && State.Status !== 'running') return known.view
      const view = viewOf(line, id, described)
      kept.set(id, { state, view })
      view.catch(() => kept.delete(id))
      return view
    },
    forget: (id) => {
      kept.delete(id)
    }
  }
}

async function viewOf(line: EngineConnection, id: ContainerId, described: unknown): Promise<View> {
  const { Config } = decode(Sealed, described, 'a container')
  const own = mountsToRead(described)
  const taken = new Set(own.map(({ path }) => path))
  const network = networkFilesToRead(described).filter(({ path }) => !taken.has(path))
  const mounts = [...own, ...network]
  const root = await exportedEntries(line, id)
  const linkOf = (path: string): string | undefined => root.get(path)?.target
  const labels = Object.entries(Config.Labels ?? {}).filter(([key]) => OWN.test(key))
  let list: Promise<ReadonlySet<string>> | undefined
  return {
    root,
    spotOf: spotFinder(
      mounts.map(({ path }) => bytesOf(path)),
      linkOf
    ),
    mounts,
    labels: Object.fromEntries(labels),
    listed: () => (list ??= present(line, id))
  }
}

const OWN = /^zero-drift\./

async function present(line: EngineConnection, id: ContainerId): Promise<ReadonlySet<string>> {
  const paths = new Set<string>()
  for (const { path, kind } of await listChanges(line, id)) if (kind !== 'deleted') paths.add(path)
  return paths
}

interface Readers {
  readonly of: (id: ContainerId, view: View) => Promise<ContainerId>
  readonly release: (id: ContainerId) => Promise<void>
}

/** Readers of containers; a container gets another one where it has more to be mounted than before. */
function readersOf(line: EngineConnection, programs: Programs): Readers {
  const made = new Map<ContainerId, Map<string, Promise<ContainerId>>>()
  const released = new Set<ContainerId>()
  return {
    of: (id, view) => {
      // Nothing would remove a reader that comes after its container.
      if (released.has(id)) throw new Fault('cancelled', OVER)
      const own = made.get(id) ?? new Map<string, Promise<ContainerId>>()
      made.set(id, own)
      const key = JSON.stringify(view.mounts)
      const reader = own.get(key) ?? newReader(line, view, programs)
      own.set(key, reader)
      return reader
    },
    release: async (id) => {
      released.add(id)
      const readers = await Promise.allSettled([...(made.get(id)?.values() ?? [])])
      const ids = readers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      await settleAll(ids.map((reader) => remove(uncancelled(line), reader)))
    }
  }
}

const OVER = 'The container is being removed.'

const Version = s.type({ Os: s.string(), Arch: s.string() })

async function newReader(
  line: EngineConnection,
  { mounts, labels }: View,
  programs: Programs
): Promise<ContainerId> {
  const answer = await requestJson(line, { what: 'say its version', path: '/version' })
  const { Os, Arch } = decode(Version, answer, 'itself')
  const volumes = mounts.map((mount, number) => ({ ...mount, path: readerPoint(number) }))
  const image = await probeImage(line, `${Os}/${Arch}`, programs)
  return create(line, { ...bare(labels), conversing: false, image, volumes })
}

const Mounted = s.type({
  Mounts: s.defaulted(
    s.nullable(
      s.array(s.type({ Type: s.string(), Destination: s.string(), Name: text, Source: text }))
    ),
    []
  ),
  HostConfig: s.type({
    Mounts: s.defaulted(
      s.nullable(
        s.array(
          s.type({
            ...{ Target: text, Source: text },
            VolumeOptions: s.optional(s.nullable(s.type({ Subpath: text })))
          })
        )
      ),
      []
    )
  })
})

/**
 * Volumes and binds of a container in its description, for another container to mount read-only.
 * A tmpfs cannot be mounted twice.
 */
export function mountsToRead(described: unknown): readonly VolumeMount[] {
  const { Mounts, HostConfig } = decode(Mounted, described, 'a container')
  const asked = new Map((HostConfig.Mounts ?? []).map((mount) => [mount.Target, mount]))
  return (Mounts ?? []).flatMap(({ Type, Destination, Name, Source }) => {
    if (Type !== 'volume' && Type !== 'bind') return []
    const wish = asked.get(Destination)
    const subPath = wish?.VolumeOptions?.Subpath
    // Some engines report another path than the one that was asked for.
    const source = Type === 'volume' ? Name : wish?.Source || Source
    return [
      {
        ...{ source: source ?? '', path: Destination, readOnly: true },
        ...(subPath ? { subPath } : {})
      }
    ]
  })
}

const Networked = s.type(NETWORK_PATHS)

/** Network files of a container in its description, for another container to mount read-only. */
export const networkFilesToRead = (described: unknown): readonly VolumeMount[] =>
  Array.from(networkPaths(decode(Networked, described, 'a container')), ([path, source]) => ({
    ...{ source, path, readOnly: true }
  }))
