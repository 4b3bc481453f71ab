import type { Purpose } from '../../../src/explain/purpose'
import { findingsOf, flagsOf } from '../../../src/explain/told'
import type { Explanation, Suggestion } from '../../../src/explain/suggestion'
import { refusal } from './simulated'

const EFFORT = { boots: 5, milliseconds: 12_300 }
const FIX = {
  tmpfs: [
    { path: '/run', options: 'size=16m' },
    { path: '/tmp', options: '' }
  ],
  volumes: ['/data']
}
const FLAGS = '`--tmpfs /run:size=16m` `--tmpfs /tmp` `-v /data`'
const ELSEWHERE: readonly Purpose[] = ['/etc/a', '/etc/b'].map((path) => ({
  ...{ path, kinds: ['configuration'], remedies: ['write it when the image is built'] }
}))

const suggestion = (more: Partial<Suggestion> = {}): Explanation => ({
  kind: 'suggestion',
  effort: EFFORT,
  suggestion: {
    ...{ proven: true, works: true, minimal: true, fix: FIX, allow: [], hidden: [], purposes: [] },
    ...{ elsewhere: ELSEWHERE, refusals: [], recipes: {} as Suggestion['recipes'] },
    ...{ dangers: [], drift: [], moves: [], rules: [], without: [], emptied: [], filled: [] },
    ...more
  }
})
const NOTHING: Explanation = { kind: 'nothing', effort: EFFORT }
const broken: Explanation = {
  ...{ kind: 'broken', effort: EFFORT },
  failure: { kind: 'exited', exitCode: 1, during: 'startup' }
}

const told = (explanation: Explanation, troubled: boolean) =>
  findingsOf(explanation, troubled).map(({ kind, level, title }) => `${level} ${kind}: ${title}`)

const WRITES_A = 'warning needs-file: Writes /etc/a'
const WRITES_B = 'warning needs-file: Writes /etc/b'
const PROVEN = `notice fix: Proven fix: ${FLAGS}`
const UNPROVEN = 'warning lead: No fix could be proven'
const TOO = 'error fails-writable: The image fails with a writable root filesystem, too'

describe('told is', () => {
  test.each<[string, Explanation, boolean, readonly string[]]>([
    ['that it fails anyway, whatever else', broken, true, [TOO]],
    ['that it fails anyway, also where it passed', broken, false, [TOO]],
    ['a proven fix', suggestion(), true, [PROVEN]],
    [
      'with a proven fix which files are refused still',
      suggestion({
        refusals: [refusal('/etc/b'), refusal('/other'), { message: 'x', path: undefined }]
      }),
      true,
      [PROVEN, WRITES_B]
    ],
    ['a lead, with all files', suggestion({ proven: false }), true, [UNPROVEN, WRITES_A, WRITES_B]],
    ['a fix for what is lost without a word', suggestion(), false, [PROVEN]],
    [
      'nothing of a fix that nobody needs',
      suggestion({ fix: { tmpfs: [], volumes: [] } }),
      false,
      []
    ],
    ['that nothing helps', NOTHING, true, [UNPROVEN]],
    ['nothing where nothing helps and nobody needs it', NOTHING, false, []]
  ])('%s', (_, explanation, troubled, expected) => {
    expect(told(explanation, troubled)).toEqual(expected)
  })

  test('why it fails, in one sentence', () => {
    expect(findingsOf(broken, true)[0]?.detail).toMatch(
      /^With a writable root filesystem it fails as well: [^.]+\. /
    )
  })

  test('how much it took', () => {
    const details = [suggestion(), suggestion({ proven: false }), NOTHING].map(
      (one) => findingsOf(one, true)[0]?.detail
    )
    for (const detail of details) expect(detail).toContain('(5 boots, 12 s)')
  })
})

test('flags are as docker run takes them', () => {
  expect(flagsOf(FIX)).toEqual(['--tmpfs /run:size=16m', '--tmpfs /tmp', '-v /data'])
})
