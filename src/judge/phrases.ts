/** `1 change`, `2 changes`, `100,000 changes`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${thousands(number)} ${number === 1 ? noun : plural}`
}

/** A number with a comma between groups of three digits. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A duration in readable units: `340 ms`, `2.3 s`, `61 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 9950) return `${Math.round(milliseconds / 100) / 10} s`
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
}

/** `a`, `a and b`, `a, b and 3 more`: at most `most` names; `total` may exceed the names given. */
export function list(names: readonly string[], most: number, total = names.length): string {
  const shown = names.slice(0, most)
  const rest = total - shown.length
  const all = rest > 0 ? [...shown, `${thousands(rest)} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

/** Text, trusted or not, in backticks; backticks in the text cannot end the quotation. */
export function quote(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/**
 * The text with its middle replaced by `…` if it is longer than `cap` UTF-16 units; never splits a
 * surrogate pair.
 */
export function shorten(text: string, cap: number): string {
  if (text.length <= cap) return text
  const head = Math.ceil(((cap - 1) * 2) / 3)
  const tail = text.length - (cap - 1 - head)
  const start = /[\ud800-\udbff]/.test(text.charAt(head - 1)) ? head - 1 : head
  const end = /[\udc00-\udfff]/.test(text.charAt(tail)) ? tail + 1 : tail
  return `${text.slice(0, start)}…${text.slice(end)}`
}

/** A size in readable units: `30 bytes`, `64 KiB`, `1.5 GiB`. */
export function size(bytes: number): string {
  const unit = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length)
  if (unit === 0) return count(bytes, 'byte')
  return `${Math.round((bytes / 1024 ** unit) * 10) / 10} ${UNITS[unit - 1] ?? ''}`
}

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB']

/**
 * A finding's title inside a sentence, e.g. after a colon: its first letter in lower case, except
 * in a name.
 */
export function inSentence(title: string): string {
  return NAMES.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

/** Names of products at the beginning of a title. */
const NAMES = /^(?:Zero Drift|Docker|Compose|Kubernetes|Podman|GitHub)\b/

/** The first of many paths, and their total number. */
export interface SomePaths {
  readonly paths: readonly string[]
  readonly total: number
}

/** Counts paths and keeps the first hundred, as many as any text or report lists. */
export function somePaths(): { readonly add: (path: string) => void; readonly all: SomePaths } {
  const paths: string[] = []
  const all = { paths, total: 0 }
  const add = (path: string): void => {
    if (paths.length < MOST) paths.push(path)
    all.total += 1
  }
  return { add, all }
}

const MOST = 100

/** The first five paths, quoted, and the number of the others. */
export const names = (paths: readonly string[], total = paths.length): string =>
  list(paths.slice(0, 5).map(quote), 5, total)
