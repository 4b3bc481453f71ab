import fc from 'fast-check'
import { allowanceFor, ruleFor, type Lasting } from '../../../src/explain/allowance'
import { appraise } from '../../../src/judge/severity'
import type { JudgedChange } from '../../../src/judge/judgement'
import type { Change } from '../../../src/observe/observation'
import { parseRule } from '../../../src/plan/allowlist'
import type { ChangeKind, FileFacts } from '../../../src/ports'
import { file, other } from '../observe/seen'
import { ground, transient, tree, write } from './roots'

const NOTHING: Lasting = {
  ...{ drift: [], volumes: [], writes: [] },
  ground: ground(tree('/data/app.py', '/data/x.db')),
  isCode: (path) => path.endsWith('.py')
}
const WEB = '/var/www/html'
const OTHER = file({ sha256: 'bb' })

const change = (path: string, place: string, after: FileFacts = file()): Change => ({
  ...{ path, place, after, kind: 'added' }
})
const drift = (...one: Parameters<typeof change>): JudgedChange => {
  const made = change(...one)
  return { ...made, ...appraise(made), allowed: false, rule: null }
}

describe('a rule is suggested', () => {
  test.each<[string, readonly string[], Partial<Lasting>, readonly string[]]>([
    ['for no volumes', [], { drift: [drift('/data/x', '/data')] }, []],
    ['for no volume in which nothing is known to change', ['/data'], {}, []],
    ['where the run drifted', ['/data'], { drift: [drift('/data/x', '/data')] }, ['/data/**']],
    [
      'where the rehearsal changed it',
      ['/data'],
      { volumes: [change('/data/x', '/data')] },
      ['/data/**']
    ],
    [
      'where the program would write to it',
      ['/data'],
      { writes: [write('/data/x')] },
      ['/data/**']
    ],
    ['where something comes and goes', ['/data'], { writes: [transient('/data')] }, ['/data/**']],
    [
      'where something is deleted',
      ['/data'],
      { writes: [write('/data/x', { kind: 'deleted', entry: undefined })] },
      ['/data/**']
    ],
    [
      'where a folder gets another owner',
      ['/data'],
      { writes: [write('/data', { kind: 'owned', entry: other('directory', { uid: 33 }) })] },
      ['/data/**']
    ],
    [
      'where a script is left, as some do',
      ['/data'],
      { volumes: [change('/data/x.py', '/data')] },
      ['/data/**']
    ],
    [
      'for each volume by itself, once',
      ['/a', '/b', '/a', '/ab'],
      { writes: [write('/a/x'), write('/ab/x', { entry: file({ mode: 0o755 }) })] },
      ['/a/**']
    ],
    [
      'not for touches',
      ['/data'],
      { volumes: [{ ...change('/data/x', '/data'), idle: 'touched' }] },
      []
    ]
  ])('%s', (_, volumes, lasting, expected) => {
    expect(allowanceFor(volumes, { ...NOTHING, ...lasting })).toEqual(expected)
  })
})

test.each<[string, Partial<Lasting>, readonly string[]]>([
  [
    'was rewritten in a volume',
    { volumes: [{ ...change('/data/app.py', '/data'), kind: 'changed', before: OTHER }] },
    []
  ],
  ['would be rewritten', { writes: [write('/data/app.py', { kind: 'changed' })] }, []],
  [
    'is not meant',
    { writes: [write('/data/x.db', { kind: 'changed' }), write('/data/new.py')] },
    ['/data/**']
  ]
])('no rule for a folder of which code of the image %s', (_, way, expected) => {
  expect(allowanceFor(['/data'], { ...NOTHING, ...way })).toEqual(expected)
})

describe('no rule lets an intruder’s work pass', () => {
  const dangers: readonly [string, string, FileFacts][] = [
    ['a web shell', `${WEB}/uploads/x.php`, file()],
    ['a page that visitors see', `${WEB}/index.html`, file()],
    ['a program that lends its owner’s rights', '/data/x', file({ mode: 0o4755 })],
    ['a program that lends its group’s rights', '/data/x', file({ mode: 0o2755 })],
    ['a program', '/data/x', file({ mode: 0o755 })],
    ['a program with capabilities', '/data/x', file({ capabilities: '01' })],
    ['a device', '/data/x', other('device', { device: '8:0' })],
    ['a list of keys', '/data/.ssh/authorized_keys', file()],
    ['a library', '/data/x.so', file()]
  ]

  test.each(dangers)('%s', (_, path, facts) => {
    const volume = path.startsWith(WEB) ? WEB : '/data'
    const harmless = write(`${volume}/harmless`)
    const entry = { ...file(), ...facts }
    const ways: readonly Partial<Lasting>[] = [
      { drift: [drift(path, volume, facts)] },
      { volumes: [change(path, volume, facts)] },
      { writes: [write(path, { entry })] }
    ]
    const rules = ways.map((way) =>
      allowanceFor([volume], { ...NOTHING, ...way, writes: [harmless, ...(way.writes ?? [])] })
    )
    expect(rules).toEqual([[], [], []])
  })

  test.each<[string, Partial<Lasting>]>([
    ['in the drift', { drift: [drift('/data/in/x', '/data/in', file({ mode: 0o755 }))] }],
    ['in the rehearsal', { volumes: [change('/data/in/x', '/data/in', file({ mode: 0o755 }))] }]
  ])('that lies in another volume below: %s', (_, way) => {
    expect(allowanceFor(['/data'], { ...NOTHING, ...way, writes: [write('/data/x')] })).toEqual([])
  })
})

describe('a rule for a folder', () => {
  const CHARACTERS = [...Array.from('ab \\*?[]{},!^-#é$~.'), ' # ', '**']
  const name = fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''))
    .filter((one) => one !== '.' && one !== '..')
  const kinds: readonly ChangeKind[] = ['added', 'changed', 'deleted']

  test('allows all in it, and nothing elsewhere, whatever characters its name has', () => {
    fc.assert(
      fc.property(name, name, (folder, elsewhere) => {
        fc.pre(folder !== elsewhere)
        const parsed = parseRule(ruleFor(`/srv/${folder}`))
        const allows = 'value' in parsed ? parsed.value.allows : () => parsed.problem
        const answers = (path: string) => kinds.map((kind) => allows(path, kind, '/'))
        expect(answers(`/srv/${folder}/a/b`)).toEqual([true, true, true])
        expect(answers(`/srv/${elsewhere}/a/b`)).toEqual([false, false, false])
      })
    )
  })

  test('is as people would write it', () => {
    expect([ruleFor('/var/lib/app'), ruleFor('/a[1]')]).toEqual(['/var/lib/app/**', '/a\\[1\\]/**'])
  })
})
