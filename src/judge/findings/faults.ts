import type { BadInput } from '../../plan/faults'
import { count, list, names, size } from '../phrases'
import { items, kind, NO_VERDICT, NOWHERE, titled, type Message } from './finding'

/** Places with contents that were not read, and how many files that concerns in each. */
export interface UnreadFacts {
  readonly places: readonly { readonly path: string; readonly unread: number }[]
  /** The input `watch-limit`, in bytes. */
  readonly limit: number
}

/** Findings that leave nothing to judge, because of a bad input, the engine or the machine. */
export const FAULT_FINDINGS = {
  'bad-input': kind<BadInput>({
    id: 'ZD301',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { orStep: true },
    words: ({ input, sentence, location }) => ({
      title: `Bad input: ${input}`,
      detail: sentence,
      input: { names: [input] },
      ...(location === undefined ? {} : { location })
    }),
    help: {
      title: 'An input is wrong',
      meaning:
        'An input cannot be read, contradicts another one, or does not fit the image (`wait-for: healthy` on an image without a health check). It was found before anything was started, and all bad inputs are named at once.',
      fix: 'Correct the input that the title names; the message says what was expected and what was there. Every input with its form, default and an example is in the README.',
      allow: NO_VERDICT
    }
  }),
  'engine-unreachable': kind<Message>({
    id: 'ZD302',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('No container engine answered'),
    help: {
      title: 'No container engine answered',
      meaning:
        'Zero Drift asked for an engine where the Docker command line would, in `DOCKER_HOST` and then in the current context, and nothing there answered as Docker does.',
      fix: items(
        'Run the job where an engine for Linux containers is: `ubuntu-24.04` has one; `ubuntu-slim`, macOS and Windows runners have none.',
        'On a self-hosted runner let the user of the runner use the socket: `docker version` must work in a step before.',
        'An engine behind `ssh://` is not supported: forward its socket, or use `tcp://`.'
      ),
      allow: NO_VERDICT
    }
  }),
  'engine-fault': kind<Message>({
    id: 'ZD303',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('The container engine failed'),
    help: {
      title: 'The container engine failed',
      meaning:
        'The engine refused something, broke off, or did not answer in time while it was asked to do what the message says. That tells nothing about the image.',
      fix: items(
        'Read the cause at the end of the message: a full disk, a missing network and a name that the engine does not know are the usual ones.',
        'Run the job again: an engine under load may only have been late.',
        'If it stays, look into the log of the engine (`journalctl --unit docker`) at that time.'
      ),
      allow: NO_VERDICT
    }
  }),
  'log-lost': kind<Message>({
    id: 'ZD304',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('The engine lost the log of the container'),
    help: {
      title: 'The engine lost the log of the container',
      meaning:
        'The stream of what the container printed ended before the container did. Refused writes are known from that log alone, so nothing can be said about them.',
      fix: 'Run the job again. If it stays, look at the logging driver of the engine: `json-file`, `local` and `journald` can be followed, `none` cannot.',
      allow: NO_VERDICT
    }
  }),
  'look-failed': kind<Message>({
    id: 'ZD305',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('What the container wrote could not be looked at'),
    help: {
      title: 'What the container wrote could not be looked at',
      meaning:
        'A place where the container could write could not be read before its start, or after it. A place that was looked at only once has nothing to be compared with, and that is never a pass.',
      fix: items(
        'Read the reason in the message. Where the container ended while it was looked at, give it time with `settle`, or find out why it ends.',
        'Where the engine does not let a probe into the namespaces of the container, `zero-drift self-test` says what it does let.',
        'Run the job again where the engine merely broke off.'
      ),
      allow: NO_VERDICT
    }
  }),
  'contents-unread': kind<UnreadFacts>({
    id: 'ZD306',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['watch-limit'] },
    words: ({ places, limit }) => ({
      title: `Contents in ${list(
        places.map(({ path }) => path),
        3
      )} could not be compared`,
      detail: `The container wrote more than ${size(limit)} into ${names(places.map(({ path }) => path))}, so the contents of ${count(total(places), 'file')} that stood there before were not compared: a change that keeps size and time would go unseen. Raise \`watch-limit\`, or let the container write less.`
    }),
    help: {
      title: 'Contents could not be compared',
      meaning:
        'The container wrote more bytes into a volume or bind than `watch-limit`. Small files are read first and files that stood there before cost nothing, and still the contents of some of these were not read again: a change of them that keeps size, mode, owner and time would go unseen. An intruder can fill a volume for just that.',
      fix: 'Raise `watch-limit` above the bytes that the container writes in the test, or have it write less.',
      allow: NO_VERDICT
    }
  }),
  'rehearsal-failed': kind<Message>({
    id: 'ZD307',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['rehearse-attacks'] },
    words: titled('The attacks could not be rehearsed'),
    help: {
      title: 'The attacks could not be rehearsed',
      meaning:
        'The container for the rehearsed attacks (`rehearse-attacks`) could not be made like the judged one, or did not answer. So it is unknown what an intruder could do, and `max-landed` cannot be held.',
      fix: items(
        'Read the reason in the message and run the job again.',
        'If it stays, leave out `rehearse-attacks` for now: the rest of the check needs nothing of it.'
      ),
      allow: NO_VERDICT
    }
  }),
  'image-missing': kind<Message>({
    id: 'ZD308',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['image'] },
    words: titled('The image could not be found'),
    help: {
      title: 'The image could not be found',
      meaning:
        'The engine has no image of that name, and it could not be pulled either, or `pull: never` forbids it.',
      fix: items(
        'Build the image in the same job, or load it: another job has another engine. With buildx use `load: true`.',
        'Compare the reference with `docker images`: a missing tag means `:latest`.',
        'For a private registry log in before this step; the credentials of the Docker configuration are used.'
      ),
      allow: NO_VERDICT
    }
  }),
  'wrong-platform': kind<Message>({
    id: 'ZD309',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['platform', 'image'] },
    words: titled('The image is for another platform'),
    help: {
      title: 'The image is for another platform',
      meaning:
        'The image that the engine has under this name is for another platform than `platform` asks for.',
      fix: items(
        'Build for the platform (`docker build --platform`), or drop the input `platform`.',
        'With `pull: always` the variant for the platform is fetched, if the registry has one.',
        'A platform that the machine is not needs emulation: set up QEMU in a step before.'
      ),
      allow: NO_VERDICT
    }
  }),
  cancelled: kind<Message>({
    id: 'ZD310',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('The run was cancelled'),
    help: {
      title: 'The run was cancelled',
      meaning:
        'Somebody, a newer run or a timeout of the job ended the check before it could judge. Whatever it had made on the engine was removed.',
      fix: 'Run it again. Where `timeout-minutes` ends it each time, raise that, or lower `startup-timeout`, `smoke-timeout` and `explain-timeout`: together they are the most that a check waits.',
      allow: NO_VERDICT
    }
  }),
  'output-unwritable': kind<Message>({
    id: 'ZD311',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['output-dir'] },
    words: titled('A report could not be written'),
    help: {
      title: 'A report could not be written',
      meaning:
        'The folder for the reports, or the file of the job summary, could not be written to. What nobody can read counts as not checked.',
      fix: 'Give an `output-dir` that the runner may write to and that has room, or leave the input out: the default lies below `$RUNNER_TEMP`.',
      allow: NO_VERDICT
    }
  })
} as const

/** Findings on a bug in Zero Drift itself. */
export const OWN_FAULT_FINDINGS = {
  'internal-fault': kind<Message>({
    id: 'ZD312',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('Zero Drift itself failed'),
    help: {
      title: 'Zero Drift itself failed',
      meaning: 'There is a mistake in Zero Drift, not in the image.',
      fix: 'Please report it with the message, the version and `report.json`. Until it is mended an earlier version may do.',
      allow: NO_VERDICT
    }
  })
} as const

const total = (places: UnreadFacts['places']): number =>
  places.reduce((sum, { unread }) => sum + unread, 0)
