import { answer, policyText, type PolicyQuestion } from '../../../src/commands/policy'
import { dayOf } from '../../../src/plan/calendar'
import { parsePolicy } from '../../../src/plan/policy'
import type { ChangeKind } from '../../../src/words'

const TEXT = `version: 1
allow:
  - path: /run/app/*.pid
    kinds: [added, changed]
    reason: pid file
    owner: team-web
    expires: 2027-06-30
  - path: /run/**
    kinds: [added]
    reason: scratch
  - path: /data/**
    place: /data
    reason: the store
  - path: /old/**
    reason: gone
    expires: 2027-01-01
tmpfs:
  - path: /tmp
check:
  port: 80
images: [a, b]
`

async function policy() {
  const parsed = await parsePolicy({ path: '.zero-drift.yml', text: TEXT }, dayOf('2027-06-20'))
  if ('faults' in parsed) throw new Error('It is a good one.')
  return parsed.policy
}

const ALL: readonly ChangeKind[] = ['added', 'changed', 'deleted']

test.each<[string, PolicyQuestion, boolean, readonly string[]]>([
  [
    'two rules, and a kind that neither is for',
    { path: '/run/app/x.pid', kinds: ALL, place: undefined },
    false,
    [
      '/run/app/x.pid',
      '  added: allowed by line 3, `/run/app/*.pid` (pid file; owner team-web; until 2027-06-30).',
      '    line 8, `/run/**` (scratch) would allow it, too: the first one counts.',
      '  changed: allowed by line 3, `/run/app/*.pid` (pid file; owner team-web; until 2027-06-30).',
      '  deleted: no rule allows it.',
      '    line 3, `/run/app/*.pid` (pid file; owner team-web; until 2027-06-30) is for added and changed alone.',
      '    line 8, `/run/**` (scratch) is for added alone.',
      '  To allow it, add a rule with the path `/run/app/x.pid`, kinds [deleted], and a reason.'
    ]
  ],
  [
    'a place that a rule is for',
    { path: '/data/x', kinds: ['added'], place: '/data' },
    true,
    ['/data/x', '  added: allowed by line 11, `/data/**` (the store; in the mount /data).']
  ],
  [
    'another place',
    { path: '/data/x', kinds: ['added'], place: '/' },
    false,
    [
      '/data/x',
      '  added: no rule allows it.',
      '    line 11, `/data/**` (the store; in the mount /data) is for the mount `/data` alone.',
      '  To allow it, add a rule with the path `/data/x`, kinds [added], and a reason.'
    ]
  ],
  [
    'a rule that has expired',
    { path: '/old/x', kinds: ['deleted'], place: undefined },
    false,
    [
      '/old/x',
      '  deleted: no rule allows it.',
      '    line 14, `/old/**` (gone; until 2027-01-01) expired.',
      '  To allow it, add a rule with the path `/old/x`, kinds [deleted], and a reason.'
    ]
  ],
  [
    'scratch',
    { path: '/tmp/x', kinds: ['added'], place: undefined },
    true,
    [
      '/tmp/x',
      '  added: allowed, as an ordinary file in the tmpfs `/tmp`; a program, a set-uid file or a device there is drift.'
    ]
  ]
])('%s', async (_, question, allowed, lines) => {
  expect(answer(await policy(), question)).toEqual({
    text: `${lines.join('\n')}\n`,
    allowed
  })
})

test('a good policy is summed up, with what will need somebody', async () => {
  expect(policyText(await policy())).toBe(
    [
      '.zero-drift.yml: 4 rules, 1 tmpfs, 1 input, 2 images, 1 expired.',
      'The rule `/old/**` (line 14) expired on 2027-01-01 and allows nothing any more. Renew its date if the image still needs it, or delete it.',
      'The rule `AC /run/app/*.pid` (`.zero-drift.yml`, line 3) allows changes until 2027-06-30. Before that, fix the cause of the changes, or give the rule a later date (owner: `team-web`).',
      ''
    ].join('\n')
  )
})
