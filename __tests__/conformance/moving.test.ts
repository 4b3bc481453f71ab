import { docker } from '../harness/engine'
import { BUSYBOX, shell } from '../harness/subject'
import { reportOf } from './check'

/** Long enough to be read for a while; no round leaves what another one left. */
const LONG = 'n=$((n + 1)); head -c $((33554432 + n)) /dev/zero >/v/file'

const WRITERS = [
  { what: 'grows', script: `${LONG}; while :; do echo x >>/v/file; done` },
  { what: 'shrinks and grows', script: `while :; do ${LONG}; truncate -s $n /v/file; done` },
  { what: 'comes and goes', script: `while :; do ${LONG}; mv /v/file /v/other; rm /v/other; done` }
] as const

/** Lends a volume in which another container writes without end, once it has written for the first time. */
async function withWriter(script: string, use: (volume: string) => Promise<void>): Promise<void> {
  const volume = await docker('volume', 'create')
  try {
    const writing = ['--detach', '--network', 'none', '--volume', `${volume}:/v`, BUSYBOX]
    const writer = await docker('run', ...writing, 'sh', '-c', script)
    try {
      await docker('exec', writer, 'sh', '-c', 'until [ -s /v/file ]; do sleep 0.01; done')
      await use(volume)
    } finally {
      await docker('rm', '--force', writer)
    }
  } finally {
    await docker('volume', 'rm', volume)
  }
}

/** One change is told by its own words, the two of a file that was moved in between by those for several. */
const TOLD =
  /^(?:drift: (?:The container|No rule allows 2 changes in `\/v`).* (?:added|changed|deleted) `\/v\/|look-failed: "\/v(?:\/[^"]*)?" could not be inspected)/

describe.each(WRITERS)('a file of a volume $what while it is read', ({ script }) => {
  test.each(['auto', 'never'])('with content: %s the check does not pass', async (content) => {
    await withWriter(script, async (volume) => {
      const service = {
        image: BUSYBOX,
        command: shell('sleep 300'),
        'wait-for': 'none',
        'read-only': 'true'
      }
      const report = await reportOf({ ...service, volumes: `${volume}:/v`, content })
      const faults = report.findings.filter(({ level }) => level === 'error')
      expect(faults.length).toBeGreaterThan(0)
      for (const { kind, detail } of faults) expect(`${kind}: ${detail}`).toMatch(TOLD)
      expect(['drift', 'error']).toContain(report.verdict)
    })
  })
})
