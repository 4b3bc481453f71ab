import { tried } from '../../fixtures/tried.mjs'
import { CASE_TIMEOUT, caseOf, proven, text } from './subject'

jest.setTimeout(CASE_TIMEOUT)

describe('the one mount that is needed is proven, and works by hand', () => {
  test.each<[string, Parameters<typeof proven>[0]]>([
    ['chownquiet', { volumes: ['/app/data'] }],
    ['perlstate', { volumes: ['/opt/agent/state'] }],
    ['s6', { tmpfs: [text(/^\/run:(?:.*,)?exec\b/)] }],
    ['scratch', { tmpfs: [text(/^\/tmp:/)] }],
    ['upload', { tmpfs: [text(/^\/tmp:(?:.*,)?size=(?:6[4-9]|[7-9]\d|\d{3,})m\b/)] }]
  ])('%s', async (name, mounts) => {
    expect(await tried(caseOf(name))).toMatchObject(proven(mounts))
  })
})
