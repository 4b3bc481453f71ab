import { originParts } from '../../../src/report/document/parts'
import { facts } from '../../../src/report/sections/facts'
import { makeReport } from '../../../src/report/report'
import { cases, unreached } from './cases'
import { sha256 } from './fixtures'

const given = (inputs: Readonly<Record<string, string>>) =>
  originParts({ ...unreached('x'), inputs: new Map(Object.entries(inputs)) }).inputs

describe('the inputs in report.json', () => {
  test.each([
    ['are none if none is given', { image: '', tmpfs: ' \n' }, {}],
    [
      'are in the order of the interface, lists as lists',
      { mode: 'audit', tmpfs: '/run\n# a remark\n\n /tmp:size=1m ', image: 'web' },
      { image: 'web', tmpfs: ['/run', '/tmp:size=1m'], mode: 'audit' }
    ],
    [
      'hold the names of variables, not their values',
      { env: 'DB_PASSWORD=hunter2\nEMPTY=\nrest of a secret' },
      { env: ['DB_PASSWORD', 'EMPTY', '***'] }
    ],
    [
      'mask the values of variables elsewhere',
      { env: 'KEY=0xc0ffee-1', 'smoke-exec': 'login 0xc0ffee-1', command: 'run 0xc0ffee-1' },
      { env: ['KEY'], 'smoke-exec': ['login ***'], command: 'run ***' }
    ],
    [
      'mask texts of the shape of a secret',
      { 'smoke-http': 'GET https://user:abcdef@example.org/ 200', command: '--password=hunter2' },
      { 'smoke-http': ['GET https://user:***@example.org/ 200'], command: '--password=***' }
    ],
    [
      'hold the number of lines and the digest of a script',
      { 'smoke-run': 'curl -H "X-Key: abc"\ntrue\n' },
      { 'smoke-run': { lines: 2, sha256: sha256('curl -H "X-Key: abc"\ntrue\n') } }
    ],
    ['leave out what is no input', { 'no-such-input': 'secret', image: 'web' }, { image: 'web' }]
  ])('%s', (_, inputs, parts) => {
    expect(given(inputs)).toEqual(parts)
  })

  it('are bounded', () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `/${n}/${'x'.repeat(5000)}`)
    const { allow, image } = given({ allow: lines.join('\n'), image: 'x'.repeat(5000) }) ?? {}
    expect(allow).toHaveLength(201)
    expect((allow as readonly string[]).at(-1)).toBe('and 800 more entries')
    expect(JSON.stringify(allow).length).toBeLessThan(202 * 1010)
    expect(image).toHaveLength(1000)
  })
})

test('the head of report.json says when and where the check ran', () => {
  const { document } = makeReport(cases.get('drift')!())
  expect(document).toMatchObject({
    mode: 'enforce',
    startedAt: '2026-11-27T14:29:54Z',
    durationMs: 1470,
    git: { ref: 'refs/heads/main' },
    ci: { provider: 'github-actions', job: 'image' }
  })
})

describe('the facts on a check', () => {
  const { document } = makeReport(unreached('x'))
  const lines = (more: Partial<typeof document>) =>
    facts({ ...document, image: { reference: '' }, ...more }).split('<br>\n')

  test.each([
    [
      'name commit, branch, time and run',
      {},
      [
        '<p>Commit <a href="https://github.com/acme/shop/commit/0123456789abcdef0123456789abcdef01234567"><code>0123456789ab</code></a> of <code>main</code>',
        'Checked on 2026-11-27 at 14:29:54 UTC in 0 ms, <a href="https://github.com/acme/shop/actions/runs/17/attempts/1">GitHub Actions</a>, job <code>image</code></p>'
      ]
    ],
    [
      'escape what a branch and a job are called',
      {
        git: { ref: 'refs/heads/<b>`@x' },
        ci: { provider: 'jenkins' as const, job: '</code><script>' }
      },
      [
        '<p>Ref <code>&#60;b&#62;&#96;&#64;x</code>',
        'Checked on 2026-11-27 at 14:29:54 UTC in 0 ms, Jenkins, job <code>&#60;/code&#62;&#60;script&#62;</code></p>'
      ]
    ],
    [
      'link no address that is not safe to print',
      {
        git: { repository: 'https://github.com/"><b>', commit: 'a'.repeat(40) },
        ci: { provider: 'jenkins' as const, runUrl: 'https://ci.example/"><b>' }
      },
      [
        '<p>Commit <code>aaaaaaaaaaaa</code>',
        'Checked on 2026-11-27 at 14:29:54 UTC in 0 ms, Jenkins</p>'
      ]
    ],
    [
      'link no commit where the path of its page is not known',
      { git: { repository: 'https://git.example/a', commit: 'a'.repeat(40) }, ci: undefined! },
      ['<p>Commit <code>aaaaaaaaaaaa</code>', 'Checked on 2026-11-27 at 14:29:54 UTC in 0 ms</p>']
    ]
  ])('%s', (_, more, expected) => {
    expect(lines(more)).toEqual(expected)
  })
})
