/** The text before and after the suites. */
export const JUNIT_FRAME = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  tail: '</testsuites>\n'
} as const

/** The suites of one image's JUnit report; undefined where it is none of ours, or cut short. */
export function suitesIn(text: string): string | undefined {
  const [, inner] =
    /^(?:<\?xml[^<>]*\?>)?\s*<testsuites\b[^<>]*>([^]*)<\/testsuites>\s*$/.exec(text) ?? []
  return inner !== undefined && isBalanced(inner) ? `${inner.trim()}\n` : undefined
}

/** Elements of JUnit, text and CDATA: nothing that could reach beyond its own suite. */
function isBalanced(xml: string): boolean {
  const open: string[] = []
  let at = 0
  for (const { index, 0: piece, 1: ending, 2: name = '', 3: alone } of xml.matchAll(PIECE)) {
    if (index !== at) return false
    at += piece.length
    if (name === '') continue
    if (ending === '/') {
      if (open.pop() !== name) return false
    } else if (alone !== '/') open.push(name)
  }
  return at === xml.length && open.length === 0
}

/** An element's begin or end, CDATA, or text without markup. */
const PIECE =
  /<(\/?)(testsuite|testcase|properties|property|failure|error|skipped|system-out|system-err)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|[^<]+/g
