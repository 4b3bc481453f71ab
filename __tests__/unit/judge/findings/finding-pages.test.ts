import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDING_KINDS, FINDINGS } from '../../../../src/judge/findings/table'
import { expectFile } from '../../report/golden'
import { findingIndex, findingPage } from './finding-page'

const FOLDER = join(__dirname, '../../../../docs/findings')

test.each(FINDING_KINDS)('the page on %s is what is said elsewhere, too', (kind) => {
  expectFile(join(FOLDER, `${kind}.md`), findingPage(kind))
})

test('the index is of all pages', () => {
  expectFile(join(FOLDER, 'README.md'), findingIndex())
})

test('there is a page for every kind, and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    [...FINDING_KINDS.map((kind) => `${kind}.md`), 'README.md'].sort()
  )
})

test.each(FINDING_KINDS)('the page on %s has every section, and something in it', (kind) => {
  const text = readFileSync(join(FOLDER, `${kind}.md`), 'utf8')
  for (const heading of ['What it means', 'An example', 'How to fix it', 'How to allow it'])
    expect(text).toMatch(new RegExp(`^## ${heading}\n\n[^#\n]`, 'm'))
})

test.each(FINDING_KINDS)(
  'what is said of %s is short enough to be shipped, and long enough to help',
  (kind) => {
    const { title, meaning, fix, allow } = FINDINGS[kind].help
    expect(title).toMatch(/^[A-Z][^.`]*$/)
    for (const text of [meaning, fix, allow]) {
      expect(text).toMatch(/^(?:-|[A-Z`*])[^]*\.$/)
      expect(text).not.toMatch(/ {2}|\n\n|[<>]/)
    }
    expect((meaning + fix + allow).length).toBeLessThan(1700)
  }
)
