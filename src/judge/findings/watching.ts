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
        'The running container was not used, so the writes of normal operation were not seen. ' +
        'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
    }),
    help: {
      title: 'Only booting was checked',
      meaning:
        'There is no smoke test. The image boots, but the writes of normal operation were not seen: pages that fill a cache, uploads, sessions. A pass without them means little.',
      fix: 'Add a smoke test that uses the service: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`.',
      allow: 'It is a warning and does not change the verdict. Only a smoke step removes it.'
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
      detail: `The container did not stop within ${duration(milliseconds)} and was killed: writes at its end were not seen.`
    }),
    help: {
      title: 'The container had to be killed',
      meaning:
        'It did not end within `stop-timeout` after the stop signal of its image, so it was killed. Writes at its end were not seen, and in production such data is lost.',
      fix: items(
        'Let the program be the first process of the container (`exec` in the entrypoint), or use `init: true` (for a pod, an init of the image, such as `tini`): a shell as first process does not forward signals.',
        'Set the signal that the program handles with `STOPSIGNAL` in the Dockerfile.',
        'If it is only slow, raise `stop-timeout`.'
      ),
      allow:
        'It is a notice and does not change the verdict. If the image stops in time with a writable root filesystem, that is a separate failure, `unclean-stop`.'
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
      detail: 'The container printed more than the log keeps: its middle is missing.'
    }),
    help: {
      title: 'The log of the container was cut',
      meaning:
        'The container printed more than the log keeps. Its middle is missing. Refused writes were searched for in all of it.',
      fix: 'Have the program print less: set its log level to that of production.',
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
        'A container, a volume or a network of the check could not be removed. That says nothing about the image, but it takes up space and may contain data that the image wrote.',
      fix: 'On a disposable runner there is nothing to do. On your own machine find it with `docker ps --all --filter label=zero-drift.run` (and `docker volume ls` alike), and remove it by hand. Anonymous volumes have no label: the message names those that the engine left when it removed their container. A volume that another container uses is not removed.',
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
      detail: `${ALTERED[how](quote(shorten(path, 200)), process ?? 0)} Writes there may be hidden from inspection. ${how === 'own-namespace' ? KEEP_FROM_NAMESPACES : KEEP_FROM_MOUNTING}`,
      ...(path === '' ? {} : { path })
    }),
    help: {
      title: 'The container altered its mounts',
      meaning:
        'A container with the capability `SYS_ADMIN` can remove mounts, cover them with others, and make a read-only root filesystem writable, for a moment or permanently; in a namespace of its own a process can have mounts that no other process sees. Writes there can be hidden from inspection.',
      fix: items(
        'Remove `SYS_ADMIN` from `cap-add`: hardly any server needs it.',
        'If the process made a user namespace, use the default seccomp profile of the engine, which prevents that.',
        'Declare the mount as `tmpfs` or `volumes` instead of mounting it inside the container.'
      ),
      allow:
        'No rule can allow it: rules allow changes of files that were seen, and behind such a mount nothing is. With `mode: audit` it is reported, but the step does not fail.'
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
      title: `Not inspected: ${list(paths, 5)}`,
      detail: `The container could write to ${names(paths)}, which ${paths.length === 1 ? 'was' : 'were'} not inspected${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
    }),
    help: {
      title: 'A writable path was not inspected',
      meaning:
        'The container could write to these paths, and they were not inspected. The verdict says nothing about them: a file that an intruder leaves there goes unnoticed. The message gives the reason.',
      fix: items(
        '`/dev`, `/dev/shm` and tmpfs mounts are read through the namespaces of the container; some engines do not permit that. `zero-drift self-test` shows what yours permits.',
        'Reduce what the container can write: run as a user other than root (`user`), since only root can write to `/dev`.',
        'Remove `content: never` if it switched the comparison off.'
      ),
      allow:
        'It is a warning and does not change the verdict. It cannot be hidden: an unseen gap would look like a proof.'
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
      detail: `Contents in ${names(paths)} were compared up to ${size(limit)}; beyond that, only metadata. Raise \`watch-limit\` to compare everything.`
    }),
    help: {
      title: 'Not all contents of a mount were compared',
      meaning:
        'A mount contains more bytes than `watch-limit`. Contents were compared up to that limit; beyond it, only names, sizes, modes, owners and times. A change that keeps all of these goes unnoticed there.',
      fix: 'Raise `watch-limit`, or mount less data for the test.',
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
      detail: `Only the times of ${names(paths, total)} changed. That is not drift, but on a read-only filesystem such a write is refused.`
    }),
    help: {
      title: 'Files were rewritten with the same content',
      meaning:
        'Only times changed, or a file was rewritten with its own content. That is not drift. On a read-only filesystem such a write is refused, and the program may fail.',
      fix: 'Keep the program from rewriting existing files: the usual cause is an entrypoint that runs `chown`, `sed -i` or a template at every start. Do that when the image is built.',
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
      detail: `The time of ${names(paths, total)} changed, but no entry did: something was created and removed there. That is not drift, but on a read-only filesystem such a write is refused.`,
      ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
    }),
    help: {
      title: 'Something was created and removed',
      meaning:
        'The time of a folder changed, but none of its entries did: a temporary file or a lock was created and removed. That is not drift. On a read-only filesystem such a write is refused. A program can reset the time of a folder; and in a folder in which the engine itself creates a mount point, entries that exist only within the first second are attributed to the engine.',
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
      detail: `${total === 1 ? 'It is' : 'They are'}, byte for byte and with no more rights, ${total === 1 ? 'a file' : 'files'} that the image has elsewhere: ${list(ways.map(wayOf), 3)}. ${total === 1 ? 'It brings' : 'They bring'} no foreign code in, so the contents count as ordinary.`,
      ...(ways.length === 1 && ways[0] !== undefined ? { path: ways[0].to } : {})
    }),
    help: {
      title: 'Files are copies of the image’s own',
      meaning:
        'The container added files that are byte for byte files of the image: the usual cause is an entrypoint that copies a site into a volume at the first start. None of them has a permission that the original lacks, the file name extensions are equal, and a program keeps its name. They bring no foreign code in, and are not tagged as web shells, served pages, programs, libraries or scripts. They are changes all the same, and tags for their location, such as that of a cron entry, remain.',
      fix: 'The tags need no action. If the copies are drift, do the copying when the image is built, or allow them by a rule for exactly these files.',
      allow:
        'It is a notice and does not change the verdict. The copies themselves are allowed by rules, like any change.'
    }
  }),
  'same-base': kind<{ readonly base: string }>({
    id: 'ZD712',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['compare-with'] },
    words: ({ base }) => ({
      title: 'The image was compared with itself',
      detail: `${quote(base)}, which \`compare-with\` names, is the image under test itself, with the same ID: nothing can be new. Name an image that was built before the change, or the \`report.json\` of an earlier check.`
    }),
    help: {
      title: 'The image was compared with itself',
      meaning:
        'The image that `compare-with` names has the ID of the image under test. Whatever it does, both do, so nothing is new, and with `fail-on: new` almost nothing can fail the check. The build may have changed nothing; or both names were given to the image that was just built.',
      fix: items(
        'Compare with the image of the base branch, for example by its digest, and pull it under a name that the build does not give to its own image.',
        'Or compare with the `report.json` of a check on the base branch.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  unfrozen: kind<object>({
    id: 'ZD711',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: () => ({
      title: 'The container ran while it was inspected',
      detail:
        'This engine cannot pause a container, so writes at that very moment may be missing or incomplete.'
    }),
    help: {
      title: 'The container ran while it was inspected',
      meaning:
        'This engine cannot pause a container. Writes at the very moment of the inspection may be missing or incomplete.',
      fix: 'Use an engine that can pause: Docker can, with its default runtime; rootless engines need cgroup v2.',
      allow: 'It is a notice and does not change the verdict.'
    }
  })
} as const

