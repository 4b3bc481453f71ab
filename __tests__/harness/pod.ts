import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withWorld } from '../../src/adapters/world'
import { check } from '../../src/main'
import { makePlan } from '../../src/plan/plan'
import { parseInputs } from '../../src/plan/inputs'
import type { Pod, PodContainer, PodVolume, Probe, ProbeAction } from '../../src/plan/workload/pod'
import { planPod } from '../../src/plan/workload/pod-plan'
import type { Report } from '../../src/report/report'
import { openPod } from '../../src/run/pod-workload'
import { placed } from '../../src/run/reach'
import { stopwatch } from '../../src/run/stopwatch'
import { docker, imageFrom } from './engine'

/** Checks of pods that are written by hand, as values. */

const BUSYBOX = 'zero-drift-fixture/busybox:1'

export const CONTAINER: PodContainer = {
  name: 'app',
  image: BUSYBOX,
  pull: 'never',
  isSidecar: false,
  readOnly: true,
  env: [],
  identity: { groups: [], mustNotBeRoot: false },
  config: {},
  hostConfig: {},
  mounts: [],
  ports: [],
  probes: {}
}

export const POD: Pod = {
  name: 'pod',
  hostname: 'pod',
  sandbox: { config: {}, hostConfig: {} },
  sharesProcesses: false,
  volumes: [],
  init: [],
  containers: [CONTAINER],
  judged: 'app',
  grace: 2000,
  isJob: false
}

export const SCRATCH: PodVolume = {
  ...{ name: 'work', kind: 'scratch', medium: 'disk' },
  ...{ mode: 0o777, uid: 0, gid: 0, entries: [] }
}

export const probeOf = (action: ProbeAction): Probe => ({
  action,
  ...{ periodMs: 10_000, timeoutMs: 1000, failures: 3, successes: 1, initialDelayMs: 0 }
})

/** An image in place of the probe's, since the sources have no folder with the program. */
async function probeImage(): Promise<string> {
  const machine = `linux-${await docker('version', '--format', '{{.Server.Arch}}')}`
  const dockerfile = `FROM ${BUSYBOX}\nCOPY probe /zero-drift/probe\nRUN chmod 755 /zero-drift/probe\n`
  const program = await readFile(join(__dirname, '../../dist/probe', machine))
  return imageFrom('compose-gate', dockerfile, { probe: program })
}

export interface CheckedPod {
  readonly report: Report
  /** Names of everything on the engine that carries the labels of the check. */
  readonly left: readonly string[]
}

let runs = 0

/** Checks a pod, or that of a manifest, with these inputs of a check. */
export async function checkPod(
  pod: Pod | string,
  inputs: Readonly<Record<string, string>> = {},
  cancelled: AbortSignal = new AbortController().signal,
  onProgress: (sentence: string) => void = () => undefined
): Promise<CheckedPod> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-pod-'))
  const labels = { 'zero-drift.run': `pod-e2e-${process.pid}-${runs++}`, 'zero-drift.job': 'j' }
  const log = { progress: onProgress }
  const means = { environment: process.env, destinations: { outputDir: folder, appended: [] } }
  const own = await probeImage()
  try {
    const report = await withWorld({ ...means, log, cancelled }, async (real) => {
      const world = { ...real, engine: { ...real.engine, probeImage: () => Promise.resolve(own) } }
      const given = new Map(Object.entries({ image: BUSYBOX, ...inputs }))
      const request = { inputs: given, labels, version: '0', colour: false }
      const watch = stopwatch(world.clock)
      const means = { folder, inputs: given, labels, world }
      const prepared = await preparedFor(pod, means)
      const preparation = { learnt: prepared, prepared }
      return check({ request, world, startedAt: 0, watch, preparation }, (one) =>
        Promise.resolve(one)
      )
    })
    return { report, left: await carrying(labels) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Means {
  readonly folder: string
  readonly inputs: ReadonlyMap<string, string>
  readonly labels: Readonly<Record<string, string>>
  readonly world: Parameters<typeof check>[0]['world']
}

async function preparedFor(pod: Pod | string, means: Means) {
  const { inputs, labels, world } = means
  const parsed = parseInputs(inputs, new Map())
  if (!('wishes' in parsed)) throw new Error(JSON.stringify(parsed.faults))
  const wishes = { ...parsed.wishes, readOnly: parsed.wishes.readOnly === true }
  const engine = await world.engine.identify()
  const { startup } = wishes.limits
  const described = await (typeof pod === 'string'
    ? readPod(pod, means, startup)
    : planned(pod, means, startup))
  const facts = {
    ...({ kind: 'compose', service: 'app', readOnly: true, askedReadOnly: 'declared' } as const),
    ...{ inline: [], tmpfs: [], unmounted: [], notReproduced: [], standIns: [] },
    ...{ dependencies: [], unset: [], endsFor: [], variables: { replaced: [], added: [] } }
  }
  const { image } = described
  const made = makePlan(wishes, image, labels, { ...described, facts })
  if ('faults' in made) throw new Error(JSON.stringify(made.faults))
  return { plan: made.plan, engine, image, spec: placed(made.plan, engine) }
}

/** The pod of a manifest. */
async function readPod(text: string, { folder, labels, world }: Means, startup: number) {
  const file = join(folder, 'manifest.yaml')
  await writeFile(file, text)
  const engine = await world.engine.identify()
  const opened = await openPod(
    { files: [file], startup },
    { labels, engine, world, learnSecrets: () => undefined }
  )
  const image = await world.engine.image(opened.image)
  if (image === undefined) throw new Error(`there is no image ${opened.image}`)
  return opened.describe(image)
}

/** A pod that is written by hand. */
async function planned(pod: Pod, { labels, world }: Means, startup: number) {
  const found = await Promise.all(
    [...pod.init, ...pod.containers].map(async ({ name, image, identity: { user } }) => {
      const facts = await world.engine.image(image)
      if (facts === undefined) throw new Error(`there is no image ${image}`)
      return { name, facts, own: user === undefined ? {} : { user: String(user) } }
    })
  )
  const bodies = new Map(
    found.map(
      ({ name, facts, own }) =>
        [name, { image: facts.id, stopSignal: facts.stopSignal, ...own }] as const
    )
  )
  const { plan, spec } = planPod(pod, { labels, bodies, startup })
  const image = found.find(({ name }) => name === pod.judged)?.facts
  if (image === undefined) throw new Error('there is no container to judge')
  return { pod: plan, spec, image: { ...image, hasHealthCheck: false } }
}

async function carrying(labels: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const filters = Object.entries(labels).map(([name, value]) => `--filter=label=${name}=${value}`)
  const lists = await Promise.all([
    docker('container', 'ls', '--all', '--quiet', ...filters),
    docker('volume', 'ls', '--quiet', ...filters),
    docker('network', 'ls', '--quiet', ...filters)
  ])
  return lists.filter((list) => list !== '')
}
