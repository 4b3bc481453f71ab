import { inputText, valuesIn } from '../../../src/commands/policy-input'
import type { InputName } from '../../../src/plan/input-table'
import { parsePolicy } from '../../../src/plan/policy'

const TEXT = `version: 1
check:
  port: 80
  smoke-http:
    - GET / 200
    - GET /health
  env: { TOKEN: s3cret, LEVEL: debug }
images:
  - acme/job
  - name: web
    image: acme/web:1.4
    check:
      port: 8080
      env: [TOKEN=other]
      user: nobody
tmpfs:
  - path: /tmp
    size: 64m
  - path: /run
allow:
  - path: /data/**
    kinds: [added]
    reason: why
`

async function policy() {
  const parsed = await parsePolicy({ path: '.zero-drift.yml', text: TEXT }, 0)
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ sentence }) => sentence).join())
  return parsed.policy
}

const REPLACES =
  '  A value of the step, or of the command line, wins: it replaces the whole value here.'

test.each<[InputName, readonly string[]]>([
  ['port', ['  line 3: `80`.', '  line 13: `8080` for `web`, in place of line 3.', REPLACES]],
  ['smoke-http', ['  line 4: `GET / 200` and `GET /health`.', REPLACES]],
  [
    'env',
    [
      '  line 7: 2 variables, `TOKEN` and `LEVEL`.',
      '  line 14: 1 variable, `TOKEN` for `web`, added to those of line 7, over which they win.',
      '  Variables of the step, or of the command line, are added, and win over these.'
    ]
  ],
  ['user', ['  line 15: `nobody` for `web`.', REPLACES]],
  [
    'publish',
    [
      '  The file gives no value: that of the step or of the command line counts, or else the default, `loopback`.'
    ]
  ],
  [
    'tmpfs',
    [
      '  The list `tmpfs` of the file: `/tmp:size=64m` and `/run`. They are mounted for every image, except where an input mounts something.'
    ]
  ],
  [
    'allow',
    [
      '  The list `allow` of the file: `A /data/**`. They hold for every image, and come after the rules of the input.'
    ]
  ],
  ['memory', ['  The file gives no value: that of the step or of the command line counts.']]
])('the value of %s, and which one wins', async (input, lines) => {
  expect(inputText(await policy(), input)).toBe([input, ...lines, ''].join('\n'))
})

test('a program gets the values without the secrets', async () => {
  expect(valuesIn(await policy(), 'env')).toEqual([
    { line: 7, image: null, value: 'TOKEN\nLEVEL' },
    { line: 14, image: 'web', value: 'TOKEN' }
  ])
})

test('an entry without an image is named by what it is about in a file', async () => {
  const text = `version: 1
check: { manifest-file: web.yaml }
images:
  - check: { workload: Deployment/web, container: app, port: 1 }
  - check: { container: proxy, port: 2 }
  - { name: third, check: { container: c, port: 3 } }
`
  const parsed = await parsePolicy({ path: '.zero-drift.yml', text }, 0)
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  expect(inputText(parsed.policy, 'port').split('\n').slice(1, 4)).toEqual([
    '  line 4: `1` for `Deployment/web app`.',
    '  line 5: `2` for `proxy`.',
    '  line 6: `3` for `third`.'
  ])
})