const wayOf = ({ from, to, total }: CopyWay): string =>
  `${count(total, 'file')} in ${quote(to)} from ${quote(from)}`

const ALTERED: Readonly<Record<AlteredMount['how'], (path: string, process: number) => string>> = {
  missing: (path) => `The container removed the mount on ${path}.`,
  covered: (path) => `The container mounted something over ${path}.`,
  added: (path) => `The container mounted something on ${path}.`,
  replaced: (path) => `Something else is mounted on ${path} than was planned.`,
  writable: (path) =>
    `The mount on ${path} was planned read-only, and the container made it writable.`,
  executable: (path) =>
    `The mount on ${path} was planned \`noexec\`, and the container lets programs run from it.`,
  'own-namespace': (_, process) =>
    `The process ${process} of the container sees other mounts than its first process.`
}

const KEEP_FROM_MOUNTING = 'Remove `cap-add: SYS_ADMIN`.'
const KEEP_FROM_NAMESPACES =
  "Remove `cap-add: SYS_ADMIN`, or use the engine's default seccomp profile, which prevents user namespaces."

/** Numbers of files whose contents the evidence leaves out, by reason, and the limits in bytes. */
export interface CutFacts {
  readonly leftOut: ReadonlyMap<string, number>
  readonly fileLimit: number
  readonly limit: number
}

/** Kinds of findings on incomplete evidence. */
export const EVIDENCE_FINDINGS = {
  'evidence-cut': kind<CutFacts>({
    id: 'ZD901',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['evidence-limit', 'evidence-file-limit'] },
    words: ({ leftOut, fileLimit, limit }) => {
      const words: Readonly<Record<string, string>> = {
        'file-limit': `larger than \`evidence-file-limit\` (${size(fileLimit)})`,
        limit: `beyond \`evidence-limit\` (${size(limit)} in all)`,
        count: 'beyond the 10,000 files that are kept at most',
        unread: 'in memory, which were not read there (see `watch-limit` and `content`)',
        unreadable: 'not handed over by the engine',
        late: 'that would take too long to read'
      }
      const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0)
      const parts = Array.from(
        leftOut,
        ([reason, number]) => `${count(number, 'file')} ${words[reason] ?? reason}`
      )
      return {
        title: `Contents of ${count(all, 'file')} left out of the evidence`,
        detail: `Only metadata is kept of ${parts.join(', ')}. The manifest lists them.${isLimited(leftOut) ? ' Raise the limit to keep their contents.' : ''}`
      }
    },
    help: {
      title: 'Some contents were left out of the evidence',
      meaning:
        'Files larger than `evidence-file-limit`, or beyond `evidence-limit`, are kept as hash and metadata alone. `evidence/manifest.json` lists them.',
      fix: 'Raise the limit that the message names if you need the contents.',
      allow: 'It is a notice and does not change the verdict.'
    }
  }),
  'evidence-lost': kind<Message>({
    id: 'ZD902',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('Some of the evidence could not be taken'),
    help: {
      title: 'Some of the evidence could not be taken',
      meaning:
        'Part of the evidence could not be read from the container, or could not be written. The changes are judged all the same.',
      fix: 'Read the reason in the message and run the job again. A container that ended by itself leaves neither a list of processes nor its memory.',
      allow: 'It is a warning and does not change the verdict. `evidence: never` keeps none.'
    }
  })
} as const

/** Whether a limit that is an input left contents out. */
const isLimited = (leftOut: CutFacts['leftOut']): boolean =>
  leftOut.has('file-limit') || leftOut.has('limit')
