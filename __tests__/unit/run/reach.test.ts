import { BadInputs } from '../../../src/plan/faults'
import type { Plan, WaitStrategy } from '../../../src/plan/plan'
import { parseSmokeHttp } from '../../../src/plan/read-inputs'
import type { Address, Reply } from '../../../src/ports'
import type { ContainerFacts, ContainerSpec, EngineFacts } from '../../../src/words'
import { assertFree, placed, reachOf, urlOf } from '../../../src/run/reach'
import { CONTAINER, ENGINE, PLAN, worldOf } from './world'

const SPEC = PLAN.container
const SELF = { id: 's1', network: 'job', gateway: '172.18.0.1' }
const REMOTE: EngineFacts = { ...ENGINE, host: 'build.example', local: false }
const ALL = { publishOn: 'all' } as const
const EVERYWHERE = [ALL, REMOTE, ALL] as const
const planOf = (spec: Partial<ContainerSpec>): Plan => ({
  ...PLAN,
  container: { ...SPEC, ...spec }
})

describe('the container’s network', () => {
  test.each<[string, Partial<ContainerSpec>, EngineFacts, Partial<ContainerSpec>]>([
    ['on this machine it stays as planned', {}, ENGINE, {}],
    ['with IPv6 loopback, too', {}, { ...ENGINE, host: '::1' }, {}],
    ['on another machine it stays as planned if it is published on all addresses', ...EVERYWHERE],
    ['without a port it stays as planned', { publish: [] }, REMOTE, { publish: [] }],
    [
      'in a job container it joins that one’s network and publishes nothing',
      {},
      { ...ENGINE, self: SELF },
      { publish: [], network: 'job' }
    ],
    [
      'in a job container a network that was given stays',
      { network: 'db' },
      { ...ENGINE, self: SELF },
      { publish: [], network: 'db' }
    ],
    [
      'in a job container on the host’s network it stays as planned',
      {},
      { ...ENGINE, self: { ...SELF, network: 'host' } },
      {}
    ]
  ])('%s', (_, spec, engine, expected) => {
    expect(placed(planOf(spec), engine)).toEqual({ ...SPEC, ...spec, ...expected })
  })

  describe('of a Compose service with that of another one', () => {
    const base = { config: {}, hostConfig: {}, networks: {}, volumes: {} }
    const joined = { ...SPEC, publish: [], network: 'container:c7', base }
    const engine = { ...ENGINE, self: SELF }

    test('is joined to that of a job container, where a port is tested', () => {
      const expected = { ...joined, base: { ...base, networks: { job: {} } } }
      expect(placed({ ...PLAN, port: 80, container: joined }, engine)).toEqual(expected)
    })

    test.each<[string, Partial<Plan>, EngineFacts]>([
      ['on this machine', { port: 80 }, ENGINE],
      [
        'where no port is tested',
        { port: undefined, wait: { kind: 'running', milliseconds: 1 } },
        engine
      ]
    ])('stays as planned %s', (_, plan, around) => {
      expect(placed({ ...PLAN, ...plan, container: joined }, around)).toEqual(joined)
    })
  })

  describe('of a Compose service with that of another one, on another machine', () => {
    const container = { ...SPEC, publish: [], network: 'container:c7' }
    const http = parseSmokeHttp('GET / 200')
    const [get] = 'value' in http ? [http.value] : []
    const running = { kind: 'running', milliseconds: 1 } as const
    const unreachable = new BadInputs([
      {
        input: 'compose-file',
        sentence:
          'the service has the network of another container ("network_mode: service:NAME" or "container:NAME"), in which no port is published: it is reached by its own address, from the engine\'s machine only, and the engine is another machine\'s ("build.example"). Check there, or give "wait-for: healthy" or "log:REGEX", and test it by "smoke-exec".'
      }
    ])

    test.each<[string, Partial<Plan>]>([
      ['a port is awaited', { wait: { kind: 'tcp', port: 80, proxied: false } as WaitStrategy }],
      ['a port is tested', { wait: running, smoke: get === undefined ? [] : [get] }]
    ])('is refused at once where %s', (_, plan) => {
      expect(() => placed({ ...PLAN, ...plan, port: 80, container }, REMOTE)).toThrow(unreachable)
    })

    test('stays where no port is needed', () => {
      expect(placed({ ...PLAN, wait: running, port: 80, container }, REMOTE)).toEqual(container)
    })
  })

  test('on another machine a published port cannot be reached', () => {
    const sentence = `Docker runs on another machine ("build.example"), and a port is published on that machine's loopback address only. Set "publish: all" to publish it on all of its addresses; the port is then reached at "build.example".`
    expect(() => placed(PLAN, REMOTE)).toThrow(new BadInputs([{ input: 'publish', sentence }]))
  })
})

