import type { Browser, Page } from 'playwright-core'
import { makeReport } from '../../src/report/report'
import { phaseChart } from '../../src/report/sections/phases'
import { openBrowser, show } from '../harness/browser'
import { ATTACKS, cases } from '../unit/report/cases'

const MERMAID = require.resolve('@mermaid-js/tiny/dist/mermaid.tiny.js')
const WORDS =
  'gantt title section dateFormat axisFormat tickInterval includes excludes todayMarker weekday weekend topAxis accTitle accDescr click call href end done crit active milestone vert 2026-01-01'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  ;({ page } = await show(browser, '<!doctype html><title>Charts</title>', { bypassCSP: true }))
  await page.addScriptTag({ path: MERMAID })
})
afterAll(() => browser.close())

/** The words in the chart as mermaid draws it. */
const drawn = (chart: string): Promise<readonly string[]> =>
  page.evaluate(`(async () => {
    const source = ${JSON.stringify(chart)}.replace(/^[^]*\`\`\`mermaid\\n|\`\`\`[^]*$/g, '')
    mermaid.initialize({ startOnLoad: false })
    const { svg } = await mermaid.render('chart', source)
    const drawing = new DOMParser().parseFromString(svg, 'text/html')
    return [...drawing.querySelectorAll('text[class*=taskText]')].map((one) => one.textContent.trim())
  })()`)

const chartOf = (phases: readonly string[]): string => {
  const [, account] = [...cases][0] ?? []
  const report = account === undefined ? undefined : makeReport(account())
  const timings = phases.map((phase, n) => ({ phase, start: n * 10, milliseconds: 10 }))
  return report === undefined ? '' : phaseChart({ ...report.document, timings })
}

test.each([...cases])('the chart of %s has a bar for each phase', async (_, account) => {
  const { document } = makeReport(account())
  const chart = phaseChart(document)
  const bars = chart === '' ? [] : await drawn(chart)
  expect(bars.map((bar) => bar.replace(/ \(.*/, ''))).toEqual(
    document.timings.map(({ phase }) => phase)
  )
})

test.each([...ATTACKS, ...WORDS.split(' '), ...WORDS.split(' ').map((word) => `${word} x`), ''])(
  'a phase called %j is a bar, and nothing else',
  async (name) => {
    expect(await drawn(chartOf(['boot', name, 'stop']))).toHaveLength(3)
  }
)
