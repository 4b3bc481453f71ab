import type { Failure } from '../run/outcome'
import { asClause, LOOKS_ONE_SHOT, looksOneShot } from './failure-wording'
import type { Finding } from './findings'
import { count, duration, list, quote } from './phrases'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** Mounts that were tried, and how much that took. */
export interface FixFacts {
  /** As options of `docker run`, e.g. `--tmpfs /run:size=16m`. */
  readonly flags: readonly string[]
  readonly boots: number
  readonly milliseconds: number
}

/** Why the image fails where nothing is refused. */
export interface BrokenFacts {
  readonly failure: Failure
  /** Nothing says that the image is meant to go on: it exposes no port, and has no health check. */
  readonly portless?: boolean
}

export interface FileFacts {
  readonly path: string
  readonly kinds: readonly string[]
  readonly remedies: readonly string[]
}

/** What is said of why it failed, and of what would help. */
export const EXPLAIN_TEXTS = {
  'fails-writable': ({ failure, portless }: BrokenFacts): Text => ({
    title: 'The image fails with a writable root filesystem, too',
    detail: `With a writable root filesystem it fails as well: ${asClause(failure)}. ${
      looksOneShot(failure, portless)
        ? LOOKS_ONE_SHOT
        : 'Read-only alone is not the reason: repair the image, its inputs or the smoke test first.'
    }`
  }),
  fix: (facts: FixFacts): Text => ({
    title: `Proven fix: ${flags(facts)}`,
    detail:
      `Booted read-only with ${flags(facts)}, the image becomes ready and passes ${effort(facts)}. ` +
      'The recipes for docker, Compose, Kubernetes and this action are in `suggestion/`.'
  }),
  lead: (facts: FixFacts): Text => ({
    title: 'No fix could be proven',
    detail:
      facts.boots === 1
        ? 'With a writable root filesystem it works, but there was no time left to try what would help. Raise `explain-timeout`.'
        : facts.flags.length === 0
          ? `No mount makes the image work read-only from its start to its end, as far as was tried ${effort(facts)}.`
          : `With a writable root filesystem it writes where ${flags(facts)} would let it, but read-only it did not pass, or did not stop in order, with that ${effort(facts)}: a lead, not a fix.`
  }),
  'needs-file': ({ path, kinds, remedies }: FileFacts): Text => ({
    title: `Writes ${path}`,
    detail: `With a writable root filesystem the image writes ${quote(path)} (${list(kinds, 3)}), where no mount should go. Instead: ${list(remedies, 2)}.`,
    path
  }),
  unexplained: ({ message }: { readonly message: string }): Text => ({
    title: 'Which paths have to be writable could not be found out',
    detail: `The verdict stands, but the search for a fix ended early. ${message}`
  })
} as const

const flags = ({ flags: all }: FixFacts): string =>
  all.length === 0 ? 'no mount at all' : all.map(quote).join(' ')

const effort = ({ boots, milliseconds }: FixFacts): string =>
  `(${count(boots, 'boot')}, ${duration(milliseconds)})`
