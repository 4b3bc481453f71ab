import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newIdentity, temporaryFolder, VERSION } from '../adapters/process'
import { withWorld } from '../adapters/world'
import { shorten } from '../judge/phrases'
import { main } from '../main'
import type { Inputs } from '../plan/inputs'
import type { World } from '../ports'
import { inline } from '../report/escape'
import type { Report } from '../report/report'
import { painter, wrap, type Paint } from '../report/terminal-text'
import { logFor, wantsColour } from './terminal'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Runs the checks of the self-test. Returns its text and the exit code: 0 if every write was
 * seen, 1 if one was not, 3 if a check ended with `error`.
 */
export async function selfTest(
  environment: Environment,
  cancelled: AbortSignal
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 | 3 }> {
  const folder = await mkdtemp(join(temporaryFolder(environment), 'zero-drift-self-test-'))
  const destinations = { outputDir: folder, appended: [] }
  try {
    const means = { environment, destinations, log: logFor('normal'), cancelled }
    const outcomes = await withWorld(means, (world) => runAll(world, join(folder, 'bind')))
    const text = selfTestText(outcomes, wantsColour(environment))
    return { text, exitCode: anyError(outcomes) ? 3 : allSeen(outcomes) ? 0 : 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runAll(world: World, bind: string): Promise<readonly Outcome[]> {
  const { local, self, platform } = await world.engine.identify()
  const seesFolders = local && self === undefined
  if (seesFolders) await mkdir(bind)
  const offer = {
    image: await world.engine.selfTestImage(platform),
    volume: `zero-drift-self-test-${randomBytes(4).toString('hex')}`,
    folder: seesFolders ? bind : undefined
  }
  const outcomes: Outcome[] = []
  for (const trial of trials(offer)) {
    const { labels } = newIdentity({})
    const request = { inputs: trial.inputs, labels, version: VERSION, colour: false }
    outcomes.push({ trial, report: await main(request, world) })
  }
  return outcomes
}

/**
 * One case of the self-test: a check of an image that writes to every kind of place, and the writes
 * that must be seen.
 */
interface Trial {
  readonly title: string
  readonly inputs: Inputs
  /** Paths that must be among the changes, each with its kind of place. */
  readonly written: readonly Written[]
}

interface Written {
  readonly path: string
  readonly place: string
}

/**
 * Means of the trials: the self-test's image, a name for a volume, and a folder that the engine can
 * bind.
 */
interface Offer {
  readonly image: string
  readonly volume: string
  /** Folder to bind; absent if the engine does not see this machine's folders. */
  readonly folder: string | undefined
}

/**
 * The checks: read-only, writable, by names alone, one-shot. Together they write to every kind of
 * place, and run a program there where that is possible.
 */
function trials(offer: Offer): readonly Trial[] {
  return [readOnly(offer), writable(offer), byNames(offer), oneShot(offer)]
}

function readOnly({ image, volume, folder }: Offer): Trial {
  const bind =
    folder === undefined ? [] : [[`${folder}:/bind`, 'run:/bind/x', 'a bind mount'] as const]
  const volumes = [[`${volume}:/named`, 'run:/named/x', 'a named volume'] as const, ...bind]
  const acts: readonly (readonly [string, string])[] = [
    ['run:/tmp/x', 'a tmpfs that runs programs'],
    ['write:/scratch/x', 'a tmpfs'],
    ['run:/volume/x', "a volume of the image's"],
    ['last:/volume/last', 'the same, on the stop signal'],
    ['own:/volume/page', 'the same, a file with another owner'],
    ['socket:/volume/socket', 'the same, a socket'],
    ['deep:/volume/deep', 'the same, deeper than a program can name'],
    ...volumes.map(([, act, place]) => [act, place] as const),
    ['run:/dev/x', '/dev'],
    ['run:/dev/shm/x', '/dev/shm'],
    ['make:/dev/mqueue/x', '/dev/mqueue']
  ]
  return trial('A read-only root filesystem', image, acts, {
    tmpfs: '/tmp:exec,size=1m,mode=1777\n/scratch:size=1m',
    volumes: volumes.map(([mount]) => mount).join('\n')
  })
}

function writable({ image }: Offer): Trial {
  const acts = [
    ['write:/x', 'the root filesystem'],
    ['edit:/page', 'the same, with size and times as they were'],
    ['pass:/folder/gone', 'the same, created and removed'],
    ['append:/etc/hosts', "the engine's files for the network"]
  ] as const
  return trial('A writable root filesystem', image, acts, { 'read-only': 'false' })
}

function byNames({ image }: Offer): Trial {
  const acts = [
    ['write:/x', 'the root filesystem'],
    ['swap:/folder/page', 'the same, a folder in the place of a file']
  ] as const
  const inputs = { 'read-only': 'false', content: 'never' }
  return trial('A writable root filesystem, with content: never', image, acts, inputs)
}

function oneShot({ image }: Offer): Trial {
  const acts = [
    ['run:/tmp/x', 'a tmpfs that runs programs'],
    ['run:/dev/shm/x', '/dev/shm'],
    ['make:/dev/mqueue/x', '/dev/mqueue']
  ] as const
  const inputs = { tmpfs: '/tmp:exec,size=1m,mode=1777', 'wait-for': 'exit' }
  return trial('A one-shot job', image, acts, inputs)
}

function trial(
  title: string,
  image: string,
  acts: readonly (readonly [string, string])[],
  inputs: Readonly<Record<string, string>>
): Trial {
  const once = inputs['wait-for'] === 'exit' ? ['once'] : []
  const command = ['litter', ...acts.map(([act]) => act), ...once].join(' ')
  const course = { pull: 'never', 'wait-for': 'log:^ready$', explain: 'never', evidence: 'never' }
  const given = { image, command, ...course, ...inputs }
  return {
    title,
    inputs: new Map(Object.entries(given)),
    written: acts.map(([act, place]) => ({ path: pathOf(act), place }))
  }
}

/**
 * Path whose change shows that an act was seen: for `pass:` the folder, since the file is gone. A
 * `deep:` file lies below 22 folders of 200 letters (probe/litter.c).
 */
function pathOf(act: string): string {
  const path = act.slice(act.indexOf(':') + 1)
  if (act.startsWith('deep:')) return `${path}${`/${'n'.repeat(200)}`.repeat(22)}/x`
  return act.startsWith('pass:') ? path.slice(0, path.lastIndexOf('/')) : path
}

/** Outcome of one case of the self-test. */
interface Outcome {
  readonly trial: Trial
  readonly report: Report
}

/** Whether every write was seen. */
function allSeen(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(({ trial, report }) => trial.written.every((one) => seen(one, report)))
}

/** Whether some case could not be judged. */
function anyError(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ report }) => report.verdict === 'error')
}

