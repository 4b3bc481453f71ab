import { baseOf, type JudgedRun } from '../../../src/judge/base'
import { compareRuns, withComparison } from '../../../src/judge/comparison'
import { makeFinding } from '../../../src/judge/findings/table'
import { judge } from '../../../src/judge/judge'
import { withFindings, type Judgement } from '../../../src/judge/judgement'
import type { Severity } from '../../../src/judge/severity'
import { byPath } from '../../../src/observe/paths'
import type { Plan } from '../../../src/plan/plan'
import { change, healthy, observation, place, writable } from '../report/fixtures'

/** One of each severity but medium. */
const GRADED = ['A /usr/bin/x', 'C /etc/passwd', 'A /srv/x']

function ran(lines: readonly string[], gate: Partial<Plan> = {}): JudgedRun {
  const plan = { ...writable, ...gate }
  const places = [place('/', 'rootfs', 'content')]
  const observed = { ...observation, places, changes: byPath(lines.map(change)) }
  return { plan, observation: observed, judgement: judge(plan, healthy, observed, false) }
}

const told = ({ verdict, findings, changes }: Judgement) => ({
  verdict,
  failing: findings.filter(({ kind }) => kind === 'drift').map(({ path }) => path),
  tolerated: findings.filter(({ kind }) => kind === 'tolerated-drift').map(({ path }) => path),
  marks: Object.fromEntries(Array.from(changes, ({ path, tolerated }) => [path, tolerated]))
})

test.each<[Severity, readonly string[], readonly string[]]>([
  ['low', ['/usr/bin/x', '/etc/passwd', '/srv/x'], []],
  ['medium', ['/usr/bin/x', '/etc/passwd'], ['/srv/x']],
  ['high', ['/usr/bin/x', '/etc/passwd'], ['/srv/x']],
  ['critical', ['/etc/passwd'], ['/usr/bin/x', '/srv/x']]
])('with a least severity of %s, what is less grave is tolerated', (failOnSeverity, some, rest) => {
  const { judgement } = ran(GRADED, { failOnSeverity })
  const { failing, tolerated, marks } = told(judgement)
  expect([new Set(failing), new Set(tolerated)]).toEqual([new Set(some), new Set(rest)])
  const minor = Object.entries(marks).flatMap(([path, mark]) => (mark === 'minor' ? [path] : []))
  expect(new Set(minor)).toEqual(new Set(rest))
  expect(judgement.changes.counts.drift).toBe(3)
})

test('a folder of which one change is grave fails, and tolerates the others', () => {
  const lines = ['A /etc/a', 'A /etc/b', 'C /etc/passwd']
  expect(told(ran(lines, { failOnSeverity: 'critical' }).judgement)).toMatchObject({
    verdict: 'drift',
    failing: ['/etc/passwd'],
    tolerated: ['/etc']
  })
})

test('where all drift is tolerated the verdict is pass, with warnings', () => {
  const { verdict, findings } = ran(['A /srv/x'], { failOnSeverity: 'medium' }).judgement
  expect(verdict).toBe('pass')
  expect(findings.filter(({ kind }) => kind === 'tolerated-drift')).toEqual([
    {
      ...{ kind: 'tolerated-drift', level: 'warning', path: '/srv/x' },
      title: 'Tolerated: added /srv/x',
      detail: expect.stringMatching(
        /^The container added `\/srv\/x`, which no rule allows\. .* It does not fail the check, since it is less severe than `fail-on-severity`\.$/
      ) as string
    }
  ])
})

const against = (run: JudgedRun, base: JudgedRun, gate: Pick<Plan, 'failOn'>) =>
  withComparison(run.judgement, { ...writable, ...gate }, compareRuns(run, baseOf(base)))

test('with "new", drift that the base has is tolerated, and the rest fails', () => {
  const judged = against(ran(['A /old', 'A /new']), ran(['A /old']), { failOn: 'new' })
  expect(told(judged)).toEqual({
    ...{ verdict: 'drift', failing: ['/new'], tolerated: ['/old'] },
    marks: { '/new': undefined, '/old': 'known' }
  })
  expect(judged.changes.counts).toMatchObject({ drift: 2, tolerated: 1 })
  expect(Array.from(judged.changes.drift, ({ baseline }) => baseline)).toEqual(['new', 'unchanged'])
})

test('with "new" and no other drift the verdict is pass', () => {
  const judged = against(ran(['A /old']), ran(['A /old', 'A /gone']), { failOn: 'new' })
  expect(told(judged)).toMatchObject({ verdict: 'pass', failing: [], tolerated: ['/old'] })
})

test('with "any" the drift is only marked', () => {
  const run = ran(['A /old', 'A /new'])
  const judged = against(run, ran(['A /old']), { failOn: 'any' })
  expect(judged.findings).toEqual(run.judgement.findings)
  expect(told(judged).verdict).toBe('drift')
  expect(Array.from(judged.changes.drift, ({ baseline }) => baseline)).toEqual(['new', 'unchanged'])
})

test('severity and newness tolerate side by side', () => {
  const run = ran(['A /srv/minor', 'A /usr/bin/old', 'C /etc/passwd'], { failOnSeverity: 'high' })
  const judged = against(run, ran(['A /usr/bin/old']), { failOn: 'new' })
  expect(told(judged)).toMatchObject({
    ...{ verdict: 'drift', failing: ['/etc/passwd'] },
    marks: { '/srv/minor': 'minor', '/usr/bin/old': 'known', '/etc/passwd': undefined }
  })
})

test('what is no change in the container is not tolerated', () => {
  const altered = makeFinding('image-altered', { layers: ['a'], during: true })
  const run = ran(['A /old'])
  const more = { ...run, judgement: withFindings(run.judgement, [altered]) }
  expect(against(more, ran(['A /old']), { failOn: 'new' }).verdict).toBe('drift')
})
