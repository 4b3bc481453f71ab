import { constants, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Document as Yaml, Node, YAMLSeq } from 'yaml'
import { errorCode, errorMessage } from '../adapters/errors'
import { makeFolder, readRegular, repositoryAround } from '../adapters/file-system'
import type { FileRecipes } from '../explain/recipes/recipes'
import { isNotable } from '../judge/severity'
import { CHANGE_KINDS } from '../plan/change-kinds'
import type { CheckSettings } from '../plan/checks'
import { isGiven } from '../plan/images'
import type { Inputs } from '../plan/inputs'
import { SCHEMA_LINE } from '../plan/policy'
import { yamlLibrary, type YamlLibrary } from '../plan/yaml'
import type { Report } from '../report/report'
import { POLICY_FILE } from '../run/policy'
import { extendSection, isListed, setValue } from './policy-section'

/**
 * Creates the policy file, or adds what it lacks: the inputs that were given, and the entries of a
 * proven fix or of rules for a writable root filesystem. Throws if the file is not YAML.
 */
export async function writePolicy({ document }: Report, settings: CheckSettings): Promise<void> {
  const { suggestion } = document
  const { path } = settings.policy
  if (suggestion === undefined || !(suggestion.proven || suggestion.rules.length > 0)) {
    process.stderr.write(`${path} was left as it is: there is no proven fix.\n`)
    return
  }
  const isNew = await extendFile(settings, suggestion.recipes.policy)
  const done = isNew ? 'was written' : 'has an entry for each of these paths already'
  process.stderr.write(`${path} ${done}.\n`)
  process.stderr.write(inFile(suggestion.recipes))
  if (suggestion.drift.some(isNotable)) {
    process.stderr.write('No rule is in force for what is high or worse: the report lists it.\n')
  }
}

/** Creates the policy file, or adds the inputs of the least that was proven. */
export async function writeHardening({ account }: Report, settings: CheckSettings): Promise<void> {
  const { hardening } = account
  const { path } = settings.policy
  const inputs = Object.entries(hardening?.inputs ?? {})
  if (hardening?.result !== 'proven' || inputs.length === 0) {
    process.stderr.write(
      `${path} was left as it is: nothing tighter is proven that it could say.\n`
    )
    return
  }
  const proven = inputs.map(([name, lines]) => [name, lines.join('\n')] as const)
  const given = new Map([...settings.given, ...proven])
  given.delete('harden')
  const isNew = await extendFile({ ...settings, given }, `${SCHEMA_LINE}\nversion: 1\n`)
  process.stderr.write(`${path} ${isNew ? 'was written' : 'has these settings already'}.\n`)
}

/** Sentence on the settings that belong in the file of a service or pod; empty if there are none. */
function inFile({ patch, override, manifestPatch, merge }: FileRecipes): string {
  if (override !== undefined)
    return `The new settings belong in the Compose file: ${patch === undefined ? '' : 'apply suggestion/compose.patch of the reports, or '}name suggestion/compose.override.yaml last.\n`
  return merge === undefined
    ? ''
    : `The new settings belong in the manifest: ${manifestPatch === undefined ? '' : 'apply suggestion/manifest.patch of the reports, or '}have kustomize take suggestion/manifest-patch.yaml.\n`
}

/**
 * Adds to a policy file what it lacks of the inputs that were given, and of the entries of
 * `addition`; its comments, order and formatting stay. Returns whether anything was added, and
 * prints what was left out.
 */
export async function extendFile(settings: CheckSettings, addition: string): Promise<boolean> {
  const { path } = settings.policy
  const before = textOf(path)
  const { text, differing } = await extended(before, addition, settings)
  if (text !== before) {
    await makeFolder(dirname(path))
    await writeOwn(path, text)
  }
  for (const sentence of leftOut(settings.given, differing)) process.stderr.write(`${sentence}\n`)
  return text !== before
}

/** Writes a file, but through no symbolic link: it could lead out of the checkout. */
async function writeOwn(path: string, text: string): Promise<void> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
  try {
    await writeFile(path, text, { flag: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW })
  } catch (error) {
    if (errorCode(error) !== 'ELOOP') throw error
    throw new Error(`${path} is a symbolic link. Name the file itself with --policy-file.`, {
      cause: error
    })
  }
}

function leftOut(given: Inputs, differing: readonly string[]): readonly string[] {
  const kept = differing.map((name) => `"${name}"`).join(', ')
  return [
    ...(isGiven(given, 'env')
      ? [
          'The variables of "env" were not written, since they may be secrets: "env-file" can name a file.'
        ]
      : []),
    ...(differing.length === 0 ? [] : [`The file has other values, which stay, for ${kept}.`])
  ]
}

