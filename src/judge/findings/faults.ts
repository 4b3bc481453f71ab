import { items, NO_PROOF, NO_VERDICT, type FindingPage } from './finding'

/** Kinds that leave nothing to judge: the author's inputs, the engine, the machine, or Zero Drift itself. */
export const ERROR_PAGES = {
  'bad-input': {
    title: 'An input is wrong',
    meaning:
      'An input cannot be read, contradicts another one, or does not fit the image (`wait-for: healthy` on an image without a health check). It was found before anything was started, and all bad inputs are named at once.',
    fix: 'Correct the input that the title names; the message says what was expected and what was there. Every input with its form, default and an example is in the README.',
    allow: NO_VERDICT
  },
  'engine-unreachable': {
    title: 'No container engine answered',
    meaning:
      'Zero Drift asked for an engine where the Docker command line would, in `DOCKER_HOST` and then in the current context, and nothing there answered as Docker does.',
    fix: items(
      'Run the job where an engine for Linux containers is: `ubuntu-24.04` has one; `ubuntu-slim`, macOS and Windows runners have none.',
      'On a self-hosted runner let the user of the runner use the socket: `docker version` must work in a step before.',
      'An engine behind `ssh://` is not supported: forward its socket, or use `tcp://`.'
    ),
    allow: NO_VERDICT
  },
  'engine-fault': {
    title: 'The container engine failed',
    meaning:
      'The engine refused something, broke off, or did not answer in time while it was asked to do what the message says. That tells nothing about the image.',
    fix: items(
      'Read the cause at the end of the message: a full disk, a missing network and a name that the engine does not know are the usual ones.',
      'Run the job again: an engine under load may only have been late.',
      'If it stays, look into the log of the engine (`journalctl --unit docker`) at that time.'
    ),
    allow: NO_VERDICT
  },
  'log-lost': {
    title: 'The engine lost the log of the container',
    meaning:
      'The stream of what the container printed ended before the container did. Refused writes are known from that log alone, so nothing can be said about them.',
    fix: 'Run the job again. If it stays, look at the logging driver of the engine: `json-file`, `local` and `journald` can be followed, `none` cannot.',
    allow: NO_VERDICT
  },
  'look-failed': {
    title: 'What the container wrote could not be looked at',
    meaning:
      'A place where the container could write could not be read before its start, or after it. A place that was looked at only once has nothing to be compared with, and that is never a pass.',
    fix: items(
      'Read the reason in the message. Where the container ended while it was looked at, give it time with `settle`, or find out why it ends.',
      'Where the engine does not let a probe into the namespaces of the container, `zero-drift self-test` says what it does let.',
      'Run the job again where the engine merely broke off.'
    ),
    allow: NO_VERDICT
  },
  'rehearsal-failed': {
    title: 'The attacks could not be rehearsed',
    meaning:
      'The container for the rehearsed attacks (`rehearse-attacks`) could not be made like the judged one, or did not answer. So it is unknown what an intruder could do, and `max-landed` cannot be held.',
    fix: items(
      'Read the reason in the message and run the job again.',
      'If it stays, leave out `rehearse-attacks` for now: the rest of the check needs nothing of it.'
    ),
    allow: NO_VERDICT
  },
  'image-missing': {
    title: 'The image could not be found',
    meaning:
      'The engine has no image of that name, and it could not be pulled either, or `pull: never` forbids it.',
    fix: items(
      'Build the image in the same job, or load it: another job has another engine. With buildx use `load: true`.',
      'Compare the reference with `docker images`: a missing tag means `:latest`.',
      'For a private registry log in before this step; the credentials of the Docker configuration are used.'
    ),
    allow: NO_VERDICT
  },
  'wrong-platform': {
    title: 'The image is for another platform',
    meaning:
      'The image that the engine has under this name is for another platform than `platform` asks for.',
    fix: items(
      'Build for the platform (`docker build --platform`), or drop the input `platform`.',
      'With `pull: always` the variant for the platform is fetched, if the registry has one.',
      'A platform that the machine is not needs emulation: set up QEMU in a step before.'
    ),
    allow: NO_VERDICT
  },
  cancelled: {
    title: 'The run was cancelled',
    meaning:
      'Somebody, a newer run or a timeout of the job ended the check before it could judge. Whatever it had made on the engine was removed.',
    fix: 'Run it again. Where `timeout-minutes` ends it each time, raise that, or lower `startup-timeout`, `smoke-timeout` and `explain-timeout`: together they are the most that a check waits.',
    allow: NO_VERDICT
  },
  'output-unwritable': {
    title: 'A report could not be written',
    meaning:
      'The folder for the reports, or the file of the job summary, could not be written to. What nobody can read counts as not checked.',
    fix: 'Give an `output-dir` that the runner may write to and that has room, or leave the input out: the default lies below `$RUNNER_TEMP`.',
    allow: NO_VERDICT
  },
  'internal-fault': {
    title: 'Zero Drift itself failed',
    meaning: 'There is a mistake in Zero Drift, not in the image.',
    fix: 'Please report it with the message, the version and `report.json`. Until it is mended an earlier version may do.',
    allow: NO_VERDICT
  }
} as const satisfies Record<string, FindingPage>

const SEE_FIX =
  'See whether the report has a proven fix: with `explain` on, the mounts that the image needs to run read-only are found out by trial.'

