import { jobOf, processMark } from '../../src/adapters/process'
import { docker, imageFrom } from '../harness/engine'
import { endJob, environment, startJob } from '../harness/job'
import { runAction, runStep } from '../harness/runner'
import { checked, BUSYBOX, WEB } from '../harness/subject'

/** What the action printed for the moment in which its container is up. */
const BOOTING = (line: string): boolean => line.includes('Booting')

const inputs = {
  image: BUSYBOX,
  command: 'sleep 300',
  'wait-for': 'log:never',
  volumes: 'zero-drift-cleanup:/named',
  'startup-timeout': '120s'
}

describe('nothing is left behind', () => {
  it('after SIGINT, before the next signal; outputs and reports are still written', async () => {
    const up = untilUp()
    const result = await runAction({ inputs, cancel: { when: up.seen } })
    await endJob(result.job)
    const { main } = result
    expect(main.outputs['verdict']).toBe('error')
    expect(main.summary).toContain('cancelled')
    expect(main.signals).toEqual(['SIGINT'])
    expect(await left(main.state['run'])).toEqual('')
  })

  it('after SIGTERM', async () => {
    const up = untilUp()
    const result = await runAction({
      inputs,
      cancel: { when: up.seen, grace: { interrupt: 1, terminate: 6000 } }
    })
    await endJob(result.job)
    expect(result.main.outputs['verdict']).toBe('error')
    expect(await left(result.main.state['run'])).toEqual('')
  })

  it('after SIGINT while it is found out what has to be writable', async () => {
    const command = "sh -c 'echo 1 >/x && sleep 300'"
    const result = await runAction({
      inputs: { ...inputs, command, volumes: '' },
      cancel: { when: (line) => line.includes('Finding out') }
    })
    await endJob(result.job)
    expect(result.main.outputs['verdict']).toBe('error')
    expect(result.main.signals).toEqual(['SIGINT'])
    expect(await left(result.main.state['run'])).toEqual('')
  })

  it('by post, after SIGKILL', async () => {
    const up = untilUp()
    const result = await runAction({ inputs, kill: { when: up.seen } })
    await endJob(result.job)
    expect(result.main.signal).toBe('SIGKILL')
    expect(result.post.outcome).toBe('success')
    expect(await left(result.main.state['run'])).toEqual('')
    expect(await docker('volume', 'ls', '-q', '--filter', 'name=zero-drift-cleanup')).toEqual('')
  })

  it('by a later run of the same job, when the process that made it is gone', async () => {
    const up = untilUp()
    const killed = await runStep({ script: MAIN, inputs, kill: { when: up.seen } })
    expect(await left(killed.state['run'])).not.toEqual('')
    await runStep({ script: MAIN, inputs: WEB, job: killed.job })
    expect(await left(killed.state['run'])).toEqual('')
    await endJob(killed.job)
  })

  it('nor a volume of the image that other containers of the run still mount', async () => {
    const image = await imageFrom('mounted-twice', `FROM ${BUSYBOX}\nVOLUME /data`)
    const killed = await runStep({
      ...{ script: MAIN, inputs: { ...inputs, image, volumes: '' } },
      kill: { when: untilUp().seen }
    })
    const ids = (await left(killed.state['run'])).split('\n')
    const volume = (await docker('inspect', '-f', VOLUME_AT_DATA, ...ids)).trim()
    const labels = await docker('inspect', '-f', OWN_LABELS, ids[0] ?? '')
    const mounting = [...labels.split('\n').filter(Boolean), `--volume=${volume}:/other:ro`]
    for (let other = 0; other < 5; other++) await docker('create', ...mounting, BUSYBOX)
    await runStep({ script: MAIN, inputs: WEB, job: killed.job })
    expect(await left(killed.state['run'])).toEqual('')
    expect(await docker('volume', 'ls', '-q', '--filter', `name=${volume}`)).toEqual('')
    await endJob(killed.job)
  })

  it('but other people keep theirs: another job sweeps nothing of it', async () => {
    const up = untilUp()
    const killed = await runStep({ script: MAIN, inputs, kill: { when: up.seen } })
    const mine = await docker('run', '-d', '--label', 'zero-drift.run=', BUSYBOX, 'sleep', '300')
    await checked(WEB)
    expect(await left(killed.state['run'])).not.toEqual('')
    expect(await docker('inspect', '-f', '{{.State.Running}}', mine)).toBe('true')
    await docker('rm', '-f', mine, ...(await left(killed.state['run'])).split('\n'))
    await docker('volume', 'rm', '-f', 'zero-drift-cleanup')
    await endJob(killed.job)
  })
})

