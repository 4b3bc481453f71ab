/** Quotes a word so that every shell reads this text and expands nothing in it. */
export function shellWord(text: string): string {
  if (PLAIN.test(text)) return text
  return UNSHOWABLE.test(text) ? escaped(text) : singleQuoted(text)
}

/** Text in single quotes, as POSIX has them, for any shell. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/**
 * Words that need no quotes. Two colons at the start of a line could be taken for a workflow
 * command.
 */
const PLAIN = /^(?!::)[\w/.:@%+,-][\w/.:@%+,=-]*$/

/**
 * Characters that are altered where a recipe is shown: invisible ones, and the runner's own marker.
 */
const UNSHOWABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u

const EACH_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu')

/**
 * Text as `$'...'` of POSIX.1-2024. Bytes are in octal, which never has more than three digits, in
 * any shell and any locale.
 */
function escaped(text: string): string {
  const kept = text.replace(/[\\']/g, '\\$&').replace(EACH_UNSHOWABLE, octal)
  return `$'${kept}'`
}

function octal(piece: string): string {
  const bytes = [...new TextEncoder().encode(piece)]
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
