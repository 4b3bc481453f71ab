import {
  awaitingEnd,
  chooseService,
  decodeModel,
  dependenciesOf,
  doubled,
  imageOf,
  literal
} from '../../../../src/plan/workload/compose-model'
import { modelOf } from './models'

test.each([
  ['broken JSON', '{'],
  ['no object', '[]'],
  ['a project without services', '{"name":"shop"}'],
  ['a service of another form', '{"name":"shop","services":{"web":{"image":7}}}']
])('%s is no project', (_, json) => {
  expect(decodeModel(json)).toBeUndefined()
})

test('keys that are not known stay in the project', () => {
  const json = '{"name":"shop","services":{"web":{"image":"a","later":[1]}},"x-own":{"a":1}}'
  expect(JSON.stringify(decodeModel(json))).toBe(json)
})

describe('the service', () => {
  const several = modelOf({ web: {}, db: { image: 'postgres:16' }, cache: { image: 'redis' } })
  const twins = modelOf({ one: {}, two: {}, other: { image: 'redis' } })

  test.each([
    ['named', several, 'db', '', 'db'],
    ['the only one', modelOf({ web: {} }), undefined, '', 'web'],
    ['the only one, whatever the image', modelOf({ web: {} }), undefined, 'other:2', 'web'],
    ['the only one that runs the image', several, undefined, 'shop:1', 'web'],
    [
      'the one with the same image, written out',
      several,
      undefined,
      'docker.io/library/redis:latest',
      'cache'
    ]
  ])('is %s', (...[, model, named, image, value]) => {
    expect(chooseService(model, named, image)).toEqual({ value })
  })

  test.each([
    [
      'unknown',
      several,
      'dbb',
      '',
      '"dbb" is no service of the Compose files: did you mean "db"? They have "web", "db", "cache".'
    ],
    [
      'unknown, as is what only looks like a key',
      several,
      'constructor',
      '',
      '"constructor" is no service of the Compose files: check its spelling. They have "web", "db", "cache".'
    ],
    [
      'one of several',
      several,
      undefined,
      '',
      'the Compose files have several services "web", "db", "cache". Name the one to check.'
    ],
    [
      'one of several that run the image',
      twins,
      undefined,
      'shop:1',
      'the Compose files have several services that run "shop:1": "one", "two". Name the one to check.'
    ],
    [
      'off',
      modelOf({}),
      undefined,
      '',
      'the Compose files have no service that is on. Name the service to check, or turn on its profile by "compose-profiles".'
    ]
  ])('is a fault if it is %s', (...[, model, named, image, problem]) => {
    expect(chooseService(model, named, image)).toEqual({ problem })
  })

  test('is one of many, of which the first are named', () => {
    const names = Array.from({ length: 20 }, (_, number) => [`s${number}`, {}])
    const chosen = chooseService(
      modelOf(Object.fromEntries(names) as Record<string, object>),
      undefined,
      ''
    )
    expect(chosen).toMatchObject({
      problem: expect.stringContaining('"s11" and 8 more.') as string
    })
  })
})

test('an image without a name has that under which Compose builds it', () => {
  const model = modelOf({
    web: { image: null, build: { context: '/src' } },
    db: { image: 'a:$$b' }
  })
  expect(imageOf(model, 'web')).toBe('shop-web')
  expect(imageOf(model, 'db')).toBe('a:$b')
})

test('dependencies are those of dependencies, too, each once and the nearest first', () => {
  const on = (...names: readonly string[]) => ({
    depends_on: Object.fromEntries(names.map((name) => [name, { condition: 'service_started' }]))
  })
  const model = modelOf({
    web: on('api', 'db', 'gone'),
    api: on('db', 'cache'),
    db: {},
    cache: on('db'),
    other: {}
  })
  expect(dependenciesOf(model, 'web')).toEqual(['api', 'db', 'cache'])
})

test('a job is awaited by those that start once it has completed successfully', () => {
  const on = (condition: string) => ({ depends_on: { migrate: { condition } } })
  const model = modelOf({
    migrate: {},
    web: on('service_completed_successfully'),
    api: on('service_started'),
    worker: on('service_completed_successfully'),
    db: {}
  })
  expect(awaitingEnd(model, 'migrate')).toEqual(['web', 'worker'])
  expect(awaitingEnd(model, 'db')).toEqual([])
})

test('a dollar is doubled for Compose, and single where its value is read', () => {
  expect(doubled('a$b$$c')).toBe('a$$b$$$$c')
  expect(literal('a$$b$$$$c')).toBe('a$b$$c')
})
