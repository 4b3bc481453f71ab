import { readFile, writeFile } from 'node:fs/promises'
import type { Document as Yaml, Node, YAMLSeq } from 'yaml'
import type { Report } from '../report/report'
import { codeOf } from './error'

/** Where a policy is looked for. */
const POLICY_FILE = '.zero-drift.yml'

/** Creates the policy file, or adds to it what it does not hold yet: comments, order and form of what is there stay. Throws where it cannot be read as YAML. */
export async function writePolicy({ document }: Report): Promise<void> {
  const { suggestion } = document
  if (suggestion?.proven !== true) {
    process.stderr.write(`${POLICY_FILE} was left as it is: there is no proven fix.\n`)
    return
  }
  const before = await textOf(POLICY_FILE)
  const after = await extended(before, suggestion.recipes.policy)
  if (after !== before) await writeFile(POLICY_FILE, after)
  const done = after === before ? 'has an entry for each of these paths already' : 'was written'
  process.stderr.write(`${POLICY_FILE} ${done}.\n`)
  if (suggestion.volumes.length > 0) {
    process.stderr.write('A policy holds no volumes: give the input "volumes" besides.\n')
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

/** The text of a policy with the entries of another one that it lacks, each known by its path. */
export async function extended(text: string, addition: string): Promise<string> {
  // Only the local command extends files, and only when it is told to.
  const yaml = await import(/* webpackMode: "eager" */ 'yaml')
  if (text.trim() === '') return addition
  const policy = yaml.parseDocument(text)
  const [fault] = policy.errors
  if (fault !== undefined) throw new Error(`${POLICY_FILE} is no YAML: ${fault.message}`)
  if (!yaml.isMap(policy.contents))
    throw new Error(`${POLICY_FILE} is no policy: it holds no keys.`)
  const wanted = yaml.parseDocument(addition)
  const added = ['allow', 'tmpfs'].map((key) => addTo(policy, wanted, key, yaml))
  return added.includes(true) ? policy.toString({ lineWidth: 0 }) : text
}

type Library = typeof import('yaml')

function addTo(policy: Yaml, wanted: Yaml, key: string, yaml: Library): boolean {
  const [known, fresh] = [policy.get(key), wanted.get(key)]
  if (!yaml.isSeq(fresh)) return false
  if (known !== undefined && known !== null && !yaml.isSeq(known)) {
    throw new Error(`${POLICY_FILE} is no policy: "${key}" holds no list.`)
  }
  const paths = new Set(entriesOf(known).map((entry) => pathOf(entry, yaml)))
  const missing = entriesOf(fresh).filter((entry) => !paths.has(pathOf(entry, yaml)))
  if (missing.length === 0) return false
  if (known === undefined || known === null) policy.set(key, policy.createNode([]))
  for (const entry of missing) policy.addIn([key], entry)
  return true
}

const entriesOf = (list: YAMLSeq | null | undefined): readonly Node[] =>
  (list?.items ?? []) as readonly Node[]

const pathOf = (entry: Node, yaml: Library): unknown =>
  yaml.isMap(entry) ? entry.get('path') : undefined
