import { BadInputs, Fault, type FaultySetting } from '../../../../src/plan/faults'
import { locatedIn } from '../../../../src/plan/workload/compose-places'
import { readComposeSources } from '../../../../src/plan/workload/compose-sources'

const COMPOSE = `services:
  web:
    image: a
    volumes:
      - ./a:/x:z
      - {type: bind, source: ./b, target: /y}
    environment:
      A: b
  db:
    env_file: [./one.env, {path: deep/two.env}]
`

const sources = readComposeSources(['shop/compose.yaml'], () =>
  Promise.resolve({ text: COMPOSE, target: undefined })
)

test.each<[string, FaultySetting, readonly [number, number]]>([
  ['a mount in the short form', { service: 'web', keys: ['volumes'], entry: '/x' }, [5, 9]],
  ['a mount in the long form', { service: 'web', keys: ['volumes'], entry: '/y' }, [6, 9]],
  [
    'the first key that is there',
    { service: 'web', keys: ['env_file', 'environment'], entry: 'A' },
    [8, 7]
  ],
  ['a service without the key', { service: 'web', keys: ['secrets'] }, [2, 3]],
  ['a file of any service', { keys: ['env_file'], entry: '/w/shop/one.env' }, [10, 16]],
  [
    'a file of any service in the long form',
    { keys: ['env_file'], entry: '/w/shop/deep/two.env' },
    [10, 27]
  ]
])('%s is located, of a bad input and of a fault', async (_, setting, [line, column]) => {
  const location = { file: 'shop/compose.yaml', line, column }
  const bad = new BadInputs([{ input: 'compose-file', sentence: 's', setting }])
  expect(locatedIn(await sources, bad)).toEqual(
    new BadInputs([{ input: 'compose-file', sentence: 's', location }])
  )
  expect((locatedIn(await sources, bad) as BadInputs).inputs[0]?.location).toEqual(location)
  const fault = new Fault('bind-missing', 's', { about: { setting, path: '/x' } })
  expect(locatedIn(await sources, fault)).toMatchObject({ about: { path: '/x', location } })
})

test.each([
  new Error('other'),
  new Fault('engine-fault', 'without a setting'),
  new Fault('bind-missing', 's', {
    about: { setting: { keys: ['env_file'], entry: '/q' }, path: '' }
  })
])('an error without a place stays as it is: %s', async (error) => {
  expect(locatedIn(await sources, error)).toBe(error)
})
