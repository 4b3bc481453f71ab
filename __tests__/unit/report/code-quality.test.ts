import type { QualityIssue } from '../../../src/report/code-quality'
import type { Account } from '../../../src/report/account'
import { makeReport } from '../../../src/report/report'
import { parseCommand } from '../../harness/syntax'
import { cases, checked, unreached } from './cases'
import * as made from './fixtures'
import { textOf } from './fixtures'
import { hostileDrift } from './hostile-names'
import { codeQualityFaults } from './readers'

const fileOf = (account: Account): string => textOf(makeReport(account), 'report.codequality.json')
const issuesOf = (account: Account) => JSON.parse(fileOf(account)) as readonly QualityIssue[]
const paths = (...lines: readonly string[]): Account =>
  checked({ ...made.writable, smoke: [made.httpStep('GET /')] }, SMOKED, {
    ...made.observation,
    changes: lines.map(made.change)
  })
const SMOKED = { ...made.healthy, smoke: [made.passed('GET /')] }

describe.each([...cases, ['hostile names', hostileDrift] as const])(
  'report.codequality.json of %s',
  (_, account) => {
    const text = fileOf(account())

    it('keeps to the format of GitLab', () => {
      expect(codeQualityFaults(text)).toEqual([])
    })

    it('gives each issue a fingerprint of its own', () => {
      const prints = issuesOf(account()).map(({ fingerprint }) => fingerprint)
      expect(new Set(prints).size).toBe(prints.length)
    })

    it('is no workflow command, and plain text, where somebody prints it', () => {
      const any = { has: () => true } as unknown as ReadonlySet<string>
      expect(text.split(/\r\n|\r|\n/).filter((line) => parseCommand(line, any))).toEqual([])
      expect(text).not.toMatch(/[^\P{C}\p{Co}\p{Cn}\n]|[\u2028\u2029]/u)
    })
  }
)

test('of a clean pass it is an empty list, whatever is worth a notice', () => {
  const account = paths()
  const findings = account.judgement.findings.filter(({ level }) => level === 'notice')
  expect(fileOf({ ...account, judgement: { ...account.judgement, findings } })).toBe('[]\n')
})

test.each([
  ['A /var/www/html/shell.php', 'drift-critical', 'blocker'],
  ['C /usr/bin/ls', 'drift-high', 'critical'],
  ['A /srv/a', 'drift-low', 'minor']
])('the change %s is the check %s of severity %s', (line, check, severity) => {
  const issue = issuesOf(paths(line)).find(({ check_name }) => check_name.startsWith('drift'))
  expect(issue).toMatchObject({ check_name: check, severity })
})

test('an error is critical, and a warning is minor', () => {
  const account = unreached(new Error('the socket is gone'))
  const findings = (['error', 'warning'] as const).map((level) => ({
    ...{ kind: 'engine-fault' as const, level, title: 'x', detail: 'y' }
  }))
  const judgement = { ...account.judgement, findings }
  expect(issuesOf({ ...account, judgement }).map(({ severity }) => severity)).toEqual([
    'critical',
    'minor'
  ])
})

test.each([
  ['./deploy//Dockerfile', 'deploy/Dockerfile'],
  ['/Dockerfile', 'Dockerfile'],
  [undefined, 'Dockerfile'],
  ['a b/\u202eé', 'a b/\u202eé']
])('an issue at %j is at the path %j', (annotateFile, path) => {
  const [issue] = issuesOf({ ...paths('A /srv/a'), annotateFile })
  expect(issue?.location).toEqual({ path, lines: { begin: 1 } })
})

test('of very many changes the worst are listed, and the last says how many more there are', () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `A /srv/${n}`)
  const issues = issuesOf(paths('C /etc/passwd', ...lines))
  expect(issues.length).toBeLessThanOrEqual(1000)
  const [drift] = issues.filter(({ check_name }) => check_name.startsWith('drift'))
  expect(drift?.description).toMatch(/^registry\.example\/shop:1\.4: Changed \/etc\/passwd/)
  expect(issues.at(-1)?.description).toBe(
    'registry.example/shop:1.4: 4,004 more changes outside the allowlist. report.json lists them all.'
  )
})
