import { action } from './action.mjs'
import { memory, phases, spread, times } from './table.mjs'

/**
 * A command for busybox that fills folders, says `ready` and waits. One folder of files, then links to them: an ext4 without a journal
 * shuns the inodes of files that were deleted in the last minutes, and creating real files would soon take ten times as long.
 */
export function writing(folders, filesEach) {
  return (
    `mkdir -p /data/0; i=0; while [ $i -lt ${filesEach} ]; do : >/data/0/$i; i=$((i+1)); done; ` +
    `i=1; while [ $i -lt ${folders} ]; do cp -al /data/0 /data/$i; i=$((i+1)); done; ` +
    'echo ready; exec sleep 3600'
  )
}

/** A writable container that adds a million files, once: what is asked is whether memory holds. */
export async function million(node, image) {
  const inputs = {
    image,
    command: `sh -c '${writing(1000, 1000)}'`,
    'read-only': 'false',
    'wait-for': 'log:^ready$',
    'startup-timeout': '30m'
  }
  const ours = [await action(node, inputs, { code: 1, peak: true })]
  expectChanges(ours[0].report?.changes.length ?? 0, 1_000_000)
  return [
    ['**Writable, adds 1,000,000 files**, once: Zero Drift, with evidence', spread(times(ours))],
    ['a million: peak memory (under 700 MB)', memory(ours)],
    ['a million: phases', phases(ours)]
  ]
}

/** Throws where something that was added is missing. */
export function expectChanges(found, expected) {
  if (found < expected) throw new Error(`Only ${found} of ${expected} added files were listed.`)
}