describe('how a port is reached', () => {
  const PUBLISHED: Address = { host: '127.0.0.1', port: 49153 }
  const OWN: Address = { host: '172.17.0.2', port: 80 }
  const direct = (client: Address) => ({ probe: client, proxied: false, client })
  const behindProxy = (client: Address) => ({ probe: client, proxied: true, client })
  const none: Partial<ContainerFacts> = { published: new Map() }

  test.each([
    [
      'by its own address, and a client by the published port',
      {},
      {},
      ENGINE,
      true,
      { probe: OWN, proxied: false, client: PUBLISHED }
    ],
    [
      'by the published port when its network is not ours',
      {},
      {},
      ENGINE,
      false,
      behindProxy(PUBLISHED)
    ],
    [
      'by the published port when the engine is not local',
      {},
      {},
      { ...ENGINE, local: false },
      true,
      behindProxy(PUBLISHED)
    ],
    [
      'by the published port when it has no address',
      {},
      { addresses: [] },
      ENGINE,
      true,
      behindProxy(PUBLISHED)
    ],
    ['by its own address when nothing is published', {}, none, ENGINE, true, direct(OWN)],
    [
      'by its own address in a network that was given',
      { network: 'db' },
      {},
      ENGINE,
      true,
      direct(OWN)
    ],
    [
      'by the published port of a network that is not ours',
      { network: 'db' },
      {},
      ENGINE,
      false,
      behindProxy(PUBLISHED)
    ],
    [
      'by the remote host and the port that it publishes on all addresses',
      ALL,
      {},
      REMOTE,
      false,
      behindProxy({ host: 'build.example', port: 49153 })
    ],
    ['not at all when nothing leads to it', {}, none, ENGINE, false, undefined],
    [
      'by the host with its network',
      { network: 'host' },
      none,
      ENGINE,
      false,
      direct({ host: '127.0.0.1', port: 80 })
    ],
    [
      'by the remote host with its network',
      { network: 'host' },
      none,
      REMOTE,
      false,
      direct({ host: 'build.example', port: 80 })
    ],
    [
      'by the gateway from a job container',
      { network: 'host' },
      none,
      { ...ENGINE, self: SELF },
      false,
      direct({ host: '172.18.0.1', port: 80 })
    ],
    [
      'by the host from a job container without a gateway',
      { network: 'host' },
      none,
      { ...ENGINE, self: { ...SELF, gateway: undefined } },
      false,
      direct({ host: '127.0.0.1', port: 80 })
    ],
    [
      'by the host from a job container on its network',
      { network: 'host' },
      none,
      { ...ENGINE, self: { ...SELF, network: 'host' } },
      false,
      direct({ host: '127.0.0.1', port: 80 })
    ]
  ])('%s', (...row) => {
    const [, spec, facts, engine, neighbour, expected] = row
    const world = worldOf({ network: { isNeighbour: () => neighbour } })
    const around = { engine, world }
    expect(reachOf(80, { ...SPEC, ...spec }, { ...CONTAINER, ...facts }, around)).toEqual(expected)
  })

  test('of several addresses the one in this machine’s subnet is used', () => {
    const world = worldOf({ network: { isNeighbour: (address) => address === '10.0.0.2' } })
    const facts = { ...CONTAINER, addresses: ['172.17.0.2', '10.0.0.2'] }
    expect(reachOf(80, SPEC, facts, { engine: ENGINE, world })?.probe).toEqual({
      host: '10.0.0.2',
      port: 80
    })
  })
})

describe('with "network: host" the awaited port', () => {
  const TCP: WaitStrategy = { kind: 'tcp', port: 80 }
  const checked = (spec: Partial<ContainerSpec>, wait: WaitStrategy, reply: Reply) => {
    const asked: Address[] = []
    const world = worldOf({
      network: {
        connects: (address) => {
          asked.push(address)
          return Promise.resolve(reply)
        }
      }
    })
    return { asked, done: assertFree({ ...planOf(spec), wait }, ENGINE, world) }
  }

  test.each<[WaitStrategy, Reply]>([
    [TCP, 'refused'],
    [TCP, 'silent'],
    [{ kind: 'http', port: 80, path: '/' }, 'refused']
  ])('%j is free when it is %s', async (wait, reply) => {
    const { asked, done } = checked({ network: 'host' }, wait, reply)
    await expect(done).resolves.toBeUndefined()
    expect(asked).toEqual([{ host: '127.0.0.1', port: 80 }])
  })

  test('is a bad input when it is answered already', async () => {
    const sentence = `Port 80 of the host is answered already, before the container is started. Free it, or leave out "network: host".`
    await expect(checked({ network: 'host' }, TCP, 'answered').done).rejects.toEqual(
      new BadInputs([{ input: 'network', sentence }])
    )
  })

  test.each<[Partial<ContainerSpec>, WaitStrategy]>([
    [{}, TCP],
    [{ network: 'db' }, TCP],
    [{ network: 'host' }, { kind: 'healthy' }]
  ])('is not tried with %j and %j', async (spec, wait) => {
    const { asked, done } = checked(spec, wait, 'answered')
    await done
    expect(asked).toEqual([])
  })
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:80'],
  ['fd00::1', 'http://[fd00::1]:80']
])('the URL of %s', (host, url) => {
  expect(urlOf({ host, port: 80 })).toBe(url)
})
