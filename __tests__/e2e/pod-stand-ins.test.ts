import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { checkManifests, withManifests } from '../harness/checked-manifest'
import { docker, imageFrom } from '../harness/engine'

/** What other containers of a pod write into volumes that stand in for storage of a cluster. */

const BUSYBOX = 'zero-drift-fixture/busybox:1'

interface Wish {
  readonly script: string
  /** Script of an init container. */
  readonly init?: string
  /** Script of an init container that goes on running. */
  readonly sidecar?: string
  /** Script of a container beside the judged one. */
  readonly side?: string
  readonly image?: string
  /** Source of the volume that all mount at `/data`. */
  readonly source?: object
  /** More volumes, with the paths at which the judged container mounts them. */
  readonly more?: readonly { readonly path: string; readonly volume: object }[]
}

const DATA = { name: 'data', mountPath: '/data' }
const CLAIM = { persistentVolumeClaim: { claimName: 'data' } }

const containerOf = (name: string, script: string, image: string, more: object = {}) => ({
  ...{ name, image, imagePullPolicy: 'Never', command: ['sh', '-c', script] },
  ...{ volumeMounts: [DATA], securityContext: { readOnlyRootFilesystem: true }, ...more }
})

function podOf({ script, init, sidecar, side, image = BUSYBOX, source = CLAIM, more = [] }: Wish) {
  const volumeMounts = [
    DATA,
    ...more.map(({ path }, at) => ({ name: `more-${at}`, mountPath: path }))
  ]
  const spec = {
    terminationGracePeriodSeconds: 1,
    initContainers: [
      ...(sidecar === undefined
        ? []
        : [containerOf('proxy', sidecar, BUSYBOX, { restartPolicy: 'Always' })]),
      ...(init === undefined ? [] : [containerOf('seed', init, BUSYBOX)])
    ],
    containers: [
      containerOf('app', script, image, { volumeMounts }),
      ...(side === undefined ? [] : [containerOf('side', side, BUSYBOX)])
    ],
    volumes: [
      { name: 'data', ...source },
      ...more.map(({ volume }, at) => ({ name: `more-${at}`, ...volume }))
    ]
  }
  return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec })
}

const WORDS = ['--container', 'app', '--explain', 'never', '--evidence', 'never'] as const

/** The changes that fail, and what is told of other containers. */
const summaryOf = ({ verdict, changes, findings }: WrittenDocument) => ({
  verdict,
  drift: changes.filter(({ allowed }) => !allowed).map(({ kind, path }) => `${kind} ${path}`),
  others: findings.filter(({ kind }) => kind === 'other-writers').map(({ detail }) => detail)
})

/** Checks the pod with `/data` of a folder of this machine that holds two files. */
async function onFolder(wish: Wish, ...words: readonly string[]) {
  return withManifests({ 'pod.yaml': podOf(wish) }, async (folder) => {
    await mkdir(join(folder, 'data'))
    for (const name of ['old', 'kept']) await writeFile(join(folder, 'data', name), `${name}\n`)
    const given = ['--volumes', './data:/data', ...words]
    const { report } = await checkManifests(folder, ['pod.yaml'], ...WORDS, ...given)
    return summaryOf(report)
  })
}

const SLEEP = 'exec sleep 600'

describe('a folder that stands in for a claim', () => {
  test('shows what an init container wrote there, and that it did', async () => {
    const init = 'echo 1 >/data/made; echo 2 >/data/old; cp /bin/busybox /data/tool'
    expect(await onFolder({ init, script: SLEEP })).toEqual({
      verdict: 'drift',
      drift: ['added /data/tool', 'added /data/made', 'changed /data/old'],
      others: [
        'Besides the judged container, the init container `seed` may write to `/data`, and changes there count whoever made them. 3 changes were there before the judged container started: `/data/tool`, `/data/made` and `/data/old`.'
      ]
    })
  })

  test('shows what the judged container itself wrote there, over what was there before, too', async () => {
    const script = `echo 3 >/data/made; echo 4 >/data/own; rm /data/kept; ${SLEEP}`
    expect(await onFolder({ init: 'echo 1 >/data/made', script })).toEqual({
      verdict: 'drift',
      drift: ['deleted /data/kept', 'added /data/made', 'added /data/own'],
      others: [
        'Besides the judged container, the init container `seed` may write to `/data`, and changes there count whoever made them.'
      ]
    })
  })

  test('shows what containers beside it write while it runs', async () => {
    const wait = (path: string): string => `while ! test -e ${path}; do sleep 0.1; done`
    const wish = {
      sidecar: `echo 1 >/data/early; ${wait('/data/own')}; echo 1 >/data/late; ${SLEEP}`,
      init: wait('/data/early'),
      script: `echo 1 >/data/own; ${wait('/data/late')}; ${SLEEP}`,
      side: `${wait('/data/late')}; echo 1 >/data/side; ${SLEEP}`
    }
    const smoke = ['--smoke-exec', `sh -c '${wait('/data/side')}'`]
    expect(await onFolder(wish, ...smoke)).toEqual({
      verdict: 'drift',
      drift: ['added /data/early', 'added /data/late', 'added /data/own', 'added /data/side'],
      others: [
        'Besides the judged container, the init container `seed` and the containers `proxy` and `side` may write to `/data`, and changes there count whoever made them. This change was there before the judged container started: `/data/early`.'
      ]
    })
  })

  test('is left out of it where nothing was written', async () => {
    expect(await onFolder({ init: 'cat /data/old', script: SLEEP })).toEqual({
      ...{ verdict: 'pass', drift: [], others: [] }
    })
  })
})

