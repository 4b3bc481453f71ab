import type { AlteredMount } from '../../observe/observation'
import type { Copies, CopyWay } from '../copies'
import { count, duration, list, names, quote, shorten, size, type SomePaths } from '../phrases'
import { HARMLESS, items, kind, NOWHERE, PROGRAM, titled, type Message } from './finding'

/**
 * Kinds of findings on gaps of a check: no tests asked for, a killed container, a cut log, and
 * leftovers.
 */
export const GAP_FINDINGS = {
  'boot-only': kind<object>({
    id: 'ZD701',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { orStep: true },
    words: () => ({
      title: 'Only booting was checked',
      detail:
        'Nothing was asked of the running container, so what it writes under use was not seen. ' +
        'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
    }),
    help: {
      title: 'Only booting was checked',
      meaning:
        'There is no smoke test. The image boots, but what it writes when somebody uses it was not seen: pages that fill a cache, uploads, sessions. A pass means little then.',
      fix: 'Add a smoke test that uses what the image is for: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`.',
      allow:
        'It is a warning and does not change the verdict. A smoke step is the only way to have it gone.'
    }
  }),
  killed: kind<{ readonly milliseconds: number }>({
    id: 'ZD702',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['stop-timeout'], instructions: PROGRAM },
    words: ({ milliseconds }) => ({
      title: 'The container had to be killed',
      detail: `The container did not stop within ${duration(milliseconds)} and was killed: what it would have written at its end was not seen.`
    }),
    help: {
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
    }
  }),
  'log-cut': kind<object>({
    id: 'ZD703',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: () => ({
      title: 'The log of the container was cut',
      detail: 'The container printed more than is kept: the middle of its log is missing.'
    }),
    help: {
      title: 'The log of the container was cut',
      meaning:
        'The container printed more than is kept. The middle of its log is missing, and with it perhaps the mention of a refused write.',
      fix: 'Let the program print less: set its log level to that of production.',
      allow: 'It is a notice and does not change the verdict.'
    }
  }),
  'left-behind': kind<Message>({
    id: 'ZD704',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('Something was left behind on the engine'),
    help: {
      title: 'Something was left behind on the engine',
      meaning:
        'A container, a volume or a network of the check could not be removed. That says nothing about the image, but it takes up room, and may hold what the image wrote.',
      fix: 'On a runner that is thrown away nothing is to be done. On a machine of your own look for it with `docker ps --all --filter label=zero-drift.run` (and `docker volume ls` alike), and remove it by hand. Anonymous volumes bear no label: the message names those that the engine left when it removed their container. A volume that another container uses is left to you.',
      allow: 'It is a warning and does not change the verdict.'
    }
  })
} as const

/**
 * Kinds of findings on altered mounts, on how completely places were watched, and on changes that
 * are not drift.
 */
