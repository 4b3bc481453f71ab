import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { FILTER_SCRIPT } from '../../src/report/html/shell'
import { makeReport } from '../../src/report/report'
import { faultsOf } from '../harness/axe'
import { openBrowser, show } from '../harness/browser'
import { INVISIBLE, MARKUP, SPOOFS } from '../harness/spoofs'
import { cases, checked } from '../unit/report/cases'
import * as made from '../unit/report/fixtures'
import { textOf } from '../unit/report/fixtures'

const SCREENS = [
  ['a desk', { width: 1280, height: 900 }],
  ['a phone', { width: 360, height: 740 }]
] as const

const pageOf = (account: Parameters<typeof makeReport>[0]): string =>
  textOf(makeReport(account), 'report.html')
const caseNamed = (name: string): string => pageOf((cases.get(name) ?? (() => never(name)))())
const never = (name: string): never => {
  throw new Error(`no case is named ${name}`)
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Everything that opens is opened. */
const unfold = (page: Page) =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

/** What runs, is fetched, is sent, or leads to where our pages do not lead. */
const STRANGERS = `[
  ...[...document.querySelectorAll('script')].filter(({ text }) => text !== ${JSON.stringify(FILTER_SCRIPT)}),
  ...document.querySelectorAll('link, img, iframe, object, embed, form, video, audio, base'),
  ...[...document.querySelectorAll('*')].filter((one) =>
    [...one.attributes].some(({ name }) => /^(?:on|style$|src|xlink)/.test(name))),
  ...[...document.querySelectorAll('a')].filter(({ href }) =>
    !/^https:..(?:report.test.report.html#|attack.mitre.org.|github.com.acme.shop.)/.test(href))
].map((one) => one.outerHTML)`

describe.each([...cases])('the page of %s', (_, account) => {
  const html = pageOf(account())

  it('says nothing on the console, asks for nothing, and holds nothing that could', async () => {
    const { page, said, asked, close } = await show(browser, html)
    await unfold(page)
    expect(await page.title()).toContain('Zero Drift')
    expect(await page.evaluate(STRANGERS)).toEqual([])
    expect([said, asked]).toEqual([[], []])
    await close()
  })

  it.each(SCREENS)('fits %s', async (_, viewport) => {
    const { page, close } = await show(browser, html, { viewport })
    await unfold(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
    await close()
  })
})

/** Together they hold every part that a page may have; axe takes seconds for each. */
const AUDITED = [
  'pass-with-attacks',
  'drift-with-evidence',
  'drift-attacked-and-recovered',
  'drift-under-a-policy',
  'failed-with-a-fix',
  'error-bad-inputs',
  'hostile'
]

describe.each(AUDITED)('in the page of %s', (name) => {
  it.each(SCREENS)('axe finds no fault on %s in either scheme', async (_, viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const html = caseNamed(name)
      const { page, close } = await show(browser, html, { viewport, colorScheme, bypassCSP: true })
      await unfold(page)
      expect(await faultsOf(page)).toEqual([])
      await close()
    }
  })
})

test('axe does find what cannot be read', async () => {
  const html =
    '<!doctype html><html lang="en"><title>x</title><p style="color:#aaa">pale</p></html>'
  const { page, close } = await show(browser, html, { bypassCSP: true })
  expect(await faultsOf(page)).toContainEqual(expect.stringContaining('color-contrast'))
  await close()
})

test('whatever gets into the page, its policy lets nothing of it run or be fetched', async () => {
  const foreign =
    '<script>document.title = "run"</script><img src="https://evil.test/x" onerror="document.title = 1">' +
    '<style>body { background: url(https://evil.test/y) }</style><link rel="stylesheet" href="https://evil.test/z">'
  const html = caseNamed('drift').replace('</main>', `${foreign}</main>`)
  const { page, said, asked, close } = await show(browser, html)
  expect(await page.title()).toContain('Zero Drift')
  expect(asked).toEqual([])
  expect(said.every((line) => line.includes('Content Security Policy'))).toBe(true)
  await close()
})

const drawn = (names: readonly string[]): string => {
  const paths = names.map((name) => `/srv/${name.replaceAll('/', '_')}`)
  const changes = paths.map((path) => ({ path, kind: 'added' as const, place: '/' }))
  return pageOf(checked(made.writable, made.healthy, { ...made.observation, changes }))
}
/** But for what tells that a name is odd, and for labels that have no room. */
const ELEMENTS =
  'document.body.querySelectorAll("*:not(wbr, code, text, .badge, .tag, .tag *)").length'

test('hostile file names are text: the page has the elements that it has with others', async () => {
  const names = [...INVISIBLE, ...SPOOFS, ...MARKUP].map(({ bytes }) =>
    bytes.toString('utf8').slice(0, 4000)
  )
  const counts: unknown[] = []
  for (const html of [drawn(names), drawn(names.map((_, n) => `name-${n}`))]) {
    const { page, said, asked, close } = await show(browser, html)
    expect([said, asked]).toEqual([[], []])
    counts.push(await page.evaluate(ELEMENTS))
    await close()
  }
  expect(counts[0]).toBe(counts[1])
})

/** What has the focus, and whether one can see that. */
const FOCUSED = `(() => {
  const one = document.activeElement
  one.dataset.reached = ''
  return one === document.body ? '' : getComputedStyle(one).outlineStyle
})()`
const REACHABLE = "details summary, a[href], .filter:not([hidden]) input, [tabindex='0']"

test.each(['drift-with-evidence', 'failed-with-a-fix', 'drift-by-attacks'])(
  'everything in the page of %s that opens, leads somewhere or scrolls is reached by keyboard',
  async (name) => {
    const { page, close } = await show(browser, caseNamed(name))
    await unfold(page)
    const all = await page.locator(REACHABLE).count()
    const outlines = new Set<unknown>()
    for (let pressed = 0; pressed < all; pressed += 1) {
      await page.keyboard.press('Tab')
      outlines.add(await page.evaluate(FOCUSED))
    }
    expect(await page.locator(`:is(${REACHABLE}):not([data-reached])`).count()).toBe(0)
    expect([...outlines]).toEqual(['solid'])
    await close()
  }
)

test('the headings of a page follow each other without a gap', async () => {
  const { page, close } = await show(browser, caseNamed('drift-with-evidence'))
  const levels = await page.evaluate<number[]>(
    "[...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))"
  )
  expect(levels[0]).toBe(1)
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  await close()
})

const VISIBLE =
  "[...document.querySelectorAll('.tree li')].filter((one) => one.offsetParent !== null)"
const NAMES = `${VISIBLE}.map((one) => one.querySelector('code').textContent)`

test('the filter box leaves the entries with the word, opens their folders, and gives all back', async () => {
  const names = Array.from({ length: 300 }, (_, n) => `${n % 3 === 0 ? 'cache' : 'data'}/${n}.bin`)
  const changes = names.map((name) => ({
    ...{ path: `/srv/${name}`, kind: 'added' as const, place: '/' }
  }))
  const html = pageOf(checked(made.writable, made.healthy, { ...made.observation, changes }))
  const { page, said, close } = await show(browser, html)
  const before = await page.evaluate<number>(`${VISIBLE}.length`)
  await page.fill('#filter', '299.BIN')
  expect(await page.evaluate<string[]>(NAMES)).toEqual(
    expect.arrayContaining([expect.stringContaining('299.bin')])
  )
  expect(await page.evaluate<number>(`${VISIBLE}.length`)).toBeLessThan(5)
  expect(await page.textContent('#filtered')).toMatch(/^\d+ of \d+ entries$/)
  await page.fill('#filter', '')
  expect(await page.evaluate<number>(`${VISIBLE}.length`)).toBe(before)
  expect(said).toEqual([])
  await close()
})

test('without scripts a page has no filter box, and everything else', async () => {
  const html = caseNamed('drift-with-evidence')
  const { page, close } = await show(browser, html, { javaScriptEnabled: false })
  expect(await page.locator('.filter').isVisible()).toBe(false)
  expect(await page.locator('#changes .tree li').count()).toBeGreaterThan(3)
  await close()
})

describe.each(['joined', 'joined-merged', 'joined-hostile', 'joined-bad-inputs'])(
  'the page of several images: %s',
  (name) => {
    const html = readFileSync(join(__dirname, '../golden', name, 'report.html'), 'utf8')

    it.each(SCREENS)(
      'fits %s, is sound to axe in either scheme, and asks for nothing',
      async (_, viewport) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const shown = await show(browser, html, { viewport, colorScheme, bypassCSP: true })
          await unfold(shown.page)
          expect(await shown.page.evaluate('document.documentElement.scrollWidth')).toBe(
            viewport.width
          )
          expect(await faultsOf(shown.page)).toEqual([])
          expect([shown.said, shown.asked]).toEqual([[], []])
          await shown.close()
        }
      }
    )
  }
)
