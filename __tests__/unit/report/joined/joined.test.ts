import { makeFinding } from '../../../../src/judge/findings/table'
import { BadInputs } from '../../../../src/plan/faults'
import { amendJoined, join, type Joined } from '../../../../src/report/joined/joined'
import { partOf, type JoinedPart } from '../../../../src/report/joined/part'
import { makeReport } from '../../../../src/report/report'
import { cases, unreached } from '../cases'
import { expectGolden } from '../golden'

const partOfCase = (name: string, label: string): JoinedPart => {
  const account = cases.get(name)?.()
  if (account === undefined) throw new Error(name)
  return partOf(makeReport(account), { label, folder: label.replace(/\W+/g, '-') })
}

/** As merging reads it: nothing but its report.json. */
const read = (part: JoinedPart): JoinedPart => {
  const { label, folder, verdict, fails, exitCode, counts, document, annotations } = part
  return { label, folder, verdict, fails, exitCode, counts, document, annotations }
}

const three = (): readonly JoinedPart[] => [
  partOfCase('pass', 'shop:1.4'),
  partOfCase('drift', 'api:2'),
  partOfCase('failed-exited', 'job:3')
]

const joinedOf = (parts: readonly JoinedPart[]): Joined =>
  join({ parts, findings: [], colour: false })

const joints: readonly (readonly [string, () => Joined])[] = [
  ['joined', () => joinedOf(three())],
  ['joined-pass', () => joinedOf([partOfCase('pass', 'shop:1.4')])],
  ['joined-merged', () => joinedOf(three().map(read))],
  [
    'joined-hostile',
    () =>
      joinedOf([partOfCase('hostile', 'x\n::error::y|<b>`@me`'), read(partOfCase('hostile', 'z'))])
  ],
  [
    'joined-missing',
    () =>
      amendJoined(joinedOf(three().slice(0, 1)), [
        makeFinding('report-missing', { expected: 3, found: 1 }),
        makeFinding('bad-input', {
          input: 'reports',
          sentence: '"x/report.json" is no report: it ends too early.'
        })
      ])
  ],
  [
    'joined-bad-inputs',
    () => {
      const faults = [
        {
          input: 'port',
          sentence: '"x" is not a port number (1 to 65535); write for example "8080".'
        }
      ]
      const bad = partOf(makeReport(unreached(new BadInputs(faults))), {
        label: 'shop:1.4',
        folder: 'shop'
      })
      const finding = makeFinding('bad-input', {
        input: 'images',
        sentence: 'entry 2 (line 3) gives "prot".'
      })
      return join({ parts: [bad], findings: [finding], colour: false })
    }
  ]
]

describe.each(joints)('the report %s', (name, make) => {
  const joined = make()

  it.each(joined.files)('has the golden file $name', (file) => {
    expectGolden(`${name}/${file.name}`, file.text)
  })

  it('is told on a terminal', () => {
    expectGolden(`${name}/terminal.txt`, joined.terminal)
  })

  it('is annotated, and has its outputs', () => {
    const { annotations, outputs, fails, exitCode } = joined
    expectGolden(
      `${name}/annotations.json`,
      `${JSON.stringify({ fails, exitCode, outputs, annotations }, null, 2)}\n`
    )
  })
})

test('the worst verdict is that of all, and counts are sums', () => {
  const { verdict, fails, exitCode, outputs } = joinedOf(three())
  expect({ verdict, fails, exitCode }).toEqual({ verdict: 'failed', fails: true, exitCode: 2 })
  expect(outputs).toMatchObject({ verdict: 'failed', 'image-id': '' })
})

test.each<[string, readonly string[]]>([
  ['Pass: all 2 images', ['pass', 'pass']],
  ['Pass: all 2 images, tolerating 2 changes in 1 of them', ['pass', 'pass-with-minor-drift']],
  ['Pass: the only image, tolerating 2 changes', ['pass-with-old-drift']],
  ['Drift: 1 of 2 images, tolerated in audit mode', ['drift-audit', 'pass']],
  ['Drift: the only image, tolerated in audit mode', ['drift-audit']],
  ['Drift: 1 of 2 images', ['drift', 'pass-with-minor-drift']]
])('the title is "%s"', (title, names) => {
  const joined = joinedOf(names.map((name, index) => partOfCase(name, `image:${index}`)))
  for (const text of [joined.terminal, joined.summary, joined.files[2]!.text])
    expect(text).toContain(title)
  expect(joined.summary).not.toContain(`${title},`)
})

test('audit holds for each image by itself', () => {
  const { verdict, fails, exitCode } = joinedOf([
    partOfCase('drift-audit', 'a'),
    partOfCase('pass', 'b')
  ])
  expect({ verdict, fails, exitCode }).toEqual({ verdict: 'drift', fails: false, exitCode: 0 })
})

test('annotations are nine of each level over all images, each naming its image', () => {
  const parts = Array.from({ length: 20 }, (_, index) => partOfCase('drift', `image-${index}`))
  const { annotations } = joinedOf(parts)
  const errors = annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(9)
  expect(errors.slice(0, 8).map(({ message }) => message)).toEqual(
    parts.slice(0, 8).map(({ label }) => expect.stringContaining(label) as string)
  )
  expect(errors[8]?.message).toContain('more error')
})

describe('the summary is within its bounds', () => {
  const large = (index: number, size: number): JoinedPart => {
    const part = partOfCase('drift', `image-${index}`)
    const told = { ...part.told!, summary: `<p>${'x'.repeat(size)}</p>\n` }
    return { ...part, told }
  }

  test.each([
    ['of images with large summaries', 8, 900_000],
    ['of a thousand images', 1000, 1000]
  ])('%s', (_, count, size) => {
    const { summary } = joinedOf(Array.from({ length: count }, (__, index) => large(index, size)))
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000)
    expect(summary).toContain('image-0')
  })

  test('a large one has the room that small ones leave', () => {
    const { summary } = joinedOf([large(0, 900_000), partOfCase('pass', 'b')])
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000)
  })
})

test('no line of what is told is a workflow command', () => {
  const { terminal, summary, annotations } = joinedOf([
    partOfCase('hostile', '\n::error::x\r##[error]y')
  ])
  for (const text of [terminal, summary, ...annotations.map(({ message }) => message)]) {
    expect(
      text.split(/[\n\r\u2028\u2029\u0085]/).filter((line) => /^\s*::|##\[/.test(line))
    ).toEqual([])
  }
})

test('no report at all is an error, and no pass of all of none', () => {
  const { verdict, exitCode, fails, summary } = joinedOf([])
  expect({ verdict, exitCode, fails }).toEqual({ verdict: 'error', exitCode: 3, fails: true })
  expect(summary).toContain('There is no report of any image.')
  expect(summary).not.toContain('0 images')
})
