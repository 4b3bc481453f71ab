import type { PodPlan } from '../../../src/plan/workload/pod-plan'
import { askProbe, hidingIn } from '../../../src/run/pod-probes'
import type { World } from '../../../src/ports'
import type { ContainerSpec } from '../../../src/words'

const spec = (env: readonly string[]) => ({ env }) as unknown as ContainerSpec

const hide = hidingIn(
  {
    ...{ before: [], after: [] },
    init: [{ name: 'seed', spec: spec(['LIT=SideLiteral77', 'HOME=/home/app']), isSidecar: false }]
  } as unknown as PodPlan,
  spec(['OWN=OwnLiteral88'])
)

test('values of all variables of the pod are masked, paths are not', () => {
  expect(hide('SideLiteral77 OwnLiteral88\n/home/app/x')).toBe('*** ***\n/home/app/x')
})

test('a probe does not tell what a program said of a variable', async () => {
  const exec = () => Promise.resolve({ exitCode: 1, output: 'probed OwnLiteral88\n' })
  const world = { engine: { exec } } as unknown as World
  const probed = { id: 'c', reach: () => undefined, hide, world }
  expect(await askProbe({ kind: 'exec', command: ['check'] }, probed, 1000)).toEqual({
    passed: false,
    detail: 'exit code 1: probed ***'
  })
})