function textOf(path: string): string {
  try {
    return readRegular(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw new Error(`${path} cannot be read: ${errorMessage(error)}`, { cause: error })
  }
}

/**
 * Returns a policy's text with the inputs that were given, where it has no value for them, and with
 * those entries of `addition` that none of its own covers (see `covers`); and the names of the given
 * inputs for which it has other values. Throws if the text is not YAML or not a policy.
 */
export async function extended(
  before: string,
  addition: string,
  settings: CheckSettings
): Promise<{ readonly text: string; readonly differing: readonly string[] }> {
  const yaml = await yamlLibrary()
  const wanted = yaml.parseDocument(addition)
  const isNew = before.trim() === ''
  const policy = yaml.parseDocument(isNew ? addition : before)
  const [fault] = policy.errors
  if (fault !== undefined) throw new Error(`The policy is no YAML: ${fault.message}`)
  if (!yaml.isMap(policy.contents)) throw new Error('The policy is none: it holds no keys.')
  if (isNew) policy.delete('check')
  const lists = isListed({ policy, yaml }) ? ['allow'] : ['allow', 'tmpfs']
  const added = lists.map((key) => addTo(policy, wanted, key, yaml))
  const { isChanged, differing } = extendSection({ policy, yaml, settings }, wanted)
  const isSame = !isChanged && !added.includes(true)
  // A node that is used twice would change for both, or lose what the other one says.
  if (!isSame && !isNew && hasAliases(before, yaml))
    throw new Error(`${settings.policy.path} uses YAML aliases. Write them out, then try again.`)
  return {
    text: isSame ? (isNew ? addition : before) : encodedLike(before, policy.toString(WRITING)),
    differing
  }
}

const WRITING = { lineWidth: 0 }

/** The text with the byte order mark and the line ends of a file, which editors and Git go by. */
function encodedLike(before: string, text: string): string {
  const [all, windows] = [before.match(/\n/g) ?? [], before.match(/\r\n/g) ?? []]
  const mark = before.startsWith(MARK) && !text.startsWith(MARK) ? MARK : ''
  return mark + (windows.length > all.length / 2 ? text.replaceAll('\n', '\r\n') : text)
}

const MARK = '\ufeff'

function hasAliases(text: string, yaml: YamlLibrary): boolean {
  let found = false
  yaml.visit(yaml.parseDocument(text), {
    Alias: () => {
      found = true
    }
  })
  return found
}

function addTo(policy: Yaml, wanted: Yaml, key: string, yaml: YamlLibrary): boolean {
  const [known, fresh] = [policy.get(key), wanted.get(key)]
  if (!yaml.isSeq(fresh)) return false
  if (known !== undefined && known !== null && !yaml.isSeq(known)) {
    throw new Error(`The policy is none: "${key}" holds no list.`)
  }
  const own = entriesOf(known).map((entry) => termsOf(entry, yaml))
  const missing = entriesOf(fresh).filter((entry) => {
    const wanted = termsOf(entry, yaml)
    return !own.some((one) => covers(one, wanted))
  })
  if (missing.length === 0) return false
  if (known === undefined || known === null) setValue([key], new yaml.YAMLSeq(), { policy, yaml })
  for (const entry of missing) policy.addIn([key], entry)
  return true
}

const entriesOf = (list: YAMLSeq | null | undefined): readonly Node[] =>
  (list?.items ?? []) as readonly Node[]

/** Path, kinds, expiry date and place of an entry. */
interface Terms {
  readonly path: unknown
  /** Kinds of change; undefined for all. */
  readonly kinds: readonly unknown[] | undefined
  readonly expires: string | undefined
  readonly place: unknown
}

function termsOf(entry: Node, yaml: YamlLibrary): Terms {
  const get = (key: string): unknown => (yaml.isMap(entry) ? entry.get(key) : undefined)
  const [kinds, expires] = [get('kinds'), get('expires')]
  return {
    path: get('path'),
    kinds: yaml.isSeq(kinds) ? kinds.toJSON() : undefined,
    expires: typeof expires === 'string' ? expires : undefined,
    place: get('place')
  }
}

/**
 * Whether an entry has the wanted entry's path, and covers its kinds and its place for at least as
 * long.
 */
function covers(own: Terms, wanted: Terms): boolean {
  const kinds = wanted.kinds ?? CHANGE_KINDS
  const lasts = own.expires === undefined || own.expires >= (wanted.expires ?? '9999-12-31')
  const forAll = own.kinds === undefined || kinds.every((kind) => own.kinds?.includes(kind))
  const where = own.place === undefined || own.place === wanted.place
  return own.path === wanted.path && lasts && forAll && where
}

/**
 * Inputs of a command line that was typed in a folder: without `policy-file` the nearest one is
 * named, if it lies above the folder.
 */
export function localInputs(inputs: Inputs, folder: string): Inputs {
  const isNamed = (inputs.get('policy-file') ?? '').trim() !== ''
  const policy = isNamed ? undefined : nearestPolicy(folder)
  return policy === undefined || policy === POLICY_FILE
    ? inputs
    : new Map([...inputs, ['policy-file', policy]])
}

/**
 * Path of the nearest policy file, relative to the folder: in it or above it, up to the root of the
 * Git repository, and never above that. Outside of a repository only the folder itself counts.
 */
export function nearestPolicy(folder: string): string | undefined {
  const root = repositoryAround(folder) ?? folder
  let [here, way] = [folder, '']
  for (;;) {
    if (existsSync(join(here, POLICY_FILE))) return `${way}${POLICY_FILE}`
    if (here === root) return undefined
    ;[here, way] = [dirname(here), `../${way}`]
  }
}
