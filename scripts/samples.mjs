/**
 * Renders every golden summary as GitHub does (GFM, then GitHub's own list of allowed elements), takes pictures of them into
 * .cache/samples, and fails when text of the tested image became an element. `--docs SUMMARY.md` also renews the picture in the
 * README from the summary of a real check.
 */
/* global document, mermaid */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { chromium } from 'playwright-core'

const GOLDEN = '__tests__/golden'
const SAMPLES = '.cache/samples'
const MERMAID = 'node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'
const PICTURE = 'docs/images/failing-summary.png'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
]

/** Elements and attributes that the summary itself makes. */
const OURS = 'H2 H3 P UL LI TABLE TBODY TR TH TD CODE PRE DETAILS SUMMARY B I SUB BR WBR'.split(' ')
const OUR_ATTRIBUTES = ['align', 'colspan', 'open']
/** Links to the commit and the run, which the runner names, and to pages on findings. */
const OUR_LINKS = 'a[href^="https://github.com/acme/shop/"], a[href*="/docs/findings/"]'

const STYLE = `
  body { font: 16px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif, 'Noto Color Emoji';
         color: #1f2328; background: #fff; margin: 0; padding: 24px; width: 860px; word-wrap: break-word }
  h2 { font-size: 1.5em; margin: 0 0 16px; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; font-weight: 600; line-height: 1.25 }
  h3 { font-size: 1.25em; margin: 24px 0 16px; font-weight: 600; line-height: 1.25 }
  p, table, details, pre { margin: 0 0 16px }
  code, pre { font: 85%/1.45 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace }
  code { background: #818b981f; border-radius: 6px; padding: .2em .4em; white-space: break-spaces }
  pre { background: #f6f8fa; border-radius: 6px; padding: 16px; overflow: auto }
  pre code { background: none; padding: 0 }
  table { border-spacing: 0; border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0 }
  th { font-weight: 600 }
  tr { background: #fff; border-top: 1px solid #d1d9e0b3 }
  tr:nth-child(2n) { background: #f6f8fa }
  details summary { cursor: pointer }`

function page(markdown) {
  const body = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()]
  })
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${body}`
}

/** Runs in the page: whatever is there that no summary of ours makes. */
function strangers([elements, attributes, links]) {
  return [...document.body.querySelectorAll('*')]
    .filter(
      (one) =>
        (!elements.includes(one.tagName) && !one.matches(links)) ||
        [...one.attributes].some(
          ({ name, value }) =>
            !attributes.includes(name) && value !== 'language-mermaid' && !one.matches(links)
        )
    )
    .map((one) => one.outerHTML.slice(0, 200))
}

/** Runs in the page: draws the chart as GitHub does. */
async function drawCharts() {
  mermaid.initialize({ startOnLoad: false })
  for (const one of document.querySelectorAll('code.language-mermaid')) {
    const { svg } = await mermaid.render('chart', one.textContent)
    one.parentElement.innerHTML = svg
  }
}

async function look(tab, name) {
  const html = page(readFileSync(join(GOLDEN, name, 'summary.md'), 'utf8'))
  writeFileSync(join(SAMPLES, `${name}.html`), html)
  await tab.setContent(html)
  const found = await tab.evaluate(strangers, [OURS, OUR_ATTRIBUTES, OUR_LINKS])
  await tab.addScriptTag({ path: MERMAID })
  await tab.evaluate(drawCharts)
  await tab.screenshot({ path: join(SAMPLES, `${name}.png`), fullPage: true })
  await tab.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  await tab.screenshot({ path: join(SAMPLES, `${name}-open.png`), fullPage: true })
  for (const one of found) console.error(`${name}: the image made an element: ${one}`)
  return found.length
}

const profile = mkdtempSync(join(tmpdir(), 'zero-drift-samples-'))
mkdirSync(SAMPLES, { recursive: true })
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
  viewport: { width: 908, height: 400 }
})
try {
  const tab = await browser.newPage()
  let strange = 0
  const names = readdirSync(GOLDEN, { withFileTypes: true }).filter(
    (one) => one.isDirectory() && existsSync(join(GOLDEN, one.name, 'summary.md'))
  )
  for (const { name } of names) strange += await look(tab, name)
  const [option, summary] = process.argv.slice(2)
  if (option === '--docs' && summary !== undefined) {
    mkdirSync('docs/images', { recursive: true })
    await tab.setContent(page(readFileSync(summary, 'utf8')))
    const end = await tab.locator('h3', { hasText: 'Warnings and notices' }).boundingBox()
    await tab.screenshot({
      path: PICTURE,
      fullPage: true,
      clip: { x: 0, y: 0, width: 908, height: end.y - 8 }
    })
  }
  console.log(`${names.length} summaries are in ${SAMPLES}.`)
  process.exitCode = strange === 0 ? 0 : 1
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}
