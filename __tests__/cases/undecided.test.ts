import { parse } from 'yaml'
import { withRecipe } from '../../fixtures/by-hand.mjs'
import { imageOf } from '../../fixtures/catalogue.mjs'
import { passes } from '../../fixtures/smoke.mjs'
import { checked, tried } from '../../fixtures/tried.mjs'
import { besideCode, CASE_TIMEOUT, caseOf, text, toBeDecided } from './subject'

jest.setTimeout(CASE_TIMEOUT)

test('hosts: advice alone, for the engine makes that file', async () => {
  const { report, faults } = await tried(caseOf('hosts'))
  const { works = false, flags = [] } = report.suggestion ?? {}
  expect({ faults, works, flags }).toEqual({ faults: [], works: false, flags: [] })
  expect(report.findings).toContainEqual(
    expect.objectContaining({ path: '/etc/hosts', detail: text(/add-host/) })
  )
})

describe('data beside the code is to be decided on', () => {
  test('exdev: the one mount around both folders covers the code', async () => {
    expect(await tried(caseOf('exdev'))).toMatchObject(
      toBeDecided({
        works: true,
        volumes: ['/srv/app'],
        dangers: [{ path: '/srv/app', why: 'code', examples: ['/srv/app/server.js'] }]
      })
    )
  })

  test('sqlitejob: a rule for the database alone, or another folder', async () => {
    expect(await tried(caseOf('sqlitejob'))).toMatchObject(besideCode('/app/app.db'))
  })

  test('notes: the same; rewritten code is drift, and the next version of the image runs', async () => {
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
  })
})
