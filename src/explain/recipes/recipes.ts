import { archiveNamed } from '../../plan/image-archive'
import { maskWords } from '../../plan/masks'
import { SCHEMA_LINE } from '../../plan/policy'
import type { ContainerSpec, ImageFacts } from '../../words'
import type { Cooked } from '../mounts'
import { cautions, comment, isReadOnly, mountsOf } from './mounts'
import { composeLines } from './compose'
import { dockerLines } from './docker'
import { kubernetesLines } from './kubernetes'
import { actionLines, policyLines, recipeRules, policyRules } from './zero-drift'

/**
 * One fix as a recipe for each tool. Every text ends in one newline, whatever the paths are, and
 * shows no value of the environment.
 */
export interface Recipes extends Partial<ContainerRecipes>, ServiceRecipes {
  readonly policy: string
}

/** Name of a recipe, as report.json has it. */
export type RecipeName = keyof Recipes

/** Recipes for a container that inputs describe. */
export interface ContainerRecipes {
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

/** Recipes for a container that Compose files or a manifest describe. */
export interface ServiceRecipes extends FileRecipes {
  /** A policy file with the new rules. */
  readonly policy: string
}

/** Recipes that change the file from which a container is deployed. */
export interface FileRecipes {
  /** Unified diff of one of the files, for `git apply`; absent if there can be none. */
  readonly patch?: string
  /** A further Compose file that adds what is missing; absent if nothing is. */
  readonly override?: string
  /** Unified diff of the manifest, for `git apply`; absent if there can be none. */
  readonly manifestPatch?: string
  /** Strategic merge patch of the workload; absent if nothing is missing in the manifest. */
  readonly merge?: string
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
} as const satisfies Partial<Record<RecipeName, readonly string[]>>

/** Name by which a recipe runs an image: of an archive the one that it was saved under. */
export const deployedName = ({ reference, savedAs }: ImageFacts): string =>
  savedAs ?? (archiveNamed(reference) === undefined ? reference : 'IMAGE')

/**
 * Returns the recipes that run the container with all that it needs: read-only, or with rules for a
 * writable root filesystem.
 */
export function recipesOf(cooked: Cooked): ContainerRecipes {
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

/**
 * Returns the recipes that change the files of a service, from the changes that they need, if any.
 */
export function serviceRecipes(cooked: Cooked, changes: FileRecipes = {}): ServiceRecipes {
  const head = cautions(cooked.standing)
  const rules = policyRules(cooked, mountsOf(cooked), recipeRules(cooked))
  return { ...changes, policy: text([SCHEMA_LINE, ...head, ...rules]) }
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
