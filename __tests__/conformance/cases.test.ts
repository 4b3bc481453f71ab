import type { WrittenDocument } from '../../src/report/document/document'
import { IS_PODMAN, IS_ROOTLESS } from '../harness/differences'
import { shell } from '../harness/subject'
import { batchesOf, linesIn, reportOfBatch, type Batch } from './batches'
import { CONTAINER_CASES, FOLDER_CASES, type Case, type ContainerCase } from './cases'
import { linesOf, reportOf, reportOfPut } from './check'
import { ofRoot, onThisEngine } from './engines'
import { imageOf } from './images'
import { settled } from './settled'

const BATCHES = batchesOf(onThisEngine(ofRoot(FOLDER_CASES)))
const ALONE = onThisEngine(CONTAINER_CASES).filter(({ asRoot }) => !(asRoot && IS_ROOTLESS))
const HOWS = [
  { content: 'auto', expected: 'byContents' },
  { content: 'never', expected: 'byNames' }
] as const

type How = (typeof HOWS)[number]['expected']

/** What is told of a case, on the engine at hand. */
function told(one: Case & { readonly image?: ContainerCase['image'] }, how: How) {
  // Volumes are read in the same way on all engines.
  if (!IS_PODMAN || one.image === 'volume') return one[how]
  return one.onPodman ?? one.byContents
}

type Subject = Batch | ContainerCase

const isBatch = (subject: Subject): subject is Batch => Array.isArray(subject)

function check(subject: Subject, content: string): Promise<WrittenDocument> {
  return isBatch(subject) ? reportOfBatch(subject, { content }) : checkAlone(subject, content)
}

async function checkAlone(one: ContainerCase, content: string) {
  const { image, inputs, stays } = one
  const checked = { image: await imageOf(image ?? 'layout'), ...inputs, content }
  if ('put' in one) return reportOfPut(one.put, checked)
  const command = shell(`set -e; ${one.script}; ${stays ? 'echo done; exec sleep 300' : ''}`)
  const subject = { ...checked, command }
  return reportOf({ 'wait-for': stays ? 'log:^done$' : 'exit', ...subject })
}

describe.each(HOWS)('with content: $content', ({ content, expected }) => {
  const subjects: readonly Subject[] = [...BATCHES, ...ALONE]
  let reports: ReadonlyMap<Subject, () => WrittenDocument>
  beforeAll(async () => {
    reports = await settled(subjects, (subject) => check(subject, content))
  }, 900_000)
  const reportFor = (subject: Subject): WrittenDocument => reports.get(subject)!()

  describe.each(BATCHES.map((batch, index) => ({ batch, index })))(
    'folders, $index',
    ({ batch }) => {
      test('the check ends as it should, and nothing else changes', () => {
        const report = reportFor(batch)
        expect(linesIn(report, undefined)).toEqual([])
        expect(report.verdict).toBe(verdict(batch.flatMap((one) => told(one, expected))))
      })

      test.each(batch.map((one, index) => ({ ...one, index })))('$name', (one) => {
        expect(linesIn(reportFor(batch), one.index).toSorted()).toEqual(
          told(one, expected).toSorted()
        )
      })
    }
  )

  test.each(ALONE.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    const report = reportFor(one)
    expect(linesOf(report).toSorted()).toEqual(told(one, expected).toSorted())
    expect(report.verdict).toBe(verdict(told(one, expected)))
  })
})

/** A script that failed did not do what its case says: the verdict tells. */
const verdict = (lines: readonly string[]): string =>
  lines.every((line) => line.endsWith(')')) ? 'pass' : 'drift'
