import { gzipSync } from 'node:zlib'
import type { Finding } from '../../../src/judge/findings/finding'
import type { Account } from '../../../src/report/account'
import { nameOfImage } from '../../../src/report/attestation'
import { makeDocument } from '../../../src/report/document/compose'
import { inline } from '../../../src/report/escape'
import { makeReport } from '../../../src/report/report'
import { sarifRun, sarifText } from '../../../src/report/sarif/sarif'
import type { SarifResult, SarifRun } from '../../../src/report/sarif/shape'
import { parseCommand } from '../../harness/syntax'
import { cases, checked } from './cases'
import * as made from './fixtures'
import { textOf } from './fixtures'
import { hostileDrift, hostilePath, NAMES } from './hostile-names'
import { sarifFaults } from './readers'

const runOf = (account: Account): SarifRun => sarifRun(makeDocument(account), account)
const fileOf = (account: Account): string => textOf(makeReport(account), 'report.sarif')
const parsed = (text: string) => JSON.parse(text) as { readonly runs: readonly SarifRun[] }

const isDrift = ({ ruleId }: SarifResult): boolean => ruleId.startsWith('drift-')

const paths = (...lines: readonly string[]): Account =>
  checked(made.writable, made.healthy, { ...made.observation, changes: lines.map(made.change) })
const many = (number: number, name: (n: number) => string): Account =>
  paths(...Array.from({ length: number }, (_, n) => `A ${name(n)}`))

