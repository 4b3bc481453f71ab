import type { JudgedChange } from '../../judge/judgement'
import { count, thousands } from '../../judge/phrases'
import { SEVERITIES, type Severity } from '../../judge/severity'
import { forMarkdown } from '../escape'
import { bound, code, details, pageMarkup, row, type Html } from '../markup'
import { totalOf, type Folder, type Tally } from '../sections/change-totals'
import { growTree, isBranch, rankOf, type Branch } from '../sections/change-tree'

/** Treemap of the changes by folder and severity, and its table for readers who do not see it. */
export function changeMap({ drift, allowed }: Tally): Html {
  const part = drift.total > 0 ? drift : allowed
  if (part.total === 0) return ''
  const tree = growTree(part, 300, 2000)
  const height = Math.min(120 + 20 * part.total, 360)
  const wide = cellsOf(tree, { x: 0, y: 0, width: WIDE, height })
  return `<h3>Map of the changes</h3>
<figure>
${svg('wide', [WIDE, height], wide)}
${tall(tree, height + 100)}
<figcaption>${CAPTION}${LEGEND}</figcaption>
</figure>
${details('The map as a table', asTable(wide))}`
}

/** Treemap for narrow screens. */
function tall(tree: Branch, height: number): Html {
  return svg('tall', [TALL, height], cellsOf(tree, { x: 0, y: 0, width: TALL, height }))
}

const WIDE = 1040
const TALL = 340

/** Area of one change of each severity, in the order of `SEVERITIES`. */
const WEIGHTS = [64, 16, 4, 1] as const

const CAPTION = `An area is the number of changes times their severity: a critical change counts ${WEIGHTS[0]}, a high one ${WEIGHTS[1]}, a medium one ${WEIGHTS[2]}, a low one ${WEIGHTS[3]}.`

const LEGEND = `<span>${SEVERITIES.map((one) => `<i class="${one}"></i>${one}`).join(' ')}</span>`

function svg(
  kind: 'wide' | 'tall',
  [width, height]: readonly [number, number],
  cells: readonly Cell[]
): Html {
  const { rows } = bound(allOf(cells), MOST_DRAWN, drawn)
  return `<svg class="map ${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A map of the changes; the table below has its contents.">${rows.join('')}</svg>`
}

const MOST_DRAWN = { rows: 400, bytes: 200_000 }

/** All cells, outer ones before the cells in them. */
function allOf(cells: readonly Cell[]): readonly Cell[] {
  const all = [...cells]
  for (const one of all) all.push(...one.cells)
  return all
}

/** Draws a cell as an `<svg>` of its own, which clips contents that do not fit. */
function drawn(cell: Cell): Html {
  const { box, name, path, severity, changes, cells } = cell
  const [x, y, width, height] = [box.x + 1, box.y + 1, box.width - 2, box.height - 2].map(round)
  const letters = Math.floor((box.width - 16) / 7.3)
  const label = letters < 3 || box.height < 22 ? '' : forMarkdown(name, letters)
  const words = count(changes, 'change')
  const sub = cells.length > 0 || box.height < 42 || words.length > letters ? '' : words
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}"><title>${forMarkdown(path, 150)}: ${words}, ${severity}</title>` +
    `<rect class="${cells.length > 0 ? 'folder' : severity}" width="100%" height="100%" rx="5"/>` +
    `${label === '' ? '' : `<text x="7" y="16">${label}</text>`}${sub === '' ? '' : `<text class="sub" x="7" y="33">${sub}</text>`}</svg>`
  )
}

const round = (number: number): number => Math.max(Math.round(number * 10) / 10, 0)

function asTable(cells: readonly Cell[]): Html {
  const leaves = allOf(cells).filter((one) => one.cells.length === 0)
  const sorted = leaves.toSorted((one, other) => other.weight - one.weight)
  const bounded = bound(sorted, { rows: 100, bytes: 40_000 }, ({ path, severity, changes }) =>
    row(code(forMarkdown(path)), severity, thousands(changes))
  )
  return pageMarkup.table(
    ['Path', 'Worst severity', 'Changes'],
    bounded,
    `and ${bounded.hidden} more`
  )
}

/**
 * A rectangle of the treemap: a folder with cells in it, or an entry that is not divided further.
 */
interface Cell {
  readonly box: Box
  /** Path segments below the enclosing cell. */
  readonly name: string
  readonly path: string
  /** Worst severity of its changes. */
  readonly severity: Severity
  /** Number of changes in this cell. */
  readonly changes: number
  /** Sum of the weights of these changes. */
  readonly weight: number
  readonly cells: readonly Cell[]
}

/** Cells of a tree within a box. */
function cellsOf(tree: Branch, box: Box): readonly Cell[] {
  return divide(lumpsOf(tree, ''), box)
}

/** An entry that gets a cell. */
interface Lump extends Omit<Cell, 'box' | 'cells'> {
  readonly branch: Branch | undefined
}

function lumpsOf(tree: Branch, path: string): readonly Lump[] {
  const { items, folder, more } = tree
  const listed = items.map((one) =>
    isBranch(one) ? folderLump(one, path) : fileLump(one.name, path, one.unit.change)
  )
  const rest = weightOf(folder) - listed.reduce((sum, { weight }) => sum + weight, 0)
  return more > 0 ? [...listed, restLump(path, more, Math.max(rest, more))] : listed
}