describe('labels that a check would have set', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['its first', {}],
    ['a fresh', { recover: 'true' }]
  ])(
    'on a volume that was there before do not have it removed with %s container',
    async (_, more) => {
      const volume = `zero-drift-spoofed-${process.pid}`
      await docker('volume', 'create', '--label', `zero-drift.run=${'a'.repeat(32)}`, volume)
      try {
        const { main } = await checked({
          ...{ image: BUSYBOX, command: 'sleep 300', 'smoke-exec': 'test -d /data' },
          ...{ volumes: `${volume}:/data`, ...more }
        })
        expect(main.outputs['verdict']).toBe('pass')
        expect(await docker('volume', 'ls', '-q', '--filter', `name=${volume}`)).toBe(volume)
      } finally {
        await docker('volume', 'rm', '--force', volume)
      }
    }
  )

  it('in an image do not have a container of it swept away', async () => {
    const job = await startJob()
    const gone = (processMark(process.pid) ?? '').replace(/\d+$/, '1')
    const labels = {
      'zero-drift.run': 'b'.repeat(32),
      'zero-drift.job': jobOf(environment(job, false)) ?? '',
      'zero-drift.process': gone
    }
    const lines = Object.entries(labels).map(([name, value]) => `LABEL ${name}="${value}"`)
    const image = await imageFrom('spoofed', [`FROM ${BUSYBOX}`, ...lines].join('\n'))
    const other = await docker('run', '--detach', image, 'sleep', '300')
    try {
      const { main } = await checked({ ...WEB, image }, { job })
      expect(main.outputs['verdict']).toBe('pass')
      expect(await docker('inspect', '-f', '{{.State.Running}}', other)).toBe('true')
    } finally {
      await docker('rm', '--force', other)
      await docker('rmi', image)
      await endJob(job)
    }
  })
})

it('tells of a volume of its own that another container still uses at the end', async () => {
  const volume = `zero-drift-shared-${process.pid}`
  const other = `${volume}-other`
  try {
    const { report } = await checked({
      ...WEB,
      volumes: `${volume}:/data`,
      'smoke-run': `docker run --detach --name ${other} --volume ${volume}:/data ${BUSYBOX} sleep 300`
    })
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        kind: 'left-behind',
        detail: expect.stringContaining(`docker volume rm ${volume}`) as string
      })
    )
  } finally {
    await docker('rm', '--force', other)
    await docker('volume', 'rm', volume)
  }
})

it('checks the same image twice at once, undisturbed', async () => {
  const [one, other] = await Promise.all([checked(WEB), checked(WEB)])
  expect([one.main.outputs['verdict'], other.main.outputs['verdict']]).toEqual(['pass', 'pass'])
  expect(one.main.state['run']).not.toEqual(other.main.state['run'])
})

const MAIN = `${__dirname}/../../dist/index.js`

const left = (run: string | undefined): Promise<string> =>
  docker('ps', '-aq', '--filter', `label=zero-drift.run=${run ?? 'none'}`)

const VOLUME_AT_DATA = '{{range .Mounts}}{{if eq .Destination "/data"}}{{.Name}}{{end}}{{end}}'
const OWN_LABELS = '{{range $name, $value := .Config.Labels}}--label={{$name}}={{$value}}\n{{end}}'

/** A moment at which a container of the run is up, which the engine knows better than any line of output. */
function untilUp(): { readonly seen: (line: string) => boolean } {
  return { seen: BOOTING }
}
