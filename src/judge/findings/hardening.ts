import { count, list, quote, shorten } from '../phrases'
import { HARMLESS, items, kind } from './finding'

/** The least that an image was found to need. */
export interface LeastFacts {
  /** User as `UID:GID` or by name; absent if it was not searched. */
  readonly user?: string | undefined
  /** Capabilities that it keeps; absent if they were not searched. */
  readonly keeps?: readonly string[] | undefined
  /** Capabilities that once failed without the reason being seen. */
  readonly unconfirmed: readonly string[]
  readonly boots: number
}

/** A capability, and what happened without it. The message is untrusted. */
export interface NeedFacts {
  readonly name: string
  readonly message: string
}

/** Why nothing was searched, untrusted. */
export interface UnsearchedFacts {
  readonly message: string
  /** Part of the boot with all its rights that failed; absent for a fault. */
  readonly phase?: string
}

/** Kinds of findings on the least that an image needs. */
export const HARDENING_FINDINGS = {
  hardened: kind<LeastFacts>({
    id: 'ZD1401',
    level: 'notice',
    verdict: 'pass',
    section: 'hardening',
    pointsAt: { inputs: ['cap-drop', 'cap-add', 'user', 'security-opt'] },
    words: (facts) => ({
      title: `It needs no more than ${leastWords(facts)}`,
      detail:
        `Proven by ${count(facts.boots, 'boot')}: with these settings together the image passes its smoke test, its programs run as the users that they should, it stops as well as before, and it passes again after a second start. ` +
        'The recipes and what no boot has tried are in the section on hardening.'
    }),
    help: {
      title: 'The least that the image needs was proven',
      meaning:
        'With `harden: always` the image was booted with fewer and fewer rights. The set that the report names was booted as a whole: the smoke test passed, the same programs ran as the same users, it stopped as cleanly as with all rights, and a second start of the same container passed as well. Each capability that is kept failed to be left out, and the report says how.',
      fix: items(
        'Take the settings over from one of the recipes: for `docker run`, Compose, Kubernetes or this action.',
        'Read what was not tested: reload, password logins, load, and programs that users start have no part in a search. A `smoke-exec` that does it makes it count.'
      ),
      allow: HARMLESS
    }
  }),
  'hardening-lead': kind<LeastFacts>({
    id: 'ZD1402',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['harden', 'cap-drop', 'cap-add'] },
    words: (facts) => ({
      title: `It may need no more than ${leastWords(facts)}, but that is not proven`,
      detail: `Without ${list(facts.unconfirmed, 5)} it failed once and worked once, so that chance may have had a part in it. Find out why it fails at times, then search again.`
    }),
    help: {
      title: 'The least that the image needs could not be proven',
      meaning:
        'The image failed without a capability, no line of its log told that something was refused, and a second boot without that capability passed. An image that fails at times by itself makes any search a matter of chance.',
      fix: 'Find out why it fails: the report has the last line of its log. Then search again.',
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'fails-open': kind<NeedFacts>({
    id: 'ZD1403',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['cap-drop', 'cap-add'] },
    securitySeverity: '5.0',
    words: ({ name, message }) => ({
      title: `Without ${name} it works, but with the wrong users`,
      detail: `The smoke test passes without ${name}, and yet ${short(message)}. A test that looks at answers alone would have called ${name} needless. Keep it, or start the image as a user that is not root.`
    }),
    help: {
      title: 'Without a capability, programs keep root',
      meaning:
        'Without this capability the image passes its smoke test, but a program that gives up root otherwise does not do so any more. That is worse than a container with all its capabilities.',
      fix: items(
        'Keep the capability, as the proven set does.',
        'Or start the image as a user that is not root, so that there is nothing to give up.',
        'Tell the makers of the program: it should end when it cannot give up root.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'second-start': kind<NeedFacts>({
    id: 'ZD1404',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['cap-drop', 'cap-add'] },
    words: ({ name, message }) => ({
      title: `Without ${name} only the first start works`,
      detail: `A new container works without ${name}; stopped and started again, it does not: ${short(message)}. In production that shows at the first restart. Keep ${name}.`
    }),
    help: {
      title: 'Without a capability, the second start fails',
      meaning:
        'Without this capability a new container works, but not after it was stopped and started again with the files that it had made. Platforms restart containers, so this would happen in production.',
      fix: 'Keep the capability, as the proven set does; or have the files belong to the user that reads them.',
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'slow-stop': kind<NeedFacts>({
    id: 'ZD1405',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['cap-drop', 'cap-add'] },
    words: ({ name, message }) => ({
      title: `Without ${name} it does not stop well`,
      detail: `It works without ${name}, but ${short(message)}. Requests under way would be lost at each stop. Keep ${name}.`
    }),
    help: {
      title: 'Without a capability, it does not stop well',
      meaning:
        'Without this capability the image works, but it stops less well than with it: it is killed at the end of the grace period, or ends with a worse exit code. Often its first process may then not signal the others.',
      fix: 'Keep the capability, as the proven set does.',
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'over-privileged': kind<{ readonly unused: readonly string[] }>({
    id: 'ZD1406',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['cap-add'] },
    words: ({ unused }) => ({
      title: `Added, and never used by this smoke test: ${list(unused, 8)}`,
      detail: `${list(unused, 40)} ${unused.length === 1 ? 'is' : 'are'} declared, and everything that was tested works without. Leave ${unused.length === 1 ? 'it' : 'them'} out, or have a \`smoke-exec\` do what needs ${unused.length === 1 ? 'it' : 'them'}.`
    }),
    help: {
      title: 'Declared capabilities were never used',
      meaning:
        'These capabilities are added by the inputs or by the deployment file, and the smoke test, the stop and the second start need none of them.',
      fix: 'Leave them out. If something needs one that was not tested, add a `smoke-exec` that does it.',
      allow: HARMLESS
    }
  }),
  'not-hardened': kind<UnsearchedFacts>({
    id: 'ZD1407',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['harden'] },
    words: ({ message, phase }) =>
      phase === undefined
        ? {
            title: 'The search for the least that the image needs ended early',
            detail: `The verdict stands, but what the image needs is not known. ${message}`
          }
        : {
            title: 'The least that the image needs was not searched',
            detail: `Booted once more with all the rights that it has, the image did not hold (${PHASES[phase] ?? phase}): ${short(message)}. With fewer rights nothing could be learnt from that. Repair it first.`
          },
    help: {
      title: 'The least that the image needs is not known',
      meaning:
        'Before anything is taken away, the image is booted with all the rights that it has, and has to pass its smoke test twice: after its first and after a second start. It did not, or something else ended the search; the message says what.',
      fix: items(
        'If it fails at its second start: a restart fails in production as well. Repair that first.',
        'Otherwise run the job again; `zero-drift harden IMAGE` does nothing else.'
      ),
      allow: 'It is a warning and does not change the verdict. `harden: never` skips the search.'
    }
  })
} as const

/** Parts of a boot, for readers. */
const PHASES: Readonly<Record<string, string>> = {
  boot: 'start',
  smoke: 'smoke test',
  users: 'users of its programs',
  stop: 'stop',
  'second-start': 'second start'
}

/** A message with a log line, between backticks where it is untrusted. */
function short(message: string): string {
  const at = message.indexOf(': ')
  if (at === -1) return shorten(message, 200)
  return `${message.slice(0, at)} (${quote(shorten(message.slice(at + 2), 200))})`
}

function leastWords({ user, keeps }: LeastFacts): string {
  const who = user === undefined ? [] : [`user ${quote(user)}`]
  const what = keeps === undefined ? [] : [keeps.length === 0 ? 'no capability' : list(keeps, 14)]
  const words = [...who, ...what]
  return words.length === 0 ? 'it was given' : words.join(', ')
}
