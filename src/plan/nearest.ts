/**
 * Returns the name that a misspelt name probably stands for: the nearest, if at most a third of its
 * letters would have to change; else undefined.
 */
export function nearestTo(misspelt: string, names: readonly string[]): string | undefined {
  const typed = misspelt.slice(0, LONGEST).toLowerCase().replace(/[_\s]/g, '-')
  const rated = names.map((name) => ({ name, edits: editsBetween(typed, name) }))
  const fits = rated.filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 3)))
  return fits.toSorted((one, other) => one.edits - other.edits)[0]?.name
}

/** Limit far above the longest name. */
const LONGEST = 100

/** End of a sentence on an unknown name: the nearest name, or `more` if none is near. */
export function spellingAdvice(misspelt: string, names: readonly string[], more = ''): string {
  const nearest = nearestTo(misspelt, names)
  return nearest === undefined ? `check its spelling.${more}` : `did you mean "${nearest}"?`
}

/**
 * Number of letters to add, remove, replace or exchange with their neighbour (optimal string
 * alignment distance).
 */
function editsBetween(one: string, other: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const [letter, wanted] = [one[row - 1], other[column - 1]]
      const swapped = letter === other[column - 2] && one[row - 2] === wanted
      next.push(
        Math.min(
          (last[column] ?? Infinity) + 1,
          (next[column - 1] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (letter === wanted ? 0 : 1),
          swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity
        )
      )
    }
    before = last
    last = next
  }
  return last[other.length] ?? 0
}
