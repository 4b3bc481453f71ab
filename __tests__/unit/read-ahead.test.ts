import { readAhead } from '../../src/read-ahead'
import type { Plan } from '../../src/plan/plan'
import { ENGINE, PLAN, ticking, worldOf } from './run/world'

/** How often the engine was let go first, and for which platforms it was asked for the probe. */
async function readBeside(source: string) {
  const clock = ticking()
  const platforms: string[] = []
  const probeImage = (platform: string): Promise<string> => {
    platforms.push(platform)
    return Promise.reject(new Error('none'))
  }
  const volumes = [{ source, path: '/data', readOnly: true }]
  const plan: Plan = { ...PLAN, container: { ...PLAN.container, volumes } }
  const prepared = { plan, engine: ENGINE, spec: plan.container }
  await readAhead(prepared, worldOf({ clock, engine: { probeImage } }))
  return { waits: clock.slept, platforms }
}

test.each([
  ['a volume', 'data'],
  ['a volume of its own', '']
])('beside %s the rest is read while the engine is at work', async (_, source) => {
  expect(await readBeside(source)).toEqual({ waits: [0], platforms: [] })
})

test('beside a folder of the machine it is read before, the probe with it, should there be one', async () => {
  expect(await readBeside('/srv')).toEqual({ waits: [], platforms: [ENGINE.platform] })
})
