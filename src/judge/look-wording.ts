import type { AlteredMount } from '../observe/observation'
import type { Finding } from './findings'
import type { Copies, CopyWay } from './copies'
import { count, list, quote, shorten, size } from './phrases'
import { names, type SomePaths } from './some-paths'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** Places in which contents stayed unread, each with the number of its files. */
export interface UnreadFacts {
  readonly places: readonly { readonly path: string; readonly unread: number }[]
  /** Bytes. */
  readonly limit: number
}

const wayOf = ({ from, to, total }: CopyWay): string =>
  `${count(total, 'file')} in ${quote(to)} from ${quote(from)}`

const total = (places: UnreadFacts['places']): number =>
  places.reduce((sum, { unread }) => sum + unread, 0)

const ALTERED: Readonly<Record<AlteredMount['how'], (path: string, process: number) => string>> = {
  missing: (path) => `The mount on ${path} is gone: the container took it away.`,
  covered: (path) => `The container mounted something over ${path}.`,
  added: (path) => `The container mounted something on ${path}.`,
  replaced: (path) => `Something else is mounted on ${path} than was planned.`,
  writable: (path) =>
    `The mount on ${path} was planned read-only, and the container made it writable.`,
  executable: (path) =>
    `The mount on ${path} was planned \`noexec\`, and the container lets programs run from it.`,
  'own-namespace': (_, process) =>
    `The process ${process} of the container sees other mounts than its first one.`
}

const KEEP_FROM_MOUNTING = 'Leave out `cap-add: SYS_ADMIN`.'
const KEEP_FROM_NAMESPACES =
  "Leave out `cap-add: SYS_ADMIN`, or have the engine's own seccomp profile keep it from making a user namespace."

interface Paths {
  readonly paths: readonly string[]
}

/** Texts of findings on how complete the look was, and on changes that are no drift. */
export const LOOK_TEXTS = {
  unwatched: ({ paths, reason }: Paths & { readonly reason: string }): Text => ({
    title: `Not watched: ${list(paths, 5)}`,
    detail: `What the container wrote to ${names(paths)} was not looked at${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
  }),
  'beyond-limit': ({ paths, limit }: Paths & { readonly limit: number }): Text => ({
    title: `More than ${size(limit)} in ${list(paths, 3)}`,
    detail: `Contents in ${names(paths)} were compared up to ${size(limit)}; of what lies beyond, only metadata. Raise \`watch-limit\` to have all of it compared.`
  }),
  'contents-unread': ({ places, limit }: UnreadFacts): Text => ({
    title: `Contents in ${list(
      places.map(({ path }) => path),
      3
    )} could not be compared`,
    detail: `The container wrote more than ${size(limit)} into ${names(places.map(({ path }) => path))}, so the contents of ${count(total(places), 'file')} that stood there before were not compared: a change that keeps size and time would go unseen. Raise \`watch-limit\`, or let the container write less.`
  }),
  'mount-altered': ({ path, how, process }: AlteredMount): Text => ({
    title:
      how === 'own-namespace'
        ? `Process ${process ?? 0} has mounts of its own`
        : `Mount altered: ${shorten(path, 100)}`,
    detail: `${ALTERED[how](quote(shorten(path, 200)), process ?? 0)} What was written there may be hidden from every look. ${how === 'own-namespace' ? KEEP_FROM_NAMESPACES : KEEP_FROM_MOUNTING}`,
    ...(path === '' ? {} : { path })
  }),
  touched: ({ paths, total }: SomePaths): Text => ({
    title: `${count(total, 'file')} touched or rewritten with the same content`,
    detail: `Nothing but times changed of ${names(paths, total)}. That is no drift, but where the file system is read-only it is a refused write.`
  }),
  transient: ({ paths, total }: SomePaths): Text => ({
    title: `Something was created and removed in ${list(paths, 3, total)}`,
    detail: `The time of ${names(paths, total)} moved, though nothing in there differs: something was created and removed. That is no drift, but where the file system is read-only it is a refused write.`,
    ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
  }),
  copies: ({ total, ways }: Copies): Text => ({
    title: `${count(total, 'file is a copy', 'files are copies')} of the image's own`,
    detail: `${total === 1 ? 'It is' : 'They are'}, byte for byte and with no more rights, ${total === 1 ? 'a file' : 'files'} that the image has elsewhere: ${list(ways.map(wayOf), 3)}. No foreign code came in with ${total === 1 ? 'it, so its' : 'them, so their'} contents count as ordinary.`,
    ...(ways.length === 1 && ways[0] !== undefined ? { path: ways[0].to } : {})
  }),
  unfrozen: (): Text => ({
    title: 'The container ran on while it was looked at',
    detail:
      'This engine cannot pause a container, so what it wrote at that very moment may be missing or half there.'
  })
} as const
