const LONGEST = 100

/** The text in quotes, on one line, at most 100 characters of it, every character visible: fit for a sentence whatever it holds. */
export function quote(text: string): string {
  const kept = Array.from(text.slice(0, 2 * LONGEST))
    .slice(0, LONGEST)
    .join('')
  const cut = kept.length < text.length ? `${kept}…` : kept
  return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
