/** The values that a job hides; every step of the job adds to the same set. */
export type Masks = Set<string>

/**
 * Hides a value: the whole of it, and each of its lines, trimmed. False where there is nothing but white
 * space. The runner also hides base64, JSON, URI and other encodings of the value; this one does not.
 */
export function addMask(masks: Masks, value: string): boolean {
  if (value.trim() === '') return false
  masks.add(value)
  const lines = value.split(/[\r\n]/).map((line) => line.trim())
  for (const line of lines.filter((line) => line !== '')) masks.add(line)
  return true
}

/** The text with every hidden value replaced by `***`; hidden stretches that touch become one. */
export function mask(masks: Masks, text: string): string {
  const stretches = [...masks].flatMap((value) => occurrences(text, value))
  stretches.sort((one, other) => one.start - other.start)
  let result = ''
  let hidden = -1
  for (const { start, end } of stretches) {
    if (start > hidden) result += text.slice(Math.max(hidden, 0), start) + '***'
    hidden = Math.max(hidden, end)
  }
  return result + text.slice(Math.max(hidden, 0))
}

function occurrences(text: string, value: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    found.push({ start: at, end: at + value.length })
  }
  return found
}
