import type { Alias, Node } from 'yaml'
import { anchored, pairsOf, type Tree } from './yaml-tree'

/** The first alias of a document that has no anchor before it. */
export function strayAlias(tree: Tree): Alias | undefined {
  const stray: Alias[] = []
  tree.yaml.visit(tree.document, {
    Alias: (_, alias) => {
      if (anchored(alias, tree) !== undefined) return undefined
      stray.push(alias)
      return tree.yaml.visit.BREAK
    }
  })
  return stray[0]
}

/**
 * The first merge key behind a key of its mapping that it has as well: kubectl takes the merged
 * value, kustomize and the library the other.
 */
export function disputedMerge(tree: Tree): Node | undefined {
  const found: Node[] = []
  tree.yaml.visit(tree.document, {
    Map: (_, map) => {
      const before = new Set<unknown>()
      for (const { key, value } of pairsOf(map)) {
        if (key.value !== '<<') before.add(key.value)
        else if (before.size > 0 && hasOneOf(value, before, tree)) found.push(key)
      }
    }
  })
  return found[0]
}

/** Whether what a merge key brings in has one of these keys. */
function hasOneOf(merged: Node | null, keys: ReadonlySet<unknown>, tree: Tree): boolean {
  const { yaml } = tree
  if (yaml.isAlias(merged)) return hasOneOf(anchored(merged, tree) ?? null, keys, tree)
  if (yaml.isSeq(merged)) return (merged.items as Node[]).some((one) => hasOneOf(one, keys, tree))
  if (!yaml.isMap(merged)) return false
  return pairsOf(merged).some(({ key, value }) =>
    key.value === '<<' ? hasOneOf(value, keys, tree) : keys.has(key.value)
  )
}

/** Most nodes of a document, with aliases and merge keys followed. */
export const HEAVIEST = 200_000

/** Number of nodes with aliases followed: infinite where one stands for a node that it is in. */
export function weightOf(root: Node | null, tree: Tree): number {
  const { yaml } = tree
  const known = new Map<Node, number>()
  const weight = (node: Node | null | undefined): number => {
    if (node === null || node === undefined) return 1
    const before = known.get(node)
    if (before !== undefined) return before
    known.set(node, Infinity)
    const inner = yaml.isAlias(node)
      ? [anchored(node, tree)]
      : yaml.isMap(node)
        ? pairsOf(node).map(({ value }) => value)
        : yaml.isSeq(node)
          ? (node.items as Node[])
          : []
    const sum = inner.reduce((all, one) => all + weight(one), 1)
    known.set(node, sum)
    return sum
  }
  return weight(root)
}
