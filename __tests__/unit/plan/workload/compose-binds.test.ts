import { serviceBinds } from '../../../../src/plan/workload/compose-binds'
import { modelOf } from './models'

const binds = (service: object, db: object, more: object = {}) =>
  serviceBinds(
    modelOf(
      { web: { ...service, depends_on: { db: { condition: 'service_started' } } }, db },
      more
    ),
    {
      ...{ service: 'web', dependencies: true, volumes: [] },
      lent: new Map([['secret:token', '/tmp/lent/0']]),
      hostPath: (path) => `/host${path}`
    }
  )

test('binds are those of volumes, secrets and configs, of all services that are created', () => {
  const web = {
    volumes: [
      { type: 'bind', source: '/a$$b', target: '/x' },
      { type: 'volume', source: 'data', target: '/data' }
    ],
    secrets: [{ source: 'key' }, { source: 'token' }]
  }
  const db = { configs: [{ source: 'conf', target: '/etc/db.conf' }] }
  const more = {
    secrets: { key: { file: '/key' }, token: { environment: 'TOKEN' } },
    configs: { conf: { file: '/conf' } }
  }
  const setting = (service: string, key: string, entry: string) => ({
    ...{ service, keys: [key], entry }
  })
  expect(binds(web, db, more)).toEqual([
    {
      ...{ path: '/x', source: '/host/a$b', isCreated: false },
      setting: setting('web', 'volumes', '/x')
    },
    {
      ...{ path: '/run/secrets/key', source: '/host/key', isCreated: false },
      setting: setting('web', 'secrets', 'key')
    },
    {
      ...{ path: '/run/secrets/token', source: '/host/tmp/lent/0', isCreated: false },
      setting: setting('web', 'secrets', 'token')
    },
    {
      ...{ path: '/etc/db.conf', source: '/host/conf', isCreated: false },
      setting: setting('db', 'configs', 'conf')
    }
  ])
})

test.each([
  [undefined, false],
  [{ create_host_path: true }, false],
  [{ selinux: 'z' }, true],
  [{ selinux: 'Z', create_host_path: true }, true],
  [{ selinux: 'z', create_host_path: false }, false]
])('Docker would create the source of a bind with %j: %j', (bind, expected) => {
  const [found] = binds({}, { volumes: [{ type: 'bind', source: '/a', target: '/x', bind }] })
  expect(found?.isCreated).toBe(expected)
})
