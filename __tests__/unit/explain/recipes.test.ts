import { parse } from 'yaml'
import type { Cooked } from '../../../src/explain/fix'
import { recipesOf, SATISFIED } from '../../../src/explain/recipes/recipes'
import { parseInputs } from '../../../src/plan/inputs'
import { BARE, BROKER, FULL, NEEDLESS } from './cooked'

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`

const withContainer = (container: Partial<Cooked['container']>): Cooked => ({
  ...NEEDLESS,
  container: { ...BARE, ...container }
})

const SATISFIES_CIS = '# Satisfies CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8).'

describe('docker', () => {
  test('a service that needs two mounts', () => {
    expect(recipesOf(BROKER).docker).toBe(
      lines(
        SATISFIES_CIS,
        'docker run -d \\',
        '  --read-only \\',
        '  --tmpfs /run/mosquitto:size=16m,mode=0755,uid=104,gid=109 \\',
        '  -v var-lib-mosquitto:/var/lib/mosquitto \\',
        '  acme/broker:2'
      )
    )
  })

  test('all that an author can say, in the order of what is mounted, started, around it, allowed', () => {
    expect(recipesOf(FULL).docker).toBe(
      lines(
        SATISFIES_CIS,
        '# Add the seccomp profile: it is not repeated here.',
        'docker run -d \\',
        '  --read-only \\',
        '  --tmpfs /tmp:size=64m,mode=1777 \\',
        '  --tmpfs /scratch \\',
        '  --tmpfs /run/mosquitto:size=16m,mode=0755,uid=104,gid=109 \\',
        '  -v Keys_1:/keys:ro \\',
        '  -v /srv/conf:/etc/broker \\',
        '  -v var-lib-mosquitto:/var/lib/mosquitto \\',
        '  --entrypoint /bin/broker \\',
        '  -e TOKEN \\',
        '  -e MODE \\',
        '  --user 1000:1001 \\',
        "  --workdir '/srv/my app' \\",
        '  --hostname broker \\',
        '  --init \\',
        '  --network backend \\',
        '  --platform linux/arm64 \\',
        '  --add-host api.internal:10.0.0.5 \\',
        '  --add-host db:10.0.0.5 \\',
        '  --add-host host:host-gateway \\',
        '  --cap-drop ALL \\',
        '  --cap-add NET_BIND_SERVICE \\',
        '  --security-opt no-new-privileges \\',
        '  --memory 256m \\',
        '  --shm-size 1g \\',
        '  --pids-limit 200 \\',
        '  --ulimit nofile=1024:2048 \\',
        `  acme/broker:2 --flag '$HOME' -c 'echo "$(id)"; $$x'`
      )
    )
  })

  test.each<[string, Cooked, string]>([
    ['a one-shot is waited for', { ...NEEDLESS, oneShot: true }, 'docker run \\'],
    ['a service is not', NEEDLESS, 'docker run -d \\'],
    ['odd sizes stay bytes', withContainer({ memory: 10_000_001 }), '--memory 10000001 \\'],
    ['no limit of processes', withContainer({ pidsLimit: -1 }), '--pids-limit -1 \\'],
    ['an entrypoint that is none', withContainer({ entrypoint: [''] }), "--entrypoint '' \\"],
    ['a quote in a word', withContainer({ command: ["it's"] }), `acme/web:1.4 'it'\\''s'`],
    ['a line end in a word', withContainer({ command: ["'\n\\"] }), `acme/web:1.4 $'\\'\\012\\\\'`],
    [
      'a marker of the runner',
      withContainer({ command: ['##[x'] }),
      `acme/web:1.4 $'\\043\\043\\133x'`
    ],
    ['an image that looks like a flag', { ...NEEDLESS, image: '--rm' }, '-- --rm'],
    [
      'a tmpfs with a colon in its path',
      withContainer({ tmpfs: [{ path: '/a:"b', options: 'size=1m,mode=0700' }] }),
      `--mount 'type=tmpfs,"dst=/a:""b",tmpfs-size=1m,tmpfs-mode=0700' \\`
    ],
    [
      'what such a tmpfs cannot be given',
      withContainer({ tmpfs: [{ path: '/a:b', options: 'uid=1,exec,size=1m' }] }),
      '# With a colon in its path, "/a:b" cannot be given: uid, exec.'
    ],
    [
      'a volume with a colon in its path',
      { ...NEEDLESS, fix: { tmpfs: [], volumes: ['/a:b'] } },
      '--mount type=volume,src=a-b,dst=/a:b \\'
    ]
  ])('%s', (_, cooked, line) => {
    const { docker } = recipesOf(cooked)
    expect(docker.split('\n').map((text) => text.trim())).toContain(line)
  })
})

