import { dangerSentence } from '../../judge/findings/explanation'
import { maskWords } from '../../plan/masks'
import { quoteVisible } from '../../plan/parse'
import { SCHEMA_LINE } from '../../plan/policy'
import type { ContainerSpec } from '../../words'
import type { Cooked, Standing } from '../mounts'
import { composeLines } from './compose'
import { dockerLines } from './docker'
import { kubernetesLines } from './kubernetes'
import { comment, isReadOnly, mountsOf } from './mounts'
import { actionLines, policyLines, recipeRules } from './zero-drift'

/**
 * One fix as a recipe for each tool. Every text ends in one newline, whatever the paths are, and
 * shows no value of the environment.
 */
export interface Recipes {
  /** A `docker run` for bash, or any shell of POSIX.1-2024. */
  readonly docker: string
  /** A Compose file of one service, `app`. */
  readonly compose: string
  /** A manifest of one pod, `app`. */
  readonly kubernetes: string
  /** Lines of YAML to stand under the step's `with:`. */
  readonly action: string
  /** A policy file with the new rules and mounts. */
  readonly policy: string
}

/**
 * The recommendation of a read-only root filesystem, whose number moved by one between versions.
 */
const CIS = ['CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8)'] as const

/** Checks of other tools that demand a read-only root filesystem, and that a recipe satisfies. */
export const SATISFIED = {
  docker: CIS,
  compose: CIS,
  kubernetes: ['CKV_K8S_22 (Checkov)', 'KSV014 (Trivy)']
} as const satisfies Partial<Record<keyof Recipes, readonly string[]>>

/**
 * Returns the recipes that run the container with all that it needs: read-only, or with rules for a
 * writable root filesystem.
 */
export function recipesOf(cooked: Cooked): Recipes {
  const { container } = cooked
  const shown = { ...cooked, container: withoutSecrets(container) }
  const served = isReadOnly(cooked) ? shown : { ...shown, fix: NO_MOUNTS, seeded: [] }
  const mounts = mountsOf(served)
  const rules = recipeRules(cooked)
  const head = cautions(cooked.standing)
  return {
    docker: text([...head, ...satisfies('docker', cooked), ...dockerLines(served, mounts)]),
    compose: text([...head, ...satisfies('compose', cooked), ...composeLines(served, mounts)]),
    kubernetes: text([
      ...head,
      ...satisfies('kubernetes', cooked),
      ...kubernetesLines(served, mounts)
    ]),
    action: text([...head, ...actionLines(served, mounts, rules)]),
    policy: text([SCHEMA_LINE, ...head, ...policyLines(served, mounts, rules)])
  }
}

/** Masks the secrets in the words of the program to start: recipes are shown in reports. */
function withoutSecrets(container: ContainerSpec): ContainerSpec {
  const { entrypoint, command, env } = container
  return {
    ...container,
    ...(entrypoint && { entrypoint: maskWords(entrypoint, env) }),
    ...(command && { command: maskWords(command, env) })
  }
}

const NO_MOUNTS: Cooked['fix'] = { tmpfs: [], volumes: [] }

/**
 * Comment on the benchmarks that a recipe satisfies. A recipe that is not proven, or has dangers to
 * decide on, satisfies none.
 */
function satisfies(recipe: keyof typeof SATISFIED, cooked: Cooked): readonly string[] {
  const { proven, dangers } = cooked.standing
  if (!proven || dangers.length > 0 || !isReadOnly(cooked)) return []
  return [comment(`Satisfies ${SATISFIED[recipe].join(', ')}.`)]
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/**
 * Comments at the head of a recipe that is not proven: a file may be opened alone, and is not to be
 * taken for a fix.
 */
function cautions({ proven, works, dangers, rules }: Standing): readonly string[] {
  if (proven) return []
  return sentencesOf(works, dangers, rules).flatMap(comments)
}

function sentencesOf(
  works: boolean,
  dangers: Standing['dangers'],
  rules: Standing['rules']
): readonly string[] {
  if (rules.length > 0) return [WRITABLE]
  return works && dangers.length > 0
    ? [DECIDE, ...dangers.map((danger) => dangerSentence(danger, quoteVisible))]
    : [UNPROVEN]
}

/** A sentence as comments of at most 80 columns, where its words allow that. */
function comments(sentence: string): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map(comment)
}

/** Columns without the mark of a comment and the indent of a report in a terminal. */
const WIDTH = 70

const UNPROVEN =
  'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.'

const DECIDE = 'Not proven: it works, but allows something dangerous. Decide.'

const WRITABLE =
  'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false): the program can write everywhere, which only a check with the rules in action.yml or zero-drift.yml notices, and what it keeps is gone with its container. Rather move that data first.'
