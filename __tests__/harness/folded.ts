/**
 * A dictionary as .NET's `OrdinalIgnoreCase` keeps it: keys compare without case, and the first
 * spelling of a key stays when its value is replaced.
 */
export type Folded = Map<string, readonly [key: string, value: string]>

/** ASCII lower case only: no other letter equals an ASCII one in `OrdinalIgnoreCase` (not even U+212A). */
export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

export function put(into: Folded, key: string, value: string): void {
  const folded = fold(key)
  into.set(folded, [into.get(folded)?.[0] ?? key, value])
}

export function valueOf(from: Folded, key: string): string | undefined {
  return from.get(fold(key))?.[1]
}

/** As an object that is safe for any key, `__proto__` included. */
export function asRecord(folded: Folded): Readonly<Record<string, string>> {
  return Object.fromEntries(folded.values())
}
