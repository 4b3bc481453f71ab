import { bytesOf, isText, parentOf, readable } from '../observe/paths'
import { namesIn } from '../plan/paths'
import { grouped, type Roots } from './writes'

/** A path that a boot made, as far as its name counts. */
export interface Made {
  readonly path: string
  /**
   * Made in the boot whose root filesystem is compared with, so finding the path there says
   * nothing.
   */
  readonly rehearsed?: true
}

/** The root filesystem of the image and, if known, that which another boot left. */
export type TwoBoots = Pick<Roots, 'image'> & Partial<Pick<Roots, 'own'>>

/**
 * Returns a glob pattern with wildcards for the parts of a path's names that each boot makes anew;
 * undefined if there are none. `fixed` escapes the rest.
 */
export type PatternOf = (one: Made, fixed: (text: string) => string) => string | undefined

/**
 * Returns a function that puts wildcards for parts of names that differ between this boot and
 * another. If that boot is not known, these are parts that look like a time, a process number or a
 * random choice. Parts that go on by themselves, such as dates and counters, always get one. The
 * image's own names never do.
 */
export function passingNames({ image, own }: TwoBoots): PatternOf {
  const partsIn = (path: string): Path => {
    const names = namesIn(path)
    return names.map((name, index) => {
      const isShipped = image.has(bytesOf(`/${names.slice(0, index + 1).join('/')}`))
      return isShipped ? [{ text: name, kind: 'fixed' as const }] : partsOf(name)
    })
  }
  const foreign = Array.from(own?.keys() ?? [])
    .filter((name) => !image.has(name) && isText(name))
    .map(readable)
  let shapes: ReadonlySet<string> | undefined
  const isOfOther = (parts: Path): boolean => {
    shapes ??= new Set(foreign.map((path) => shapeOf(partsIn(path))))
    return shapes.has(shapeOf(parts))
  }
  const openIn = ({ path, rehearsed }: Made, parts: Path): Kinds => {
    if (own === undefined || rehearsed === true) return LOOKS
    if (own.has(bytesOf(path))) return GOES_ON
    return isOfOther(parts) ? ANY : LOOKS
  }
  const differing = counterparts(foreign)
  const isNews = ({ path, rehearsed }: Made): boolean =>
    rehearsed !== true && own?.has(bytesOf(path)) === false
  return (one, fixed) => {
    const other = isNews(one) ? differing(one.path) : undefined
    if (other !== undefined) return `${fixed(other.before)}${other.choice}${fixed(other.after)}`
    const parts = partsIn(one.path)
    if (parts.flat().every(({ kind }) => kind === 'fixed')) return undefined
    const open = openIn(one, parts)
    const isOpen = parts.flat().some(({ kind }) => open.has(kind))
    return isOpen ? withOpen(parts, open, fixed) : undefined
  }
}

/** The common parts of two paths that differ in one random choice. */
interface Counterpart {
  readonly before: string
  /** A wildcard for each character of the choice. */
  readonly choice: string
  readonly after: string
}

/**
 * Returns a function that finds the neighbour that another boot made in the place of a path. It has
 * the same length, and differs in one run of letters, digits and underscores, as `mkstemp` and its
 * like choose them. Such a run need not look random by itself.
 */
function counterparts(foreign: readonly string[]): (path: string) => Counterpart | undefined {
  const byFolder = grouped(foreign, parentOf)
  return (path) => {
    const folder = parentOf(path)
    const neighbours = byFolder.get(folder) ?? []
    if (neighbours.length > MOST) return undefined
    const found = neighbours.flatMap((other) => differenceOf(path, other) ?? [])
    // The more two paths have in common, the surer it is that one replaces the other.
    const [best] = found.toSorted((one, two) => lengthOf(two) - lengthOf(one))
    return best !== undefined && best.before.length > folder.length + LEAST ? best : undefined
  }
}

/** Characters of a name before a random choice; fewer do not identify the file. */
const LEAST = 4
/** Most neighbours to compare with each other; of more, the endings of their names decide. */
const MOST = 200
/** Fewest characters of a random choice. */
const FEWEST = 4

const lengthOf = ({ before, after }: Counterpart): number => before.length + after.length

function differenceOf(path: string, other: string): Counterpart | undefined {
  if (path.length !== other.length || path === other) return undefined
  let [start, end] = [0, path.length]
  while (path[start] === other[start]) start += 1
  while (path[end - 1] === other[end - 1]) end -= 1
  // The first and the last characters of two choices may be equal by chance.
  while (CHOSEN.test(path[start - 1] ?? '')) start -= 1
  while (CHOSEN.test(path[end] ?? '')) end += 1
  const [one, two] = [path.slice(start, end), other.slice(start, end)]
  const isChoice = one.length >= FEWEST && /^\w+$/.test(one) && /^\w+$/.test(two)
  const [before, after] = [path.slice(0, start), path.slice(end)]
  const isEnding = after === '' && before.endsWith('.') && one.length <= LONGEST_ENDING
  return isChoice && !isEnding ? { before, choice: marksFor(one), after } : undefined
}

