import type { Node } from 'yaml'
import { followed } from '../../plan/workload/compose-sources'
import { nodeEnd, nodeStart, type YamlEntry, type YamlTrees } from '../../plan/workload/yaml-tree'

/** Keys whose values may be secrets: variables of containers and builds, contents of files. */
const VALUED: ReadonlySet<unknown> = new Set(['environment', 'args', 'content'])

/**
 * Lines of a Compose file, counted from 1, that hold a value of an environment, or contents that
 * stand in the file. No report repeats them.
 */
export function valueLines(trees: YamlTrees): ReadonlySet<number> {
  const { text, position } = trees
  const lines = new Set<number>()
  for (const { from, node } of valuesIn(trees)) {
    const end = Math.max(from, text.slice(0, node.range?.[2] ?? from).trimEnd().length - 1)
    for (let line = position(from).line; line <= position(end).line; line += 1) lines.add(line)
  }
  return lines
}

/** A value, and the offset from which it or comments on it stand. */
interface FoundValue {
  readonly from: number
  readonly node: Node
}

/** Values of the keys that may have secrets, and those that their aliases stand for. */
function valuesIn({ yaml, text, documents }: YamlTrees): readonly FoundValue[] {
  return documents.flatMap((document) => {
    const found = new Map<Node, FoundValue>()
    yaml.visit(document, {
      Pair: (_, pair) => {
        const { key, value } = pair as YamlEntry
        if (!VALUED.has(key.value) || value === null) return
        const below = text.indexOf('\n', nodeEnd(key, yaml)) + 1
        const start = nodeStart(value)
        found.set(value, { from: below === 0 ? start : Math.min(start, below), node: value })
      }
    })
    // A map also iterates over entries that are set meanwhile.
    for (const value of found.keys()) {
      yaml.visit(value, {
        Alias: (_, alias) => {
          const node = followed(alias, { yaml, document })
          if (node && !found.has(node)) found.set(node, { from: nodeStart(node), node })
        }
      })
    }
    return [...found.values()]
  })
}
