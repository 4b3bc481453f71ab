/**
 * Takes the pictures of report.html that docs/report.md shows: of one golden page for each verdict, light and dark, and one as
 * a phone shows it.
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'

const IMAGES = 'docs/images'
const PAGES = {
  pass: 'pass-with-attacks',
  drift: 'drift-with-evidence',
  failed: 'failed-with-a-fix',
  error: 'error-bad-inputs'
}
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
]

const executablePath = execFileSync('bash', ['scripts/chromium.sh'], { encoding: 'utf8' }).trim()
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  for (const [verdict, name] of Object.entries(PAGES)) {
    for (const scheme of ['light', 'dark']) await take(verdict, name, scheme)
  }
  await take('drift', PAGES.drift, 'light', { width: 390, height: 800 })
} finally {
  await browser.close()
}

async function take(verdict, name, scheme, phone) {
  const viewport = phone ?? { width: 1000, height: 900 }
  const tab = await browser.newPage({ viewport, colorScheme: scheme })
  await tab.goto(`file://${resolve('__tests__/golden', name, 'report.html')}`)
  const whole = await tab.evaluate('document.documentElement.scrollHeight')
  const height = Math.min(whole, phone === undefined ? 1100 : 1400)
  const path = `${IMAGES}/report-${verdict}-${phone === undefined ? scheme : 'phone'}.png`
  await tab.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: 0, width: viewport.width, height }
  })
  await tab.close()
}
