import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Document as Yaml, Node, YAMLSeq } from 'yaml'
import { errorCode, errorMessage } from '../adapters/errors'
import { makeFolder } from '../adapters/make-folder'
import { readRegular } from '../adapters/regular-file'
import { isNotable } from '../judge/severity'
import { CHANGE_KINDS } from '../plan/change-kinds'
import { yamlLibrary, type YamlLibrary } from '../plan/yaml'
import type { Report } from '../report/report'

/**
 * Creates the policy file, or adds the missing entries of a proven fix or of rules for a writable
 * root filesystem. Throws if the file is not YAML.
 */
export async function writePolicy({ document }: Report, path: string): Promise<void> {
  const { suggestion } = document
  if (suggestion === undefined || !(suggestion.proven || suggestion.rules.length > 0)) {
    process.stderr.write(`${path} was left as it is: there is no proven fix.\n`)
    return
  }
  const isNew = await extendFile(path, suggestion.recipes.policy)
  const done = isNew ? 'was written' : 'has an entry for each of these paths already'
  process.stderr.write(`${path} ${done}.\n`)
  if (suggestion.drift.some(isNotable)) {
    process.stderr.write('No rule is in force for what is high or worse: the report lists it.\n')
  }
  if (suggestion.rules.length > 0) {
    process.stderr.write('Its rules are for a writable root filesystem: add --read-only false.\n')
  } else if (suggestion.volumes.length > 0) {
    process.stderr.write('A policy holds no volumes: add --volumes, as the report shows.\n')
  }
}

/**
 * Adds the entries of `addition` that a policy file lacks; its comments, order and formatting stay.
 * Returns whether anything was added.
 */
export async function extendFile(path: string, addition: string): Promise<boolean> {
  const before = textOf(path)
  const after = await extended(before, addition)
  if (after !== before) {
    await makeFolder(dirname(path))
    await writeFile(path, after)
  }
  return after !== before
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
 * Returns a policy's text with those entries of `addition` that none of its own covers (see
 * `covers`). Throws if the text is not YAML or not a policy.
 */
export async function extended(text: string, addition: string): Promise<string> {
  const yaml = await yamlLibrary()
  if (text.trim() === '') return addition
  const policy = yaml.parseDocument(text)
  const [fault] = policy.errors
  if (fault !== undefined) throw new Error(`The policy is no YAML: ${fault.message}`)
  if (!yaml.isMap(policy.contents)) throw new Error('The policy is none: it holds no keys.')
  const wanted = yaml.parseDocument(addition)
  const added = ['allow', 'tmpfs'].map((key) => addTo(policy, wanted, key, yaml))
  return added.includes(true) ? policy.toString({ lineWidth: 0 }) : text
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
  if (known === undefined || known === null) policy.set(key, policy.createNode([]))
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
