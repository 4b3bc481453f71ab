import { dangerSentence } from '../../judge/findings/explanation'
import { entryAt } from '../../plan/entry-at'
import { MASKED } from '../../plan/masks'
import { quoteVisible } from '../../plan/parse'
import type { ContainerSpec, TmpfsMount, VolumeMount } from '../../words'
import type { Cooked, Standing } from '../mounts'

/** All mounts of a recipe. */
export interface RecipeMounts {
  /** Those of the planned container come first. */
  readonly tmpfs: readonly TmpfsMount[]
  /** Volumes and binds that the author named. */
  readonly own: readonly VolumeMount[]
  /** New volumes, named after the image and their paths; those of the fix come last. */
  readonly fresh: readonly VolumeMount[]
}

/** The mounts of every recipe for that container, the fix among them. */
export function mountsOf({
  image,
  container,
  fix
}: Pick<Cooked, 'image' | 'container' | 'fix'>): RecipeMounts {
  const own = container.volumes.filter(({ source }) => source !== '')
  const nameless = container.volumes.filter(({ source }) => source === '')
  const paths = [...nameless.map(({ path }) => path), ...fix.volumes]
  const taken = own.map(({ source }) => source)
  const wished = paths.map((path) => volumeName(image, path))
  const names = distinct(wished, taken)
  return {
    tmpfs: [...container.tmpfs, ...fix.tmpfs],
    own,
    fresh: paths.map((path, index) => ({ source: entryAt(names, index), path, readOnly: false }))
  }
}

/** Docker's option words by name; a flag has an empty value, and the last of equal names counts. */
export function optionWords(options: string): ReadonlyMap<string, string> {
  const words = options === '' ? [] : options.split(',')
  return new Map(
    words.map((word) => {
      const [, name = word, value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? []
      return [name, value]
    })
  )
}

/** `SOURCE:PATH[:ro]` */
export function volumeLine({ source, path, readOnly }: VolumeMount): string {
  return `${source}:${path}${readOnly ? ':ro' : ''}`
}

/** `PATH[:OPTIONS]` */
export function tmpfsLine({ path, options }: TmpfsMount): string {
  return options === '' ? path : `${path}:${options}`
}

/** Whether a path has a colon, at which the short forms of Docker and Compose would split it. */
export function hasColon({ path }: { readonly path: string }): boolean {
  return path.includes(':')
}

/**
 * Most characters of a name: leaves room, below the 63 of a DNS label, for a number that makes it
 * unique.
 */
const LONGEST = 50

/**
 * A volume's name as Docker takes it (`plan/mounts.ts`): `/var/lib/app` of `acme/shop:1.4` gives
 * `acme-shop-var-lib-app`. Two images on one machine must not share a volume, and two versions of
 * one image have to.
 */
export function volumeName(image: string, path: string): string {
  return `${safe(repositoryOf(image)) || 'image'}-${cut(safe(path)) || 'volume'}`
}

/** An image's name without its registry, tag and digest; for an ID, its first twelve digits. */
function repositoryOf(reference: string): string {
  const [, digits] = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]*$/.exec(reference) ?? []
  const name = reference.replace(/@[^]*$/, '').replace(/:[^/]*$/, '')
  // Docker as well recognises a registry by the first part of a name.
  return digits ?? name.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '')
}

/** Most characters of a name's part; the engine's own limit for a name is 255. */
const ROOM = 128

/** Replaces characters that a volume's name cannot have. */
const safe = (text: string): string =>
  text
    .slice(0, 8 * ROOM)
    .replace(/[^a-zA-Z0-9_.-]+/g, '-')
    .replace(/^[^a-zA-Z0-9]+/, '')
    .slice(0, ROOM)
    .replace(/-$/, '')

/** A DNS label made from a text (RFC 1123), as Kubernetes wants most names. */
export function labelOf(text: string): string {
  const label = text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return cut(label.replace(/^-/, '')) || 'volume'
}

const cut = (name: string): string => name.slice(0, LONGEST).replace(/-+$/, '')

