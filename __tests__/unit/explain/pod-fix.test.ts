import { podNeeds, podWith } from '../../../src/explain/pod-fix'
import type { Plan } from '../../../src/plan/plan'

const pod = { volumes: [], init: [] } as unknown as NonNullable<Plan['pod']>

const planOf = (fsGroup?: number): Plan =>
  ({
    container: { labels: { 'zero-drift.run': 'r' }, volumes: [], tmpfs: [], publish: [80] },
    workload: { kind: 'kubernetes', ...(fsGroup !== undefined && { fsGroup }) }
  }) as unknown as Plan

const FIX = { tmpfs: [{ path: '/tmp', options: 'size=16m,mode=0755,uid=33' }], volumes: ['/data'] }

const SOURCES = ['zero-drift-r-fix-0', 'zero-drift-r-fix-1'] as const

test.each<[string, number | undefined, object]>([
  ['which all may write to', undefined, { mode: 0o777, uid: 0, gid: 0 }],
  ['which belongs to the group of the pod', 2000, { mode: 0o2777, uid: 0, gid: 2000 }]
])('a fix is an emptyDir for each mount, %s', (_, group, owner) => {
  const plan = podWith(planOf(group), pod, FIX)
  expect(plan.container.volumes).toEqual([
    { source: SOURCES[0], path: '/tmp', readOnly: false, podVolume: 'scratch' },
    { source: SOURCES[1], path: '/data', readOnly: false, podVolume: 'scratch' }
  ])
  const disk = { kind: 'scratch', medium: 'disk', entries: [], ...owner }
  expect(plan.pod?.volumes).toEqual(SOURCES.map((source) => ({ name: source, source, ...disk })))
})

test('an init container copies what the image has at the path of a volume', () => {
  const { pod: made } = podWith(planOf(), pod, FIX)
  expect(made?.init).toMatchObject([
    {
      ...{ name: SOURCES[1], isSidecar: false },
      spec: {
        ...{ entrypoint: ['sh', '-c'], readOnly: true, publish: [] },
        command: [expect.stringContaining('/data/.') as string],
        volumes: [{ source: SOURCES[1], path: '/seed', podVolume: 'scratch' }]
      }
    }
  ])
})

test.each<[string, string, string | undefined]>([
  ['mebibytes', 'mode=1777,size=16m', '16Mi'],
  ['kibibytes', 'size=64k', '64Ki'],
  ['gibibytes', 'size=1g,mode=0755', '1Gi'],
  ['no size', 'mode=0755', undefined]
])('the limit is that of the tmpfs: %s', (_, options, size) => {
  const needs = podNeeds({ tmpfs: [{ path: '/tmp', options }], volumes: [] })
  expect(needs.mounts[0]?.size).toBe(size)
})
