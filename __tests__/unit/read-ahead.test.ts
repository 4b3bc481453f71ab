import { readAhead } from '../../src/read-ahead'
import type { Plan } from '../../src/plan/plan'
import { PLAN, ticking, worldOf } from './run/world'

/** How often the engine was let go first. */
async function waits(source: string): Promise<readonly number[]> {
  const clock = ticking()
  const volumes = [{ source, path: '/data', readOnly: true }]
  const plan: Plan = { ...PLAN, container: { ...PLAN.container, volumes } }
  await readAhead(plan, worldOf({ clock }))
  return clock.slept
}

test.each<[string, string, readonly number[]]>([
  ['a volume', 'data', [0]],
  ['a volume of its own', '', [0]],
  ['a folder of the machine', '/srv', []]
])(
  'beside %s the rest is read while the engine is at work, or before',
  async (_, source, slept) => {
    expect(await waits(source)).toEqual(slept)
  }
)
