import { FINDING_KINDS, FINDINGS, type FindingKind } from '../../../src/judge/findings/table'
import { annotationsOf } from '../../../src/report/annotations'
import { idOf } from '../../../src/report/markup'
import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { exampleOf } from './examples'

const documentation = 'https://git.example/o/zero-drift/blob/v1.2.0/docs'

const OF_THE_RUN = new Set([
  '<a href="https://github.com/acme/shop/commit/0123456789abcdef0123456789abcdef01234567"><code>0123456789ab</code></a>',
  '<a href="https://github.com/acme/shop/actions/runs/17/attempts/1">GitHub Actions</a>'
])

describe('an annotation', () => {
  it.each(FINDING_KINDS)('of %s ends with the address of its page', (kind) => {
    const [without] = annotationsOf([exampleOf(kind)], undefined)
    const [linked] = annotationsOf([exampleOf(kind)], undefined, documentation)
    expect(linked).toEqual({
      ...without,
      message: `${without?.message} More: ${documentation}/findings/${kind}.md`
    })
  })

  it('has it even where it says as much as the runner takes', () => {
    const long = { ...exampleOf('drift'), detail: 'x'.repeat(10_000) }
    const message = annotationsOf([long], undefined, documentation)[0]?.message ?? ''
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(message).toMatch(/x More: https:\S+\/drift\.md$/)
  })

  it('has the ID of its kind at the end of its title, however long that is', () => {
    const long = { ...exampleOf('drift'), title: 'x'.repeat(10_000) }
    const title = annotationsOf([long], undefined)[0]?.title ?? ''
    expect(title.length).toBeLessThanOrEqual(200)
    expect(title).toMatch(/^Zero Drift: x+…x+ \(ZD101\)$/)
  })
})

describe('the job summary', () => {
  it.each([...cases])(
    'of %s links nothing but our own words, to our own pages and to the run',
    (_, account) => {
      const { summary } = makeReport({ ...account(), documentation })
      const links = [...summary.matchAll(/<a\b[^>]*>[^]*?<\/a>/g)].map(([link]) => link)
      expect(summary.split('<a').length - 1).toBe(links.length)
      for (const link of links) {
        if (OF_THE_RUN.has(link)) continue
        const [, kind = ''] = /\/findings\/([a-z-]+)\.md"/.exec(link) ?? []
        expect(FINDING_KINDS).toContain(kind)
        const { id } = FINDINGS[kind as FindingKind]
        expect(link).toBe(`<a href="${documentation}/findings/${kind}.md">${id}</a>`)
      }
    }
  )

  it('links what the headline and the tables report, the commit and the run', () => {
    const { summary } = makeReport({ ...cases.get('error-bad-inputs')!(), documentation })
    expect(summary.split('<a href=').length - 1).toBe(6)
  })

  it('has no link where nobody knows an address, or where it is none', () => {
    expect(idOf('drift', undefined)).toBe(' <sub>ZD101</sub>')
    for (const strange of [
      'javascript:alert(1)',
      'https://x"><b>',
      'https://x/a b',
      'https://x/[a]'
    ])
      expect(idOf('drift', strange)).toBe(' <sub>ZD101</sub>')
  })
})
