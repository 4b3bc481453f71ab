import { parse } from 'yaml'
import type { Cooked } from '../../../src/explain/mounts'
import { volumeName } from '../../../src/explain/recipes/mounts'
import { recipesOf, SATISFIED } from '../../../src/explain/recipes/recipes'
import { SCHEMA_LINE } from '../../../src/plan/policy'
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
        '  -v acme-broker-var-lib-mosquitto:/var/lib/mosquitto \\',
        '  acme/broker:2'
      )
    )
  })

  test('every input that an author can give: mounts, program, surroundings, rights', () => {
    expect(recipesOf(FULL).docker).toBe(
      lines(
        SATISFIES_CIS,
        '# No value is repeated here: set TOKEN, MODE.',
        '# Add the seccomp profile: it is not repeated here.',
        'docker run -d \\',
        '  --read-only \\',
        '  --tmpfs /tmp:size=64m,mode=1777 \\',
        '  --tmpfs /scratch \\',
        '  --tmpfs /run/mosquitto:size=16m,mode=0755,uid=104,gid=109 \\',
        '  -v Keys_1:/keys:ro \\',
        '  -v /srv/conf:/etc/broker \\',
        '  -v acme-broker-var-lib-mosquitto:/var/lib/mosquitto \\',
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
    ['an empty entrypoint', withContainer({ entrypoint: [''] }), "--entrypoint '' \\"],
    ['a quote in a word', withContainer({ command: ["it's"] }), `acme/web:1.4 'it'\\''s'`],
    ['a line end in a word', withContainer({ command: ["'\n\\"] }), `acme/web:1.4 $'\\'\\012\\\\'`],
    [
      'a marker of the runner',
      withContainer({ command: ['##[x'] }),
      `acme/web:1.4 $'\\043\\043\\133x'`
    ],
    [
      'a secret in the command',
      withContainer({ command: ['web', '--password', 'hunter2'], env: ['A=0xc0ffee-1'] }),
      `acme/web:1.4 web --password '***'`
    ],
    [
      'a note on it',
      withContainer({ entrypoint: ['web', '0xc0ffee-1'], env: ['A=0xc0ffee-1'] }),
      '# No secret is repeated here: put it where the command has "***".'
    ],
    ['an image that looks like a flag', { ...NEEDLESS, image: '--rm' }, '-- --rm'],
    [
      'a tmpfs with a colon in its path',
      withContainer({ tmpfs: [{ path: '/a:"b', options: 'size=1m,mode=0700' }] }),
      `--mount 'type=tmpfs,"dst=/a:""b",tmpfs-size=1m,tmpfs-mode=0700' \\`
    ],
    [
      'options that such a tmpfs cannot have',
      withContainer({ tmpfs: [{ path: '/a:b', options: 'uid=1,exec,size=1m' }] }),
      '# With a colon in its path, "/a:b" cannot be given: uid, exec.'
    ],
    [
      'a volume with a colon in its path',
      { ...NEEDLESS, fix: { tmpfs: [], volumes: ['/a:b'] } },
      '--mount type=volume,src=acme-web-a-b,dst=/a:b \\'
    ]
  ])('%s', (_, cooked, line) => {
    const { docker } = recipesOf(cooked)
    expect(docker.split('\n').map((text) => text.trim())).toContain(line)
  })
})