describe.each([...cases, ['hostile names', hostileDrift] as const])(
  'report.sarif of %s',
  (_, account) => {
    const text = fileOf(account())
    const [run] = parsed(text).runs

    it('keeps to the schema of OASIS', () => {
      expect(sarifFaults(text)).toEqual([])
    })

    it('keeps to what code scanning asks of it', () => {
      expect(run?.results.length).toBeLessThanOrEqual(5000)
      const rules = run?.tool.driver.rules ?? []
      for (const { ruleId, ruleIndex, message, locations, level } of run?.results ?? []) {
        expect(rules[ruleIndex]?.id).toBe(ruleId)
        expect(message.text).not.toMatch(/^\s*$|[\p{Cc}\p{Cs}]|\]\(/u)
        expect(message.text.length).toBeLessThanOrEqual(1500)
        expect(['error', 'warning', 'note']).toContain(level)
        expect(locations).toHaveLength(1)
        const { artifactLocation, region } = locations[0].physicalLocation
        expect(artifactLocation.uri).toMatch(/^(?!\/)(?:[\w.~!'()*/-]|%[0-9A-F]{2})+$/)
        expect(region.startLine).toBeGreaterThanOrEqual(1)
      }
    })

    it('gives each result a fingerprint of its own', () => {
      const prints = run?.results.map((one) => one.partialFingerprints.primaryLocationLineHash)
      expect(new Set(prints).size).toBe(prints?.length)
      for (const print of prints ?? []) expect(print).toMatch(/^[0-9a-f]{32}:\d+$/)
    })

    it('says whether it could judge', () => {
      const failed = account().judgement.verdict === 'error'
      expect(run?.invocations).toMatchObject([{ executionSuccessful: !failed }])
      expect(run?.invocations[0]?.toolExecutionNotifications !== undefined).toBe(failed)
    })

    it('is no workflow command where somebody prints it', () => {
      const any = { has: () => true } as unknown as ReadonlySet<string>
      expect(text.split(/\r\n|\r|\n/).filter((line) => parseCommand(line, any))).toEqual([])
    })
  }
)

test('every hostile name comes back as text', () => {
  const results = parsed(fileOf(hostileDrift())).runs[0]?.results ?? []
  const names = results
    .filter(isDrift)
    .map(({ locations }) => locations[0].logicalLocations?.[0].fullyQualifiedName)
  expect([...names].sort()).toEqual(NAMES.map((name) => inline(hostilePath(name), 1000)).sort())
})

describe('the rules', () => {
  const { rules } = runOf(paths()).tool.driver

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'on %s fit into an alert',
    (_, { shortDescription, fullDescription, help, properties }) => {
      expect(shortDescription.text.length).toBeLessThanOrEqual(80)
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024)
      expect(help.text).toContain('How to fix it:')
      expect(help.markdown).toContain('## How to allow it')
      expect((properties['tags'] as readonly string[]).length).toBeLessThanOrEqual(10)
    }
  )

  it('of security have a score, and no others', () => {
    const scored = rules.filter(({ properties }) => 'security-severity' in properties)
    const tagged = rules.filter(({ properties }) =>
      (properties['tags'] as readonly string[]).includes('security')
    )
    expect(scored).toEqual(tagged)
    expect(scored.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['drift-critical', 'drift-high', 'drift-medium', 'drift-low'])
    )
  })

  it('on drift are one for each severity, and known by the ID that was one for all', () => {
    const drift = rules.filter(({ id }) => id.startsWith('drift-'))
    expect(
      drift.map(({ id, deprecatedIds, defaultConfiguration, properties }) => [
        id,
        deprecatedIds,
        defaultConfiguration.level,
        properties['security-severity']
      ])
    ).toEqual([
      ['drift-critical', ['drift'], 'error', '9.5'],
      ['drift-high', ['drift'], 'error', '8.0'],
      ['drift-medium', ['drift'], 'warning', '5.0'],
      ['drift-low', ['drift'], 'note', '2.0']
    ])
  })

  it('have the short ID of their kind in title and tags', () => {
    for (const { shortDescription, properties } of rules) {
      const [id] = /^ZD\d+(?=: )/.exec(shortDescription.text) ?? []
      expect(properties['tags']).toContain(id)
    }
    expect(rules.map(({ shortDescription }) => shortDescription.text)).toContain(
      'ZD101: Something outside the allowlist changed (critical severity)'
    )
  })

  it('have addresses where the documentation has one', () => {
    expect(rules.filter(({ helpUri }) => helpUri !== undefined)).toEqual([])
    const documentation = 'https://git.example/o/zero-drift/blob/v1/docs'
    const { driver } = runOf({ ...paths(), documentation }).tool
    expect(driver.informationUri).toBe(documentation)
    expect(driver.rules.find(({ id }) => id === 'drift-low')?.helpUri).toBe(
      `${documentation}/findings/drift.md`
    )
  })
})

describe('code scanning tracks', () => {
  const named = (reference: string, account: Account): Account => ({ ...account, reference })
  const prints = (account: Account) =>
    runOf(account).results.map((one) => one.partialFingerprints.primaryLocationLineHash)
  const first = named('r.example:5000/shop:1.4', paths('A /srv/a', 'C /etc/passwd'))

  it('a finding over a rebuild under another tag, with more of the same and a digest', () => {
    const id = `sha256:${'f'.repeat(64)}`
    const rebuilt = paths('A /srv/a', 'A /srv/b', 'C /etc/passwd')
    const next = named(`r.example:5000/shop:1.5@${id}`, {
      ...rebuilt,
      image: { ...made.image, id }
    })
    expect(prints(next)).toEqual(expect.arrayContaining([...prints(first)]))
  })

  it('the images of one repository apart', () => {
    const other = named('r.example:5000/blog:1.4', first)
    expect(prints(first).filter((print) => prints(other).includes(print))).toEqual([])
    expect(runOf(first).automationDetails.id).toBe('zero-drift/r.example:5000/shop/')
    expect(runOf(other).automationDetails.id).toBe('zero-drift/r.example:5000/blog/')
  })

  it('findings of one kind apart, whatever numbers are in their titles', () => {
    const finding = (title: string): Finding => ({
      ...{ kind: 'refused-write', level: 'warning', title, detail: 'x' }
    })
    const account = (...titles: readonly string[]): Account => ({
      ...paths(),
      judgement: { ...paths().judgement, findings: titles.map(finding) }
    })
    const [one, other] = prints(account('pid 17: EROFS', 'worker: EROFS'))
    expect(one).not.toBe(other)
    expect(prints(account('pid 4242: EROFS', 'worker: EROFS'))).toEqual([one, other])
    expect(prints(account('pid 1: EROFS', 'pid 2: EROFS'))[1]).toBe(one?.replace(/1$/, '2'))
  })
})

