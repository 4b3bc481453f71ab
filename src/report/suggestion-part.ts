import { tmpfsLine } from '../explain/recipes/mounts'
import type { Decisive, Explanation } from '../explain/suggestion'
import type { Document, SuggestionPart } from './document'

/** The suggestion as report.json has it; no key where there is none. */
export function suggestionPart(explanation: Explanation | undefined): Pick<Document, 'suggestion'> {
  if (explanation?.kind !== 'suggestion') return {}
  const { suggestion, effort } = explanation
  const { proven, works, minimal, fix, flags, allow, hidden, purposes, elsewhere } = suggestion
  const { dangers, drift, moves, rules, without, emptied, filled, decisive, recipes } = suggestion
  const [tmpfs, { volumes }] = [fix.tmpfs.map(tmpfsLine), fix]
  return {
    suggestion: {
      ...{ proven, works, minimal, tmpfs, volumes, flags, allow, hidden, purposes, elsewhere },
      ...{ dangers, drift, moves, rules, without, emptied, filled },
      ...(decisive && { decisive: decisivePart(decisive) }),
      ...effort,
      recipes
    }
  }
}

const decisivePart = ({ failure, log }: Decisive): SuggestionPart['decisive'] & object => ({
  failure,
  log
})
