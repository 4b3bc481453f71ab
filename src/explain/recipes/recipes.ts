import type { Cooked } from '../fix'
import { actionLines } from './action'
import { composeLines } from './compose'
import { dockerLines } from './docker'
import { kubernetesLines } from './kubernetes'
import { policyLines } from './policy'
import { comment } from './words'

/** One fix in the words of each tool. Every text ends in one newline, whatever the paths are, and shows no value of the environment. */
export interface Recipes {
  /** A `docker run` for bash, or any shell of POSIX.1-2024. */
  readonly docker: string
  /** A Compose file of one service, `app`. */
  readonly compose: string
  /** A manifest of one pod, `app`. */
  readonly kubernetes: string
  /** Lines of YAML to stand under the step's `with:`. */
  readonly action: string
  /** A policy file of what is new. */
  readonly policy: string
}

/** The recommendation that the root filesystem be mounted read-only moved by one between versions of the benchmark. */
const CIS = ['CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8)'] as const

/** The checks of others that demand a read-only root filesystem, and that a recipe satisfies. */
export const SATISFIED = {
  docker: CIS,
  compose: CIS,
  kubernetes: ['CKV_K8S_22 (Checkov)', 'KSV014 (Trivy)']
} as const satisfies Partial<Record<keyof Recipes, readonly string[]>>

/** How to run the container read-only with all that it needs, for every tool there is a recipe for. */
export function recipesOf(cooked: Cooked): Recipes {
  return {
    docker: text([satisfies('docker'), ...dockerLines(cooked)]),
    compose: text([satisfies('compose'), ...composeLines(cooked)]),
    kubernetes: text([satisfies('kubernetes'), ...kubernetesLines(cooked)]),
    action: text(actionLines(cooked)),
    policy: text(policyLines(cooked))
  }
}

function satisfies(recipe: keyof typeof SATISFIED): string {
  return comment(`Satisfies ${SATISFIED[recipe].join(', ')}.`)
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
