/** Where something lies, in units of the drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Fills a box with one box for each weight, its area in proportion, as near to squares as can be (Bruls, Huizing, van Wijk,
 * 2000). Weights are positive and sorted, the largest first.
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

/** As many areas as make the worst box of a row along that side better. */
function nextRow(areas: readonly number[], side: number): readonly number[] {
  let many = 1
  while (
    many < areas.length &&
    worst(areas.slice(0, many + 1), side) <= worst(areas.slice(0, many), side)
  )
    many += 1
  return areas.slice(0, many)
}

/** The worst ratio of the sides of a row's boxes. */
function worst(row: readonly number[], side: number): number {
  const depth = sumOf(row) / side
  return Math.max(...row.map((area) => Math.max((depth * depth) / area, area / (depth * depth))))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Lays a row along the shorter side, and tells what is left. */
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