const CHOSEN = /\w/
/** Longest ending behind the last dot of a name; it shows the kind of a file. */
const LONGEST_ENDING = 5

/**
 * A part of a name. `ongoing`: a date or a counter. `passing`: it looks made for one boot.
 * `possible`: only a comparison with another boot can show that.
 */
interface Part {
  readonly text: string
  readonly kind: 'fixed' | 'ongoing' | 'passing' | 'possible'
}

/** The parts of each name of a path. */
type Path = readonly (readonly Part[])[]

type Kinds = ReadonlySet<Part['kind']>

const GOES_ON: Kinds = new Set(['ongoing'])
const LOOKS: Kinds = new Set(['ongoing', 'passing'])
const ANY: Kinds = new Set(['ongoing', 'passing', 'possible'])

const shapeOf = (parts: Path): string => withOpen(parts, ANY, (text) => text)

/**
 * One wildcard for each character: digits for digits, else no dot, since an ending could follow it.
 */
const marksFor = (text: string): string =>
  (/^\d+$/.test(text) ? '[0-9]' : '[!.]').repeat(text.length)

function withOpen(parts: Path, open: Kinds, fixed: (text: string) => string): string {
  const pieceOf = ({ text, kind }: Part, before: Part | undefined): string => {
    if (!open.has(kind)) return fixed(text)
    return before !== undefined && open.has(before.kind) ? '' : '*'
  }
  // A `*` at the end of a name would also match the ending of a program.
  const nameOf = (name: readonly Part[]): string =>
    name.map((part, index) => pieceOf(part, name[index - 1])).join('')
  const closed = (name: readonly Part[]): string => {
    const end = name.findLastIndex(({ kind }) => !open.has(kind)) + 1
    const rest = name.slice(end).map(({ text }) => marksFor(text))
    return `${nameOf(name.slice(0, end))}${rest.join('')}`
  }
  return parts
    .map((name, index) => `/${index === parts.length - 1 ? closed(name) : nameOf(name)}`)
    .join('')
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
const DATE = /(?:19|20)\d\d(?<mark>[-_.]?)[01]\d\k<mark>[0-3]\d(?!\d)/
/** Letters and digits with a digit among them, or as many letters as a random choice has. */
const RUN = /[A-Za-z0-9]*\d[A-Za-z0-9]*|[A-Za-z]{6,}/
const TOKEN = new RegExp(`(?<uuid>${UUID.source})|(?<date>${DATE.source})|${RUN.source}`, 'gi')

function partsOf(name: string): readonly Part[] {
  const parts: Part[] = []
  let end = 0
  for (const { 0: text, index, groups = {} } of name.matchAll(TOKEN)) {
    parts.push({ text: name.slice(end, index), kind: 'fixed' })
    if (groups['uuid'] !== undefined) parts.push({ text, kind: 'passing' })
    else if (groups['date'] !== undefined) parts.push({ text, kind: 'ongoing' })
    else parts.push(...partsOfRun(text))
    end = index + text.length
  }
  return [...parts, { text: name.slice(end), kind: 'fixed' as const }].filter(isSomething)
}

const isSomething = ({ text }: Part): boolean => text !== ''

function partsOfRun(run: string): readonly Part[] {
  if (isRandom(run)) return [{ text: run, kind: 'passing' }]
  if (!/\d/.test(run)) return [{ text: run, kind: isMixed(run) ? 'possible' : 'fixed' }]
  return run.split(/(\d+)/).map((text, index) => ({
    text,
    kind: index % 2 === 0 ? ('fixed' as const) : kindOfNumber(text)
  }))
}

function kindOfNumber(digits: string): Part['kind'] {
  if (/^0\d{3}/.test(digits) || DATE.test(digits)) return 'ongoing'
  return digits.length >= LONG ? 'passing' : 'possible'
}

/** Fewest digits of a process number or a time; a year, a port or a version has fewer. */
const LONG = 5

/**
 * Whether a run looks random: a digest, or letters and digits as `mkstemp` and its like mix them.
 */
const isRandom = (run: string): boolean =>
  (/^[0-9a-f]{8,}$/i.test(run) && /\d/.test(run) && /[a-f]/i.test(run)) ||
  (run.length >= 6 && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run)) ||
  (run.length >= 8 && (run.match(/\d+/g) ?? []).length >= 3)

/** Whether a word has capitals after its beginning. */
const isMixed = (run: string): boolean => /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(run)
