import { literalGlob } from '../plan/glob'

/** A glob for all these names: `sess_*.tmp`, by the whole words that they begin and end with: letters that random names share by chance are not what they have in common. */
export function commonGlob(names: readonly string[]): string {
  const start = sharedWords(names, (name) => /^[\p{L}\p{N}]*[^\p{L}\p{N}]+/u.exec(name)?.[0])
  const rests = names.map((name) => name.slice(start.length))
  const end = sharedWords(rests, (name) => /[^\p{L}\p{N}]+[\p{L}\p{N}]*$/u.exec(name)?.[0], true)
  return `${literalGlob(start)}*${literalGlob(end)}`
}

/** The words at the beginning, or at the end, that all of them have. */
function sharedWords(
  names: readonly string[],
  wordOf: (name: string) => string | undefined,
  atEnd = false
): string {
  const [first = ''] = names
  const word = wordOf(first)
  if (word === undefined || !names.every((name) => wordOf(name) === word)) return ''
  const rests = names.map((name) => (atEnd ? name.slice(0, -word.length) : name.slice(word.length)))
  const further = sharedWords(rests, wordOf, atEnd)
  return atEnd ? further + word : word + further
}
