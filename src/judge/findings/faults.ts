import type { BadInput, ImageFaultFacts } from '../../plan/faults'
import { count, list, names, size } from '../phrases'
import {
  items,
  kind,
  NO_VERDICT,
  NOWHERE,
  titled,
  type FindingWords,
  type Message
} from './finding'

/** Places with contents that were not read, and how many files that concerns in each. */
export interface UnreadFacts {
  readonly places: readonly { readonly path: string; readonly unread: number }[]
  /** The input `watch-limit`, in bytes. */
  readonly limit: number
}

type ImageFault = Message & ImageFaultFacts

/** Words on the image under test, or on the one that an input names. */
const ofImage = ({ message, input }: ImageFault, what: string): FindingWords => ({
  title: `The ${input === undefined ? 'image' : 'base image'} ${what}`,
  detail: message,
  ...(input === undefined ? {} : { input: { names: [input] } })
})

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
        'An input cannot be read, contradicts another one, or does not fit the image (`wait-for: healthy` on an image without a health check). It was found before anything was started, and all bad inputs are reported at once.',
      fix: 'Correct the input that the title names; the message says what was expected and what was there. Every input with its form, default and an example is in `docs/inputs.md`.',
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
        'Zero Drift looks for an engine where the Docker command line would, in `DOCKER_HOST` and then in the current context, and nothing there answered as Docker does.',
      fix: items(
        'Run the job on a machine with an engine for Linux containers: `ubuntu-24.04` has one; `ubuntu-slim`, macOS and Windows runners do not.',
        'On a self-hosted runner give the user of the runner access to the socket: `docker version` must work in an earlier step.',
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
        'The engine refused a request, lost the connection, or did not answer in time. The message names the request. That says nothing about the image.',
      fix: items(
        'Read the cause at the end of the message: usual causes are a full disk, a missing network, and a name that the engine does not know.',
        'Run the job again: the engine may only have been under load.',
        'If it persists, read the log of the engine (`journalctl --unit docker`) for that time.'
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
        'The output of the container broke off before its end. Refused writes are known from that log alone, so nothing can be said about them.',
      fix: 'Run the job again. If it persists, check the logging driver of the engine: `json-file`, `local` and `journald` can be followed, `none` cannot.',
      allow: NO_VERDICT
    }
  }),
  'look-failed': kind<Message>({
    id: 'ZD305',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('The container could not be inspected'),
    help: {
      title: 'The container could not be inspected',
      meaning:
        'A path that the container could write to could not be read before its start, or after it. Without two readings there is nothing to compare, and that is never a pass.',
      fix: items(
        'Read the reason in the message. If the container ended while it was inspected, give it time with `settle`, or find out why it ends.',
        'If the engine does not let a probe into the namespaces of the container, `zero-drift self-test` shows what it permits.',
        'If the engine only lost the connection, run the job again.'
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
      detail: `The container wrote more than ${size(limit)} into ${names(places.map(({ path }) => path))}, so the contents of ${count(total(places), 'file')} that existed before were not compared: a change that keeps size and time would go unnoticed. Raise \`watch-limit\`, or have the container write less.`
    }),
    help: {
      title: 'Contents could not be compared',
      meaning:
        'The container wrote more bytes into a volume or bind than `watch-limit`. Small files are read first, and unchanged files do not count, but the contents of some existing files were still not read again: a change that keeps size, mode, owner and time would go unnoticed. An intruder could fill a volume for that very purpose.',
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
        'The container for the rehearsed attacks (`rehearse-attacks`) could not be created like the judged one, or did not answer. It is therefore not known what an intruder could do, and `max-landed` cannot be checked.',
      fix: items(
        'Read the reason in the message and run the job again.',
        'If it persists, remove `rehearse-attacks` for now: the rest of the check does not depend on it.'
      ),
      allow: NO_VERDICT
    }
  }),
  'image-missing': kind<ImageFault>({
    id: 'ZD308',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['image'] },
    words: (facts) =>
      ofImage(facts, facts.isUnreachable === true ? 'could not be pulled' : 'could not be found'),
    help: {
      title: 'The image could not be found',
      meaning:
        'The engine has no image of that name, and it could not be pulled either, or `pull: never` forbids it. The title says whether it is the image under test, or the base image that `compare-with` names.',
      fix: items(
        'If it could not be pulled, the message says why. A registry that does not answer is no fault of the image: check its address, the network and the proxy of the engine, and run the job again.',
        'Build the image in the same job, or load it: another job has another engine. With buildx use `load: true`.',
        'Compare the reference with `docker images`: no tag means `:latest`.',
        'For a private registry, log in before this step; the credentials of the Docker configuration are used.'
      ),
      allow: NO_VERDICT
    }
  }),
  'wrong-platform': kind<ImageFault>({
    id: 'ZD309',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['platform', 'image'] },
    words: (facts) => ofImage(facts, 'is for another platform'),
    help: {
      title: 'The image is for another platform',
      meaning: 'The image of this name on the engine is for another platform than `platform`.',
      fix: items(
        'Build for the platform (`docker build --platform`), or drop the input `platform`.',
        'With `pull: always` the variant for the platform is fetched, if the registry has one.',
        'A platform other than that of the machine needs emulation: set up QEMU in an earlier step.'
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
        'A person, a newer run or a timeout of the job ended the check before it could judge. Everything that it had created on the engine was removed.',
      fix: 'Run it again. If `timeout-minutes` ends it each time, raise that, or lower `startup-timeout`, `smoke-timeout` and `explain-timeout`: a check waits at most for their sum.',
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
        'The folder for the reports, or the file of the job summary, could not be written. A check without a report counts as not done.',
      fix: 'Set `output-dir` to a folder that the runner may write to and that has space, or remove the input: the default lies below `$RUNNER_TEMP`.',
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
      meaning: 'There is a bug in Zero Drift. It says nothing about the image.',
      fix: 'Please report it with the message, the version and `report.json`. Until it is fixed, an earlier version may work.',
      allow: NO_VERDICT
    }
  })
} as const

const total = (places: UnreadFacts['places']): number =>
  places.reduce((sum, { unread }) => sum + unread, 0)