describe('the names of new volumes', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['/var/lib/mosquitto'], ['acme-web-var-lib-mosquitto']],
    [
      ['/a/b', '/a-b', '/a b'],
      ['acme-web-a-b', 'acme-web-a-b-2', 'acme-web-a-b-3']
    ],
    [
      ['/x', '/数', '/.-_'],
      ['acme-web-x', 'acme-web-volume', 'acme-web-volume-2']
    ],
    [
      ['/.cache/', '/taken'],
      ['acme-web-cache', 'acme-web-taken-2']
    ],
    [[`/${'x'.repeat(80)}`], [`acme-web-${'x'.repeat(50)}`]]
  ])('%j', (volumes, names) => {
    const own = { source: 'acme-web-taken', path: '/taken-by', readOnly: false }
    const cooked = { ...withContainer({ volumes: [own] }), fix: { tmpfs: [], volumes } }
    const { volumes: declared } = parse(recipesOf(cooked).compose) as { volumes: object }
    expect(Object.keys(declared)).toEqual(['acme-web-taken', ...names])
  })

  test.each([
    ['shop', 'shop-data'],
    ['acme/shop:1.4', 'acme-shop-data'],
    ['registry:5000/acme/shop', 'acme-shop-data'],
    ['localhost/shop', 'shop-data'],
    [`registry:5000/acme/shop:1@sha256:${'ab'.repeat(32)}`, 'acme-shop-data'],
    [`sha256:0123456789ab${'c'.repeat(52)}`, '0123456789ab-data'],
    ['0123456789ab', '0123456789ab-data'],
    ['', 'image-data'],
    ['a/$(id) b', 'a-id-b-data'],
    ['y'.repeat(300), `${'y'.repeat(128)}-data`]
  ])('of the image %j', (image, name) => {
    expect(volumeName(image, '/data')).toBe(name)
  })

  test('of two images on one machine are two', () => {
    const names = ['acme/notes:1', 'acme/wiki:1'].map((image) => volumeName(image, '/app/data'))
    expect(new Set(names).size).toBe(2)
  })
})

const CODE: Cooked['standing']['dangers'][number] = {
  path: '/app',
  why: 'code',
  examples: ['/app/app.py'],
  files: 1,
  remedies: []
}
const exposed = (standing: Partial<Cooked['standing']>, more: Partial<Cooked> = {}): Cooked => ({
  ...NEEDLESS,
  fix: { tmpfs: [], volumes: ['/app'] },
  allow: ['/app/**', '/data/**'],
  ...more,
  standing: { ...NEEDLESS.standing, proven: false, ...standing }
})

