/**
 * Replaces `$(NAME)` by the value of a variable, as the kubelet does: an unknown name stays as it is
 * written, and `$$` is a dollar.
 */
export function expand(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replaceAll(REFERENCE, (written, name?: string) => {
    if (written === '$$') return '$'
    return name === undefined ? written : (variables.get(name) ?? written)
  })
}

/** A doubled dollar, or a reference. A parenthesis that is never closed is text. */
const REFERENCE = /\$(?:\$|\(([^)]*)\))/g

/** Names of the variables that a text refers to and that are not set. */
export function unsetIn(text: string, variables: ReadonlyMap<string, string>): readonly string[] {
  const names = Array.from(text.matchAll(REFERENCE), ([, name]) => name)
  return names.filter((name): name is string => name !== undefined && !variables.has(name))
}

/**
 * The value of a quantity such as `500m`, `64Mi` or `1e3` in thousandths; undefined for a text that
 * is none. What is smaller is rounded up.
 */
export function parseQuantity(quantity: string | number): bigint | undefined {
  const text = typeof quantity === 'number' ? plainNumber(quantity) : quantity
  const [, sign, whole = '', part = '', suffix = ''] =
    /^([+-]?)(\d*)(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d{1,2})?$/.exec(text) ?? []
  const digits = `${whole}${part}`
  if (sign === undefined || digits === '' || digits.length > MOST_DIGITS) return undefined
  const binary = BINARY.indexOf(suffix)
  const exponent = 3 - part.length + (binary < 0 ? exponentOf(suffix) : 0)
  const factor = binary < 0 ? 1n : 1024n ** BigInt(binary + 1)
  const scaled = BigInt(digits) * factor
  const value =
    exponent >= 0 ? scaled * 10n ** BigInt(exponent) : dividedUp(scaled, 10n ** BigInt(-exponent))
  return sign === '-' ? -value : value
}

const MOST_DIGITS = 40
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']
const DECIMAL = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18]
])

const exponentOf = (suffix: string): number => DECIMAL.get(suffix) ?? Number(suffix.slice(1))

/** Digits of a number, without an exponent. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)

/** A quotient of positive numbers, rounded up. */
export const dividedUp = (dividend: bigint, divisor: bigint): bigint =>
  (dividend + divisor - 1n) / divisor

/** Decodes base64 with its padding, as Go does: line breaks do not count. Undefined for other text. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const joined = text.replace(/[\r\n]/g, '')
  const isBase64 = joined.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(joined)
  return isBase64 ? Uint8Array.from(atob(joined), (letter) => letter.charCodeAt(0)) : undefined
}

/** Text in quotes as Go's `%q` writes it. */
export function goQuoted(text: string): string {
  const escaped = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    const short = SHORT_ESCAPES.get(character)
    if (short !== undefined) return short
    if (!/[\p{C}\p{Z}]/u.test(character) || character === ' ') return character
    if (code < 0x80) return `\\x${hex(code, 2)}`
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
  })
  return `"${escaped.join('')}"`
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

const SHORT_ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v']
])
