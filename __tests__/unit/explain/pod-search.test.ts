import type { PodFix } from '../../../src/explain/mounts'
import { fixOf } from '../../../src/explain/fixed-plan'
import { perilsOf } from '../../../src/explain/danger'
import { look, withGroup } from '../../../src/explain/proving'
import type { Shown } from '../../../src/explain/shown'
import type { Write } from '../../../src/explain/writes'
import { codeTest } from '../../../src/judge/code'
import type { Plan } from '../../../src/plan/plan'
import type { PodDeclarations } from '../../../src/plan/workload/pod-declared'
import type { ManifestSources } from '../../../src/plan/workload/pod-sources'
import type { ContainerSpec } from '../../../src/words'
import { file } from '../observe/seen'
import { sourcesOf } from '../plan/workload/manifests'
import { ENGINE, ticking, worldOf } from '../run/world'
import { engineOf } from './bench'
import { recheckOn } from './checked'
import { IMAGINARY } from './imaginary'
import { tree } from './roots'
import { SILENT } from './simulated'

/** A pod whose program keeps data in `/data/x`, as a manifest may describe it. */
const POD = `kind: Pod
metadata: { name: web }
spec: { containers: [{ name: app, image: a, securityContext: { readOnlyRootFilesystem: true } }] }
`
const FAILURE = { kind: 'exited', exitCode: 1, during: 'smoke' } as const
const DECLARED: PodDeclarations = {
  ...{ kind: 'kubernetes', workload: 'Pod/web', container: 'app', readOnly: true },
  ...{ askedReadOnly: true, unmounted: [], notes: [], imageVolumes: [], ownMounts: [] }
}
const OWNER = { uid: 1000, gid: 3000 }

/** What a container finds at `/data`: an emptyDir, and what the pod does to it before. */
interface Found {
  /** Whether init containers copy there what the image has. */
  readonly isCopied: boolean
  readonly isClosed: boolean
  readonly group: number | undefined
}

/** Tells what the pod of changed sources has at `/data`; undefined where nothing is mounted. */
function foundIn({ template: { spec } }: ManifestSources): Found | undefined {
  const [container] = spec.containers
  const mount = container?.volumeMounts?.find(({ mountPath }) => mountPath === '/data')
  const scripts = (spec.initContainers ?? []).map(({ command }) => command?.[2] ?? '')
  return mount === undefined && spec.securityContext?.fsGroup === undefined
    ? undefined
    : {
        isCopied: scripts.some((script) => script.includes('cp ')),
        isClosed: mount?.subPath !== undefined,
        group: spec.securityContext?.fsGroup ?? undefined
      }
}

type Works = (found: Found | undefined, isMounted: boolean) => boolean

/** Looks for a fix of a program that works with what it finds. */
async function looked(works: Works, wish: { image?: readonly string[]; group?: number } = {}) {
  const clock = ticking()
  const finds = new Map<string, Found | undefined>()
  const course = (spec: ContainerSpec) => {
    const isMounted = spec.volumes.length > 0
    return works(finds.get(spec.hostname ?? ''), isMounted)
      ? { stops: { exitCode: 0 } }
      : { exits: 1 }
  }
  const { engine } = engineOf(course, clock)
  const sources = await sourcesOf(POD)
  const withChange = (plan: Plan, changed: ManifestSources): Promise<Plan> => {
    const hostname = `${finds.size}`
    const found = foundIn(changed)
    finds.set(hostname, found)
    const isMounted = changed.template.spec.containers[0]?.volumeMounts !== undefined
    const volumes = isMounted ? [{ source: 'v', path: '/data', readOnly: false }] : []
    return Promise.resolve({ ...plan, container: { ...plan.container, hostname, volumes } })
  }
  const base = { world: worldOf({ clock, engine }), engine: ENGINE, removals: [] }
  const workload = { pod: { sources, withChange } } as never
  const context = { ...base, workload, recheck: recheckOn(base, () => []) }
  const image = tree('/app/', '/app/app.py', '/data/', ...(wish.image ?? []))
  const writes: readonly Write[] = [
    { path: '/data/x', kind: 'added', home: '/data', made: undefined, entry: file() }
  ]
  const own = new Map([...image, ['/data/x', file()] as const])
  const ground = { image, own, owner: OWNER, isCode: codeTest(IMAGINARY), pod: {} }
  const shown: Shown = {
    ...{ failure: undefined, writes, ground, perils: perilsOf(writes, ground) },
    ...{ assumed: [], volumes: [], refusals: [], stop: { exitCode: 0 } },
    pace: { startup: 0, smoke: 0, stop: 0 }
  }
  const without = { ...SILENT, failure: FAILURE }
  const plan: Plan = { ...IMAGINARY, workload: DECLARED }
  const budget = { boots: 29, deadline: Infinity }
  const given = wish.group === undefined ? shown : withGroup(shown, wish.group)
  const found = await look(given, without, { plan, context, budget })
  const whole = found.group === undefined ? given : withGroup(given, found.group)
  return { found, fix: fixOf(found.mounts, whole.ground) }
}

const CONTENT = ['/data/seed']
const OPEN: PodFix = { folders: [], bare: ['/data'] }
const COPIED: PodFix = { folders: [], bare: [] }
const CLOSED: PodFix = { folders: [{ path: '/data', mode: 0o755 }], bare: ['/data'] }

test.each<[string, Works, readonly string[], PodFix]>([
  ['an emptyDir that all may write to', (_, isMounted) => isMounted, [], OPEN],
  ['a copy of what the image has there', (found) => found?.isCopied === true, CONTENT, COPIED],
  ['no copy that is not needed', (_, isMounted) => isMounted, CONTENT, OPEN],
  [
    'no copy where the image has no shell for it',
    (found, isMounted) => isMounted && found?.isCopied !== true,
    CONTENT,
    OPEN
  ],
  [
    'a group, before a folder of its own',
    (found, isMounted) => isMounted && (found?.group === 3000 || found?.isClosed === true),
    [],
    { ...OPEN, group: 3000 }
  ],
  ['a folder that others may not write to', (found) => found?.isClosed === true, [], CLOSED],
  [
    'such a folder with what the image has there',
    (found) => found?.isClosed === true && found.isCopied,
    CONTENT,
    { ...CLOSED, bare: [] }
  ]
])('a pod gets %s, if that is what its program needs', async (_, works, image, pod) => {
  const { found, fix } = await looked(works, { image })
  expect(fix).toEqual({ tmpfs: [], volumes: ['/data'], pod })
  expect([found.outcome?.failure, found.minimal, found.proven?.outcome.failure]).toEqual([
    ...[undefined, true, undefined]
  ])
})

test('a group alone, if that is all', async () => {
  const { found, fix } = await looked((one) => one?.group === 2000, { group: 2000 })
  expect(fix).toEqual({ tmpfs: [], volumes: [], pod: { group: 2000, folders: [], bare: [] } })
  expect(found).toMatchObject({ minimal: true, proven: { outcome: { failure: undefined } } })
})

test('no fix, if no kind of volume helps', async () => {
  const { found } = await looked(() => false)
  expect(found).toMatchObject({ outcome: undefined, minimal: false })
  expect(found.group).toBeUndefined()
})
