/**
 * Takes the pictures of report.html that docs/report.md shows: of one golden page for each verdict, of a Compose
 * service, of a pod, and of several images, light and dark, on a desk and on a phone.
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'

const IMAGES = 'docs/images'
const PAGES = {
  pass: 'pass-with-attacks',
  drift: 'drift-with-evidence',
  failed: 'failed-with-a-fix',
  error: 'error-bad-inputs',
  compose: 'drift-undeclared',
  pod: 'drift-in-a-pod',
  joined: 'joined'
}
const SCREENS = {
  desk: { viewport: { width: 1000, height: 900 }, most: 1100 },
  phone: { viewport: { width: 390, height: 800 }, most: 1400 }
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
    for (const scheme of ['light', 'dark'])
      for (const screen of ['desk', 'phone']) await take(verdict, name, scheme, screen)
  }
} finally {
  await browser.close()
}

async function take(verdict, name, scheme, screen) {
  const { viewport, most } = SCREENS[screen]
  const tab = await browser.newPage({ viewport, colorScheme: scheme })
  await tab.goto(`file://${resolve('__tests__/golden', name, 'report.html')}`)
  const whole = await tab.evaluate('document.documentElement.scrollHeight')
  const device = screen === 'desk' ? '' : `-${screen}`
  await tab.screenshot({
    path: `${IMAGES}/report-${verdict}-${scheme}${device}.png`,
    fullPage: true,
    clip: { x: 0, y: 0, width: viewport.width, height: Math.min(whole, most) }
  })
  await tab.close()
}
