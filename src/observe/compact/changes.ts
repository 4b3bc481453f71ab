import type { ChangeList, RawChange } from '../../ports'
import type { Change } from '../observation'
import { changeCodec } from './change'
import { listMaker, type ListMaker } from './list'
import type { Codec } from './records'
import { CHANGE_KINDS } from '../../plan/change-kinds'

/** All these changes, sorted by path, in less than a hundred bytes each: a folder comes directly before its content. */
export function changesByPath(changes: Iterable<Change>): ChangeList<Change> {
  const { add, sorted } = listMaker(changeCodec())
  for (const change of changes) add(change)
  return sorted()
}

/** Takes the lines of an engine's list as they come. */
export const rawChanges = (): ListMaker<RawChange> => listMaker(RAW)

const RAW: Codec<RawChange> = {
  write: ({ kind }, pen) => {
    pen.byte(CHANGE_KINDS.indexOf(kind))
  },
  read: (eye, path) => ({ path: path(), kind: CHANGE_KINDS[eye.byte()] ?? 'changed' })
}