test.each([
  ['shop', 'shop'],
  ['shop:1.4', 'shop'],
  ['r.example:5000/a/shop', 'r.example:5000/a/shop'],
  ['r.example:5000/a/shop:1.4', 'r.example:5000/a/shop'],
  [`r.example/shop:1.4@sha256:${'a'.repeat(64)}`, 'r.example/shop'],
  [`sha256:${'a'.repeat(64)}`, 'image'],
  ['0123456789ab', 'image'],
  ['', 'image']
])('the name of %j is %j', (reference, name) => {
  expect(nameOfImage(reference)).toBe(name)
})

test.each([
  ['A /var/www/html/shell.php', 'drift-critical', 'error'],
  ['C /usr/bin/ls', 'drift-high', 'error'],
  ['A /srv/a', 'drift-low', 'note']
])('the change %s is of the rule %s', (line, ruleId, level) => {
  const result = runOf(paths(line)).results.find(isDrift)
  expect(result).toMatchObject({ ruleId, level })
})

describe('the commit', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567'
  const repository = 'https://github.com/acme/shop'

  test.each([
    [
      'is named with its branch',
      { repository, commit, ref: 'refs/heads/feature/x' },
      [{ repositoryUri: repository, revisionId: commit, branch: 'feature/x' }]
    ],
    [
      'is named with its tag',
      { repository, commit, ref: 'refs/tags/v1' },
      [{ repositoryUri: repository, revisionId: commit, revisionTag: 'v1' }]
    ],
    [
      'of a pull request has the name that GitHub gives it',
      { repository, ref: 'refs/pull/7/merge' },
      [{ repositoryUri: repository, branch: 'refs/pull/7/merge' }]
    ],
    [
      'has a branch without anything that is not visible',
      { repository, ref: 'a\u202eb' },
      [{ repositoryUri: repository, branch: 'a\\u202eb' }]
    ],
    ['is left out without a repository', { commit, ref: 'main' }, undefined],
    ['is left out without an address', { repository: 'https://x/"<b>', commit }, undefined]
  ])('%s', (_, git, expected) => {
    const { versionControlProvenance } = runOf({ ...paths(), origin: { git } })
    expect(versionControlProvenance).toEqual(expected)
  })
})

describe('a result points at', () => {
  const at = (account: Account, index = 0) =>
    runOf(account).results.filter(isDrift)[index]?.locations[0].physicalLocation
  const place = (uri: string, startLine: number) => ({
    artifactLocation: { uri },
    region: { startLine }
  })

  it.each([
    ['the file for annotations', 'deploy/Dockerfile', 'deploy/Dockerfile'],
    ['one whose name means something in an address', './a b/%41:#?é', 'a%20b/%2541%3A%23%3F%C3%A9'],
    ['the Dockerfile where nobody knows a file', undefined, 'Dockerfile']
  ])('%s', (_, annotateFile, uri) => {
    expect(at({ ...paths('A /srv/a'), annotateFile })).toEqual(place(uri, 1))
  })

  it('the line that a finding names, for each change at its path and below', () => {
    const account = paths('A /srv/x/a', 'A /srv/x/b', 'C /etc/passwd')
    const findings = account.judgement.findings.map((one) =>
      one.path === '/srv/x' ? { ...one, location: { file: '.zero-drift.yml', line: 12 } } : one
    )
    const located = { ...account, judgement: { ...account.judgement, findings } }
    expect([0, 1, 2].map((index) => at(located, index))).toEqual([
      place('Dockerfile', 1),
      place('.zero-drift.yml', 12),
      place('.zero-drift.yml', 12)
    ])
  })
})

