import type { Finding } from '../judge/findings'
import { makeFinding } from '../judge/wording'
import type { Effort, Explanation, Suggestion } from './suggestion'

/** The findings of an explanation; `troubled` where something failed or was refused. */
export function findingsOf(explanation: Explanation, troubled: boolean): readonly Finding[] {
  const { effort } = explanation
  switch (explanation.kind) {
    case 'broken':
      return [makeFinding('fails-writable', explanation)]
    case 'nothing':
      return troubled ? [makeFinding('lead', { ...NO_LEAD, ...effort })] : []
    case 'suggestion':
      return troubled || explanation.suggestion.flags.length > 0
        ? ofSuggestion(explanation.suggestion, effort)
        : []
  }
}

/** Nothing was found that would help. */
const NO_LEAD = { flags: [], works: false, dangers: [], moves: [], rules: [] }

function ofSuggestion(suggestion: Suggestion, effort: Effort): readonly Finding[] {
  const { proven, flags, elsewhere, refusals, decisive } = suggestion
  if (!proven) {
    const { works, dangers, moves, rules } = suggestion
    const lead = { flags, works, dangers, moves, rules, nearest: decisive, ...effort }
    return [makeFinding('lead', lead), ...filesIn(elsewhere)]
  }
  const refused = new Set(refusals.map(({ path }) => path))
  const { minimal, drift } = suggestion
  const fix = { flags, minimal, remaining: drift.length, ...effort }
  const found = flags.length === 0 ? [] : [makeFinding('fix', fix)]
  return [...found, ...filesIn(elsewhere.filter(({ path }) => refused.has(path)))]
}

const filesIn = (elsewhere: Suggestion['elsewhere']): readonly Finding[] =>
  elsewhere.map((file) => makeFinding('needs-file', file))
