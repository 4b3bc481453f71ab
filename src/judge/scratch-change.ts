import type { Change, Place } from '../observe/observation'
import type { FileFacts } from '../ports'

/**
 * Whether a change is what memory is there for: an ordinary file in a tmpfs that the author declared, in `/dev/shm` or in `/dev/mqueue`,
 * or a socket or FIFO in `/dev`. What could be run, lends rights or is a device is not.
 */
export function isScratch(places: readonly Place[]): (change: Change) => boolean {
  // Of two with one path the first counts: `/` is the root filesystem, whatever else says so.
  const types = new Map(places.toReversed().map((place) => [place.path, place]))
  return ({ place, after }) => {
    const where = types.get(place)
    if (where === undefined || after === undefined) return false
    switch (where.type) {
      case 'tmpfs':
        return where.declared && isHarmless(after)
      case 'shm':
      case 'mqueue':
        return isHarmless(after)
      case 'dev':
        return after.type === 'socket' || after.type === 'fifo'
      case 'rootfs':
      case 'volume':
      case 'bind':
        return false
    }
  }
}

function isHarmless({ type, mode, capabilities }: FileFacts): boolean {
  if (type === 'device') return false
  return type !== 'file' || ((mode & 0o6111) === 0 && capabilities === undefined)
}
