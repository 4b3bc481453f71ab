import { parseRule } from '../../plan/allowlist'
import { quote } from '../../plan/quote'
import type { TmpfsMount } from '../../ports'
import type { Cooked } from '../fix'
import { mountsOf, optionWords, volumeLine } from './mounts'
import { NOTABLE } from './action'
import { isForAny, type RecipeRules } from './rules'
import { comment, isReadOnly } from './words'
import { indented, some, yamlLines, type Yaml } from './yaml'

/** A policy file of what is new; what the author has already stays in its file or its inputs. */
export function policyLines(cooked: Cooked, rules: RecipeRules): readonly string[] {
  const { kept, narrow, notable } = rules
  const changed = isReadOnly(cooked) ? CHANGED : CHANGED_WRITABLE
  const memory = [...cooked.container.tmpfs, ...cooked.fix.tmpfs]
  const allow = [
    ...kept.flatMap((line) => allowed(line, isForAny(line, memory) ? IN_MEMORY : KEPT)),
    ...narrow.flatMap((line) => allowed(line, changed))
  ]
  const off = notable.flatMap((line) => allowed(line, changed))
  const tmpfs = some(cooked.fix.tmpfs.map(tmpfsEntry))
  return [
    ...notes(cooked, rules),
    ...yamlLines({ version: 1, allow: some(allow) }),
    ...commentedOut(off, allow.length === 0),
    ...(tmpfs === undefined ? [] : yamlLines({ tmpfs }))
  ]
}

/** Entries of the list above, each line a comment; with the list's key where it has no other entry. */
function commentedOut(entries: readonly Yaml[], isAlone: boolean): readonly string[] {
  if (entries.length === 0) return []
  const lines = indented(yamlLines(entries))
  return [NOTABLE, ...(isAlone ? ['allow:'] : []), ...lines].map(comment)
}

/** Volumes are no part of a policy, nor is the root filesystem. */
function notes(cooked: Cooked, { kept, narrow, notable }: RecipeRules): readonly string[] {
  const volumes = mountsOf(cooked).fresh.map(volumeLine)
  const lost = [...kept, ...narrow, ...notable].filter((line) => 'problem' in parseRule(line))
  return [
    ...(isReadOnly(cooked) ? [] : [comment('The input "read-only" has to be "false".')]),
    ...volumes.map((line) => comment(`The input "volumes" needs a line besides: ${quote(line)}`)),
    ...lost.map((line) => comment(`Left out, no rule can say it: ${quote(line)}`))
  ]
}

function allowed(line: string, why: string): readonly Yaml[] {
  const parsed = parseRule(line)
  if ('problem' in parsed) return []
  const { pattern, kinds, reason = why } = parsed.value
  return [{ path: pattern, kinds: [...kinds], reason }]
}

const KEPT = 'written in a volume while it was tested'
const IN_MEMORY = 'written in a tmpfs while it was tested'
const CHANGED = 'changed while it was tested'
const CHANGED_WRITABLE = 'changed while it was tested with a writable root filesystem'

function tmpfsEntry({ path, options }: TmpfsMount): Yaml {
  const words = optionWords(options)
  const [uid, gid] = [words.get('uid'), words.get('gid')]
  const others = [...words].filter(([name]) => !NAMED.has(name))
  return {
    path,
    size: words.get('size'),
    mode: words.get('mode'),
    uid: uid === undefined ? undefined : Number(uid),
    gid: gid === undefined ? undefined : Number(gid),
    exec: words.has('exec') ? true : undefined,
    options: some(others.map(([name, value]) => (value === '' ? name : `${name}=${value}`)))
  }
}

/** The options that have a key of their own. */
const NAMED = new Set(['size', 'mode', 'uid', 'gid', 'exec'])
