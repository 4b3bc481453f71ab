import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { docker } from '../harness/engine'
import { BUSYBOX, checked, staying } from '../harness/subject'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-compare-'))))
afterEach(() => rm(folder, { recursive: true }))

const drifting = (script: string, more: Readonly<Record<string, string>> = {}) =>
  checked({ image: BUSYBOX, 'read-only': 'false', command: staying(script), ...more })

/** Checks a container that does this, and keeps the report. */
async function baseOf(script: string, more: Readonly<Record<string, string>> = {}) {
  const { report } = await drifting(script, more)
  const path = join(folder, 'report.json')
  await writeFile(path, JSON.stringify(report))
  return { report, path }
}

const baselines = ({ changes }: WrittenDocument) =>
  Object.fromEntries(changes.map(({ path, baseline, tolerated }) => [path, [baseline, tolerated]]))

const OLD = 'echo a > /etc/old; echo a > /etc/same-size'

describe('against the report of an earlier check', () => {
  it('old drift passes as a warning, and stays counted', async () => {
    const { path } = await baseOf(OLD)
    const { main, report } = await drifting(OLD, { 'compare-with': path, 'fail-on': 'new' })
    expect(main.outcome).toBe('success')
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '2' })
    expect(baselines(report)).toEqual({
      '/etc/old': ['unchanged', 'known'],
      '/etc/same-size': ['unchanged', 'known']
    })
    expect(main.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(main.summary).toContain('tolerated')
  })

  it('new drift, and a path that is left in another state, fail', async () => {
    const { path } = await baseOf(OLD)
    const script = 'echo a > /etc/old; echo b > /etc/same-size; touch /etc/new'
    const { main, report } = await drifting(script, { 'compare-with': path, 'fail-on': 'new' })
    expect(main.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '3' })
    expect(baselines(report)).toEqual({
      '/etc/new': ['new', undefined],
      '/etc/old': ['unchanged', 'known'],
      '/etc/same-size': ['updated', undefined]
    })
    expect(report.comparison).toMatchObject({
      changes: { new: 1, updated: 1, unchanged: 1, gone: 0 }
    })
  })

  it('new mounts and refused writes are told', async () => {
    const { path } = await baseOf('true', { 'read-only': 'true' })
    const { main, report } = await drifting('touch /etc/refused', {
      ...{ 'read-only': 'true', tmpfs: '/run\n/tmp', 'compare-with': path }
    })
    expect(main.outputs['verdict']).toBe('pass')
    expect(report.comparison).toMatchObject({
      places: { new: 2, gone: 0, newPaths: ['/run', '/tmp'] },
      refusals: { new: 1, newPaths: ['/etc/refused'] }
    })
    expect(main.summary).toContain('+2 writable paths, +1 refused write')
  })

  it('drift on a writable root is new where the base had a read-only one', async () => {
    const { path } = await baseOf('touch /etc/x', { 'read-only': 'true' })
    const { main, report } = await drifting('touch /etc/x', {
      ...{ 'compare-with': path, 'fail-on': 'new' }
    })
    expect(main.outputs['verdict']).toBe('drift')
    expect(report.comparison?.gap).toBe('other-root')
  })

  it('a report that is none is a bad input, and nothing boots', async () => {
    const path = join(folder, 'other.json')
    await writeFile(path, '{}')
    const { main, report } = await drifting('true', { 'compare-with': path, port: 'x' })
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings.map(({ title }) => title)).toEqual([
      expect.stringContaining('port') as string,
      expect.stringContaining('compare-with') as string
    ])
    expect(report.run).toBeUndefined()
  })
})

describe('against an image', () => {
  it('checks it likewise, after the other, and leaves nothing', async () => {
    const { main, report } = await drifting('touch /etc/x', {
      ...{ 'compare-with': BUSYBOX, 'fail-on': 'new', explain: 'on-failure' }
    })
    expect(main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '1' })
    expect(report.comparison).toMatchObject({
      ...{ with: BUSYBOX, kind: 'image', verdict: 'drift', failOn: 'new' },
      changes: { new: 0, unchanged: 1 }
    })
    expect(report.findings).toContainEqual(
      expect.objectContaining({ kind: 'same-base', level: 'warning' })
    )
    const label = `label=zero-drift.run=${main.state['run'] ?? 'none'}`
    expect(await docker('ps', '--all', '--quiet', '--filter', label)).toBe('')
  })

  it('is an error where there is none of that name', async () => {
    const { main, report } = await drifting('true', {
      ...{ 'compare-with': 'zero-drift-fixture/no-such-image:1', pull: 'never' }
    })
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings).toMatchObject([
      { kind: 'image-missing', title: 'The base image could not be found' }
    ])
    expect(report.findings[0]?.detail).toContain(
      '"zero-drift-fixture/no-such-image:1" cannot be compared with.'
    )
  })
})

describe('the least severity that fails', () => {
  it.each([
    ['high', 'drift'],
    ['critical', 'pass']
  ])('of %s makes a program in a folder of programs a %s', async (least, verdict) => {
    const { main, report, read } = await drifting('cp /bin/busybox /bin/tool', {
      'fail-on-severity': least
    })
    expect(main.outputs).toMatchObject({ verdict, 'drift-count': '1' })
    expect(report.failOnSeverity).toBe(least)
    expect(await read('summary.md')).toContain('tool')
  })
})
