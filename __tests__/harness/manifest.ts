import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { fold } from './folded'

/** What the runner takes from an `action.yml`. */
export interface Manifest {
  /** Every declared input with its default; the empty string where it has none. */
  readonly defaults: Readonly<Record<string, string>>
  /** Absolute path of `runs.main`. */
  readonly main: string
  /** Absolute path of `runs.post`, if there is one. */
  readonly post: string | undefined
}

/** The inputs as the action's process sees them, and those that the action does not declare. */
export interface Inputs {
  readonly environment: Readonly<Record<string, string>>
  readonly unexpected: readonly string[]
}

type Scalar = string | number | boolean | null

/** Path of this repository's own `action.yml`. */
export const ACTION_YML = join(__dirname, '..', '..', 'action.yml')

export async function readManifest(path = ACTION_YML): Promise<Manifest> {
  const text = await readFile(path, 'utf8')
  const { inputs = {}, runs } = parse(text) as {
    inputs?: Record<string, { default?: Scalar } | null>
    runs: { main: string; post?: string }
  }
  const defaults = Object.entries(inputs).map(
    ([name, input]) => [name, defaultOf(name, input?.default)] as const
  )
  return {
    defaults: Object.fromEntries(defaults),
    main: join(dirname(path), runs.main),
    post: runs.post === undefined ? undefined : join(dirname(path), runs.post)
  }
}

/** A YAML scalar becomes text: `true` is `true`, an unquoted `1.10` is `1.1`. */
function defaultOf(name: string, value: Scalar | undefined): string {
  const text = String(value ?? '')
  if (!text.includes('${{')) return text
  throw new Error(`The harness evaluates no expressions: input "${name}" has the default ${text}.`)
}

/** Every declared input is there, by its default where it is not given; names compare without case. */
export function inputEnvironment(
  { defaults }: Manifest,
  given: Readonly<Record<string, string>>
): Inputs {
  const declared = new Set(Object.keys(defaults).map(fold))
  const all = [...Object.entries(defaults), ...Object.entries(given)]
  return {
    environment: Object.fromEntries(all.map(([name, value]) => [inputVariable(name), value])),
    unexpected: Object.keys(given).filter((name) => !declared.has(fold(name)))
  }
}

/** `read-only` becomes `INPUT_READ-ONLY`: only spaces are replaced. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}
