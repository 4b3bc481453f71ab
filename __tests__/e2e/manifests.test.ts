import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  checkManifest,
  findingsOf,
  readFixture,
  withCheckedManifest,
  type CheckedManifest
} from '../harness/manifest-check'

/** Manifests as projects have them, each with the answer that it gets; a kubelet's is in the suite of its own. */

interface Summary {
  readonly exitCode: number
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
  readonly notices?: readonly string[]
  readonly smoke?: readonly string[]
  readonly allowed?: readonly string[]
}

/** What a check says of a manifest: findings with their lines, and paths of what it allowed. */
const summaryOf = ({ exitCode, report }: CheckedManifest) => ({
  exitCode,
  errors: findingsOf(report, 'error'),
  warnings: findingsOf(report, 'warning'),
  notices: findingsOf(report, 'notice'),
  smoke: report.smoke.map(({ step, passed }) => `${step}${passed ? '' : ': failed'}`),
  allowed: report.changes.filter(({ allowed }) => allowed).map(({ path }) => path)
})

const CLEAN = { exitCode: 0, errors: [], warnings: [], notices: [], smoke: [], allowed: [] }

const QUICK = ['--explain', 'never']

test.concurrent.each<[string, string, readonly string[], Summary]>([
  [
    'a service with gRPC probes',
    'grpc-service',
    [],
    {
      exitCode: 0,
      notices: ['probes-alone 41:11'],
      smoke: [
        'gRPC health on port 5050 (readinessProbe)',
        'gRPC health on port 5050 (livenessProbe)'
      ]
    }
  ],
  [
    'an operator is told that there is no API server',
    'operator',
    QUICK,
    { exitCode: 2, errors: ['exited 36:11'], warnings: ['not-reproduced 28:7'] }
  ],
  [
    'a dashboard with 30 ConfigMaps',
    'dashboard',
    [],
    {
      exitCode: 0,
      notices: ['probes-alone 211:11'],
      smoke: ['GET /all.json (readinessProbe)'],
      allowed: ['/var/lib/dashboards/all.json']
    }
  ],
  [
    'one emptyDir under six folders',
    'six-subpaths',
    [],
    {
      exitCode: 0,
      warnings: ['not-reproduced 74:45'],
      notices: ['probes-alone 68:11'],
      smoke: [
        'wget -q -O /dev/null http://127.0.0.1:8080/ (readinessProbe)',
        'sh -c test -f /opt/shop/tmp/shop.pid (livenessProbe)'
      ],
      allowed: [
        '/opt/shop/data/db',
        '/opt/shop/logs/shop.log',
        '/opt/shop/tmp/shop.pid',
        '/tmp/session'
      ]
    }
  ],
  [
    'a CronJob that works in memory',
    'cronjob',
    [],
    { exitCode: 0, warnings: ['unwatched'], allowed: ['/work/numbers', '/work/report'] }
  ],
  [
    'two containers that share processes and a log',
    'sidecar-pair',
    [],
    {
      exitCode: 0,
      warnings: ['processes-shared 13:7'],
      notices: ['sidecar-writable 18:11', 'probes-alone 38:11'],
      smoke: ['GET /index.html (readinessProbe)', 'port 8080 (livenessProbe)'],
      allowed: ['/logs/access.log']
    }
  ],
  [
    'a store that keeps what it writes drifts',
    'statefulset',
    QUICK,
    {
      exitCode: 1,
      errors: ['drift 45:15'],
      notices: ['stand-in 18:5', 'probes-alone 36:11', 'killed 25:11'],
      smoke: ['port 6379 (readinessProbe)']
    }
  ],
  [
    'a store that may keep what it writes',
    'statefulset',
    ['--allow', 'A /data/**'],
    {
      exitCode: 0,
      notices: ['stand-in 18:5', 'probes-alone 36:11', 'killed 25:11'],
      smoke: ['port 6379 (readinessProbe)'],
      allowed: ['/data/appendonly', '/data/dump', '/data/nodes.conf']
    }
  ],
  [
    'an agent without the folders of its node',
    'daemonset',
    [],
    { exitCode: 3, errors: ['bad-input 40:25'] }
  ],
  [
    'an agent with a folder at another path',
    'daemonset',
    ['--volumes', '/proc:/proc-of-node:ro'],
    { exitCode: 3, errors: ['bad-input 40:25'] }
  ],
  [
    'an agent with a folder of this machine',
    'daemonset',
    ['--volumes', '/proc:/host/proc:ro'],
    {
      exitCode: 0,
      warnings: ['not-reproduced 36:17', 'not-reproduced 11:7', 'not-reproduced 12:7'],
      notices: ['stand-in 40:25', 'stand-in 41:26', 'mount-unused 38:15', 'probes-alone 25:11'],
      smoke: ['GET /ostype (readinessProbe)']
    }
  ],
  [
    'a folder that is copied from the image first',
    'seeded',
    [],
    {
      exitCode: 0,
      notices: ['probes-alone 26:11'],
      smoke: ['GET / (readinessProbe)'],
      allowed: ['/var/www/new.html']
    }
  ],
  [
    'a key that the group alone may read',
    'fs-group',
    [],
    {
      exitCode: 0,
      notices: ['probes-alone 43:11'],
      smoke: ['port 8443 (readinessProbe)'],
      allowed: ['/cache/state']
    }
  ],
  ['a chart with several workloads', 'helm', [], { exitCode: 3, errors: ['bad-input'] }],
  [
    'a chart whose read-only root has no effect',
    'helm',
    ['--workload', 'Deployment/release-shop', ...QUICK],
    {
      exitCode: 1,
      errors: ['read-only-undeclared 65:11'],
      warnings: ['misplaced-field 62:9'],
      notices: ['probes-alone 84:11'],
      smoke: ['GET / (readinessProbe)']
    }
  ]
])('%s', async (_, name, words, expected) => {
  await withCheckedManifest(await readFixture(name), words, (checked) => {
    expect(summaryOf(checked)).toEqual({ ...CLEAN, ...expected })
  })
})

test.concurrent(
  'a library that is unpacked to /tmp gets an emptyDir, and runs from it',
  async () => {
    await withCheckedManifest(await readFixture('jvm-service'), [], async (before) => {
      expect(before).toMatchObject({
        exitCode: 2,
        report: { suggestion: { proven: true, settings: ['emptyDir /tmp (64Mi)'] } }
      })
      const { folder } = before
      const patch = join(folder, 'reports/suggestion/manifest.patch')
      await promisify(execFile)('git', ['apply', patch], { cwd: folder })
      const after = await checkManifest(folder, QUICK)
      expect(summaryOf(after)).toMatchObject({ exitCode: 1, errors: ['drift 45:15'] })
    })
  }
)
