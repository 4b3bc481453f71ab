import { createHash } from 'node:crypto'
import { STYLE } from '../../../src/report/page/style'
import { STYLE_DIGEST } from '../../../src/report/page/style-digest'

test('the page names the digest of its own style, and a browser takes no other', () => {
  expect(STYLE_DIGEST).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`)
})
