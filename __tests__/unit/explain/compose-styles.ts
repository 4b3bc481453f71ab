const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`

/** A project in one style of writing Compose files. */
export interface Style {
  readonly name: string
  /** Texts by path. Those whose path begins with `-` are extended or included, not named. */
  readonly files: Readonly<Record<string, string>>
  /** File that the patch is for. */
  readonly patched: string
  /** Variables that decide whether it is read-only. */
  readonly variables?: readonly string[]
  /** Whether the file says already that it is read-only. */
  readonly readOnly?: boolean
}

/** What each of the styles needs. */
export const FIX = {
  tmpfs: [
    { path: '/run/web', options: 'size=16m,mode=0755,uid=101,gid=101' },
    { path: '/var/$cache', options: 'exec,size=64m,mode=1777' }
  ],
  volumes: ['/var/lib/web']
}

const WEB = lines('services:', '  web:', '    image: acme/web:1', '    init: true')
const HARDENED = lines(
  'services:',
  '  web:',
  '    cap_drop: [ALL]',
  '    security_opt:',
  '    - no-new-privileges'
)

/** Each is valid for Compose, and gets a patch. */
export const STYLES: readonly Style[] = [
  { name: 'block style', files: { 'compose.yaml': WEB }, patched: 'compose.yaml' },
  {
    name: 'block style with all keys, comments and another service',
    files: {
      'compose.yaml': lines(
        '# ours',
        'name: shop',
        '',
        'services:',
        '  web:',
        '    # the shop',
        '    image: acme/web:1',
        '    read_only: false  # not yet',
        '    tmpfs:',
        '      - /tmp:size=64m # scratch',
        '      # more?',
        '    volumes:',
        "      - 'web-var-lib-web:/srv'",
        '      - type: tmpfs',
        '        target: /cache',
        '',
        '  # keeps the orders',
        '  db:',
        '    image: acme/db:1',
        '',
        'volumes:',
        '  web-var-lib-web:'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'flow style',
    files: {
      'compose.yaml':
        'services: {web: {image: acme/web:1, tmpfs: [/tmp], }, db: {image: acme/db:1}}\n'
    },
    patched: 'compose.yaml'
  },
  {
    name: 'JSON without a newline at the end',
    files: {
      'compose.json':
        '{\n  "services": {\n    "web": {\n      "image": "acme/web:1",\n      "tmpfs": "/tmp"\n    }\n  }\n}'
    },
    patched: 'compose.json'
  },
  {
    name: 'empty lists',
    files: {
      'compose.yaml': lines(
        'services:',
        '  web:',
        '    image: acme/web:1',
        '    tmpfs: []',
        '    volumes: [ ] # none',
        'volumes: {}'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'a list by an alias',
    files: {
      'compose.yaml': lines(
        'x-scratch: &scratch',
        '  - /tmp:mode=1777',
        '  - "/var/tmp"',
        'services:',
        '  web:',
        '    image: acme/web:1',
        '    tmpfs: *scratch',
        '  db:',
        '    image: acme/db:1',
        '    tmpfs: *scratch'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'hardening by an anchor',
    files: {
      'compose.yaml': lines(
        'x-lockdown: &lockdown',
        '  read_only: false',
        '  cap_drop: [ALL]',
        '  tmpfs: [/tmp]',
        'services:',
        '  web:',
        '    <<: *lockdown',
        '    image: acme/web:1',
        '    environment:',
        '      TOKEN: s3cret',
        '  db:',
        '    <<: [*lockdown]',
        '    image: acme/db:1'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'a service that is an alias',
    files: {
      'compose.yaml': lines(
        'x-web: &web',
        '  image: acme/web:1',
        '  tmpfs: /tmp',
        'services:',
        '  web: *web',
        '  twin: *web'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'an overlay file of its own',
    files: { 'compose.yaml': WEB, 'deploy/hardening.yaml': HARDENED },
    patched: 'deploy/hardening.yaml'
  },
  {
    name: 'an overlay that is about something else',
    files: {
      'compose.yaml': WEB,
      'ports.yaml': lines('services:', '  web:', '    ports: ["80:80"]')
    },
    patched: 'compose.yaml'
  },
  {
    name: 'a service that extends another of the file',
    files: {
      'compose.yaml': lines(
        'services:',
        '  base:',
        '    image: acme/web:1',
        '    tmpfs: [/tmp]',
        '    read_only: false',
        '  web:',
        '    extends: base',
        '    init: true'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'a service that extends one of another file',
    files: {
      'compose.yaml': lines(
        'services:',
        '  web:',
        '    extends: { file: common/base.yaml, service: base }'
      ),
      '-common/base.yaml': lines(
        'services:',
        '  base:',
        '    image: acme/web:1',
        '    volumes: [/logs]'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'a service of an included file',
    files: {
      'compose.yaml': lines(
        'include: [parts/web.yaml]',
        'services:',
        '  db:',
        '    image: acme/db:1'
      ),
      '-parts/web.yaml': WEB
    },
    patched: 'parts/web.yaml'
  },
  {
    name: 'line ends of Windows',
    files: {
      'compose.yaml': lines(
        'services:',
        '  web:',
        '    image: acme/web:1',
        '    tmpfs:',
        '      - /tmp',
        '    init: true',
        'volumes:',
        '  logs:'
      ).replaceAll('\n', '\r\n')
    },
    patched: 'compose.yaml'
  },
  {
    name: 'no newline at the end',
    files: { 'compose.yaml': WEB.trimEnd() },
    patched: 'compose.yaml'
  },
  {
    name: 'line ends of Windows, and none at the end',
    files: { 'compose.yaml': WEB.trimEnd().replaceAll('\n', '\r\n') },
    patched: 'compose.yaml'
  },
  {
    name: 'several documents, and the end of one',
    files: {
      'compose.yaml': `${WEB}...\n---\n${lines('services:', '  web:', '    tmpfs:', '    - /tmp')}...\n`
    },
    patched: 'compose.yaml'
  },
  {
    name: 'read-only by a variable',
    files: {
      'compose.yaml': `${WEB}    read_only: \${WEB_READONLY:-false}\n    tmpfs: [/tmp]\n`
    },
    patched: 'compose.yaml',
    variables: ['WEB_READONLY']
  },
  {
    name: 'read-only already',
    files: { 'compose.yaml': `${WEB}    read_only: true\n` },
    patched: 'compose.yaml',
    readOnly: true
  },
  {
    name: 'several merged mappings, in turn too',
    files: {
      'compose.yaml': lines(
        'x-a: &a',
        '  tmpfs: [/a]',
        '  init: true',
        'x-b: &b',
        '  <<: *a',
        '  tmpfs: /b',
        'x-c: &c { tmpfs: [/c], volumes: [/c], read_only: false }',
        'services:',
        '  web:',
        '    <<: [*b, *c]',
        '    image: acme/web:1'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'lists that replace those of another file',
    files: {
      'compose.yaml': `${WEB}    tmpfs: [/a]\n    volumes: [/b]\n`,
      'prod.yaml': lines(
        'services:',
        '  web:',
        '    tmpfs: !override',
        '      - /c',
        '    volumes: !override [/d]'
      )
    },
    patched: 'prod.yaml'
  },
  {
    name: 'tabs and odd spaces',
    files: {
      'compose.yaml': lines(
        'services:',
        ' web:',
        '     image:\tacme/web:1\t# pinned',
        '     tmpfs:   [ /tmp , ]',
        '   ',
        '     command: >-',
        '       run',
        '         it',
        '',
        '',
        ' db:   {image: acme/db:1}'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'an environment by anchors, last in the file',
    files: {
      'compose.yaml': lines(
        'services:',
        '  web:',
        '    image: acme/web:1',
        '    environment:',
        '      <<: [&own { MODE: s3cret-mode }]',
        '    labels:',
        '      a: b',
        '  db:',
        '    image: acme/db:1',
        '    environment: &more',
        '      KEY: s3cret',
        'x-last:',
        '  environment: *more'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'an odd name of a file',
    files: { 'my "é" $x.yaml': WEB },
    patched: 'my "é" $x.yaml'
  },
  {
    name: 'values of the environment on both sides',
    files: {
      'compose.yaml': lines(
        'services:',
        '  web:',
        '    environment:',
        '      TOKEN: s3cret',
        '    read_only: false',
        '    init: true',
        '    image: acme/web:1',
        '    labels: { a: b }',
        '    command: run',
        '    build:',
        '      args:',
        '        - KEY=s3cret',
        '  db:',
        '    environment: [PASSWORD=s3cret]',
        '    image: acme/db:1'
      )
    },
    patched: 'compose.yaml'
  },
  {
    name: 'values of the environment at the end',
    files: {
      'compose.yaml': lines(
        'services:',
        '  web:',
        '    image: acme/web:1',
        '    environment:',
        '      # OLD=s3cret',
        '      - TOKEN=s3cret',
        '      # NEXT=s3cret'
      )
    },
    patched: 'compose.yaml'
  }
]
