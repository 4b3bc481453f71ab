import { valuesOf, type Mask } from './masks'

/** The engine's description of the container as lines of JSON, every value of its environment masked, and elsewhere what looks like a secret. */
export function inspectText(description: unknown, mask: Mask): string {
  const shown = masked(description, mask, undefined)
  const text = JSON.stringify(shown, null, 2)
  return `${text.replace(/[^\n -~]/g, escape).replaceAll('##[', '#\\u0023[')}\n`
}

/** Every text in it; `Env` lists `KEY=VALUE`. */
function masked(value: unknown, mask: Mask, key: string | undefined): unknown {
  if (typeof value === 'string') return key === 'Env' ? withoutValue(value) : lines(value, mask)
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, mask, key))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([name, one]: [string, unknown]) => [name, masked(one, mask, name)] as const
  )
  return Object.fromEntries(entries)
}

const withoutValue = (line: string): string => line.replace(/=[^]*/, '=***')

/** Values of the environment that the image brings along, by the engine's description, but paths and what everybody knows. */
export function imageValues(description: unknown): readonly string[] {
  const { Config } = (description ?? {}) as { readonly Config?: { readonly Env?: unknown } }
  const env = Array.isArray(Config?.Env) ? Config.Env : []
  const lines = env.filter((line): line is string => typeof line === 'string')
  return valuesOf(lines).filter((value) => !/^[./~]/.test(value))
}

const lines = (text: string, mask: Mask): string => mask(text.split('\n')).join('\n')

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
