import { parseRule } from '../../plan/allowlist'
import { quote } from '../../plan/quote'
import type { TmpfsMount } from '../../ports'
import type { Cooked } from '../fix'
import { mountsOf, optionWords, volumeLine } from './mounts'
import { comment } from './words'
import { some, yamlLines, type Yaml } from './yaml'

/** A policy file of what is new; what the author has already stays in its file or its inputs. */
export function policyLines(cooked: Cooked): readonly string[] {
  const policy = {
    version: 1,
    allow: some(cooked.allow.flatMap(allowed)),
    tmpfs: some(cooked.fix.tmpfs.map(tmpfsEntry))
  }
  return [...notes(cooked), ...yamlLines(policy)]
}

/** Volumes are no part of a policy. */
function notes(cooked: Cooked): readonly string[] {
  const volumes = mountsOf(cooked).fresh.map(volumeLine)
  const lost = cooked.allow.filter((line) => 'problem' in parseRule(line))
  return [
    ...volumes.map((line) => comment(`The input "volumes" needs a line besides: ${quote(line)}`)),
    ...lost.map((line) => comment(`Left out, no rule can say it: ${quote(line)}`))
  ]
}

function allowed(line: string): readonly Yaml[] {
  const parsed = parseRule(line)
  if ('problem' in parsed) return []
  const { pattern, kinds, reason = REASON } = parsed.value
  return [{ path: pattern, kinds: [...kinds], reason }]
}

const REASON = 'written in a volume while it was tested'

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
