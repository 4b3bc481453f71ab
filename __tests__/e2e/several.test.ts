import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { docker } from '../harness/engine'
import { endJob } from '../harness/job'
import { runAction, type ActionOptions } from '../harness/runner'
import { BUSYBOX, shell, WEB } from '../harness/subject'

const checkedAll = async (
  images: readonly Readonly<Record<string, string>>[] | string,
  options: Partial<ActionOptions> = {}
) => {
  const text = typeof images === 'string' ? images : JSON.stringify(images)
  const inputs = { explain: 'never', ...options.inputs, images: text }
  const result = await runAction({ node: process.env['ZERO_DRIFT_NODE'], ...options, inputs })
  try {
    const { main } = result
    const folder = main.outputs['output-dir'] ?? ''
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
    const report = JSON.parse(read('report.json')) as {
      verdict: string
      reports: WrittenDocument[]
    }
    const single = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(
        ({ name }) =>
          [name, JSON.parse(read(join(name, 'report.json'))) as WrittenDocument] as const
      )
    return { ...result, report, folders: new Map(single), summary: read('summary.md') }
  } finally {
    await endJob(result.job)
  }
}

const left = async (state: Readonly<Record<string, string>>): Promise<string> => {
  const runs = (state['run'] ?? '').split(',')
  const found = runs.map((run) => docker('ps', '-aq', '--filter', `label=zero-drift.run=${run}`))
  return (await Promise.all(found)).join('')
}

const DRIFTING = { image: BUSYBOX, 'read-only': 'false', command: shell('touch /etc/x; sleep 300') }
const MISSING = { image: 'zero-drift-fixture/no-such-image:1', pull: 'never' }

it('tells of each image, and of the worst of them', async () => {
  const { main, report, folders, summary } = await checkedAll([WEB, DRIFTING, MISSING])
  expect(main.outcome).toBe('failure')
  expect(main.outputs).toMatchObject({ verdict: 'error', 'drift-count': '1', 'image-id': '' })
  expect(report.verdict).toBe('error')
  expect(report.reports.map(({ verdict }) => verdict)).toEqual(['pass', 'drift', 'error'])
  expect([...folders.keys()]).toEqual([
    'zero-drift-fixture-busybox-1',
    'zero-drift-fixture-busybox-1-2',
    'zero-drift-fixture-no-such-image-1'
  ])
  expect([...folders.values()]).toEqual(report.reports)
  expect(main.summary).toBe(summary)
  expect(summary).toContain('/etc/x')
  expect(main.state['run']?.split(',')).toHaveLength(3)
  expect(await left(main.state)).toBe('')
})

it('keeps each image’s text together, in the order of the images', async () => {
  const slow = { ...WEB, command: shell('sleep 2; exec httpd -f -p 8080 -h /var/www') }
  const { main } = await checkedAll([slow, DRIFTING])
  const groups = main.log.filter((line) => line.startsWith('##[group]'))
  expect(groups[0]).toBe(`##[group]${BUSYBOX}: pass`)
  expect(groups[1]).toBe(`##[group]${BUSYBOX} (2): drift`)
  const end = main.log.indexOf('##[endgroup]')
  expect(main.log.slice(0, end).join('\n')).not.toContain('Drift: 1 change')
  expect(main.annotations.find(({ level }) => level === 'error')?.message).toContain(
    `${BUSYBOX} (2)`
  )
})

it('names the bad inputs of all images before anything boots', async () => {
  const { main, report } = await checkedAll([
    { ...WEB, port: 'eighty' },
    WEB,
    { image: BUSYBOX, prot: '80' },
    { ...WEB, 'smoke-http': 'GET' }
  ])
  expect(main.outputs['verdict']).toBe('error')
  const kinds = report.reports.map(({ findings }) => findings.map(({ kind }) => kind))
  expect(kinds[0]).toContain('bad-input')
  expect(kinds[1]).toEqual(['not-checked'])
  expect(kinds[3]).toContain('bad-input')
  expect(main.summary).toContain('prot')
  expect(main.log.join('\n')).not.toContain('Booting')
})

it('checks images that share a volume one after another: neither sees what the other wrote', async () => {
  const name = 'zero-drift-several'
  const writing = (file: string) => ({
    image: BUSYBOX,
    volumes: `${name}:/data`,
    command: shell(`ls /data; touch /data/${file}; sleep 300`),
    'smoke-exec': `test -e /data/${file}`
  })
  const { report } = await checkedAll([writing('one'), writing('two')])
  expect(report.reports.map(({ changes }) => changes.map(({ path }) => path))).toEqual([
    ['/data/one'],
    ['/data/two']
  ])
  expect(await docker('volume', 'ls', '-q', '--filter', `name=${name}`)).toBe('')
})

it('leaves nothing behind when it is cancelled: every image has the verdict error', async () => {
  const waiting = { image: BUSYBOX, command: 'sleep 300', 'wait-for': 'log:never' }
  const { main, report } = await checkedAll(
    ['1', '2', '3'].map((hostname) => ({ ...waiting, hostname })),
    { cancel: { when: (line) => line.includes('Booting') } }
  )
  expect(main.outputs['verdict']).toBe('error')
  expect(report.reports.map(({ findings }) => findings[0]?.kind)).toEqual(
    Array.from({ length: 3 }, () => 'cancelled')
  )
  expect(await left(main.state)).toBe('')
})

it('is cleaned up by post when it was killed', async () => {
  const waiting = { image: BUSYBOX, command: 'sleep 300', 'wait-for': 'log:never' }
  const inputs = { images: JSON.stringify([waiting, { ...waiting, hostname: 'b' }]) }
  let seen = 0
  const booting = (line: string): boolean => line.includes('Booting') && ++seen === 2
  const { main, post, job } = await runAction({ inputs, kill: { when: booting } })
  await endJob(job)
  expect(main.signal).toBe('SIGKILL')
  expect(post.outcome).toBe('success')
  expect(await left(main.state)).toBe('')
})
