import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { action } from './action.mjs'
import { alternate, whole } from './measure.mjs'
import { noise, ratio, spread, times } from './table.mjs'

const SMOKE = { http: { 'http://localhost:8080/': { status: 200 } } }

/** The page that the others ask the web server for: it starts no service, but can read a file by a program of the image. */
const STRUCTURE = {
  schemaVersion: '2.0.0',
  commandTests: [{ name: 'page', command: 'cat', args: ['/var/www/index.html'] }]
}

/**
 * One image with one smoke test, read-only, as whole processes: by this action, and by dgoss, which runs its test inside of the
 * container and does not look at what was written. dgoss sleeps before it tests; without that, it tries until the test passes.
 * Beside them container-structure-test, with one command in a container of its own.
 */
export async function peers(node, rounds, gate) {
  const dgoss = peer(gate)
  try {
    const [ours, theirs, fastest, structure] = await alternate(
      [
        () => action(node, gate),
        () => dgoss.run({}),
        () => dgoss.run(AT_ONCE),
        () => dgoss.structure()
      ],
      rounds
    )
    return [
      ['**Small web image**, read-only, one smoke test: Zero Drift', spread(times(ours))],
      ['dgoss, as it is', spread(times(theirs))],
      ['dgoss, without its sleep', spread(times(fastest))],
      ['container-structure-test, one command and no service', spread(times(structure))],
      ['ratio to dgoss as it is', ratio(times(ours), times(theirs))],
      ['ratio to dgoss without its sleep', ratio(times(ours), times(fastest))],
      ['noise: dgoss as it is, even rounds to odd', noise(times(theirs))],
      ['noise: dgoss without its sleep, even rounds to odd', noise(times(fastest))]
    ]
  } finally {
    dgoss.remove()
  }
}

const AT_ONCE = { GOSS_SLEEP: '0', GOSS_OPTS: '--retry-timeout 10s --sleep 10ms' }

/** dgoss on the same container, and container-structure-test on its image; their tests in a folder of their own. */
function peer({ image, command }) {
  const script = join(import.meta.dirname, 'peers.sh')
  const programs = execFileSync('bash', [script], { encoding: 'utf8' }).trim().split('\n')
  const [goss, dgoss, structureTest] = programs
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-peers-'))
  writeFileSync(join(folder, 'goss.yaml'), JSON.stringify(SMOKE))
  const config = join(folder, 'structure.json')
  writeFileSync(config, JSON.stringify(STRUCTURE))
  const environment = { ...process.env, GOSS_PATH: goss, GOSS_FILES_PATH: folder }
  const words = ['bash', dgoss, 'run', '--read-only', image, ...command.split(' ')]
  return {
    run: (more) => whole(words, { env: { ...environment, ...more } }),
    structure: () => whole([structureTest, 'test', '--image', image, '--config', config]),
    remove: () => rmSync(folder, { recursive: true })
  }
}
