const MESSAGE_LIMIT = 1000

/** Of a line that is too long, the part around a place in it. */
export function excerpt(line: string, at: number): string {
  const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2
  const part = line.slice(start, start + MESSAGE_LIMIT)
  return part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