describe('the names of new volumes', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['/var/lib/mosquitto'], ['var-lib-mosquitto']],
    [
      ['/a/b', '/a-b', '/a b'],
      ['a-b', 'a-b-2', 'a-b-3']
    ],
    [
      ['/x', '/数', '/.-_'],
      ['volume-x', 'volume', 'volume-2']
    ],
    [
      ['/.cache/', '/taken'],
      ['cache', 'taken-2']
    ],
    [[`/${'x'.repeat(80)}`], ['x'.repeat(50)]]
  ])('%j', (volumes, names) => {
    const own = { source: 'taken', path: '/taken-by', readOnly: false }
    const cooked = { ...withContainer({ volumes: [own] }), fix: { tmpfs: [], volumes } }
    const { volumes: declared } = parse(recipesOf(cooked).compose) as { volumes: object }
    expect(Object.keys(declared)).toEqual(['taken', ...names])
  })
})

describe('compose', () => {
  test('a service that needs two mounts', () => {
    expect(recipesOf(BROKER).compose).toBe(
      lines(
        SATISFIES_CIS,
        'services:',
        '  app:',
        '    image: acme/broker:2',
        '    read_only: true',
        '    tmpfs:',
        '      - /run/mosquitto:size=16m,mode=0755,uid=104,gid=109',
        '    volumes:',
        '      - var-lib-mosquitto:/var/lib/mosquitto',
        'volumes:',
        '  var-lib-mosquitto: {}'
      )
    )
  })

  test('all that an author can say', () => {
    expect(parse(recipesOf(FULL).compose)).toEqual({
      services: {
        app: {
          image: 'acme/broker:2',
          read_only: true,
          tmpfs: [
            '/tmp:size=64m,mode=1777',
            '/scratch',
            '/run/mosquitto:size=16m,mode=0755,uid=104,gid=109'
          ],
          volumes: [
            'Keys_1:/keys:ro',
            '/srv/conf:/etc/broker',
            'var-lib-mosquitto:/var/lib/mosquitto'
          ],
          entrypoint: ['/bin/broker', '--flag', '$$HOME'],
          command: ['-c', 'echo "$$(id)"; $$$$x'],
          environment: ['TOKEN', 'MODE'],
          user: '1000:1001',
          working_dir: '/srv/my app',
          hostname: 'broker',
          init: true,
          networks: ['backend'],
          platform: 'linux/arm64',
          extra_hosts: ['api.internal:10.0.0.5', 'db:10.0.0.5', 'host:host-gateway'],
          cap_drop: ['ALL'],
          cap_add: ['NET_BIND_SERVICE'],
          security_opt: ['no-new-privileges'],
          mem_limit: '256m',
          shm_size: '1g',
          pids_limit: 200,
          ulimits: { nofile: { soft: 1024, hard: 2048 } }
        }
      },
      volumes: { Keys_1: {}, 'var-lib-mosquitto': {} },
      networks: { backend: { external: true } }
    })
  })

  test.each(['none', 'host', 'bridge'])('the network %s is a mode', (network) => {
    expect(parse(recipesOf(withContainer({ network })).compose)).toEqual({
      services: { app: { image: 'acme/web:1.4', read_only: true, network_mode: network } }
    })
  })

  test('mounts with a colon in their path', () => {
    const cooked = {
      ...withContainer({ tmpfs: [{ path: '/a:b', options: 'size=64k,mode=0700' }] }),
      fix: { tmpfs: [], volumes: ['/c:d'] }
    }
    const { compose } = recipesOf(cooked)
    expect(compose).toContain('\n# With a colon in its path, "/a:b" cannot be given: mode.\n')
    expect(parse(compose)).toHaveProperty('services.app.volumes', [
      { type: 'volume', source: 'c-d', target: '/c:d' },
      { type: 'tmpfs', target: '/a:b', tmpfs: { size: 65_536 } }
    ])
  })
})

