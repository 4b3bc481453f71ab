import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { partPlaces, writeJoined } from '../../../../src/commands/write-reports'
import type { Account } from '../../../../src/report/account'
import { join as joinParts } from '../../../../src/report/joined/joined'
import { partOf } from '../../../../src/report/joined/part'
import { makeReport } from '../../../../src/report/report'
import { cases } from '../../report/cases'
import { hostileDrift } from '../../report/hostile-names'
import { codeQualityFaults, joinedFaults, junitFaults, sarifFaults } from '../../report/readers'

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-joined-'))))
afterEach(() => rm(folder, { recursive: true }))

/** Writes the reports of these checks, each in a folder of its own, and the joined one above them. */
async function written(accounts: readonly Account[]): Promise<(name: string) => Promise<string>> {
  const reports = accounts.map(makeReport)
  const places = partPlaces(reports.map(({ document }) => document.image.reference))
  const parts = reports.map((report, index) => partOf(report, places[index]!))
  for (const [index, { files }] of reports.entries()) {
    const own = join(folder, places[index]!.folder)
    await mkdir(own, { recursive: true })
    for (const { name, text } of files.filter((file) => !file.name.includes('/')))
      await writeFile(join(own, name), [...text()].join(''))
  }
  const joined = await writeJoined(joinParts({ parts, findings: [], colour: false }), folder)
  expect(joined.findings).toEqual([])
  return (name) => readFile(join(folder, name), 'utf8')
}

const all = [...cases.values(), hostileDrift]

describe.each<[string, readonly (() => Account)[]]>([
  ['of every kind of check', all],
  ['of one image twice', [hostileDrift, hostileDrift]],
  ['of one image that passed', [cases.get('pass')!]]
])('the joined report %s', (_, accounts) => {
  it('is to readers that were not written here what its formats ask for', async () => {
    const read = await written(accounts.map((account) => account()))
    const junit = await read('report.junit.xml')
    expect({
      json: joinedFaults(await read('report.json')),
      sarif: sarifFaults(await read('report.sarif')),
      junit: await junitFaults([junit], 'jenkins'),
      suites: await junitFaults(junit.match(/<testsuite [^]*?<\/testsuite>/g) ?? [], 'surefire'),
      quality: codeQualityFaults(await read('report.codequality.json'))
    }).toEqual({ json: [], sarif: [], junit: [], suites: [], quality: [] })
    expect(junit.match(/<testsuite /g)).toHaveLength(accounts.length)
  })

  it('tells the results of images apart', async () => {
    const read = await written(accounts.map((account) => account()))
    const { runs } = JSON.parse(await read('report.sarif')) as {
      readonly runs: readonly { readonly automationDetails: { readonly id: string } }[]
    }
    expect(new Set(runs.map(({ automationDetails }) => automationDetails.id)).size).toBe(
      accounts.length
    )
    const issues = JSON.parse(await read('report.codequality.json')) as readonly {
      readonly fingerprint: string
    }[]
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })
})
