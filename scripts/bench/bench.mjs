// bench.mjs NODE...: this action against shell gates written by hand, with each of these Nodes.
// Prints a table for docs/speed.md. `--rounds N` measures N times instead of 15, `--heavy N` what takes long instead of 5,
// `--only PART` nothing but that part: gate, attacks, several, compose, pod, files, million, volumes, contents or start-up. It can be repeated.
// `--peers` measures this action beside others' tools instead.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { action } from './action.mjs'
import { attacks } from './attacks.mjs'
import { compose } from './compose.mjs'
import { expectChanges, million, writing } from './many-files.mjs'
import { alternate, median, whole } from './measure.mjs'
import { peers } from './peers.mjs'
import { pod } from './pod.mjs'
import { several } from './several.mjs'
import { memory, noise, phases, ratio, spread, table, times } from './table.mjs'
import { contents, volumes } from './watch.mjs'

const IMAGE = 'zero-drift-fixture/busybox:1'
const WEB = ['httpd', '-f', '-p', '8080', '-h', '/var/www']
const GATE = {
  image: IMAGE,
  command: WEB.join(' '),
  port: '8080',
  'smoke-http': 'GET / 200'
}
const FOLDERS = 100
const FILES_EACH = 1000
const WRITE = writing(FOLDERS, FILES_EACH)

const { values, positionals: nodes } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '15' },
    heavy: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
    peers: { type: 'boolean', default: false }
  }
})
await main(Number(values.rounds))

async function main(rounds) {
  const columns = []
  for (const node of nodes) {
    const few = Math.min(rounds, Number(values.heavy))
    const parts = {
      gate: () => gate(node, rounds),
      attacks: () => attacks(node, rounds, GATE),
      several: () => several(node, few, GATE),
      compose: () => compose(node, few, GATE),
      pod: () => pod(node, few, GATE),
      files: () => files(node, few),
      million: () => oneMillion(node),
      volumes: () => volumes(node, few),
      contents: () => contents(node, few),
      'start-up': () => startUp(node, rounds)
    }
    const rows = new Map()
    const measured = values.peers ? { peers: () => beside(node, rounds) } : parts
    for (const name of values.only ?? Object.keys(measured)) {
      if (measured[name] === undefined) throw new Error(`No such part: ${name}`)
      for (const [label, value] of await measured[name]()) {
        // What was measured is not lost with a row that fails.
        console.error(`  ${label}: ${value}`)
        rows.set(label, value)
      }
    }
    columns.push({ title: `Node ${run(node, '--version').slice(1)}`, rows })
  }
  console.log(
    `\n${machine()}; medians of ${rounds} rounds (${values.heavy} where files are many or large), quartiles in brackets.\n`
  )
  console.log(table(columns))
}

/** A small web image, read-only, one request, as whole processes: as it is by default, and by names alone. */
async function gate(node, rounds) {
  tell(node, 'a small web image')
  const [ours, names, theirs] = await alternate(
    [
      () => action(node, GATE),
      () => action(node, { ...GATE, content: 'never' }),
      () => whole(['bash', script('gate.sh'), IMAGE, ...WEB])
    ],
    rounds
  )
  return [
    ['**Small web image**, read-only: Zero Drift', spread(times(ours))],
    ['the same with `content: never`', spread(times(names))],
    ['the same by a shell gate', spread(times(theirs))],
    ['ratio (at most 1.6)', ratio(times(ours), times(theirs))],
    ['ratio with `content: never` (at most 1.35)', ratio(times(names), times(theirs))],
    ['noise: the shell gate, even rounds to odd', noise(times(theirs))],
    ['its post step, not in the ratio', spread(ours.map(({ post }) => post))],
    ['its phases', phases(ours)]
  ]
}

/** A writable container that adds many files, as whole processes, and the look at them alone; what is kept of them comes on top. */
async function files(node, rounds) {
  const count = FOLDERS * FILES_EACH
  tell(node, `a writable container that adds ${count} files`)
  const inputs = {
    image: IMAGE,
    command: `sh -c '${WRITE}'`,
    'read-only': 'false',
    'wait-for': 'log:^ready$',
    evidence: 'never'
  }
  const [ours, kept, theirs] = await alternate(
    [
      () => action(node, inputs, { code: 1, peak: true }),
      () => action(node, { ...inputs, evidence: 'always' }, { code: 1, peak: true }),
      () => whole(['bash', script('files-gate.sh'), IMAGE, 'sh', '-c', WRITE])
    ],
    rounds
  )
  for (const { report } of ours) expectChanges(report?.changes.length ?? 0, count)
  const [changes, microseconds] = [0, 1].map((at) =>
    theirs.map(({ output }) => Number(output.split(' ')[at]))
  )
  expectChanges(Math.min(...changes), count)
  const diff = microseconds.map((time) => time / 1000)
  return [
    [`**Writable, adds ${count} files**: Zero Drift, without evidence`, spread(times(ours))],
    ['the same by `docker diff \\| wc -l`', spread(times(theirs))],
    ['ratio (at most 1.5)', ratio(times(ours), times(theirs))],
    ['noise: the same, even rounds to odd', noise(times(theirs))],
    ['peak memory (under 250 MB)', memory(ours)],
    ['`docker diff \\| wc -l` alone', spread(diff)],
    ['phases of Zero Drift', phases(ours)],
    ['the same with evidence, and its peak memory', `${spread(times(kept))}, ${memory(kept)}`]
  ]
}

async function beside(node, rounds) {
  tell(node, 'a small web image, beside dgoss')
  return peers(node, rounds, GATE)
}

async function oneMillion(node) {
  tell(node, 'a writable container that adds 1000000 files')
  return million(node, IMAGE)
}

/** An invalid input is answered before the engine is asked: what is left is start-up. */
async function startUp(node, rounds) {
  tell(node, 'start-up')
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-bench-'))
  const empty = join(folder, 'empty.js')
  writeFileSync(empty, '')
  const [ours, theirs] = await alternate(
    [
      () => action(node, { image: IMAGE, 'read-only': 'perhaps' }, { code: 1 }),
      () => whole([node, empty], { env: {} })
    ],
    rounds
  )
  rmSync(folder, { recursive: true })
  return [
    ['**Start-up**: a run with an invalid input', spread(times(ours))],
    ['an empty script', spread(times(theirs))],
    ['difference (at most 100 ms)', `${Math.round(median(times(ours)) - median(times(theirs)))} ms`]
  ]
}

function machine() {
  const engine = run(
    'docker',
    'info',
    '--format',
    'Docker {{.ServerVersion}} ({{.Driver}}) on {{.OperatingSystem}}'
  )
  return `${engine}, ${cpus().length} CPUs`
}

function run(...argv) {
  return execFileSync(argv[0], argv.slice(1), { encoding: 'utf8' }).trim()
}

function script(name) {
  return join(import.meta.dirname, name)
}

function tell(node, what) {
  console.error(`Measuring with ${run(node, '--version')}: ${what}`)
}
