import { retold } from '../../../src/explain/explain'
import type { Suggestion } from '../../../src/explain/suggestion'
import { judge } from '../../../src/judge/judge'
import type { Exercise } from '../../../src/run/outcome'
import { suggestionOf } from '../report/explained'
import { healthy, observation, plan } from '../report/fixtures'
import { refusal } from './simulated'

const NOT_READY: Exercise = {
  ...healthy,
  failure: { kind: 'not-ready', waitedFor: 'port 80 to answer', milliseconds: 1000 }
}
const FIX = {
  tmpfs: [{ path: '/run', options: '' }],
  volumes: ['/srv/app']
}

/** What is advised on writes that were refused, once that suggestion was found. */
function advised(suggestion: Partial<Suggestion>, fix = FIX): readonly string[] {
  const refusals = ['/srv/app/incoming/1', '/run/app.pid', '/opt/app/x'].map(refusal)
  const seen = { ...observation, refusals }
  const judged = { plan, exercise: NOT_READY, observation: seen }
  const judgement = judge(plan, NOT_READY, seen, false)
  const { findings } = retold(judgement, { ...judged, judgement }, suggestionOf(fix, suggestion))
  return findings
    .filter(({ kind }) => kind === 'refused-write' || kind === 'not-ready')
    .map(({ detail }) => /tried to write .*?(?= The log|$)/.exec(detail)?.[0] ?? '')
}

const SEE = 'see the suggestion, which has a mount on'

describe('once a suggestion is known, the findings advise', () => {
  test('no other mount for a path in its mounts, proven or not', () => {
    const expected = [
      `tried to write \`/srv/app/incoming/1\`, which the read-only root filesystem refused: ${SEE} \`/srv/app\`.`,
      `tried to write \`/srv/app/incoming/1\`, which the read-only root filesystem refused. If the program needs it, ${SEE} \`/srv/app\`.`,
      `tried to write \`/run/app.pid\`, which the read-only root filesystem refused. If the program needs it, ${SEE} \`/run\`.`,
      'tried to write `/opt/app/x`, which the read-only root filesystem refused. If the program needs it, mount a `tmpfs` on `/opt/app`.'
    ]
    expect(advised({ proven: false })).toEqual(expected)
    expect(advised({ proven: false, works: false })).toEqual(expected)
  })

  test('no mount if the suggestion is proven, since it has a finding of its own', () => {
    expect(advised({})).toEqual([
      'tried to write `/srv/app/incoming/1`, which the read-only root filesystem refused.',
      'tried to write `/srv/app/incoming/1`, which the read-only root filesystem refused.',
      'tried to write `/run/app.pid`, which the read-only root filesystem refused.',
      'tried to write `/opt/app/x`, which the read-only root filesystem refused.'
    ])
  })

  test('the usual mount if the suggestion has none', () => {
    expect(advised({ proven: false }, { tmpfs: [], volumes: [] })[1]).toBe(
      'tried to write `/srv/app/incoming/1`, which the read-only root filesystem refused. If the program needs it, mount a `tmpfs` on `/srv/app/incoming`.'
    )
  })
})