test('a volume of the engine that stands in holds nothing of the image, and is gone again', async () => {
  const dockerfile = `FROM ${BUSYBOX}\nRUN mkdir /data && echo 1 >/data/of-image\n`
  const image = await imageFrom('pod-stand-ins', dockerfile)
  const name = `zero-drift-stand-in-${process.pid}`
  const wish = { image, script: `test ! -e /data/of-image && ${SLEEP}`, init: 'echo 1 >/data/made' }
  await withManifests({ 'pod.yaml': podOf(wish) }, async (folder) => {
    const given = ['--volumes', `${name}:/data`]
    const { report } = await checkManifests(folder, ['pod.yaml'], ...WORDS, ...given)
    expect(summaryOf(report)).toMatchObject({ verdict: 'drift', drift: ['added /data/made'] })
  })
  expect(await docker('volume', 'ls', '--quiet', '--filter', `name=${name}`)).toBe('')
})

describe('volumes of one storage', () => {
  const nfs = (path: string) => ({ nfs: { server: 'files', path } })
  const host = (path: string) => ({ hostPath: { path, type: 'DirectoryOrCreate' } })
  test.each([
    ['of a share', nfs('/export'), nfs('/export/sub')],
    ['of a whole share', nfs('/'), nfs('/sub')],
    ['of a node', host('/srv'), host('/srv/sub')],
    ['of a whole node', host('/'), host('/sub')]
  ])('%s lie in one another as their paths do', async (_, source, volume) => {
    const wish = {
      source,
      init: 'mkdir /data/sub && echo 1 >/data/sub/x',
      script: `test -s /part/x && echo 1 >/part/y && test -s /data/sub/y && ${SLEEP}`,
      more: [{ path: '/part', volume }]
    }
    await withManifests({ 'pod.yaml': podOf(wish) }, async (folder) => {
      const { report } = await checkManifests(folder, ['pod.yaml'], ...WORDS)
      expect(summaryOf(report)).toMatchObject({ verdict: 'drift' })
      expect(summaryOf(report).drift.toSorted()).toEqual([
        ...['added /data/sub/x', 'added /data/sub/y'],
        ...['added /part/x', 'added /part/y']
      ])
    })
  })

  test('have folders for their parts which no container made', async () => {
    const more = [{ path: '/part', volume: CLAIM }]
    const pod = podOf({ script: SLEEP, more }).replace(
      '"mountPath":"/part"',
      '"mountPath":"/part","subPath":"s/t"'
    )
    await withManifests({ 'pod.yaml': pod }, async (folder) => {
      const { report } = await checkManifests(folder, ['pod.yaml'], ...WORDS)
      expect(summaryOf(report)).toEqual({ verdict: 'pass', drift: [], others: [] })
    })
  })

  test('that are mounted in one another keep apart', async () => {
    const wish = {
      script: `echo 1 >/data/x; echo 1 >/data/cache/y; cp /bin/busybox /data/cache/deep/tool; ${SLEEP}`,
      more: [
        { path: '/data/cache/deep', volume: { emptyDir: {} } },
        { path: '/data/cache', volume: { emptyDir: { medium: 'Memory', sizeLimit: '8Mi' } } }
      ]
    }
    await withManifests({ 'pod.yaml': podOf(wish) }, async (folder) => {
      const { report } = await checkManifests(folder, ['pod.yaml'], ...WORDS)
      expect(report.changes.map(({ path, place, allowed }) => [path, place, allowed])).toEqual([
        ['/data/cache/deep/tool', '/data/cache/deep', false],
        ['/data/x', '/data', false],
        ['/data/cache/y', '/data/cache', true]
      ])
    })
  })
})