describe('a recipe that is not proven', () => {
  test('says both consequences of writable code, and satisfies no benchmark', () => {
    const recipes = recipesOf(exposed({ dangers: [CODE] }))
    expect(recipes.docker).toBe(
      lines(
        '# Not proven: it works, but allows something dangerous. Decide.',
        '# The mount on "/app" covers code of the image ("/app/app.py"). This',
        "# would make your application's own code writable, and a volume filled",
        '# from this image would keep the old code after an upgrade.',
        'docker run -d \\',
        '  --read-only \\',
        '  -v acme-web-app:/app \\',
        '  acme/web:1.4'
      )
    )
    for (const text of Object.values(recipes as unknown as Record<string, string>)) {
      expect(text).toContain('# Not proven: it works, but allows something dangerous. Decide.\n')
      expect(text).not.toContain('Satisfies')
      expect(text).not.toContain('/app/**')
    }
  })

  test('names a critical file that may be written, and is read-only all the same', () => {
    const { docker } = recipesOf(exposed({ dangers: [{ ...CODE, why: 'critical' }] }))
    expect(docker).toContain('\n# could write there, too.\n')
    expect(docker).toContain('  --read-only \\\n')
  })

  test('is a lead if the image does not work', () => {
    expect(recipesOf(exposed({ works: false })).docker).toMatch(/^# Not proven: read-only with/)
  })

  test.each<[string, Partial<Cooked['standing']>]>([
    ['does not work', { works: false }],
    ['lets something be written', { dangers: [{ ...CODE, why: 'critical' }] }],
    ['makes code writable', { dangers: [CODE] }]
  ])('satisfies no benchmark if it %s', (_, standing) => {
    const recipes = recipesOf(exposed(standing))
    expect(Object.values({ ...recipes }).join('')).not.toContain('Satisfies')
  })
})

describe('rules for a writable root filesystem', () => {
  const cooked = exposed({ works: false, dangers: [CODE], rules: ['AC /app/notes.db'] })

  test('are without the mounts, and nothing is read-only', () => {
    const recipes = recipesOf(cooked)
    expect(recipes.docker).not.toContain('--read-only')
    expect(parse(recipes.compose)).toEqual({ services: { app: { image: 'acme/web:1.4' } } })
    expect(parse(recipes.kubernetes)).toHaveProperty(
      'spec.containers.0.securityContext.readOnlyRootFilesystem',
      false
    )
    for (const text of Object.values(recipes as unknown as Record<string, string>)) {
      expect(text).toMatch(/^(?:# yaml-language-server: .*\n)?# Not proven: no safe mount makes it/)
      expect(text).not.toContain('Satisfies')
    }
  })

  test('are inputs of the action', () => {
    expect(parse(recipesOf(cooked).action)).toEqual({
      'read-only': false,
      allow: '/data/**\nAC /app/notes.db\n'
    })
  })

  test('are a policy, with the input that they need', () => {
    const { policy } = recipesOf(cooked)
    expect(parse(policy)).toMatchObject({
      check: { 'read-only': false },
      allow: [
        { path: '/data/**' },
        {
          path: '/app/notes.db',
          kinds: ['added', 'changed'],
          reason: 'changed while it was tested with a writable root filesystem'
        }
      ]
    })
  })

  test('say where they are from, even those for a volume that is left out', () => {
    const own: Cooked['container'] = {
      ...BARE,
      volumes: [{ source: 'data', path: '/data', readOnly: false }]
    }
    const allow = ['A /app/notes.db', 'A /app/once', 'A /data/x']
    const rules = ['A /app/notes.db']
    const standing = { ...cooked.standing, rules }
    const { policy } = recipesOf({ ...cooked, container: own, allow, standing })
    expect(reasonsIn(policy)).toEqual([
      ['/data/x', 'written in a volume while it was tested'],
      ['/app/notes.db', 'changed while it was tested with a writable root filesystem']
    ])
  })
})

/** Of each rule of a policy. */
const reasonsIn = (policy: string): readonly (readonly [string, string])[] =>
  (parse(policy) as { allow: { path: string; reason: string }[] }).allow.map(({ path, reason }) => [
    path,
    reason
  ])

test('a rule for files in memory says so', () => {
  const tmpfs = [{ path: '/run/app', options: 'size=1m' }]
  const allow = ['/data/**', 'A /run/app/x', 'A /run/apple']
  const { policy } = recipesOf({ ...NEEDLESS, fix: { tmpfs, volumes: ['/data'] }, allow })
  expect(reasonsIn(policy)).toEqual([
    ['/data/**', 'written in a volume while it was tested'],
    ['/run/app/x', 'written in a tmpfs while it was tested'],
    ['/run/apple', 'written in a volume while it was tested']
  ])
})

describe('a change that stays drift', () => {
  const low = { rule: 'A /run/web/pid', severity: 'low' } as const
  const high = { rule: 'AC /run/web/run', severity: 'high' } as const
  const withDrift = (drift: Cooked['standing']['drift'], allow: readonly string[]): Cooked => ({
    ...NEEDLESS,
    allow,
    standing: { ...NEEDLESS.standing, drift }
  })

  test('is allowed by the inputs, unless it is high or worse', () => {
    expect(recipesOf(withDrift([low, high], ['/data/**', 'A /run/web/pid'])).action).toBe(
      lines(
        'read-only: true',
        '# Add these to the rules that you have.',
        '# A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.',
        'allow: |',
        '  /data/**',
        '  A /run/web/pid',
        '  # AC /run/web/run'
      )
    )
  })

  test('is allowed by the policy, unless it is high or worse', () => {
    expect(recipesOf(withDrift([low, high], [])).policy).toBe(
      lines(
        SCHEMA_LINE,
        'version: 1',
        'allow:',
        '  - path: /run/web/pid',
        '    kinds:',
        '      - added',
        '    reason: "changed while it was tested"',
        '# A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.',
        '#   - path: /run/web/run',
        '#     kinds:',
        '#       - added',
        '#       - changed',
        '#     reason: "changed while it was tested"'
      )
    )
  })

  test('gives a policy that can be uncommented, if it is high and alone', () => {
    const { policy } = recipesOf(withDrift([high], []))
    expect(parse(policy)).toEqual({ version: 1 })
    const uncommented = policy.replace(/^# A rule.*\n/m, '').replace(/^# /gm, '')
    expect(parse(uncommented)).toMatchObject({ version: 1, allow: [{ path: '/run/web/run' }] })
  })

  test('gives inputs that allow nothing, if it is high and alone', () => {
    const inputs = parse(recipesOf(withDrift([high], [])).action) as Record<string, string>
    const parsed = parseInputs(
      new Map([
        ['image', 'web'],
        ['allow', inputs['allow'] ?? '']
      ]),
      new Map()
    )
    expect('wishes' in parsed && parsed.wishes.rules).toEqual([])
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
        '      - acme-broker-var-lib-mosquitto:/var/lib/mosquitto',
        'volumes:',
        '  acme-broker-var-lib-mosquitto: {}'
      )
    )
  })

  test('every input that an author can give', () => {
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
            'acme-broker-var-lib-mosquitto:/var/lib/mosquitto'
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
      volumes: { Keys_1: {}, 'acme-broker-var-lib-mosquitto': {} },
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
      { type: 'volume', source: 'acme-web-c-d', target: '/c:d' },
      { type: 'tmpfs', target: '/a:b', tmpfs: { size: 65_536 } }
    ])
  })
})