/** Kinds that say: the image does not work under these conditions. */
export const FAILURE_PAGES = {
  'cannot-start': {
    title: 'The container could not be started',
    meaning:
      'The engine made the container, but its program could not be executed: it is not in the image, has no execute permission, is for another processor, or a mount or the working directory is missing.',
    fix: items(
      'Code 127: the image has no such program, so nothing is explained: no mount would help. Check `entrypoint` and `command`; a script also needs its interpreter, the one in its first line.',
      'Code 126: the program is there, but cannot be executed. Set its mode in the Dockerfile (`COPY --chmod=755`).',
      'Otherwise check `user`, `working-dir` and the mounts: a mount point that the image does not have cannot be made on a read-only root filesystem by every runtime.'
    ),
    allow: NO_PROOF
  },
  exited: {
    title: 'The container ended by itself',
    meaning:
      'The program ended before the check was through. On a read-only root filesystem the usual reason is a write that was refused: a pid file, a socket, a cache, a configuration that the entrypoint edits.',
    fix: items(
      SEE_FIX,
      'Otherwise look for `Read-only file system` or `Permission denied` in the last lines of the log, and mount a `tmpfs` on the folder that they name.',
      'A job that is meant to end wants `wait-for: exit`: an image that exposes no port, has no health check and ends with code 0 looks like one.',
      'Codes above 128 are signals: 137 is SIGKILL, often for want of memory; 139 a crash.'
    ),
    allow: NO_PROOF
  },
  'out-of-memory': {
    title: 'The container ran out of memory',
    meaning:
      'The kernel killed a process of the container for reaching its memory limit. What is written to a tmpfs counts as memory of the container.',
    fix: items(
      'Raise `memory`, here and in production.',
      'Limit what a tmpfs may take with its option `size`, or use a volume for what is large.'
    ),
    allow: NO_PROOF
  },
  unhealthy: {
    title: 'The health check of the image failed',
    meaning:
      "The image's own `HEALTHCHECK` said `unhealthy`. Its last output stands at the end of the message.",
    fix: items(
      SEE_FIX,
      'Make sure that the health check itself writes nothing: `wget` without `-O /dev/null` does.',
      'Give what it needs to be healthy: an environment (`env`), a database (`network`).',
      'Wait for something else with `wait-for: tcp` or `wait-for: http:/path` where the health check is not meant for this.'
    ),
    allow: NO_PROOF
  },
  'not-ready': {
    title: 'The container was not ready in time',
    meaning:
      'The container runs, but what `wait-for` waits for did not happen within `startup-timeout`.',
    fix: items(
      'If it is only slow, raise `startup-timeout`.',
      'If it listens elsewhere, correct `port` or `wait-for`. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0.',
      'If its log tells of a refused write, mount a `tmpfs` there.'
    ),
    allow: NO_PROOF
  },
  'smoke-failed': {
    title: 'A smoke step did not pass',
    meaning:
      'The container became ready, but one step of the smoke test did not get what it expects. Features that write, such as uploads, sessions and caches, fail like this on a read-only root filesystem.',
    fix: items(
      SEE_FIX,
      'Compare what was expected with what came: both are in the message, and what the step printed is in the report.',
      'If the step passes with `read-only: false`, it is about a write; if it fails there too, repair the image or the step.'
    ),
    allow: NO_PROOF
  },
  'fails-writable': {
    title: 'The image fails with a writable root filesystem, too',
    meaning:
      'To explain the failure the image was booted again with a writable root filesystem, and it failed there as well. So read-only is not the reason, or not the only one.',
    fix: 'First make the image pass with `read-only: false`: its program, its inputs (`env`, `network`, `command`) or the smoke test are wrong. Then come back to read-only.',
    allow: NO_PROOF
  },
  'broken-by-attack': {
    title: 'The attack broke the image',
    meaning:
      'Your own attack (`attack-run`, `attack-exec`) ran, and a smoke step that had passed before does not pass any more: the intruder could spoil the service, whether or not he left a file.',
    fix: items(
      'Look at what the attack changed: it is listed as drift. Boot read-only, and mount read-only (`:ro`) what the program does not write.',
      'Where it stopped a process instead, let the container run as a user who may not signal it, and let the platform restart it (`recover: true` tries that).'
    ),
    allow: NO_PROOF
  },
  'not-recovered': {
    title: 'A fresh container did not recover',
    meaning:
      'With `recover: true` the container was thrown away and the same image booted afresh, and that one did not pass the smoke test. The cure for an intruder, a clean start, does not work.',
    fix: items(
      'Look for what outlived the first container: a named volume, a bind, a service beside it such as a database.',
      'Mount read-only (`:ro`) what need not be written, and restore the rest from a backup before the start.'
    ),
    allow: NO_PROOF
  },
  'not-restarted': {
    title: 'The container does not work after a restart',
    meaning:
      'It worked when it was new; stopped and started again, it does not. Platforms restart containers, so this will happen in production.',
    fix: items(
      'Where a permission was denied on a tmpfs: state its `mode`, for example `/tmp:mode=1777`, or make the folder in the image. Without that, its mode is another one at the second start.',
      'Where a pid file or a lock is in the way: let the entrypoint remove it, or put it on a tmpfs, which is empty at every start.'
    ),
    allow: NO_PROOF
  },
  'unclean-stop': {
    title: 'The container does not stop cleanly',
    meaning:
      'Told to stop by the stop signal of its image, the program did not end in time, or ended with a code that is neither 0 nor that of the signal; with a writable root filesystem it stops in order. It saves something at its end, a state file or a database, and cannot: in production that state is lost, and `docker stop` may run into its timeout.',
    fix: items(
      'Mount a volume on the folder that it saves to, or whatever the proven fix in the report says.',
      "If nothing of what it saves is wanted, have it save nothing: e.g. `--save ''` for Redis.",
      'If it only takes its time, raise `stop-timeout`.'
    ),
    allow:
      'No rule allows a failure. A program that ends with a code of its own with a writable root filesystem, too, does not have this finding.'
  }
} as const satisfies Record<string, FindingPage>
