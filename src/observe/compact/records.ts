import { eye, type Eye } from './eye'
import { compareTitles } from './path-order'
import { pen, type Pen } from './pen'
import { sheets, type Sheets } from './sheets'
import { endOf, findTitle, newTitle, pathOf, titleWriter } from './titles'

/** How what is known of a path is written, and read again by whoever may ask for the path. */
export interface Codec<V> {
  readonly write: (value: V, pen: Pen) => void
  readonly read: (eye: Eye, path: () => string) => V
}

/** What is known of paths, one record for each; of a record only its place is to be remembered. */
export interface Records<V> {
  /** Puts a record down; gives where. */
  readonly append: (path: string, value: V) => number
  readonly pathAt: (place: number) => string
  readonly valueAt: (place: number) => V
  /** Whether just that is known there. */
  readonly holds: (place: number, value: V) => boolean
  /** By their paths: a negative number where the first comes first. */
  readonly compare: (place: number, other: number) => number
}

export function records<V>(codec: Codec<V>): Records<V> {
  const kept = sheets()
  const [writer, titles, title] = [pen(), titleWriter(), newTitle()]
  return {
    append: (path, value) => {
      writer.begin()
      titles.write(path, writer)
      codec.write(value, writer)
      const place = kept.append(writer.written())
      titles.placed(place)
      return place
    },
    holds: (place, value) => {
      writer.begin()
      codec.write(value, writer)
      const written = writer.written()
      findTitle(title, place, kept)
      const end = endOf(title)
      return written.equals(title.own.subarray(end, end + written.length))
    },
    ...reading(codec, kept)
  }
}

function reading<V>(
  codec: Codec<V>,
  kept: Sheets
): Pick<Records<V>, 'pathAt' | 'valueAt' | 'compare'> {
  const [reader, title, another] = [eye(), newTitle(), newTitle()]
  const path = (): string => pathOf(title)
  return {
    pathAt: (place) => {
      findTitle(title, place, kept)
      return path()
    },
    valueAt: (place) => {
      findTitle(title, place, kept)
      reader.open(title.own, endOf(title))
      return codec.read(reader, path)
    },
    compare: (place, other) => {
      findTitle(title, place, kept)
      findTitle(another, other, kept)
      return compareTitles(title, another)
    }
  }
}
