import type { FileFacts, FileType } from '../../ports'
import { numberColumn, optionalColumns } from './columns'

/** Facts of files as columns, by the number of their row. */
export interface FactsColumns {
  readonly at: (row: number) => FileFacts
  /** Puts facts in place of others, or directly behind the last ones. */
  readonly put: (row: number, facts: FileFacts) => void
}

/** Every fact. An optional one that is added to `FileFacts` needs its line here and nothing else. */
const FACTS: Readonly<Record<keyof FileFacts, 'required' | 'optional'>> = {
  type: 'required',
  mode: 'required',
  uid: 'required',
  gid: 'required',
  size: 'required',
  modified: 'optional',
  sha256: 'optional',
  target: 'optional',
  device: 'optional',
  capabilities: 'optional',
  attributes: 'optional'
}

const ALL = Object.keys(FACTS) as readonly (keyof FileFacts)[]
const OPTIONAL = ALL.filter((fact) => FACTS[fact] === 'optional')

const TYPES: readonly FileType[] = [
  'file',
  'directory',
  'symlink',
  'device',
  'fifo',
  'socket',
  'queue'
]

type Writable = { -readonly [Fact in keyof FileFacts]: FileFacts[Fact] }

/** Empty columns. The required facts are spelled out: in a loop, reading them would take several times as long. */
export function factsColumns(): FactsColumns {
  const [types, modes] = [numberColumn(Uint8Array), numberColumn(Uint16Array)]
  const [uids, gids, sizes] = [numberColumn(), numberColumn(), numberColumn()]
  const optional = optionalColumns<Writable>(OPTIONAL)
  return {
    at: (row) => {
      const facts: Writable = {
        type: TYPES[types.at(row)] ?? 'file',
        mode: modes.at(row),
        uid: uids.at(row),
        gid: gids.at(row),
        size: sizes.at(row)
      }
      optional.read(row, facts)
      return facts
    },
    put: (row, facts) => {
      types.put(row, TYPES.indexOf(facts.type))
      modes.put(row, facts.mode)
      uids.put(row, facts.uid)
      gids.put(row, facts.gid)
      sizes.put(row, facts.size)
      optional.put(row, facts)
    }
  }
}

/** Whether two files are known by just the same facts. */
export const haveSameFacts = (one: FileFacts, other: FileFacts): boolean =>
  ALL.every((fact) => one[fact] === other[fact])
