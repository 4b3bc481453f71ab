import type { Finding } from '../judge/findings'
import { makeFinding } from '../judge/wording'
import type { Fix } from './fix'
import { tmpfsLine } from './recipes/mounts'
import type { Effort, Explanation, Suggestion } from './suggestion'

/** What an explanation has readers know; `troubled` where something failed or was refused. */
export function findingsOf(explanation: Explanation, troubled: boolean): readonly Finding[] {
  const { effort } = explanation
  switch (explanation.kind) {
    case 'broken':
      return [makeFinding('fails-writable', explanation)]
    case 'nothing':
      return troubled ? [makeFinding('lead', { flags: [], ...effort })] : []
    case 'suggestion':
      return troubled || flagsOf(explanation.suggestion.fix).length > 0
        ? ofSuggestion(explanation.suggestion, effort)
        : []
  }
}

function ofSuggestion(suggestion: Suggestion, effort: Effort): readonly Finding[] {
  const { proven, fix, elsewhere, refusals } = suggestion
  const facts = { flags: flagsOf(fix), ...effort }
  if (!proven) return [makeFinding('lead', facts), ...filesIn(elsewhere)]
  const refused = new Set(refusals.map(({ path }) => path))
  const found = facts.flags.length === 0 ? [] : [makeFinding('fix', facts)]
  return [...found, ...filesIn(elsewhere.filter(({ path }) => refused.has(path)))]
}

const filesIn = (elsewhere: Suggestion['elsewhere']): readonly Finding[] =>
  elsewhere.map((file) => makeFinding('needs-file', file))

/** The mounts as `docker run` takes them. */
export const flagsOf = ({ tmpfs, volumes }: Fix): readonly string[] => [
  ...tmpfs.map((mount) => `--tmpfs ${tmpfsLine(mount)}`),
  ...volumes.map((path) => `-v ${path}`)
]
