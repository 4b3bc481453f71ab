/** A piece of a pattern: syntax, a character that stands for itself, or a choice of characters. */
export type Token =
  | { readonly kind: 'syntax'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'class'; readonly has: (character: string) => boolean }

export function isSyntax(token: Token | undefined, text: string): boolean {
  return token?.kind === 'syntax' && token.text === text
}

/** Every way to read a pattern once its braces, which all have to be closed, are spelled out; as in bash, before anything matches. */
export function* expandBraces(tokens: readonly Token[]): Generator<readonly Token[]> {
  const start = tokens.findIndex((token) => isSyntax(token, '{'))
  if (start === -1) {
    yield tokens
    return
  }
  const marks = marksOf(tokens, start)
  const rest = tokens.slice((marks.at(-1) ?? start) + 1)
  for (const choice of choices(tokens, marks))
    yield* expandBraces([...tokens.slice(0, start), ...choice, ...rest])
}

/** Where the group that starts there has its opening brace, its own commas and its closing brace. */
function marksOf(tokens: readonly Token[], start: number): readonly number[] {
  const marks = [start]
  for (let at = start + 1, depth = 1; depth > 0 && at < tokens.length; at += 1) {
    if (isSyntax(tokens[at], '{')) depth += 1
    if (isSyntax(tokens[at], '}')) depth -= 1
    if (depth === 0 || (depth === 1 && isSyntax(tokens[at], ','))) marks.push(at)
  }
  return marks
}

/** What stands between the marks; braces without a comma stand for themselves. */
function choices(
  tokens: readonly Token[],
  marks: readonly number[]
): readonly (readonly Token[])[] {
  const found = marks.slice(1).map((mark, index) => tokens.slice((marks[index] ?? 0) + 1, mark))
  return found.length > 1 ? found : [[literal('{'), ...found.flat(), literal('}')]]
}

function literal(text: string): Token {
  return { kind: 'literal', text }
}
