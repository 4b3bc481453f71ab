import { quote } from '../../plan/quote'
import type { ContainerSpec } from '../../ports'
import type { Cooked } from '../fix'
import { hasColon, optionWords, type Mounts } from './mounts'

/** Whether the recipes are for a read-only root filesystem: rules for what changes are for a writable one. */
export const isReadOnly = ({ standing }: Pick<Cooked, 'standing'>): boolean =>
  standing.rules.length === 0

/** The names of the container's environment: values may be secrets, and no recipe shows one. */
export function variableNames({ env }: ContainerSpec): readonly string[] {
  return env.map((variable) => variable.replace(/=[^]*$/, ''))
}

/** The options for the container's confinement, but for seccomp profiles: those stand there as their whole text. */
export function securityWords({ securityOpt }: ContainerSpec): readonly string[] {
  return securityOpt.filter((option) => !option.includes('{'))
}

/** Bytes as Docker writes sizes: in the largest unit that divides them. */
export function dockerSize(bytes: number): string {
  const power = ['g', 'm', 'k'].findIndex((_, index) => bytes % 1024 ** (3 - index) === 0)
  return power === -1 ? String(bytes) : `${bytes / 1024 ** (3 - power)}${'gmk'.charAt(power)}`
}

/** The check's own limit, which nobody has to ask for. */
const USUAL_PIDS = 1024

export function pidsLimitOf({ pidsLimit }: ContainerSpec): number | undefined {
  return pidsLimit === USUAL_PIDS ? undefined : pidsLimit
}

/** A line for a reader; nothing in it is a command to the runner, and nothing ends the line or hides. */
export function comment(sentence: string): string {
  const visible = sentence.replace(INVISIBLE, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
  return `# ${visible.replaceAll('##[', '##\\[')}`
}

/** As `report/untrusted.ts` has it. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** Comments on settings that `docker run` or Compose cannot express; `long` are the options that its long form of a tmpfs has. */
export function dockerNotes(
  container: ContainerSpec,
  { tmpfs }: Mounts,
  long: readonly string[]
): readonly string[] {
  const hasProfile = securityWords(container).length < container.securityOpt.length
  const profile = hasProfile ? ['Add the seccomp profile: it is not repeated here.'] : []
  const lost = tmpfs.filter(hasColon).flatMap(({ path, options }) => {
    const words = [...optionWords(options).keys()].filter((word) => !long.includes(word))
    return words.length === 0
      ? []
      : [`With a colon in its path, ${quote(path)} cannot be given: ${words.join(', ')}.`]
  })
  return [...profile, ...lost].map(comment)
}
