import type { Finding } from '../../judge/findings/finding'
import { makeFinding } from '../../judge/findings/table'
import { withFindings, type Judgement } from '../../judge/judgement'
import { readable } from '../../observe/paths'
import type { Plan } from '../../plan/plan'
import type { KeptFile, World } from '../../ports'
import type { CheckedRun } from '../proof'
import type { Item, Reason } from './content'
import { diffsOf, type Diff } from './diffs'
import { gatherEvidence, type Gathered, type Scene } from './gather'
import { maskOf, valuesOf, type Mask } from '../../plan/masks'
import type { Secrets } from '../../plan/secrets'
import { asciiJson, packed } from './package'

export type { Scene }

/** The evidence of a run: its digest and sizes, and the diffs for the reports. */
export interface Evidence {
  /** SHA-256 of the archive. */
  readonly sha256: string
  readonly files: number
  /** Total bytes of all files. */
  readonly bytes: number
  /** Number of contents that are missed, by reason. */
  readonly leftOut: ReadonlyMap<Reason, number>
  /** Reference of the image that the container was committed as; undefined if it was not. */
  readonly image: string | undefined
  /** Diffs of the worst files that are text, within limits. */
  readonly diffs: readonly ShownDiff[]
}

/** The diff of one file, with secrets masked. */
export interface ShownDiff {
  readonly path: string
  readonly text: string
}

/**
 * Keeps the changed files while the container still exists. Parts that could not be kept become
 * findings of the judgement.
 */
export async function keepEvidence(
  judged: CheckedRun,
  scene: Scene,
  { log, secrets = NO_SECRETS }: Printed
): Promise<{ readonly judgement: Judgement; readonly evidence?: Evidence }> {
  const { judgement, plan } = judged
  const { spool, world } = scene
  const gathered = await gatherEvidence(judged, scene)
  const described = await attempt(() => world.engine.describe(scene.testbed.id), world)
  const mask = maskOf([
    ...valuesOf(plan.container.env),
    ...imageValues(described.value),
    ...secrets.forms
  ])
  const diffs = diffsOf(gathered.kept(), { spool, clock: world.clock, mask })
  const committed = plan.evidence.image ? await attempt(() => commit(judged, scene), world) : {}
  const further = { described, committed, log, secrets, mask }
  const files = packed(packing(judged, gathered, diffs, further), spool, world.digest)
  const keeping = await world.files.keep(files)
  const faults = [...gathered.faults, described.fault, committed.fault]
  const { leftOut } = gathered
  const unwritten = keeping.kind === 'unwritable' ? keeping.reason : spool.fault()
  const findings = findLost({ faults, leftOut, unwritten }, plan.evidence)
  const told = { judgement: withFindings(judgement, findings) }
  if (keeping.kind === 'unwritable') return told
  const sums = { sha256: keeping.sha256, files: files.length, bytes: sumOf(files), leftOut }
  return { ...told, evidence: { ...sums, image: committed.value, diffs: shownOf(diffs) } }
}

/** Everything that the container printed, and the secrets of its workload. */
interface Printed {
  readonly log: string
  readonly secrets: Secrets | undefined
}

const NO_SECRETS: Secrets = { forms: [], hide: (text) => text }

interface Attempt<T> {
  readonly value?: T
  readonly fault?: string
}

/**
 * Returns the answer, or the message of a fault, which changes no verdict. A cancellation is
 * thrown.
 */
async function attempt<T>(ask: () => Promise<T>, { cancelled }: World): Promise<Attempt<T>> {
  try {
    return { value: await ask() }
  } catch (error) {
    if (cancelled.aborted || !(error instanceof Error)) throw error
    return { fault: error.message }
  }
}

function commit({ plan }: CheckedRun, { testbed, world }: Scene): Promise<string> {
  const { labels } = plan.container
  return world.engine.commit(testbed.id, { repository: REPOSITORY, tag: runOf(plan) }, labels)
}

const REPOSITORY = 'zero-drift-evidence'

const runOf = ({ container }: Plan): string => container.labels['zero-drift.run'] ?? 'unknown'

interface Further {
  readonly described: Attempt<unknown>
  readonly committed: Attempt<string>
  readonly log: string
  readonly secrets: Secrets
  readonly mask: Mask
}

function packing(
  { plan, observation }: CheckedRun,
  { items, kept }: Gathered,
  diffs: ReadonlyMap<Item, Diff>,
  { described, committed, log, secrets: { hide }, mask }: Further
): Parameters<typeof packed>[0] {
  const { reference, id } = plan.image
  const { fileLimit, limit } = plan.evidence
  const processes = observation.inside && processesIn(observation.inside.processes, mask)
  const texts = {
    'container.log': hide(log),
    'inspect.json': described.value === undefined ? undefined : inspectText(described.value, mask),
    'mounts.txt': observation.inside && hide(readable(observation.inside.mountinfo)),
    'processes.json': processes && `[\n${processes.map(asciiJson).join(',\n')}\n]\n`
  }
  const limits = { file: fileLimit, all: limit }
  const head = { run: runOf(plan), image: { reference, id }, limits, committed: committed.value }
  return { head, items, kept: kept(), diffs, texts }
}

