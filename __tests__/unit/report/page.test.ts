import { createHash } from 'node:crypto'
import { FILTER_DIGEST, FILTER_SCRIPT, STYLE, STYLE_DIGEST } from '../../../src/report/html/shell'
import { squarify } from '../../../src/report/html/treemap'
import { makeReport } from '../../../src/report/report'
import { cases } from './cases'
import { textOf } from './fixtures'

const pageWith = (documentation: string): string => {
  const account = cases.get('drift')?.()
  const report = account && makeReport({ ...account, documentation })
  return textOf(report, 'report.html')
}

test.each([
  ['style', STYLE, STYLE_DIGEST],
  ['script', FILTER_SCRIPT, FILTER_DIGEST]
])('the page names the digest of its own %s, and a browser takes no other', (_, text, digest) => {
  expect(digest).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
})

test('the page leads to what is written about a finding, where somebody knows where that is', () => {
  const address = 'https://forge.example/zero-drift/blob/v1/docs'
  const link = `<a class="about" rel="noreferrer" href="${address}/findings/unused-rule.md">`
  expect(pageWith(address)).toContain(link)
  expect(pageWith('javascript:alert(1)//')).not.toContain('findings/')
  expect(pageWith('https://x.example/"><script>')).not.toContain('x.example')
})

test.each<[string, readonly number[]]>([
  ['one weight', [1]],
  ['equal weights', [1, 1, 1, 1, 1]],
  ['weights of very different size', [1_000_000, 1000, 3, 1]],
  ['many weights', Array.from({ length: 60 }, (_, n) => 60 - n)]
])('the boxes of %s fill the whole without gaps, in proportion', (_, weights) => {
  const whole = { x: 10, y: 20, width: 300, height: 100 }
  const sum = weights.reduce((all, one) => all + one, 0)
  const boxes = squarify(weights, whole)
  expect(boxes).toHaveLength(weights.length)
  for (const [index, { x, y, width, height }] of boxes.entries()) {
    expect(width * height).toBeCloseTo(((weights[index] ?? 0) / sum) * 30_000, 3)
    expect(x).toBeGreaterThanOrEqual(10 - 1e-6)
    expect(y).toBeGreaterThanOrEqual(20 - 1e-6)
    expect(x + width).toBeLessThanOrEqual(310 + 1e-6)
    expect(y + height).toBeLessThanOrEqual(120 + 1e-6)
  }
})
