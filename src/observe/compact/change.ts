import type { FileFacts } from '../../ports'
import type { Change } from '../observation'
import type { Eye } from './eye'
import { readFacts, writeFacts } from './facts'
import type { Pen } from './pen'
import type { Codec } from './records'
import { CHANGE_KINDS } from '../../plan/change-kinds'

const IDLE: readonly Change['idle'][] = [undefined, 'touched', 'transient']

/** Which parts of a change there are, beside its kind (two bits) and whether it is idle (two more). */
const [BYTES, BEFORE, AFTER, MEANWHILE] = [16, 32, 64, 128]

/** A change, but for its path. */
export function changeCodec(): Codec<Change> {
  // There are few places, and many changes in each.
  const places: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (place: string): number => {
    const known = numbers.get(place) ?? places.push(place) - 1
    numbers.set(place, known)
    return known
  }
  return {
    write: (change, pen) => {
      pen.word(numberOf(change.place))
      writeParts(change, pen)
    },
    read: (eye, path) => readChange(eye, path(), (number) => places[number] ?? '')
  }
}

function writeParts({ kind, idle, bytes, before, after, meanwhile }: Change, pen: Pen): void {
  pen.byte(
    CHANGE_KINDS.indexOf(kind) |
      (IDLE.indexOf(idle) << 2) |
      (bytes === undefined ? 0 : BYTES) |
      (before === undefined ? 0 : BEFORE) |
      (after === undefined ? 0 : AFTER) |
      (meanwhile === undefined ? 0 : MEANWHILE)
  )
  if (bytes !== undefined) pen.text(bytes)
  for (const facts of [before, after, meanwhile]) if (facts !== undefined) writeFacts(facts, pen)
}

function readChange(eye: Eye, path: string, placeOf: (number: number) => string): Change {
  const place = placeOf(eye.word())
  const flags = eye.byte()
  const change: { -readonly [Key in keyof Change]: Change[Key] } = {
    path,
    kind: CHANGE_KINDS[flags & 3] ?? 'changed',
    place
  }
  const facts = (flag: number): FileFacts | undefined => (flags & flag ? readFacts(eye) : undefined)
  if (flags & BYTES) change.bytes = eye.text()
  const [before, after, meanwhile] = [facts(BEFORE), facts(AFTER), facts(MEANWHILE)]
  const idle = IDLE[(flags >> 2) & 3]
  if (before !== undefined) change.before = before
  if (after !== undefined) change.after = after
  if (meanwhile !== undefined) change.meanwhile = meanwhile
  if (idle !== undefined) change.idle = idle
  return change
}
