import { hostPaths } from '../../../src/run/compose-files'
import { ENGINE, worldOf } from './world'

const SELF = { id: 'c1', network: 'job', gateway: undefined }

/** Paths of a process in a container with these mounts. */
const within = (answer: unknown) =>
  hostPaths(
    { ...ENGINE, self: SELF },
    worldOf({ engine: { describe: () => Promise.resolve(answer) } })
  )

test('paths of the engine’s own machine stay', async () => {
  const hostPath = await hostPaths({ ...ENGINE, self: undefined }, worldOf({}))
  expect(hostPath('/home/runner/work/a')).toBe('/home/runner/work/a')
})

test.each([
  ['/__w', '/home/runner/work'],
  ['/__w/shop/shop/data', '/home/runner/work/shop/shop/data'],
  ['/__w/_temp/0', '/tmp/runner/0'],
  ['/__wide', '/__wide'],
  ['/etc/localtime', '/etc/localtime']
])('of a job container, %s is %s', async (path, expected) => {
  const hostPath = await within({
    Mounts: [
      { Source: '/home/runner/work', Destination: '/__w' },
      { Source: '/tmp/runner', Destination: '/__w/_temp' },
      { Source: '/var/run/docker.sock', Destination: '/var/run/docker.sock' }
    ]
  })
  expect(hostPath(path)).toBe(expected)
})

test.each([{}, { Mounts: null }, 'nonsense'])(
  'a description without mounts, %j, changes none',
  async (answer) => {
    expect((await within(answer))('/__w/a')).toBe('/__w/a')
  }
)