describe('action', () => {
  test('all mounts, the author’s own too', () => {
    expect(recipesOf(FULL).action).toBe(
      lines(
        '# No value is repeated here: set TOKEN, MODE.',
        'read-only: true',
        'tmpfs: |',
        '  /tmp:size=64m,mode=1777',
        '  /scratch',
        '  /run/mosquitto:size=16m,mode=0755,uid=104,gid=109',
        'volumes: |',
        '  Keys_1:/keys:ro',
        '  /srv/conf:/etc/broker',
        '  acme-broker-var-lib-mosquitto:/var/lib/mosquitto',
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
          { source: 'acme-broker-var-lib-mosquitto', path: '/var/lib/mosquitto', readOnly: false }
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

  test('text that a block cannot hold is a string', () => {
    const cooked = withContainer({ tmpfs: [{ path: '/a\u202eb', options: '' }] })
    expect(recipesOf(cooked).action).toBe(lines('read-only: true', 'tmpfs: "/a\\u202eb\\n"'))
  })
})

describe('policy', () => {
  test('the new rules, each with a reason', () => {
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
    expect(policy).toContain('\n# An input "volumes" of the step or command line would replace')
    expect(policy).toContain('\n# Left out, no rule can say it: "relative"\n')
    expect(parse(policy)).toEqual({
      version: 1,
      check: { volumes: ['Keys_1:/keys:ro', '/srv/conf:/etc/broker', 'acme-broker-v:/v'] },
      allow: [
        { path: '/v/**', kinds: ['added', 'changed'], reason: 'kept', place: '/v' },
        {
          path: '/v',
          kinds: ['added', 'changed', 'deleted'],
          reason: 'written in a volume while it was tested',
          place: '/v'
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
        SCHEMA_LINE,
        'version: 1',
        'check:',
        '  volumes:',
        '    - acme-broker-var-lib-mosquitto:/var/lib/mosquitto',
        'allow:',
        '  - path: "/var/lib/mosquitto/**"',
        '    kinds:',
        '      - added',
        '      - changed',
        '    reason: "what the broker keeps"',
        '    place: /var/lib/mosquitto',
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
  expect(recipesOf(FULL).kubernetes).toContain('\n# No value is repeated here: set TOKEN, MODE.\n')
})

test.each(['docker', 'compose', 'kubernetes'] as const)(
  'the first line of %s names the checks',
  (recipe) => {
    const [first] = recipesOf(BROKER)[recipe].split('\n')
    expect(first).toBe(`# Satisfies ${SATISFIED[recipe].join(', ')}.`)
  }
)
