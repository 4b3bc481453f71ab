import type { Node } from 'yaml'
import { followed } from '../../plan/workload/compose-sources'
import { endOf, startOf, type YamlEntry, type YamlTrees } from '../../plan/workload/yaml-tree'

/** Keys whose values may be secrets: variables of containers and builds, contents of files. */
const VALUED: ReadonlySet<unknown> = new Set(['environment', 'args', 'content'])

/**
 * Lines of a Compose file, counted from 1, that hold a value of an environment, or contents that
 * stand in the file. No report repeats them.
 */
export function valueLines({ yaml, text, documents, position }: YamlTrees): ReadonlySet<number> {
  const lines = new Set<number>()
  const seen = new Set<Node>()
  const hide = (from: number, node: Node): void => {
    const end = Math.max(from, text.slice(0, node.range?.[2] ?? from).trimEnd().length - 1)
    for (let line = position(from).line; line <= position(end).line; line += 1) lines.add(line)
  }
  for (const document of documents) {
    const hideWhole = (node: Node, from = startOf(node)): void => {
      if (seen.has(node)) return
      seen.add(node)
      hide(from, node)
      yaml.visit(node, {
        Alias: (_, alias) => {
          const meant = followed(alias, { yaml, document })
          if (meant) hideWhole(meant)
        }
      })
    }
    yaml.visit(document, {
      Pair: (_, pair) => {
        const { key, value } = pair as YamlEntry
        if (VALUED.has(key.value) && value !== null) hideWhole(value, afterKey(key, value))
      }
    })
  }
  return lines

  /** Offset of a value, or of the line below its key: comments above it may have values, too. */
  function afterKey(key: Node, value: Node): number {
    const below = text.indexOf('\n', endOf(key, yaml)) + 1
    return below === 0 ? startOf(value) : Math.min(startOf(value), below)
  }
}