describe('of very many changes', () => {
  it('the worst are listed, and a last result says how many more there are', () => {
    const { results } = runOf(
      paths(
        'C /etc/passwd',
        ...Array.from(many(20_000, (n) => `/srv/${n}`).judgement.changes, ({ path }) => `A ${path}`)
      )
    )
    const drift = results.filter(isDrift)
    expect(results.length).toBeLessThanOrEqual(5000)
    expect(drift[0]?.message.text).toMatch(/Changed \/etc\/passwd \[critical/)
    expect(drift.at(-1)?.message.text).toBe(
      `registry.example/shop:1.4: ${(20_001 - drift.length + 1).toLocaleString('en')} more changes outside the allowlist. report.json lists them all.`
    )
  })

  it.each([
    ['long names', (n: number) => `/srv/${n}/${'x'.repeat(4000)}`],
    ['long names of two bytes a letter', (n: number) => `/srv/${n}/${random(n, 1300)}`]
  ])('the file is small enough to be taken: %s', (_, name) => {
    const text = sarifText([runOf(many(6000, name))])
    expect(gzipSync(text).length).toBeLessThan(10_000_000)
    expect(text).toMatch(/[\d,]+ more changes outside the allowlist/)
  })
})

/** Letters that do not compress well. */
function random(seed: number, length: number): string {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(0x4e00 + (state % 20_000))
  }).join('')
}

test('several images are one file of a run each', () => {
  const one = runOf(paths('A /srv/a'))
  const text = sarifText([one, { ...one, automationDetails: { id: 'zero-drift/other/' } }])
  expect(sarifFaults(text)).toEqual([])
  expect(parsed(text).runs.map(({ automationDetails }) => automationDetails.id)).toEqual([
    'zero-drift/registry.example/shop/',
    'zero-drift/other/'
  ])
})

test('a change has what it resembles as its tags', () => {
  const account = paths('A /var/www/html/shell.php')
  const [result] = runOf(account).results.filter(isDrift)
  expect(result?.properties).toMatchObject({ change: 'added', place: '/' })
  expect(result?.properties?.['tags']).toEqual(
    expect.arrayContaining(['web-shell', 'external/mitre-attack/T1505.003'])
  )
})

describe('against a base', () => {
  const stateOf = (account: Account) =>
    runOf(account).results.map(({ ruleId, level, baselineState, locations }) => [
      ...[ruleId, level, baselineState, locations[0].logicalLocations?.[0].fullyQualifiedName]
    ])

  test('each result has its state, and tolerated drift is a warning', () => {
    const states = stateOf(cases.get('drift-against-a-base')!())
    expect(states).toEqual(
      expect.arrayContaining([
        ['drift-high', 'error', 'new', '/usr/bin/.b'],
        ['drift-low', 'note', 'new', '/var/www/html/cache/12.bin'],
        ['drift-low', 'note', 'unchanged', '/var/www/html/cache/1.bin'],
        ['refused-write', 'warning', 'new', '/var/lock/x'],
        ['unwatched', 'warning', 'unchanged', undefined]
      ])
    )
    expect(states.filter(([ruleId]) => ruleId === 'tolerated-drift')).toEqual([])
  })

  test('that is an error, everything is new', () => {
    const states = stateOf(cases.get('drift-against-an-error')!())
    expect(new Set(states.map(([, , state]) => state))).toEqual(new Set(['new']))
  })

  test('without one, no result has a state', () => {
    const states = stateOf(cases.get('drift')!())
    expect(new Set(states.map(([, , state]) => state))).toEqual(new Set([undefined]))
  })
})
