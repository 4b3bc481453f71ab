import * as s from 'superstruct'
import { readYaml, type Way } from '../plan/yaml'
import type { WorkflowFacts } from '../run/prepare'
import type { Step } from './locations'

const Workflow = s.type({
  jobs: s.record(s.string(), s.type({ steps: s.optional(s.array(s.unknown())) }))
})
const UsingStep = s.type({
  id: s.optional(s.string()),
  uses: s.string(),
  with: s.optional(s.nullable(s.record(s.string(), s.unknown())))
})
type UsingStep = s.Infer<typeof UsingStep>

/**
 * Finds the step that runs this check in the text of its workflow. Undefined if the text is not a
 * workflow, or if the step cannot be told from others.
 */
export async function stepIn(
  text: string,
  facts: WorkflowFacts,
  inputs: ReadonlyMap<string, string>
): Promise<Step | undefined> {
  const yaml = await readYaml(text)
  if ('errors' in yaml || !s.is(yaml.value, Workflow)) return undefined
  const steps = yaml.value.jobs[facts.job]?.steps ?? []
  const index = indexOf(steps, facts, inputs)
  if (index === undefined) return undefined
  const way: Way = ['jobs', facts.job, 'steps', index]
  const given = (steps[index] as UsingStep).with ?? {}
  const lines = text.split('\n')
  return {
    file: facts.file,
    line: yaml.keyAt([...way, 'uses']).line,
    lineOf: (input, entry) => {
      if (!Object.hasOwn(given, input)) return undefined
      const { line } = yaml.keyAt([...way, 'with', input])
      if (entry === undefined) return line
      const [first = ''] = entry.trim().split('\n')
      const found = lines.findIndex((one, at) => at >= line - 1 && one.includes(first.trim()))
      return String(given[input]).includes(first.trim()) && found !== -1 ? found + 1 : line
    }
  }
}

/**
 * Index of the step with the runner's id, or of the only step that uses this action, or of the only
 * such step with these inputs; else undefined.
 */
function indexOf(
  steps: readonly unknown[],
  facts: WorkflowFacts,
  inputs: ReadonlyMap<string, string>
): number | undefined {
  const using = steps.flatMap((step, index) =>
    s.is(step, UsingStep) && facts.isUsedBy(step.uses) ? [{ step, index }] : []
  )
  const named = using.find(({ step }) => step.id !== undefined && step.id === facts.step)
  if (named !== undefined) return named.index
  const [only, ...others] =
    using.length === 1 ? using : using.filter(({ step }) => has(step, inputs))
  return others.length === 0 ? only?.index : undefined
}

/** Whether a step has these inputs. A value with an expression matches any input. */
function has({ with: given }: UsingStep, inputs: ReadonlyMap<string, string>): boolean {
  return Object.entries(given ?? {}).every(([name, value]) => {
    const text = String(value)
    return text.includes('${{') || text.trim() === (inputs.get(name) ?? '').trim()
  })
}
