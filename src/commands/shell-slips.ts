import { singleQuoted } from '../plan/shell-word'

/** Words that a shell made of one value, because it was not quoted. */
interface Slip {
  readonly sentence: string
  /** Number of further words that belong to the value. */
  readonly words: number
}

/** An option with its value, and the words after it, up to the next option that is known. */
interface Given {
  readonly option: string
  readonly value: string
  readonly following: readonly string[]
  /** Whether the image is named before: then no word after the value can be the image. */
  readonly hasImage: boolean
}

/**
 * Recognises a value that the shell split at its blanks, or a pattern that it replaced by the paths
 * of this machine; undefined if the value seems to be whole.
 */
export function slipIn(given: Given): Slip | undefined {
  const { option, following } = given
  if (following.length === 0) return undefined
  if (option === 'smoke-http') return splitRequest(given)
  if (option === 'allow') return splitRule(given)
  return COMMANDS.has(option) ? splitCommand(given) : undefined
}

/** Options whose value is a command line. */
const COMMANDS = new Set([
  ...['smoke-exec', 'smoke-run', 'attack-exec', 'attack-run'],
  ...['command', 'entrypoint']
])

const split = ({ option, value }: Given, words: readonly string[]): Slip => ({
  sentence: `The shell split the value of "--${option}"; quote it: --${option} ${singleQuoted([value, ...words].join(' '))}.`,
  words: words.length
})

function splitRequest(given: Given): Slip | undefined {
  const [target = '', ...rest] = given.following
  if (!/^[a-z]+$/i.test(given.value) || !/^(?:\/|https?:)/.test(target)) return undefined
  const status = /^[1-5](?:\d\d|xx)$/i.test(rest[0] ?? '') ? 1 : 0
  const words = rest[status] === 'contains' ? rest.length + 1 : status + 1
  return split(given, given.following.slice(0, words))
}

/** A rule that begins with its kinds of change, or a pattern that became several paths. */
function splitRule(given: Given): Slip | undefined {
  const { value, following } = given
  const isPath = (word: string): boolean => word.startsWith('/')
  const after = following.findIndex((word) => !isPath(word))
  const paths = after < 0 ? following : following.slice(0, after)
  const kinds = /^[ACD]{1,3}$/.test(value) ? `${value} ` : ''
  if (paths.length === 0 || (kinds === '' && !isPath(value))) return undefined
  if (kinds !== '' && paths.length === 1) return split(given, paths)
  const all = kinds === '' ? [value, ...paths] : paths
  const pattern = singleQuoted(`${kinds}${commonFolder(all)}/*`)
  return {
    sentence: `The shell replaced the pattern of "--allow" by ${all.length} paths of this machine; quote it, e.g. --allow ${pattern}.`,
    words: paths.length
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1))
  const end = first.findIndex((name, index) => others.some((names) => names[index] !== name))
  return (end < 0 ? first : first.slice(0, end)).join('/')
}

/**
 * A command and its arguments. Without an image yet, only an argument with a hyphen shows that the
 * command goes on, and the last word may be the image.
 */
function splitCommand(given: Given): Slip | undefined {
  const { value, following, hasImage } = given
  if (/\s/.test(value) || value === '') return undefined
  const all = following.map((word) => (/^[^\s"\\$`]*$/.test(word) ? word : JSON.stringify(word)))
  if (hasImage) return split(given, all)
  if (following[0]?.startsWith('-') !== true) return undefined
  return split(given, all.length > 1 ? all.slice(0, -1) : all)
}
