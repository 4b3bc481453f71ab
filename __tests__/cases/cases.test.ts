import { parse } from 'yaml'
import { withRecipe } from '../../fixtures/by-hand.mjs'
import { FIXTURES, imageOf, type Fixture } from '../../fixtures/catalogue.mjs'
import { passes } from '../../fixtures/smoke.mjs'
import { checked, tried } from '../../fixtures/tried.mjs'
import type { WrittenDocument } from '../../src/report/document/document'

// A dozen containers, one after the other, for the slowest of them.
jest.setTimeout(300_000)

function caseOf(name: string): Fixture {
  const fixture = FIXTURES.find((one) => one.name === `cases/${name}`)
  if (fixture === undefined) throw new Error(`No case is called ${name}`)
  return fixture
}

const text = (pattern: RegExp): string => expect.stringMatching(pattern) as string

const kindsOf = ({ findings }: WrittenDocument): readonly string[] =>
  findings.map(({ kind }) => kind)

/** That nothing is wrong with what was tried includes the recipe by hand, its data after a restart, and the check with its inputs. */
const proven = (mounts: {
  readonly tmpfs?: readonly string[]
  readonly volumes?: readonly string[]
}) => ({
  faults: [],
  report: { suggestion: { proven: true, dangers: [], tmpfs: [], volumes: [], ...mounts } }
})

const toBeDecided = (told: object) => ({
  faults: [],
  report: { suggestion: { proven: false, ...told } }
})

const besideCode = (database: string) =>
  toBeDecided({
    dangers: [{ path: '/app', why: 'code' }],
    rules: [`C ${database}`],
    moves: [{ from: database, to: '/data' }]
  })

describe('the one mount that is needed is proven, and works by hand', () => {
  test.concurrent.each<[string, Parameters<typeof proven>[0]]>([
    ['chownquiet', { volumes: ['/app/data'] }],
    ['perlstate', { volumes: ['/opt/agent/state'] }],
    ['s6', { tmpfs: [text(/^\/run:(?:.*,)?exec\b/)] }],
    ['scratch', { tmpfs: [text(/^\/tmp:/)] }],
    ['upload', { tmpfs: [text(/^\/tmp:(?:.*,)?size=(?:6[4-9]|[7-9]\d|\d{3,})m\b/)] }]
  ])('%s', async (name, mounts) => {
    expect(await tried(caseOf(name))).toMatchObject(proven(mounts))
  })
})

describe('what is only saved at the end needs a volume', () => {
  test.concurrent.each([
    ['sigterm', '/var/lib/counter'],
    ['valkey', '/var/lib/redis']
  ])('%s', async (name, path) => {
    const found = await tried(caseOf(name))
    expect(found).toMatchObject(proven({ volumes: [path] }))
    expect(kindsOf(found.report)).toContain('unclean-stop')
  })
})

test.concurrent('isr: the refused path is that of the file, not of the page', async () => {
  const found = await tried(caseOf('isr'))
  expect(found).toMatchObject(proven({ volumes: ['/app/.next/server/app'] }))
  expect(found.report.refusals.map(({ path }) => path)).toEqual([
    '/app/.next/server/app/_ssg_post68.html'
  ])
})

test.concurrent('supervisor: its many programs need no more than seven mounts', async () => {
  const { report, faults } = await tried(caseOf('supervisor'))
  const { proven: isProven, tmpfs = [], volumes = [] } = report.suggestion ?? {}
  expect({ faults, isProven }).toEqual({ faults: [], isProven: true })
  expect([...tmpfs, ...volumes].length).toBeLessThanOrEqual(7)
})

test.concurrent('hosts: advice alone, for the engine makes that file', async () => {
  const { report, faults } = await tried(caseOf('hosts'))
  const { works = false, flags = [] } = report.suggestion ?? {}
  expect({ faults, works, flags }).toEqual({ faults: [], works: false, flags: [] })
  expect(report.findings).toContainEqual(
    expect.objectContaining({ path: '/etc/hosts', detail: text(/add-host/) })
  )
})

describe('data beside the code is to be decided on', () => {
  test.concurrent('exdev: the one mount around both folders covers the code', async () => {
    expect(await tried(caseOf('exdev'))).toMatchObject(
      toBeDecided({
        works: true,
        volumes: ['/srv/app'],
        dangers: [{ path: '/srv/app', why: 'code', examples: ['/srv/app/server.js'] }]
      })
    )
  })

  test.concurrent('sqlitejob: a rule for the database alone, or another folder', async () => {
    expect(await tried(caseOf('sqlitejob'))).toMatchObject(besideCode('/app/app.db'))
  })

  test.concurrent(
    'notes: the same; rewritten code is drift, and the next version of the image runs',
    async () => {
      const notes = caseOf('notes')
      const found = await tried(notes)
      expect(found).toMatchObject(besideCode('/app/notes.db'))
      const { recipes } = found
      const inputs = parse(recipes.action) as Readonly<Record<string, string>>
      const attacked = await checked(notes, { ...notes.inputs, ...inputs, ...notes.tampering })
      expect(attacked.changes).toContainEqual(
        expect.objectContaining({ path: '/app/app.py', allowed: false, severity: 'high' })
      )
      const next = recipes.docker.replaceAll(imageOf(notes), imageOf({ name: 'cases/notes2' }))
      await withRecipe(recipes.docker, notes.inputs, async (old) => {
        expect(await passes(old, notes.inputs)).toBe(true)
        await withRecipe(next, {}, async (id) => {
          expect(await passes(id, { 'smoke-http': 'GET / 200 contains VERSION 2' })).toBe(true)
        })
      })
    }
  )
})
