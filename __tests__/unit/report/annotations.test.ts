import fc from 'fast-check'
import type { Finding } from '../../../src/judge/findings/finding'
import { FINDINGS, makeFinding, type FindingKind } from '../../../src/judge/findings/table'
import { annotationsOf } from '../../../src/report/annotations'
import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { change, fold } from './fixtures'

const finding = (kind: FindingKind, title: string, detail = title): Finding => ({
  kind,
  level: FINDINGS[kind].level,
  title,
  detail
})
const many = (kind: FindingKind, number: number): readonly Finding[] =>
  Array.from({ length: number }, (_, n) => finding(kind, `finding ${n}`))

test('an annotation says it all in one line, and points at the file', () => {
  const drift = makeFinding('drift', fold('/etc', { change: change('C /etc/passwd'), below: 0 }))
  expect(annotationsOf([drift], 'deploy/Dockerfile')).toEqual([
    {
      level: 'error',
      title: 'Zero Drift: Changed /etc/passwd (ZD101)',
      message:
        'Zero Drift: The container changed `/etc/passwd`, which no rule allows. Find out what wrote it. If it should, do it when the image is built, have it write elsewhere, or add the path to `allow`. As a rule: `C /etc/passwd`.',
      file: 'deploy/Dockerfile',
      line: 1
    }
  ])
})

test('without a file it points nowhere', () => {
  expect(annotationsOf([finding('drift', 'x')], undefined)).toEqual([
    { level: 'error', title: 'Zero Drift: x (ZD101)', message: 'Zero Drift: x' }
  ])
})

test.each([
  [8, 8, undefined],
  [9, 9, undefined],
  [10, 9, 'Zero Drift: 2 more errors (drift)'],
  [1500, 9, 'Zero Drift: 1,492 more errors (drift)']
])('of %d errors %d are annotated', (number, length, last) => {
  const annotations = annotationsOf(many('drift', number), undefined)
  expect(annotations).toHaveLength(length)
  expect(annotations.at(-1)?.title).toBe(last ?? `Zero Drift: finding ${number - 1} (ZD101)`)
})

test('each level has its own nine, errors first', () => {
  const all = [
    ...many('touched', 12),
    ...many('refused-write', 7),
    ...many('unused-rule', 5),
    ...many('drift', 1)
  ]
  const annotations = annotationsOf(all, undefined)
  expect(annotations.map(({ level }) => level)).toEqual([
    'error',
    ...Array.from({ length: 9 }, () => 'warning'),
    ...Array.from({ length: 9 }, () => 'notice')
  ])
  expect(annotations[9]?.title).toBe('Zero Drift: 4 more warnings (unused-rule)')
})

test('a long path is cut in its middle, so that the advice stays within 200 characters', () => {
  const folder = `/srv/${'directory/'.repeat(40)}`
  const unit = (name: string) => ({ change: change(`A ${folder}${name}`), below: 0 })
  const one = fold(folder, unit('file.txt'))
  const many = fold(folder, ...Array.from({ length: 12_345 }, (_, n) => unit(`x/${n}`)))
  const all = annotationsOf(
    [one, many].map((facts) => makeFinding('drift', facts)),
    undefined
  )
  for (const { title, message } of all) {
    expect(title.length).toBeLessThanOrEqual(200)
    expect(message.slice(0, 200)).toMatch(/or add the paths? to `allow`\./)
  }
  expect(all[0]?.message).toContain('file.txt')
  expect(all[0]?.title).toMatch(/^Zero Drift: Added .{100,}file\.txt \(ZD101\)$/)
})

test.each([...cases])('the annotations of %s keep to the bounds of the runner', (_, account) => {
  for (const { title, message, file } of makeReport(account()).annotations) {
    expect(message).toMatch(/^Zero Drift: [^\n\r]*$/)
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(title).toMatch(/^Zero Drift: [^\n\r]*$/)
    expect(title.length).toBeLessThanOrEqual(200)
    expect(file ?? '').not.toMatch(/^\/|\.\./)
  }
})

test('whatever a finding says stays within the bounds', () => {
  const text = fc.string({ unit: 'binary', size: 'large' })
  fc.assert(
    fc.property(text, text, text, (title, detail, path) => {
      const [annotation] = annotationsOf([{ ...finding('drift', title, detail), path }], undefined)
      expect(annotation?.message.length).toBeLessThanOrEqual(4096)
      expect(annotation?.title.length).toBeLessThanOrEqual(200)
      expect(`${annotation?.message}${annotation?.title}`).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    })
  )
})
