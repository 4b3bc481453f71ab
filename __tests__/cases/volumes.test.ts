import { tried } from '../../fixtures/tried.mjs'
import { CASE_TIMEOUT, caseOf, kindsOf, proven } from './subject'

jest.setTimeout(CASE_TIMEOUT)

describe('what is only saved at the end needs a volume', () => {
  test.each([
    ['sigterm', '/var/lib/counter'],
    ['valkey', '/var/lib/redis']
  ])('%s', async (name, path) => {
    const found = await tried(caseOf(name))
    expect(found).toMatchObject(proven({ volumes: [path] }))
    expect(kindsOf(found.report)).toContain('unclean-stop')
  })
})

test('isr: the refused path is that of the file, not of the page', async () => {
  const found = await tried(caseOf('isr'))
  expect(found).toMatchObject(proven({ volumes: ['/app/.next/server/app'] }))
  expect(found.report.refusals.map(({ path }) => path)).toEqual([
    '/app/.next/server/app/_ssg_post68.html'
  ])
})

test('supervisor: its many programs need no more than seven mounts', async () => {
  const { report, faults } = await tried(caseOf('supervisor'))
  const { proven: isProven, tmpfs = [], volumes = [] } = report.suggestion ?? {}
  expect({ faults, isProven }).toEqual({ faults: [], isProven: true })
  expect([...tmpfs, ...volumes].length).toBeLessThanOrEqual(7)
})
