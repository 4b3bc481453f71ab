import type { JudgedChange } from '../../judge/judgement'
import { SEVERITIES, type Severity } from '../../judge/severity'
import { rankOf, type Branch } from '../change-tree'
import { totalOf, type Part } from '../tally'
import { squarify, type Box } from './squarify'

/** A box of the map: a folder with boxes in it, or what is not divided any further. */
export interface Cell {
  readonly box: Box
  /** Segments since the box around it. */
  readonly name: string
  readonly path: string
  readonly severity: Severity
  /** How many changes it stands for. */
  readonly changes: number
  /** Of these changes, as far as it is known. */
  readonly bytes: number
  readonly cells: readonly Cell[]
}

/** The measure of an area: bytes, or the number of changes where most sizes are not known. */
export type Measure = 'bytes' | 'changes'

export function measureOf({ root, total }: Part): Measure {
  return root.bytes > 0 && root.unsized * 2 <= total ? 'bytes' : 'changes'
}

/** The boxes of a tree within a box. */
export function cellsOf(tree: Branch, measure: Measure, box: Box): readonly Cell[] {
  return divide(lumpsOf(tree, ''), measure, box)
}

/** Something that gets a box. */
interface Lump extends Omit<Cell, 'box' | 'cells'> {
  readonly branch: Branch | undefined
}

function lumpsOf(tree: Branch, path: string): readonly Lump[] {
  const { entries, branches, folder, more } = tree
  const files = entries.map(({ name, change }) => fileLump(name, path, change))
  const folders = branches.map((branch) => folderLump(branch, path))
  const listed = [...files, ...folders]
  const rest = folder.bytes - listed.reduce((sum, { bytes }) => sum + bytes, 0)
  return more > 0 ? [...listed, restLump(path, more, Math.max(rest, 0))] : listed
}

function fileLump(name: string, path: string, change: JudgedChange): Lump {
  const { kind, severity, before, after } = change
  const bytes = (kind === 'deleted' ? before : after)?.size ?? 0
  return { name, path: join(path, name), severity, changes: 1, bytes, branch: undefined }
}

function folderLump(branch: Branch, path: string): Lump {
  const { folder, name } = branch
  const severity = SEVERITIES[rankOf(folder)] ?? 'low'
  const changes = totalOf(folder) + (branch.own === undefined ? 0 : 1)
  return {
    name: `${name}/`,
    path: join(path, `${name}/`),
    severity,
    changes,
    bytes: folder.bytes,
    branch
  }
}

const restLump = (path: string, changes: number, bytes: number): Lump => ({
  ...{ name: '…', path: join(path, '…'), severity: 'low', changes, bytes, branch: undefined }
})

const join = (folder: string, name: string): string => `${folder}${name}`

/** Of each folder, the others together are one more. */
const MOST = 24
/** Of all boxes in a folder: what is smaller than that is drawn larger, so that it can be seen. */
const SMALLEST = 0.012

function divide(lumps: readonly Lump[], measure: Measure, box: Box): readonly Cell[] {
  const sorted = lumps.toSorted((one, other) => other[measure] - one[measure])
  const shown =
    sorted.length <= MOST
      ? sorted
      : [...sorted.slice(0, MOST - 1), together(sorted.slice(MOST - 1))]
  const sum = shown.reduce((all, one) => all + one[measure], 0)
  const weights = shown.map((one) => Math.max(one[measure], sum * SMALLEST, 1e-6))
  const order = [...weights.keys()].sort(
    (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0)
  )
  const boxes = squarify(
    order.map((index) => weights[index] ?? 0),
    box
  )
  return order.flatMap((index, place) => {
    const [lump, own] = [shown[index], boxes[place]]
    return lump === undefined || own === undefined ? [] : [cell(lump, measure, own)]
  })
}

function together(lumps: readonly Lump[]): Lump {
  const sum = (measure: Measure): number => lumps.reduce((all, one) => all + one[measure], 0)
  const [first] = lumps
  const path = (first?.path ?? '').slice(0, -(first?.name.length ?? 0))
  const worst = Math.min(...lumps.map(({ severity }) => SEVERITIES.indexOf(severity)))
  return { ...restLump(path, sum('changes'), sum('bytes')), severity: SEVERITIES[worst] ?? 'low' }
}

/** The line with a folder's name, and the room around what is in it. */
const HEAD = 22
const GAP = 4

function cell({ branch, ...lump }: Lump, measure: Measure, box: Box): Cell {
  const room = {
    x: box.x + GAP,
    y: box.y + HEAD,
    width: box.width - 2 * GAP,
    height: box.height - HEAD - GAP
  }
  const isLarge = room.width > 90 && room.height > 44
  const inside = branch !== undefined && isLarge ? lumpsOf(branch, lump.path) : []
  return { ...lump, box, cells: inside.length === 0 ? [] : divide(inside, measure, room) }
}