/** Makes names unique, in their order: a name that is taken gets `-2`, `-3` and so on. */
export function distinct(
  names: readonly string[],
  taken: readonly string[] = []
): readonly string[] {
  const used = new Set(taken)
  return names.map((name) => {
    const free = firstFree(name, used)
    used.add(free)
    return free
  })
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name
  let number = 2
  while (used.has(`${name}-${number}`)) number += 1
  return `${name}-${number}`
}

/**
 * Whether the recipes use a read-only root filesystem. If there are rules for a writable one, they
 * do not.
 */
export const isReadOnly = ({ standing }: Pick<Cooked, 'standing'>): boolean =>
  standing.rules.length === 0

/**
 * Names of the container's environment variables. Values may be secrets, and no recipe shows one.
 */
export function variableNames({ env }: ContainerSpec): readonly string[] {
  return env.map((variable) => variable.replace(/=[^]*$/, ''))
}

/** Security options without seccomp profiles, which are held as their whole text. */
export function securityWords({ securityOpt }: ContainerSpec): readonly string[] {
  return securityOpt.filter((option) => !option.includes('{'))
}

/** Bytes as Docker writes sizes: in the largest unit that divides them. */
export function dockerSize(bytes: number): string {
  const power = ['g', 'm', 'k'].findIndex((_, index) => bytes % 1024 ** (3 - index) === 0)
  return power === -1 ? String(bytes) : `${bytes / 1024 ** (3 - power)}${'gmk'.charAt(power)}`
}

/** The check's own limit, which needs no setting. */
const USUAL_PIDS = 1024

/** A sentence on the variables whose values no recipe repeats; none where the container has none. */
export function unsetNotes(container: ContainerSpec): readonly string[] {
  const names = variableNames(container).map((name) =>
    /^[!-~]+$/.test(name) ? name : quoteVisible(name)
  )
  return names.length === 0 ? [] : [`No value is repeated here: set ${names.join(', ')}.`]
}

/** A sentence on the secrets of the command, which no recipe repeats; none where it has none. */
export function maskedNotes({ entrypoint = [], command = [] }: ContainerSpec): readonly string[] {
  const isMasked = [...entrypoint, ...command].some((word) => word.includes(MASKED))
  return isMasked ? [`No secret is repeated here: put it where the command has "${MASKED}".`] : []
}

export function pidsLimitOf({ pidsLimit }: ContainerSpec): number | undefined {
  return pidsLimit === USUAL_PIDS ? undefined : pidsLimit
}

/**
 * A comment line for a reader. It holds no command to the runner, nothing invisible, and nothing
 * that ends the line.
 */
export function comment(sentence: string): string {
  const visible = sentence.replace(INVISIBLE, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
  return `# ${visible.replaceAll('##[', '##\\[')}`
}

/** The invisible characters of `report/escape.ts`. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Comments on settings that `docker run` or Compose cannot express. `long`: the options that its
 * long form of a tmpfs has.
 */
export function dockerNotes(
  container: ContainerSpec,
  { tmpfs }: RecipeMounts,
  long: readonly string[]
): readonly string[] {
  const hasProfile = securityWords(container).length < container.securityOpt.length
  const profile = hasProfile ? ['Add the seccomp profile: it is not repeated here.'] : []
  const notes = [...unsetNotes(container), ...maskedNotes(container), ...profile]
  return [...notes.map(comment), ...lostNotes(tmpfs, long)]
}

/** Comments on the options of tmpfs mounts that need the long form, which does not have them. */
export function lostNotes(
  tmpfs: readonly TmpfsMount[],
  long: readonly string[]
): readonly string[] {
  return tmpfs.filter(hasColon).flatMap(({ path, options }) => {
    const words = [...optionWords(options).keys()].filter((word) => !long.includes(word))
    return words.length === 0
      ? []
      : [
          comment(
            `With a colon in its path, ${quoteVisible(path)} cannot be given: ${words.join(', ')}.`
          )
        ]
  })
}

/**
 * Comments at the head of a recipe that is not proven: a file may be opened alone, and is not to be
 * taken for a fix.
 */
export function cautions({ proven, works, dangers, rules }: Standing): readonly string[] {
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
export function comments(sentence: string): readonly string[] {
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
