/** A word that every shell takes for this text and expands nothing in. */
export function shellWord(text: string): string {
  if (PLAIN.test(text)) return text
  return UNSHOWABLE.test(text) ? escaped(text) : singleQuoted(text)
}

/** As POSIX has it, for a shell that knows nothing else. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** With two colons at its beginning a line could be taken for a command to the runner. */
const PLAIN = /^(?!::)[\w/.:@%+,-][\w/.:@%+,=-]*$/

/** Characters that are altered where a recipe is shown: invisible ones, and the runner's own marker. */
const UNSHOWABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u

const EACH_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu')

/** `$'...'` of POSIX.1-2024; bytes in octal, which is never longer than three digits in any shell and any locale. */
function escaped(text: string): string {
  const kept = text.replace(/[\\']/g, '\\$&').replace(EACH_UNSHOWABLE, octal)
  return `$'${kept}'`
}

function octal(piece: string): string {
  const bytes = [...new TextEncoder().encode(piece)]
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