/**
 * Text of the self-test for people: each place, whether its write was seen, and whether a program
 * could run there.
 */
function selfTestText(outcomes: readonly Outcome[], colour: boolean): string {
  const paint = painter(colour)
  const all = allSeen(outcomes)
  const title = all
    ? '✓ Every write was seen: this engine can be trusted with a verdict'
    : '✗ Some writes were not seen: no verdict on this engine can be trusted'
  const parts = outcomes.map((outcome) => trialLines(outcome, paint).join('\n'))
  return `${[paint.bold(all ? paint.green(title) : paint.red(title)), ...parts].join('\n\n')}\n`
}

function trialLines({ trial, report }: Outcome, paint: Paint): readonly string[] {
  const file = report.files.find(({ name }) => name === 'container.log')
  const log = [...(file?.text() ?? [])].join('')
  const width = Math.max(...trial.written.map(({ path }) => shorten(path, LONGEST).length))
  const rows = trial.written.map((one) => {
    const how = seen(one, report)
    const mark = how ? paint.green('✓ seen') : paint.red('✗ not seen')
    const ran = log.includes(`${one.path}: ran`) ? ', and a program ran there' : ''
    return `    ${mark}  ${shorten(one.path, LONGEST).padEnd(width)}  ${one.place}${ran}`
  })
  return [paint.bold(`  ${trial.title}`), ...rows, ...troubleLines(report)]
}

/** Most characters of a path that are shown. */
const LONGEST = 24

/**
 * Lines on why a write may not have been seen: findings on unwatched places and, in a case that
 * failed or could not be judged, its errors.
 */
function troubleLines({ verdict, document }: Report): readonly string[] {
  const kinds = verdict === 'error' || verdict === 'failed' ? ['error'] : []
  return document.findings
    .filter(
      ({ kind, level }) => kind === 'unwatched' || (kinds.includes(level) && kind !== 'drift')
    )
    .flatMap(({ title, detail }) => wrap(inline(`${title}: ${detail}`, 1000), '    '))
}

function seen({ path }: Written, { document }: Report): boolean {
  for (const change of document.changes) if (change.path === path) return true
  return false
}
