import { readFile } from 'node:fs/promises'
import { readPairs, readPaths, readSummary } from './files'
import { put } from './folded'
import type { StepFiles } from './job'
import { mask } from './masks'
import { issue, type Step } from './step'

/** What a step left in its environment files beside outputs and state. */
export interface Collected {
  /** From GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>
  /** From GITHUB_PATH. */
  readonly path: readonly string[]
  /** The summary as it is uploaded; empty where there is none, or one too large. */
  readonly summary: string
}

/** Reads the files when the step's process has ended; outputs and state in them win over those of commands. */
export async function collect(step: Step, files: StepFiles): Promise<Collected> {
  const env = new Map(pairsOf(step, 'env', await bytesOf(files.GITHUB_ENV)))
  if (env.delete('NODE_OPTIONS')) {
    issue(step, 'error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
  }
  const path = readPaths(await bytesOf(files.GITHUB_PATH))
  const output = pairsOf(step, 'output', await bytesOf(files.GITHUB_OUTPUT))
  for (const [key, value] of output) put(step.outputs, key, value)
  const state = pairsOf(step, 'state', await bytesOf(files.GITHUB_STATE))
  for (const [key, value] of state) put(step.state, key, value)
  const summary = summaryOf(step, await bytesOf(files.GITHUB_STEP_SUMMARY))
  return { env: Object.fromEntries(env), path, summary }
}

/** A malformed file fails the step; what stands before the fault counts. */
function pairsOf(step: Step, name: string, bytes: Uint8Array) {
  const { pairs, fault } = readPairs(bytes)
  if (fault !== undefined) {
    issue(step, 'error', `Unable to process file command '${name}' successfully.`)
    issue(step, 'error', fault)
    step.failedBy.push(`file ${name}`)
  }
  return pairs
}

/** A summary that is too large is an error annotation, but no failure. */
function summaryOf(step: Step, bytes: Uint8Array): string {
  const { text, fault } = readSummary(bytes)
  if (fault !== undefined) issue(step, 'error', fault)
  return text
    .split('\n')
    .map((line) => mask(step.memory.masks, line))
    .join('\n')
}

/** A file that the step removed is as good as an empty one. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    return new Uint8Array()
  }
}
