/** A line that something hostile prints, or gives to a file as its name. */
export interface Attack {
  readonly name: string
  /** Without a line end of its own. */
  readonly bytes: Buffer
  /** Names of the commands that the runner obeys when the line is printed raw; none for mere spoofing. */
  readonly commands: readonly string[]
}

/** Numbers are single bytes. */
export function attack(
  name: string,
  text: string | readonly (string | number)[],
  commands: readonly string[]
): Attack {
  const parts = typeof text === 'string' ? [text] : text
  const bytes = parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part))
  return { name, bytes: Buffer.concat(bytes), commands }
}
