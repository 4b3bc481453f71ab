import type { Finding } from '../../judge/findings/finding'
import { FINDINGS } from '../../judge/findings/table'
import type { Location } from '../../plan/faults'
import { lastOf, volumeAt, workingDirAt, type Instruction } from './dockerfile'
import type { Step } from './workflow'

/** Author's files in which findings are located. */
export interface Sources {
  readonly dockerfile?: { readonly file: string; readonly instructions: readonly Instruction[] }
  /** Step of the workflow that runs this check. */
  readonly step?: Step
  /** Returns the line of an input, or of this entry of it, in the policy file that gives it. */
  readonly lineInPolicy?: (input: string, entry?: string) => Location | undefined
}

/**
 * Line to change for a finding: the one that it names, its input's, that of the Dockerfile's
 * instruction, or the step's, in this order.
 */
export function locate(finding: Finding, sources: Sources): Location | undefined {
  const { kind, path, input, location } = finding
  if (location !== undefined) return location
  const { inputs = [], instructions = [], orStep = inputs.length > 0 } = FINDINGS[kind].pointsAt
  const names = input === undefined ? inputs : [...input.names, ...inputs]
  return (
    lineOfInput(names, input?.entry, sources) ??
    (path === undefined ? undefined : lineOfPath(path, sources)) ??
    lineOfInstruction(instructions, sources) ??
    (orStep || input !== undefined ? lineOfStep(sources) : undefined)
  )
}

function lineOfInput(
  names: readonly string[],
  entry: string | undefined,
  { step, lineInPolicy }: Sources
): Location | undefined {
  const places = names.map((name) => {
    const line = step?.lineOf(name, entry)
    return step === undefined || line === undefined
      ? lineInPolicy?.(name, entry)
      : { file: step.file, line }
  })
  return places.find((found) => found !== undefined)
}

const lineOfStep = ({ step }: Sources): Location | undefined =>
  step && { file: step.file, line: step.line }

/** Location of the `VOLUME` or `WORKDIR` that contains the path. */
function lineOfPath(path: string, { dockerfile }: Sources): Location | undefined {
  if (dockerfile === undefined) return undefined
  const { file, instructions } = dockerfile
  const found = volumeAt(instructions, path) ?? workingDirAt(instructions, path)
  return found && { file, line: found.line }
}

function lineOfInstruction(
  names: readonly string[],
  { dockerfile }: Sources
): Location | undefined {
  const found = dockerfile && names.map((name) => lastOf(dockerfile.instructions, name))
  const line = found?.find((one) => one !== undefined)?.line
  return dockerfile && line !== undefined ? { file: dockerfile.file, line } : undefined
}
