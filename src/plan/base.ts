import type { ImageFacts, Labels } from '../words'
import type { BadInput } from './faults'
import { quoteInput } from './parse'
import { makePlan, type Plan, type PlannedWishes, type PlannedWorkload } from './plan'

/** The wishes for the image to compare with: the same check, without what is asked beyond it. */
export const likewise = (wishes: PlannedWishes, reference: string): PlannedWishes => ({
  ...wishes,
  image: reference,
  attack: [],
  rehearseAttacks: false,
  contrast: false,
  maxLanded: undefined,
  recover: false,
  explain: 'never',
  evidence: 'never',
  evidenceImage: false,
  failOnSeverity: 'low',
  failOn: 'any',
  compareWith: undefined
})

/** Plans the check of the image to compare with, or says why it cannot be checked likewise. */
export function planBase(
  wishes: PlannedWishes,
  image: ImageFacts,
  labels: Labels,
  workload?: PlannedWorkload
): { readonly plan: Plan } | { readonly faults: readonly BadInput[] } {
  const made = makePlan(wishes, image, labels, workload)
  return 'plan' in made ? made : { faults: made.faults.map((one) => ofBase(one, image)) }
}

const ofBase = ({ input, sentence }: BadInput, { reference }: ImageFacts): BadInput => ({
  input: 'compare-with',
  sentence: `${quoteInput(reference)} cannot be checked with these inputs. ${input}: ${sentence}`
})
