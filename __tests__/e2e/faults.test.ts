import { docker } from '../harness/engine'
import { checkedInTrouble } from '../harness/engine-proxy'
import { foreignImage } from '../harness/foreign-image'
import { checked, shell, BUSYBOX, WEB } from '../harness/subject'

const kinds = (report: { findings: readonly { kind: string }[] }): string[] =>
  report.findings.map(({ kind }) => kind)

describe('the verdict is error, with a sentence of its own', () => {
  it('where no engine answers', async () => {
    const { main, report } = await checked(WEB, { env: { DOCKER_HOST: 'unix:///no/such.sock' } })
    expect(main.outcome).toBe('failure')
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings).toMatchObject([{ kind: 'engine-unreachable', level: 'error' }])
    expect(report.findings[0]?.detail).toContain('unix:///no/such.sock')
  })

  it('where the image is missing and may not be pulled', async () => {
    const { main, report } = await checked({ image: 'zero-drift-test/missing:1', pull: 'never' })
    expect(main.outputs['verdict']).toBe('error')
    expect(kinds(report)).toEqual(['image-missing'])
  })

  it('where the image is missing and no registry gives it', async () => {
    const { main, report } = await checked({ image: 'localhost:1/zero-drift-test/missing:1' })
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings).toMatchObject([
      { kind: 'image-missing', title: 'The image could not be pulled' }
    ])
    expect(report.findings[0]?.detail).toMatch(
      /^The image "localhost:1\/zero-drift-test\/missing:1" could not be pulled, since its registry could not be reached: dial tcp [^ ]+ connect: connection refused\. /
    )
  })

  it('where the image is for another platform', async () => {
    const foreign = await foreignImage('s390x')
    try {
      const { main, report } = await checked({ image: foreign, command: 'sleep 300' })
      expect(main.outputs['verdict']).toBe('error')
      expect(kinds(report)).toEqual(['wrong-platform'])
      expect(report.findings[0]?.detail).toContain('linux/s390x')
    } finally {
      await docker('rmi', foreign)
    }
  })

  it('where inputs are bad: every one is named, those that need the image too, and nothing boots', async () => {
    const { main, report } = await checked({
      image: BUSYBOX,
      port: '0',
      tmpfs: 'relative\n/tmp:size=lots',
      'wait-for': 'healthy',
      allow: 'A relative',
      'startup-timeout': '10'
    })
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings.every(({ kind }) => kind === 'bad-input')).toBe(true)
    const named = report.findings.map(({ title }) => title.replace(/^.*: /, ''))
    expect(named.toSorted()).toEqual([
      'allow',
      'port',
      'startup-timeout',
      'tmpfs',
      'tmpfs',
      'wait-for'
    ])
    expect(report.timings.map(({ phase }) => phase)).not.toContain('boot')
  })

  it.each([
    ['output folder', { inputs: { 'output-dir': '/proc/no/such' }, env: {} }],
    ['summary file', { inputs: {}, env: { GITHUB_STEP_SUMMARY: '/proc/no/such' } }]
  ])('where the %s cannot be written', async (_, { inputs, env }) => {
    const { runAction } = await import('../harness/runner')
    const { endJob } = await import('../harness/job')
    const result = await runAction({ inputs: { ...WEB, ...inputs }, env })
    await endJob(result.job)
    expect(result.main.outcome).toBe('failure')
    expect(result.main.outputs['verdict']).toBe('error')
    expect(result.main.annotations[0]?.message).toContain('/proc/no/such')
  })
})

describe('an engine that fails half-way', () => {
  it.each([
    { on: /^GET \/containers\/[0-9a-f]+\/changes/, during: 'the look at the changes' },
    { on: /^POST \/containers\/[0-9a-f]+\/start/, during: 'the start' },
    { on: /^POST \/containers\/create/, during: 'the creation' },
    { on: /^GET \/images/, during: 'the look at the image' }
  ])('is an error when it dies during $during', async ({ on }) => {
    const { main, report } = await checkedInTrouble({ on, how: 'die' }, WEB)
    expect(main.outcome).toBe('failure')
    expect(main.outputs['verdict']).toBe('error')
    expect(kinds(report)[0]).toMatch(/^engine-/)
  })

  it('is an error when it is lost while the container is waited for', async () => {
    const trouble = { on: /^POST \/exec\/[0-9a-f]+\/start/, how: 'die' } as const
    const inputs = { image: BUSYBOX, command: 'sleep 300', 'smoke-exec': 'true' }
    const { main } = await checkedInTrouble(trouble, inputs)
    expect(main.outputs['verdict']).toBe('error')
  })

  const secondStart = { on: /^POST \/containers\/[0-9a-f]+\/start/, how: 'lose', after: 1 } as const

  it('is no reason to take its own first probe for a process of the container', async () => {
    const { main, report } = await checkedInTrouble({ ...secondStart, times: 1 }, WEB)
    expect(kinds(report)).not.toContain('mount-altered')
    expect(main.outputs['verdict']).toBe('pass')
  })

  it('is an error when it loses the answer to every start of a probe', async () => {
    const { main, report } = await checkedInTrouble(secondStart, WEB)
    expect(kinds(report)).toEqual(['engine-fault'])
    expect(main.outputs['verdict']).toBe('error')
  })

  it('is an error when it accepts and never answers', async () => {
    const { main, report } = await checkedInTrouble({ on: /./, how: 'hang' }, WEB)
    expect(main.outputs['verdict']).toBe('error')
    expect(report.findings[0]?.detail).toContain('no answer within')
  })

  it('is an error when it falls silent in the middle', async () => {
    const trouble = { on: /^POST \/containers\/[0-9a-f]+\/kill/, how: 'hang' } as const
    const { main } = await checkedInTrouble(trouble, WEB)
    expect(main.outputs['verdict']).toBe('error')
  })
})

it('handles a log flood of 100 MB within bounded memory and disk, and says that it was cut', async () => {
  const flood = shell('yes "a line of a flood that nobody can read to its end" | head -c 100000000')
  const { main, report, read } = await checked({
    image: BUSYBOX,
    command: flood,
    'wait-for': 'exit'
  })
  expect(main.outputs['verdict']).toBe('pass')
  expect(kinds(report)).toContain('log-cut')
  expect((await read('container.log')).length).toBeLessThan(12_000_000)
  expect(main.stdout.length).toBeLessThan(2_000_000)
  // Some 200 MiB where nothing else runs; a flood that was kept whole would take 100 MB more as bytes,
  // and 200 MB as text.
  expect(main.maxRss).toBeLessThan(300 * 1024 * 1024)
})
