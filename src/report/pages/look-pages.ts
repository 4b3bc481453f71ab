import { items, NO_VERDICT, type FindingPage } from './page'

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
