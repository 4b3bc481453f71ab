import { count, size, thousands } from '../../judge/phrases'
import { SEVERITIES } from '../../judge/severity'
import { growTree, type Branch } from '../change-tree'
import { bound, code, details, row, type Html } from '../html'
import type { Part, Tally } from '../tally'
import { forMarkdown } from '../untrusted'
import { cellsOf, measureOf, type Cell, type Measure } from './cells'
import { RICH } from './kit'

/** Where the bytes changed, as a map of boxes, and as a table for whoever does not see it. */
export function changeMap({ drift, allowed }: Tally): Html {
  const part = drift.total > 0 ? drift : allowed
  if (part.total === 0) return ''
  const tree = growTree(part, 300, 2000)
  const measure = measureOf(part)
  const height = Math.min(120 + 20 * part.total, 360)
  const wide = cellsOf(tree, measure, { x: 0, y: 0, width: WIDE, height })
  return `<h3>Where ${measure === 'bytes' ? 'the bytes' : 'the changes'} are</h3>
<figure>
${svg('wide', [WIDE, height], wide, measure)}
${tall(tree, measure, height + 100)}
<figcaption>${caption(part, measure)}${LEGEND}</figcaption>
</figure>
${details('The map as a table', asTable(wide, measure))}`
}

/** The same for narrow screens. */
function tall(tree: Branch, measure: Measure, height: number): Html {
  const cells = cellsOf(tree, measure, { x: 0, y: 0, width: TALL, height })
  return svg('tall', [TALL, height], cells, measure)
}

const WIDE = 1040
const TALL = 340

function caption({ root, total }: Part, measure: Measure): Html {
  const what = count(total, 'change')
  if (measure === 'changes')
    return `${what}, by number: of ${root.unsized === total ? 'none' : 'few'} of them the size is known.`
  const unsized =
    root.unsized === 0 ? '' : ` Of ${thousands(root.unsized)} of them no size is known.`
  return `${size(root.bytes)} in ${what}; of what was deleted, the size it had. What would be too small to see is drawn larger.${unsized}`
}

const LEGEND = `<span>${SEVERITIES.map((one) => `<i class="${one}"></i>${one}`).join(' ')}</span>`

function svg(
  kind: 'wide' | 'tall',
  [width, height]: readonly [number, number],
  cells: readonly Cell[],
  measure: Measure
): Html {
  const { rows } = bound(allOf(cells), MOST, (one) => drawn(one, measure))
  return `<svg class="map ${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A map of what changed; the same is in the table below.">${rows.join('')}</svg>`
}

const MOST = { rows: 400, bytes: 200_000 }

/** Outer boxes before those in them. */
function allOf(cells: readonly Cell[]): readonly Cell[] {
  const all = [...cells]
  for (const one of all) all.push(...one.cells)
  return all
}

/** An element of its own cuts off what does not fit. */
function drawn(cell: Cell, measure: Measure): Html {
  const { box, name, path, severity, cells } = cell
  const [x, y, width, height] = [box.x + 1, box.y + 1, box.width - 2, box.height - 2].map(round)
  const letters = Math.floor((box.width - 16) / 7.3)
  const label = letters < 3 || box.height < 22 ? '' : forMarkdown(name, letters)
  const words = sizeWords(cell, measure)
  const sub = cells.length > 0 || box.height < 42 || words.length > letters ? '' : words
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}"><title>${forMarkdown(path, 150)}: ${words}</title>` +
    `<rect class="${cells.length > 0 ? 'folder' : severity}" width="100%" height="100%" rx="5"/>` +
    `${label === '' ? '' : `<text x="7" y="16">${label}</text>`}${sub === '' ? '' : `<text class="sub" x="7" y="33">${sub}</text>`}</svg>`
  )
}

const round = (number: number): number => Math.max(Math.round(number * 10) / 10, 0)

function sizeWords({ bytes, changes }: Cell, measure: Measure): string {
  if (measure === 'changes') return count(changes, 'change')
  return changes === 1 ? size(bytes) : `${size(bytes)} in ${count(changes, 'change')}`
}

function asTable(cells: readonly Cell[], measure: Measure): Html {
  const leaves = allOf(cells).filter((one) => one.cells.length === 0)
  const sorted = leaves.toSorted((one, other) => other[measure] - one[measure])
  const bounded = bound(
    sorted,
    { rows: 100, bytes: 40_000 },
    ({ path, severity, bytes, changes }) =>
      row(
        code(forMarkdown(path)),
        severity,
        thousands(changes),
        measure === 'bytes' ? size(bytes) : '?'
      )
  )
  return RICH.table(['Where', 'Severity', 'Changes', 'Size'], bounded, `and ${bounded.hidden} more`)
}
