import type { Attempt } from '../plan/attempt'
import { Fault } from '../plan/faults'
import type { ContainerId, World } from '../ports'
import { PROBE } from './probe-spec'

/** What came of one attempt; a reason of a refusal is the kernel's name for it, or one of ours (`NOEXEC`, `NOSUID`, `NONEWPRIVS`). */
export type Result =
  | { readonly kind: 'landed'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string }
  | { readonly kind: 'not-run'; readonly path: string; readonly reason: string }

/** Has the probe try them one after the other, as that user or as the container's own. Throws a `Fault` where one stays without an answer. */
export async function tried(
  id: ContainerId,
  attempts: readonly Attempt[],
  user: string | undefined,
  { engine }: World
): Promise<readonly Result[]> {
  const possible = attempts.filter(({ obstacle }) => obstacle === undefined)
  const words = possible.map(({ act, paths }) => [act, ...paths].join('\n'))
  const argv = [PROBE, 'attack', ...words]
  const { exitCode, output } = await engine.exec(id, argv, WITHIN, user)
  const answers = output.split('\n').slice(0, -1)
  if (exitCode !== 0 || answers.length !== possible.length) throw unanswered(exitCode, output)
  const results = new Map(
    possible.map((attempt, at) => [attempt, resultOf(answers[at] ?? '', attempt)])
  )
  return attempts.map((attempt) => results.get(attempt) ?? notRun(attempt))
}

const WITHIN = 60_000
const MAKES: ReadonlySet<Attempt['act']> = new Set(['append', 'execute', 'plant', 'setuid'])
const NO_PLACE = 'there is no place for it in the image'
const NO_FILE = 'the image has no such file'
const NO_FORK = 'no further process may be started to try it'

function resultOf(answer: string, { act }: Attempt): Result {
  const [kind, ...words] = answer.split('\t')
  const path = words.at(-1) ?? ''
  switch (kind) {
    case 'landed':
      return { kind, path }
    case 'refused':
      // The probe has to fork, an intruder has not.
      return words[0] === 'EAGAIN'
        ? { kind: 'not-run', path, reason: NO_FORK }
        : { kind, path, reason: words[0] ?? '' }
    case 'absent':
      return { kind: 'not-run', path, reason: MAKES.has(act) ? NO_PLACE : NO_FILE }
    case undefined:
    default:
      throw unanswered(0, answer)
  }
}

const notRun = ({ paths: [path = ''], obstacle = '' }: Attempt): Result => ({
  kind: 'not-run',
  path,
  reason: obstacle
})

function unanswered(exitCode: number | undefined, output: string): Fault {
  const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`
  const sentence = `The attacks could not be rehearsed to their end (${code}): ${JSON.stringify(output.slice(-300))}`
  return new Fault('rehearsal-failed', sentence)
}
