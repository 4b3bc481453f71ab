import { disturb } from '../../../src/plan/mounts'
import type { Plan } from '../../../src/plan/plan'
import { plan } from '../report/fixtures'

const planned = (container: Partial<Plan['container']>): Plan => ({
  ...plan,
  container: { ...plan.container, ...container }
})

const mounting = (line: string): Plan => {
  const [source = '', path = '', access] = line.split(':')
  return planned({ volumes: [{ source, path, readOnly: access === 'ro' }] })
}

test.each([
  ['one image twice', plan, plan, false],
  ['a volume in common', mounting('data:/a'), mounting('data:/b'), true],
  ['a volume in common, read by both', mounting('data:/a:ro'), mounting('data:/b:ro'), true],
  ['two volumes', mounting('data:/a'), mounting('other:/a'), false],
  ['a folder in common', mounting('/srv:/a'), mounting('/srv:/a'), true],
  ['a folder in common, read by both', mounting('/srv:/a:ro'), mounting('/srv:/b:ro'), false],
  ['a folder that one of them writes to', mounting('/srv:/a:ro'), mounting('/srv:/b'), true],
  ['a folder within the other’s', mounting('/srv:/a'), mounting('/srv/x:/a:ro'), true],
  ['the whole machine', mounting('/:/a:ro'), mounting('/srv/x:/a'), true],
  ['folders whose names begin alike', mounting('/srv:/a'), mounting('/srv2:/a'), false],
  ['the host’s network', planned({ network: 'host' }), planned({ network: 'host' }), true],
  ['the host’s network and another', planned({ network: 'host' }), planned({ network: 'x' }), false]
])('%s', (_, one, other, expected) => {
  expect([disturb(one, other), disturb(other, one)]).toEqual([expected, expected])
})
