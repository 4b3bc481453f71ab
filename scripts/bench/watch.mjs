import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { action } from './action.mjs'
import { alternate, median, whole } from './measure.mjs'
import { memory, noise, phases, ratio, spread, times } from './table.mjs'

const IMAGE = 'zero-drift-fixture/busybox:1'
/** Ends at once when it is told to, so that it is worth looking at before that. */
const PATIENT = 'trap "exit 0" TERM; echo ready; while :; do sleep 60 & wait $!; done'

/** Volumes that the container leaves alone, read as often by hand as the action reads them: whole processes. */
export async function volumes(node, rounds) {
  const many =
    'mkdir /data/0; i=0; while [ $i -lt 1000 ]; do echo $i >/data/0/$i; i=$((i+1)); done; ' +
    'i=1; while [ $i -lt 100 ]; do cp -a /data/0 /data/$i; i=$((i+1)); done'
  return [
    ...(await volume(node, rounds, { title: 'A volume of 100,000 small files', fill: many })),
    ...(await volume(node, rounds, {
      title: 'A volume with 1 GB in one file',
      fill: 'dd if=/dev/urandom of=/data/big bs=1M count=1000 2>/dev/null'
    }))
  ]
}

async function volume(node, rounds, { title, fill }) {
  const name = `zero-drift-bench-${process.pid}`
  docker('run', '--rm', '--volume', `${name}:/data`, IMAGE, 'sh', '-c', fill)
  const inputs = {
    image: IMAGE,
    command: `sh -c '${PATIENT}'`,
    volumes: `${name}:/data`,
    'wait-for': 'log:^ready$'
  }
  try {
    const [ours, theirs] = await alternate(
      [
        () => action(node, inputs, { peak: true }),
        () => whole(['bash', script('volume-gate.sh'), name, IMAGE, 'sh', '-c', PATIENT])
      ],
      rounds
    )
    return [
      [`**${title}**: Zero Drift`, spread(times(ours))],
      [`${title}, by \`curl \\| sha256sum\` as often`, spread(times(theirs))],
      [`${title}: ratio (at most 1.3)`, ratio(times(ours), times(theirs))],
      [`${title}: noise, even rounds to odd`, noise(times(theirs))],
      [`${title}: peak memory (under 250 MB)`, memory(ours)],
      [`${title}: phases`, phases(ours)]
    ]
  } finally {
    docker('volume', 'rm', '--force', name)
  }
}

/** The comparison of an image's contents alone, beside two exports that are hashed at once. */
export async function contents(node, rounds) {
  const image = 'zero-drift-bench/contents:1'
  makeImage(image)
  const inputs = { image, command: 'sleep 600', 'read-only': 'false', 'wait-for': 'none' }
  const [ours, theirs] = await alternate(
    [
      () => action(node, inputs, { peak: true }),
      () => whole(['bash', script('export-gate.sh'), image])
    ],
    rounds
  )
  // The archives are read from the container's end on, while the engine lists what changed.
  const comparison = ours.map(({ report }) =>
    report.timings
      .filter(({ phase }) => phase === 'observe' || phase === 'compare')
      .reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  )
  const exports = theirs.map(({ output }) => Number(output) / 1000)
  return [
    ['**Contents of a 450 MB image**: the comparison', spread(comparison)],
    ['two `docker export \\| sha256sum` at once', spread(exports)],
    ['contents: ratio (at most 1.5)', `**${(median(comparison) / median(exports)).toFixed(2)}**`],
    ['contents: noise, even rounds to odd', noise(exports)],
    ['contents: peak memory (under 250 MB)', memory(ours)]
  ]
}

/** As an image has them: some large files, many small ones. */
function makeImage(image) {
  if (docker('images', '--quiet', image) !== '') return
  const fill =
    'mkdir /bulk /many; for i in $(seq 40); do dd if=/dev/urandom of=/bulk/$i bs=1M count=11 2>/dev/null; done; ' +
    'for i in $(seq 10000); do echo $i >/many/$i; done'
  const container = docker('create', IMAGE, 'sh', '-c', fill)
  docker('start', '--attach', container)
  docker('commit', '--change', 'CMD ["sh"]', container, image)
  docker('rm', container)
}

function docker(...args) {
  return execFileSync('docker', args, { encoding: 'utf8' }).trim()
}

function script(name) {
  return join(import.meta.dirname, name)
}
