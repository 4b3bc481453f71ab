import type { JudgedChange } from '../../judge/judgement'
import type { JudgedChanges } from '../../judge/judged-list'
import { existing } from '../../observe/change-list'
import type { FileFacts } from '../../ports'
import { absent, left, REASONS, type Content, type Reason } from './content'

/** One change, with both versions of the file, and the name under which they are kept. */
export interface Item {
  readonly change: JudgedChange
  /** Empty where no contents are kept. */
  readonly name: string
  readonly before: Content
  readonly after: Content
}

/** What became of both versions of each change that is any. */
export interface Outcomes {
  /** For the change at that index. `whole`: more is known of it now than the change itself tells. */
  readonly put: (at: number, item: Item, whole: boolean) => void
  /** In the order of the judgement: the worst first. */
  readonly items: Iterable<Item>
  /** Those of which contents are kept. */
  readonly kept: () => readonly Item[]
  /** Contents that were wanted and are not there, by the reason. */
  readonly leftOut: ReadonlyMap<Reason, number>
}

/** Of most of a million changes nothing is kept: of these only the reasons are held, and the rest is made again when it is read. */
export function outcomes(changes: JudgedChanges): Outcomes {
  const whole = new Map<number, Item>()
  const leftOut = new Map<Reason, number>()
  /** Of each change one for what was before, and one for what is after. */
  const codes = new Uint8Array(2 * changes.length)
  const note = (content: Content, at: number): void => {
    codes[at] = codeOf(content)
    if (content.kind === 'left' && REASONS[content.reason].missed)
      leftOut.set(content.reason, (leftOut.get(content.reason) ?? 0) + 1)
  }
  function* items(): Iterator<Item> {
    for (let at = 0; at < changes.length; at++) {
      const change = existing(changes, at)
      if (change.idle === undefined)
        yield whole.get(at) ?? itemOf(change, codes[2 * at], codes[2 * at + 1])
    }
  }
  return {
    put: (at, item, isWhole) => {
      if (isWhole) whole.set(at, item)
      note(item.before, 2 * at)
      note(item.after, 2 * at + 1)
    },
    items: { [Symbol.iterator]: items },
    kept: () => [...whole.values()].filter(({ name }) => name !== ''),
    leftOut
  }
}

function itemOf(change: JudgedChange, first: number | undefined, last: number | undefined): Item {
  const { before, after, meanwhile } = change
  return {
    change,
    name: '',
    before: contentOf(first, before),
    after: contentOf(last, after ?? meanwhile)
  }
}

const WORDS = Object.keys(REASONS) as readonly Reason[]

/** 0 where there is nothing to keep, else the number of the reason, from 1. */
const codeOf = (content: Content): number =>
  content.kind === 'left' ? WORDS.indexOf(content.reason) + 1 : 0

function contentOf(code = 0, facts: FileFacts | undefined): Content {
  const reason = WORDS[code - 1]
  return reason === undefined ? absent(facts) : left(reason, facts)
}
