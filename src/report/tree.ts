import type { Unit } from '../judge/fold'
import type { JudgedChange } from '../judge/judgement'

/** One line of a tree of changes: a folder on the way (without a unit), or a change. */
export interface TreeRow {
  /** Empty for the outermost; otherwise, for each level down to this one, whether its last entry has been reached. */
  readonly lasts: readonly boolean[]
  /** Segments since the row above it in the tree; the outermost start with `/`, folders end with it. */
  readonly name: string
  readonly unit: Unit<JudgedChange> | undefined
}

/** The changes as the lines of a tree; a folder that only leads to one entry shares its line. */
export function drawTree(units: readonly Unit<JudgedChange>[]): readonly TreeRow[] {
  const root = branch()
  for (const unit of units) plant(root, unit)
  const itself = root.unit === undefined ? [] : [{ lasts: [], name: '/', unit: root.unit }]
  const outermost = [...root.branches].flatMap(([segment, next]) => rows(next, [], `/${segment}`))
  return [...itself, ...outermost]
}

interface Branch {
  readonly branches: Map<string, Branch>
  unit: Unit<JudgedChange> | undefined
}

const branch = (): Branch => ({ branches: new Map(), unit: undefined })

/** Deeper than this a path shares one line: reading it as a tree helps nobody. */
const DEEPEST = 40

function plant(root: Branch, unit: Unit<JudgedChange>): void {
  let place = root
  for (const segment of segments(unit.change.path)) {
    const next = place.branches.get(segment) ?? branch()
    place.branches.set(segment, next)
    place = next
  }
  place.unit = unit
}

function segments(path: string): readonly string[] {
  const all = path.split('/').filter((segment) => segment !== '')
  return all.length <= DEEPEST
    ? all
    : [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')]
}

function rows(here: Branch, lasts: readonly boolean[], name: string): readonly TreeRow[] {
  const entries = [...here.branches]
  const [only, ...others] = entries
  if (here.unit === undefined && only !== undefined && others.length === 0) {
    return rows(only[1], lasts, `${name}/${only[0]}`)
  }
  const isFolder = entries.length > 0 || (here.unit?.below ?? 0) > 0
  const inside = entries.flatMap(([segment, next], index) =>
    rows(next, [...lasts, index === entries.length - 1], segment)
  )
  return [{ lasts, name: isFolder ? `${name}/` : name, unit: here.unit }, ...inside]
}
