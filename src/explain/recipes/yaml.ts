/*
 * Writes YAML for the recipes, in block style. Each line is harmless by itself where it is shown,
 * which no library ensures.
 */

/** A value of a YAML document; a key whose value is undefined is left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined }

/** The lines of a value, without their ends. */
export function yamlLines(value: YamlValue): readonly string[] {
  if (typeof value !== 'object') return [scalar(value)]
  if (isList(value)) return value.length === 0 ? ['[]'] : value.flatMap(item)
  const lines = Object.entries(value).flatMap(([key, inner]) => entry(key, inner))
  return lines.length === 0 ? ['{}'] : lines
}

function item(value: YamlValue): readonly string[] {
  const [first = '', ...more] = yamlLines(value)
  return [`- ${first}`, ...indented(more)]
}

function entry(key: string, value: YamlValue | undefined): readonly string[] {
  if (value === undefined) return []
  const lines = yamlLines(value)
  const [first = ''] = lines
  const isShort = typeof value !== 'object' || ['[]', '{}'].includes(first)
  return isShort ? [`${yamlString(key)}: ${first}`] : [`${yamlString(key)}:`, ...indented(lines)]
}

export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' ? yamlString(value) : String(value)
}

/** Returns a string as every YAML reader reads it back: plain where that is safe, else as JSON. */
export function yamlString(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text)
}

/** Text that no YAML reader takes for a number, a date or a marker. */
const PLAIN = /^[A-Za-z/][\w/.:=,@+-]*(?<!:)$/

/**
 * Words that YAML 1.1 or 1.2 takes for something else than a string. Some readers take `e0` for a
 * number, the package yaml among them.
 */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|e[-+]?\d+)$/i

/**
 * Text as JSON, without invisible characters and commands to the runner: both would be altered
 * where it is shown.
 */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('##[', '#\\u0023[').replace(INVISIBLE, escape)
}

/** The invisible characters of `report/escape.ts`, and all that YAML calls unprintable. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** Whether a text can stand in a block of YAML as it is. */
export function isPrintable(text: string): boolean {
  return text.search(INVISIBLE) === -1 && !text.includes('##[')
}

/** Escapes a character as one: some readers take JSON's surrogate pairs for two characters. */
function escape(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}

/** Returns the list, or undefined if it is empty, which leaves out its key. */
export function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}
