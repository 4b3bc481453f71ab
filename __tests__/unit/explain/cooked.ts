import fc from 'fast-check'
import type { Cooked } from '../../../src/explain/mounts'
import type { ContainerSpec } from '../../../src/words'

/** A container of which its author said nothing. */
export const BARE: ContainerSpec = {
  image: 'sha256:0123',
  labels: { 'zero-drift.run': '1' },
  env: [],
  init: false,
  readOnly: true,
  publish: [8080],
  tmpfs: [],
  volumes: [],
  capDrop: [],
  capAdd: [],
  securityOpt: [],
  pidsLimit: 1024,
  ulimits: [],
  addHost: []
}

/** A service that needs nothing. */
export const NEEDLESS: Cooked = {
  image: 'acme/web:1.4',
  container: BARE,
  fix: { tmpfs: [], volumes: [] },
  seeded: [],
  allow: [],
  group: undefined,
  oneShot: false,
  standing: { proven: true, works: true, dangers: [], drift: [], rules: [] }
}

/** A broker that needs two mounts. */
export const BROKER: Cooked = {
  ...NEEDLESS,
  image: 'acme/broker:2',
  fix: {
    tmpfs: [{ path: '/run/mosquitto', options: 'size=16m,mode=0755,uid=104,gid=109' }],
    volumes: ['/var/lib/mosquitto']
  },
  seeded: [{ path: '/var/lib/mosquitto', files: 2, bytes: 300 }],
  allow: ['AC /var/lib/mosquitto/** # what the broker keeps'],
  group: 109
}

/** A container of which its author said everything. */
export const FULL: Cooked = {
  ...BROKER,
  container: {
    ...BARE,
    platform: 'linux/arm64',
    entrypoint: ['/bin/broker', '--flag', '$HOME'],
    command: ['-c', 'echo "$(id)"; $$x'],
    env: ['TOKEN=s3cret', 'MODE=a=b'],
    user: '1000:1001',
    workingDir: '/srv/my app',
    hostname: 'broker',
    init: true,
    network: 'backend',
    tmpfs: [
      { path: '/tmp', options: 'size=64m,mode=1777' },
      { path: '/scratch', options: '' }
    ],
    volumes: [
      { source: 'Keys_1', path: '/keys', readOnly: true },
      { source: '/srv/conf', path: '/etc/broker', readOnly: false }
    ],
    capDrop: ['ALL'],
    capAdd: ['NET_BIND_SERVICE'],
    securityOpt: ['no-new-privileges', 'seccomp={"defaultAction":"SCMP_ACT_ALLOW"}'],
    memory: 256 * 1024 ** 2,
    shmSize: 1024 ** 3,
    pidsLimit: 200,
    ulimits: [{ name: 'nofile', soft: 1024, hard: 2048 }],
    addHost: ['api.internal:10.0.0.5', 'db:10.0.0.5', 'host:host-gateway']
  }
}

/** What means something to a shell, to YAML, to a runner, to Compose, to a terminal, or to nobody. */
const PIECES = Array.from(
  ` '"\`\\$\n\r\t:,#%{}[]!~*?&|>@=-_.()aZ0/éü数\u0085\u200b\u202e\u2028\ufeff`
)
const RUNS = ['\u001b[1m', '\u007f', '😀', '\u{e0061}', '##[', '${{', '$(id)', '$HOME', ' # ', ': ']

export const hostileText = fc
  .array(fc.constantFrom(...PIECES, ...RUNS), { maxLength: 12 })
  .map((pieces) => pieces.join(''))

export const hostilePath = hostileText.map((text) => `/${text}`)

/** Everything that could be hostile is. */
export const hostile: fc.Arbitrary<Cooked> = fc
  .record({
    image: hostileText.filter((text) => text !== ''),
    words: fc.array(hostileText, { maxLength: 3 }),
    entrypoint: fc.array(hostileText, { minLength: 1, maxLength: 2 }),
    names: fc.array(
      hostileText.map((text) => `N${text.replaceAll('=', '')}`),
      { maxLength: 2 }
    ),
    paths: fc.uniqueArray(hostilePath, { minLength: 4, maxLength: 6 }),
    text: hostileText,
    proven: fc.boolean(),
    why: fc.constantFrom('code' as const, 'critical' as const)
  })
  .map(
    ({
      image,
      words,
      entrypoint,
      names,
      paths: [own = '', bind = '', first = '', ...more],
      ...standing
    }) => ({
      ...BROKER,
      standing: hostileStanding(standing, first),
      image,
      container: {
        ...BARE,
        entrypoint,
        command: words,
        env: [...new Set(names)].map((name) => `${name}=value-of-it`),
        workingDir: own,
        tmpfs: [{ path: own, options: 'size=1m' }],
        volumes: [{ source: '/src', path: bind, readOnly: true }]
      },
      fix: { tmpfs: [{ path: first, options: 'size=16m,mode=0755' }], volumes: more },
      seeded: more.map((path) => ({ path, files: 1, bytes: 1 })),
      allow: more.map((path) => `AC ${path}/**`)
    })
  )

/** Nothing of it adds a rule that is in force: those are counted. */
const hostileStanding = (
  { text, proven, why }: { text: string; proven: boolean; why: 'code' | 'critical' },
  path: string
): Cooked['standing'] => ({
  ...{ proven, works: true, rules: [] },
  dangers: proven ? [] : [{ path, why, examples: [text], files: 1, remedies: [text] }],
  drift: [{ rule: `A ${path}`, severity: 'high' }]
})