const sumOf = (files: readonly KeptFile[]): number => files.reduce((sum, { size }) => sum + size, 0)

/** Most diffs for the reports, and most characters of all of them. */
const MOST_SHOWN = 50
const MOST_TEXT = 4 * 1024 * 1024

function shownOf(diffs: ReadonlyMap<Item, Diff>): readonly ShownDiff[] {
  let room = MOST_TEXT
  return [...diffs]
    .flatMap(([{ change }, diff]) =>
      diff.kind === 'text' && !change.allowed ? [{ path: change.path, text: diff.text }] : []
    )
    .slice(0, MOST_SHOWN)
    .filter(({ text }) => (room -= text.length) >= 0)
}

/** The missing parts of the evidence, and the reasons. */
interface Loss {
  /** Messages of faults while the evidence was collected. */
  readonly faults: readonly (string | undefined)[]
  /** Number of contents that are missed, by reason. */
  readonly leftOut: ReadonlyMap<Reason, number>
  /** Why contents could not be put aside, or the evidence not be written; undefined if all was. */
  readonly unwritten: string | undefined
}

/**
 * Findings for evidence that was asked for and is missing. A part that cannot be written is as bad
 * as a report that cannot be.
 */
function findLost(
  { faults, leftOut, unwritten }: Loss,
  { fileLimit, limit }: Plan['evidence']
): readonly Finding[] {
  const messages = faults.filter((message) => message !== undefined)
  return [
    ...messages.map((message) => makeFinding('evidence-lost', { message })),
    ...(leftOut.size === 0 ? [] : [makeFinding('evidence-cut', { leftOut, fileLimit, limit })]),
    ...(unwritten === undefined
      ? []
      : [makeFinding('output-unwritable', { message: told(unwritten) })])
  ]
}

const told = (reason: string): string =>
  `The evidence could not be kept: ${reason.replace(/\.?$/, '.')}`

/**
 * Returns the engine's description of the container as lines of JSON. Every value of the
 * environment is masked, and anything else that looks like a secret.
 */
export function inspectText(description: unknown, mask: Mask): string {
  const shown = masked(description, mask, undefined)
  const text = JSON.stringify(shown, null, 2)
  return `${text.replace(/[^\n -~]/g, escape).replaceAll('##[', '#\\u0023[')}\n`
}

/** Masks every text in a value; `Env` lists `KEY=VALUE`. */
function masked(value: unknown, mask: Mask, key: string | undefined): unknown {
  if (typeof value === 'string') return key === 'Env' ? withoutValue(value) : lines(value, mask)
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, mask, key))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([name, one]: [string, unknown]) => [name, masked(one, mask, name)] as const
  )
  return Object.fromEntries(entries)
}

const withoutValue = (line: string): string => line.replace(/=[^]*/, '=***')

/**
 * Values of the environment in the engine's description, which the image brings along, without
 * paths and common words.
 */
function imageValues(description: unknown): readonly string[] {
  const { Config } = (description ?? {}) as { readonly Config?: { readonly Env?: unknown } }
  const env = Array.isArray(Config?.Env) ? Config.Env : []
  const lines = env.filter((line): line is string => typeof line === 'string')
  return valuesOf(lines).filter((value) => !/^[./~]/.test(value))
}

const lines = (text: string, mask: Mask): string => mask(text.split('\n')).join('\n')

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One process of the container while it was paused. */
export interface Process {
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  /** e.g. `S (sleeping)`. */
  readonly state: string
  readonly name: string
  /** Command line with secrets masked; the process itself may have changed it. */
  readonly command: readonly string[]
}

/**
 * Reads processes from texts of `/proc`, sorted by number (proc_pid_status(5),
 * proc_pid_cmdline(5)). Undefined if there was no access to these texts.
 */
export function processesIn(
  texts: ReadonlyMap<string, string>,
  mask: Mask
): readonly Process[] | undefined {
  const statuses = [...texts].filter(([name]) => name.endsWith('/status'))
  if (statuses.length === 0) return undefined
  const processes = statuses.map(([name, status]) => {
    const pid = name.slice(0, -'/status'.length)
    return processOf(Number(pid), status, wordsOf(texts.get(`${pid}/cmdline`) ?? '', mask))
  })
  return processes.toSorted((one, other) => one.pid - other.pid)
}

function processOf(pid: number, status: string, command: readonly string[]): Process {
  // A program's name may hold anything but a bare line feed, which the kernel escapes.
  const fields = new Map(
    status
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  )
  return {
    pid,
    ppid: Number(fields.get('PPid') ?? 0),
    uid: Number(fields.get('Uid')?.split('\t')[0] ?? 0),
    state: fields.get('State') ?? '',
    name: readable(fields.get('Name') ?? ''),
    command
  }
}

const wordsOf = (cmdline: string, mask: Mask): readonly string[] =>
  cmdline === '' ? [] : mask(cmdline.replace(/\0$/, '').split('\0').map(readable))
