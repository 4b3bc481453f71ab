import { count, thousands } from '../../judge/phrases'
import type { Document } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

/** Places to which the container could write, and whether they were watched. */
export function places({ places: all }: Document, markup = summaryMarkup): Html {
  if (all.length === 0) return ''
  const rows = all.map((place) =>
    row(
      code(forMarkdown(place.path)),
      place.type,
      place.declared ? 'yes' : '',
      writers(place),
      place.writable ? (place.executable ? 'yes' : 'no') : '',
      watching(place)
    )
  )
  const writable = all.filter((place) => place.writable)
  const blind = writable.filter(({ watched }) => watched === 'none').length
  const summary = `${count(writable.length, 'writable path')}, ${blind === 0 ? 'all inspected' : `${thousands(blind)} not inspected`}`
  return markup.fold(
    summary,
    cappedTable(['Path', 'Type', 'Declared', 'Writable', 'Executable', 'Inspected'], rows, markup)
  )
}

function writers({ writable, writableBy }: PlacePart): Html {
  if (!writable) return 'no'
  return writableBy === 'root' ? 'by root only' : 'yes'
}

function watching({ writable, watched, reason }: PlacePart): Html {
  if (watched !== 'none') return watched
  return writable ? `<b>no</b>${reason === undefined ? '' : `: ${forMarkdown(reason)}`}` : 'no need'
}

type PlacePart = Document['places'][number]

/** Places to which the container could write, for a terminal. */
export function placeLines({ places }: Document, paint: Paint): Section {
  const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)))
  const lines = places.map((place) => {
    const watched = place.watched === 'none' ? 'not inspected' : `inspected: ${place.watched}`
    const writable = place.writableBy === 'root' ? 'writable by root' : 'writable'
    const words = place.writable
      ? [place.type, writable, ...(place.executable ? ['executable'] : []), watched]
      : [place.type, 'read-only']
    return `    - ${inline(place.path, 100).padEnd(width)}  ${words.join(', ')}`
  })
  return listing('Writable paths', lines, paint)
}