describe('action', () => {
  test('all mounts, the own ones too', () => {
    expect(recipesOf(FULL).action).toBe(
      lines(
        'read-only: true',
        'tmpfs: |',
        '  /tmp:size=64m,mode=1777',
        '  /scratch',
        '  /run/mosquitto:size=16m,mode=0755,uid=104,gid=109',
        'volumes: |',
        '  Keys_1:/keys:ro',
        '  /srv/conf:/etc/broker',
        '  var-lib-mosquitto:/var/lib/mosquitto',
        '# Add these to the rules that you have.',
        'allow: |',
        '  AC /var/lib/mosquitto/** # what the broker keeps'
      )
    )
  })

  test('our own parser understands it', () => {
    const inputs = Object.entries(parse(recipesOf(FULL).action) as Record<string, unknown>)
    const texts = inputs.map(([name, value]): [string, string] => [name, String(value)])
    const parsed = parseInputs(new Map([['image', FULL.image], ...texts]), new Map())
    expect(parsed).toMatchObject({
      wishes: {
        tmpfs: [...FULL.container.tmpfs, ...FULL.fix.tmpfs],
        volumes: [
          ...FULL.container.volumes,
          { source: 'var-lib-mosquitto', path: '/var/lib/mosquitto', readOnly: false }
        ],
        rules: [{ rule: 'AC /var/lib/mosquitto/**', reason: 'what the broker keeps' }]
      }
    })
  })

  test.each([
    ['a line end', '/a\nb', '"/a\\nb:size=1m"'],
    ['a colon', '/a:exec', '"/a:exec:size=1m"'],
    ['an expression of the runner', '/${{ secrets.A }}', '"/${{ secrets.A }}:size=1m"']
  ])('a tmpfs is left out for %s in its path', (_, path, shown) => {
    const cooked = withContainer({ tmpfs: [{ path, options: 'size=1m' }] })
    expect(recipesOf(cooked).action).toBe(
      lines('read-only: true', `# Left out, no line can say it: ${shown}`)
    )
  })

  test('what a block cannot hold is a string', () => {
    const cooked = withContainer({ tmpfs: [{ path: '/a\u202eb', options: '' }] })
    expect(recipesOf(cooked).action).toBe(lines('read-only: true', 'tmpfs: "/a\\u202eb\\n"'))
  })
})

describe('policy', () => {
  test('what is new, with a reason for every rule', () => {
    const options = 'size=1m,mode=1777,uid=0,gid=5,exec,noatime,nr_inodes=10k'
    const fix = {
      tmpfs: [
        { path: '/tmp', options },
        { path: '/b', options: '' }
      ],
      volumes: ['/v']
    }
    const allow = ['AC /v/** # kept', '/v', 'relative']
    const { policy } = recipesOf({ ...FULL, fix, allow })
    expect(policy).toMatch(/^# The input "volumes" needs a line besides: "volume-v:\/v"\n/)
    expect(policy).toContain('\n# Left out, no rule can say it: "relative"\n')
    expect(parse(policy)).toEqual({
      version: 1,
      allow: [
        { path: '/v/**', kinds: ['added', 'changed'], reason: 'kept' },
        {
          path: '/v',
          kinds: ['added', 'changed', 'deleted'],
          reason: 'written in a volume while it was tested'
        }
      ],
      tmpfs: [
        {
          path: '/tmp',
          size: '1m',
          mode: '1777',
          uid: 0,
          gid: 5,
          exec: true,
          options: ['noatime', 'nr_inodes=10k']
        },
        { path: '/b' }
      ]
    })
  })

  test('the mounts of the broker', () => {
    expect(recipesOf(BROKER).policy).toBe(
      lines(
        '# The input "volumes" needs a line besides: "var-lib-mosquitto:/var/lib/mosquitto"',
        'version: 1',
        'allow:',
        '  - path: "/var/lib/mosquitto/**"',
        '    kinds:',
        '      - added',
        '      - changed',
        '    reason: "what the broker keeps"',
        'tmpfs:',
        '  - path: /run/mosquitto',
        '    size: "16m"',
        '    mode: "0755"',
        '    uid: 104',
        '    gid: 109'
      )
    )
  })
})

test('no recipe shows a value of the environment', () => {
  const all = Object.values(recipesOf(FULL) as unknown as Record<string, string>).join('')
  expect(all).not.toMatch(/s3cret|a=b/)
  expect(recipesOf(FULL).kubernetes).toContain('\n# env: TOKEN, MODE\n')
})

test.each(['docker', 'compose', 'kubernetes'] as const)(
  'the first line of %s names the checks',
  (recipe) => {
    const [first] = recipesOf(BROKER)[recipe].split('\n')
    expect(first).toBe(`# Satisfies ${SATISFIED[recipe].join(', ')}.`)
  }
)
