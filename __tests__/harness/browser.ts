import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const FINDER = join(__dirname, '../../scripts/chromium.sh')

/** Nothing of these has a browser of its own accord ask the network for anything. */
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--no-first-run']
]

/** Starts the Chromium of this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = execFileSync('bash', [FINDER], { encoding: 'utf8' }).trim()
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A page that shows some HTML, and what it did meanwhile. */
export interface Shown {
  readonly page: Page
  /** Messages on its console, errors and refusals of its policy among them. */
  readonly said: readonly string[]
  /** Addresses that it asked for, beside its own. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

const ADDRESS = 'https://report.test/report.html'

/** Serves the HTML under an address of its own; whatever else the page asks for is noted and refused. */
export async function show(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {}
): Promise<Shown> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('dialog', (dialog) => {
    said.push(dialog.message())
    void dialog.dismiss()
  })
  await context.route('**', async (route) => {
    const address = route.request().url()
    if (address === ADDRESS) return route.fulfill({ body: html, contentType: 'text/html' })
    asked.push(address)
    return route.abort()
  })
  await page.goto(ADDRESS)
  return { page, said, asked, close: () => context.close() }
}