export const WATCHING_FINDINGS = {
  'mount-altered': kind<AlteredMount>({
    id: 'ZD705',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: { inputs: ['cap-add', 'security-opt'] },
    words: ({ path, how, process }) => ({
      title:
        how === 'own-namespace'
          ? `Process ${process ?? 0} has mounts of its own`
          : `Mount altered: ${shorten(path, 100)}`,
      detail: `${ALTERED[how](quote(shorten(path, 200)), process ?? 0)} What was written there may be hidden from every look. ${how === 'own-namespace' ? KEEP_FROM_NAMESPACES : KEEP_FROM_MOUNTING}`,
      ...(path === '' ? {} : { path })
    }),
    help: {
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
    }
  }),
  unwatched: kind<{ readonly paths: readonly string[]; readonly reason: string }>({
    id: 'ZD706',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    securitySeverity: '5.5',
    words: ({ paths, reason }) => ({
      title: `Not watched: ${list(paths, 5)}`,
      detail: `What the container wrote to ${names(paths)} was not looked at${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
    }),
    help: {
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
    }
  }),
  'beyond-limit': kind<{ readonly paths: readonly string[]; readonly limit: number }>({
    id: 'ZD707',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['watch-limit'] },
    securitySeverity: '4.0',
    words: ({ paths, limit }) => ({
      title: `More than ${size(limit)} in ${list(paths, 3)}`,
      detail: `Contents in ${names(paths)} were compared up to ${size(limit)}; of what lies beyond, only metadata. Raise \`watch-limit\` to have all of it compared.`
    }),
    help: {
      title: 'More in one place than is compared',
      meaning:
        'A place holds more bytes than `watch-limit`. Up to there contents were compared; of the rest only names, sizes, modes, owners and times. A change that keeps all of these goes unseen there.',
      fix: 'Raise `watch-limit`, or mount a smaller set of data for the test.',
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  touched: kind<SomePaths>({
    id: 'ZD708',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: ({ paths, total }) => ({
      title: `${count(total, 'file')} touched or rewritten with the same content`,
      detail: `Nothing but times changed of ${names(paths, total)}. That is no drift, but where the file system is read-only it is a refused write.`
    }),
    help: {
      title: 'Files were rewritten with the same content',
      meaning:
        'Only times changed, or a file was written again exactly as it was. That is no drift. On a read-only file system the same write is refused, and the program may take that badly.',
      fix: 'Let the program not write what is there already: an entrypoint that runs `chown`, `sed -i` or a template at every start is the usual one. Do that when the image is built.',
      allow: HARMLESS
    }
  }),
  transient: kind<SomePaths>({
    id: 'ZD709',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: ({ paths, total }) => ({
      title: `Something was created and removed in ${list(paths, 3, total)}`,
      detail: `The time of ${names(paths, total)} moved, though nothing in there differs: something was created and removed. That is no drift, but where the file system is read-only it is a refused write.`,
      ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
    }),
    help: {
      title: 'Something was created and removed',
      meaning:
        'The time of a folder moved though nothing in it differs: a temporary file or a lock came and went. That is no drift. On a read-only file system the same write is refused. A program can put the time of a folder back; and in a folder in which the engine itself makes a mount point, what comes and goes within the first second is taken for the engine’s.',
      fix: 'Mount a `tmpfs` on the folder, or point the program to one (`TMPDIR`).',
      allow: HARMLESS
    }
  }),
  copies: kind<Copies>({
    id: 'ZD710',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: ({ total, ways }) => ({
      title: `${count(total, 'file is a copy', 'files are copies')} of the image's own`,
      detail: `${total === 1 ? 'It is' : 'They are'}, byte for byte and with no more rights, ${total === 1 ? 'a file' : 'files'} that the image has elsewhere: ${list(ways.map(wayOf), 3)}. No foreign code came in with ${total === 1 ? 'it, so its' : 'them, so their'} contents count as ordinary.`,
      ...(ways.length === 1 && ways[0] !== undefined ? { path: ways[0].to } : {})
    }),
    help: {
      title: 'Files are copies of the image’s own',
      meaning:
        'The container added files that are byte for byte files of the image: an entrypoint that copies its site into a volume at the first start is the usual one. None of them has a right that the original lacks, the names end alike, and a program bears the name of the original. So no foreign code came in with them, and they are not marked as web shells, served pages, programs, libraries or scripts. They are changes all the same, and marks for their place, such as that of a cron entry, stay.',
      fix: 'Nothing is to be done about the marks. If the copies are drift, do the copying when the image is built, or allow them by a rule for exactly these files.',
      allow:
        'It is a notice and does not change the verdict. The copies themselves are allowed by rules, like any change.'
    }
  }),
  unfrozen: kind<object>({
    id: 'ZD711',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: () => ({
      title: 'The container ran on while it was looked at',
      detail:
        'This engine cannot pause a container, so what it wrote at that very moment may be missing or half there.'
    }),
    help: {
      title: 'The container ran on while it was looked at',
      meaning:
        'This engine cannot pause a container. What it wrote at the very moment of the look may be missing or half there.',
      fix: 'Use an engine that can pause: Docker can, with its default runtime; rootless engines need cgroup v2.',
      allow: 'It is a notice and does not change the verdict.'
    }
  })
} as const

const wayOf = ({ from, to, total }: CopyWay): string =>
  `${count(total, 'file')} in ${quote(to)} from ${quote(from)}`

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
