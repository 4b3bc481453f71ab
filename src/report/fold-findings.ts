import type { Finding } from '../judge/findings'
import { parentOf } from '../judge/folders'
import { count } from '../judge/phrases'

/** The same findings, those of one kind, in one folder and of one line told together: in the place and the words of the first of them. */
export function foldFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = causeOf(finding) ?? `alone ${groups.size}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].map(told)
}

/** Drift is folded by folder already, and what has no path has a cause of its own. */
function causeOf({ kind, path, location }: Finding): string | undefined {
  if (path === undefined || kind === 'drift') return undefined
  return JSON.stringify([kind, parentOf(path), location])
}

function told(group: readonly Finding[]): Finding {
  const [first, ...others] = group as [Finding, ...Finding[]]
  if (others.length === 0) return first
  const more = count(others.length, 'more of the kind', 'more of the kind')
  const folder = parentOf(first.path ?? '/')
  return {
    ...first,
    title: `${first.title}, and ${more} in ${folder}`,
    detail: `${first.detail} There are ${more} in \`${folder}\`.`
  }
}