const weightOf = ({ severities }: Folder): number =>
  severities.reduce((sum, many, rank) => sum + many * (WEIGHTS[rank] ?? 1), 0)

function fileLump(name: string, path: string, { severity }: JudgedChange): Lump {
  const weight = WEIGHTS[SEVERITIES.indexOf(severity)] ?? 1
  return { name, path: join(path, name), severity, changes: 1, weight, branch: undefined }
}

function folderLump(branch: Branch, path: string): Lump {
  const { folder, name, unit } = branch
  const own = unit === undefined ? undefined : fileLump(`${name}/`, path, unit.change)
  const severity = SEVERITIES[rankOf(folder)] ?? own?.severity ?? 'low'
  return {
    name: `${name}/`,
    path: join(path, `${name}/`),
    severity,
    changes: totalOf(folder) + (own?.changes ?? 0),
    weight: weightOf(folder) + (own?.weight ?? 0),
    branch
  }
}

const restLump = (path: string, changes: number, weight: number): Lump => ({
  ...{ name: '…', path: join(path, '…'), severity: 'low', changes, weight, branch: undefined }
})

const join = (folder: string, name: string): string => `${folder}${name}`

/** Most cells in a folder; the smallest entries share the last cell. */
const MOST_CELLS = 24
/**
 * Smallest share of a folder's area; smaller entries are drawn larger, so that they can be seen.
 */
const SMALLEST = 0.012

function divide(lumps: readonly Lump[], box: Box): readonly Cell[] {
  const sorted = lumps.toSorted((one, other) => other.weight - one.weight)
  const shown =
    sorted.length <= MOST_CELLS
      ? sorted
      : [...sorted.slice(0, MOST_CELLS - 1), together(sorted.slice(MOST_CELLS - 1))]
  const sum = shown.reduce((all, one) => all + one.weight, 0)
  const weights = shown.map((one) => Math.max(one.weight, sum * SMALLEST))
  const order = [...weights.keys()].sort(
    (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0)
  )
  const boxes = squarify(
    order.map((index) => weights[index] ?? 0),
    box
  )
  return order.flatMap((index, place) => {
    const [lump, own] = [shown[index], boxes[place]]
    return lump === undefined || own === undefined ? [] : [cell(lump, own)]
  })
}

function together(lumps: readonly Lump[]): Lump {
  const sum = (of: 'changes' | 'weight'): number => lumps.reduce((all, one) => all + one[of], 0)
  const [first] = lumps
  const path = (first?.path ?? '').slice(0, -(first?.name.length ?? 0))
  const worst = Math.min(...lumps.map(({ severity }) => SEVERITIES.indexOf(severity)))
  return { ...restLump(path, sum('changes'), sum('weight')), severity: SEVERITIES[worst] ?? 'low' }
}

/** Height of the line with a folder's name, and the margin around its cells. */
const HEAD = 22
const GAP = 4

function cell({ branch, ...lump }: Lump, box: Box): Cell {
  const room = {
    x: box.x + GAP,
    y: box.y + HEAD,
    width: box.width - 2 * GAP,
    height: box.height - HEAD - GAP
  }
  const isLarge = room.width > 90 && room.height > 44
  const inside = branch !== undefined && isLarge ? lumpsOf(branch, lump.path) : []
  return { ...lump, box, cells: inside.length === 0 ? [] : divide(inside, room) }
}

/** Position and size of a rectangle, in units of the drawing. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Divides a box into one box for each weight: areas in proportion, as near to squares as possible
 * (Bruls, Huizing, van Wijk, 2000). Weights must be positive, the largest first.
 */
export function squarify(weights: readonly number[], box: Box): readonly Box[] {
  const sum = weights.reduce((all, one) => all + one, 0)
  const areas = weights.map((one) => (one / sum) * box.width * box.height)
  const boxes: Box[] = []
  let free = box
  while (boxes.length < areas.length) {
    const row = nextRow(areas.slice(boxes.length), Math.min(free.width, free.height))
    const { laid, rest } = lay(row, free)
    boxes.push(...laid)
    free = rest
  }
  return boxes
}

/**
 * The longest row from the start of `areas`, along a side of this length, whose worst aspect ratio
 * no further area improves.
 */
function nextRow(areas: readonly number[], side: number): readonly number[] {
  let many = 1
  while (
    many < areas.length &&
    worst(areas.slice(0, many + 1), side) <= worst(areas.slice(0, many), side)
  )
    many += 1
  return areas.slice(0, many)
}

/** Worst aspect ratio of the boxes of a row. */
function worst(row: readonly number[], side: number): number {
  const depth = sumOf(row) / side
  return Math.max(...row.map((area) => Math.max((depth * depth) / area, area / (depth * depth))))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Lays a row along the shorter side of the free box; returns its boxes and the rest. */
function lay(
  row: readonly number[],
  free: Box
): { readonly laid: readonly Box[]; readonly rest: Box } {
  const { x, y, width, height } = free
  const isUpright = width >= height
  const depth = sumOf(row) / (isUpright ? height : width)
  let along = isUpright ? y : x
  const laid = row.map((area) => {
    const length = area / depth
    const box = isUpright
      ? { x, y: along, width: depth, height: length }
      : { x: along, y, width: length, height: depth }
    along += length
    return box
  })
  const rest = isUpright
    ? { x: x + depth, y, width: Math.max(width - depth, 0), height }
    : { x, y: y + depth, width, height: Math.max(height - depth, 0) }
  return { laid, rest }
}
