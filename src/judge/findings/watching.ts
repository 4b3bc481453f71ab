import type { AlteredMount, Refusal } from '../../observe/observation'
import type { Copies, CopyWay } from '../copies'
import { count, list, names, quote, shorten, size, type SomePaths } from '../phrases'
import { placeAdvice, scratchAdvice, type ScratchFacts } from '../place-advice'
import { items, NO_VERDICT, type Finding, type FindingPage } from './finding'

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

/** Texts of findings on writes that the read-only file system turned down. */
export const REFUSAL_TEXTS = {
  'refused-write': refusalText,
  'refused-attack': ({ refusals }: { readonly refusals: readonly Refusal[] }): Text => ({
    title: `The attack was refused ${count(refusals.length, 'write')}`,
    detail: `The read-only file system turned down what the attack tried: ${list(
      refusals.slice(0, 5).map(({ path, message }) => quote(path ?? shorten(message, 100))),
      5,
      refusals.length
    )}.`
  })
} as const

/** A refused write, with what helps to tell of it. */
export interface RefusedFacts extends Refusal, ScratchFacts {
  /** It is refused on a writable root filesystem as well. */
  readonly anyway?: boolean
  /** Mounts are proven with which the image works: those are the advice. */
  readonly settled?: boolean
}

function refusalText(facts: RefusedFacts): Text {
  const { message, path } = facts
  const told = [`The log says: ${quote(shorten(message, 300))}`]
  const all = [...adviceOn(facts), ...told].join(' ')
  return path === undefined
    ? {
        title: `Refused write: ${shorten(message, 100)}`,
        detail: `The read-only file system refused a write. ${all}`
      }
    : {
        title: `Refused write: ${path}`,
        detail: `The read-only file system refused a write ${facts.isFolder === true ? 'in' : 'to'} ${quote(path)}. ${all}`,
        path
      }
}

function adviceOn(facts: RefusedFacts): readonly string[] {
  const { path, isFolder, anyway, settled } = facts
  const own = path === undefined ? undefined : placeAdvice(path)
  const cause = anyway === true ? [ANYWAY] : []
  if (own !== undefined) return [...cause, `If the program needs it, ${own}.`]
  if (anyway === true || settled === true) return cause
  const advice =
    path === undefined
      ? 'mount a `tmpfs` on the folder that it writes to'
      : scratchAdvice({ path, ...(isFolder && { isFolder }) }, facts)
  return [`If the program needs it, ${advice}.`]
}

const ANYWAY =
  'It is refused with a writable root filesystem as well, so a read-only one is not the reason.'

/** Kinds that tell how well it was looked: what a verdict says nothing about. */
export const LOOK_PAGES = {
  'boot-only': {
    title: 'Only booting was checked',
    meaning:
      'There is no smoke test. The image boots, but what it writes when somebody uses it was not seen: pages that fill a cache, uploads, sessions. A pass means little then.',
    fix: 'Add a smoke test that uses what the image is for: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`.',
    allow:
      'It is a warning and does not change the verdict. A smoke step is the only way to have it gone.'
  },
  unwatched: {
    title: 'A writable place was not looked at',
    meaning:
      'The container could write to these places, and nobody looked. The verdict says nothing about them: a file that an intruder leaves there goes unseen. The message says why they could not be looked at.',
    fix: items(
      '`/dev`, `/dev/shm` and tmpfs mounts are read through the namespaces of the container; some engines do not permit that. `zero-drift self-test` says what yours permits.',
      'Narrow the hole: run as a user who is not root (`user`), for `/dev` only root can write to.',
      'Ask for contents again where `content: never` switched them off.'
    ),
    allow:
      'It is a warning and does not change the verdict. It cannot be hidden: a gap that nobody sees would pass for a proof.'
  },
  'beyond-limit': {
    title: 'More in one place than is compared',
    meaning:
      'A place holds more bytes than `watch-limit`. Up to there contents were compared; of the rest only names, sizes, modes, owners and times. A change that keeps all of these goes unseen there.',
    fix: 'Raise `watch-limit`, or mount a smaller set of data for the test.',
    allow: 'It is a warning and does not change the verdict.'
  },
  'contents-unread': {
    title: 'Contents could not be compared',
    meaning:
      'The container wrote more bytes into a volume or bind than `watch-limit`. Small files are read first and files that stood there before cost nothing, and still the contents of some of these were not read again: a change of them that keeps size, mode, owner and time would go unseen. An intruder can fill a volume for just that.',
    fix: 'Raise `watch-limit` above the bytes that the container writes in the test, or have it write less.',
    allow: NO_VERDICT
  },
  'mount-altered': {
    title: 'The container altered its mounts',
    meaning:
      'A container with the capability `SYS_ADMIN` can take mounts away, put others over them, and make a read-only root filesystem writable, for a moment or for good; in a namespace of its own a process can have mounts that no other one sees. What is written there can hide from every look.',
    fix: items(
      'Take `SYS_ADMIN` out of `cap-add`: hardly any server needs it.',
      'Where it is a user namespace, use the default seccomp profile of the engine, which keeps a container from making one.',
      'Have the mount planned, as `tmpfs` or `volumes`, instead of mounting it from inside.'
    ),
    allow:
      'There is no rule for it: rules allow changes of files that were seen, and behind such a mount nothing is. With `mode: audit` it is reported, but the step does not fail.'
  },
  unfrozen: {
    title: 'The container ran on while it was looked at',
    meaning:
      'This engine cannot pause a container. What it wrote at the very moment of the look may be missing or half there.',
    fix: 'Use an engine that can pause: Docker can, with its default runtime; rootless engines need cgroup v2.',
    allow: 'It is a notice and does not change the verdict.'
  },
  killed: {
    title: 'The container had to be killed',
    meaning:
      'It did not end within `stop-timeout` after the stop signal of its image, so it was killed. Whatever it would have written at its end was not seen, and in production it loses data in the same way.',
    fix: items(
      'Let the program be the first process of the container (`exec` in the entrypoint), or use `init: true`: a shell as first process passes no signals on.',
      'Set the signal that the program understands in the Dockerfile with `STOPSIGNAL`.',
      'If it only takes its time, raise `stop-timeout`.'
    ),
    allow:
      'It is a notice and does not change the verdict. Where the same image stops in time with a writable root filesystem, that is a failure of its own: `unclean-stop`.'
  },
  'log-cut': {
    title: 'The log of the container was cut',
    meaning:
      'The container printed more than is kept. The middle of its log is missing, and with it perhaps the mention of a refused write.',
    fix: 'Let the program print less: set its log level to that of production.',
    allow: 'It is a notice and does not change the verdict.'
  }
} as const satisfies Record<string, FindingPage>
