import type { BadInput } from './faults'
import { entryName, readYamlList, type Entry, type EntryList } from './images-yaml'
import { INPUTS } from './input-table'
import { unknownAmong, type Inputs } from './inputs'
import { linesOf } from './lines'
import { spellingAdvice } from './nearest'
import { quote } from './quote'

/** What `images` asks for: the inputs of each check, and all that is wrong with the list itself. */
export interface Images {
  readonly checks: readonly Inputs[]
  readonly faults: readonly BadInput[]
}

/** Whether several images were asked for. */
export const asksForSeveral = (inputs: Inputs): boolean => isGiven(inputs, IMAGES)

/** Takes `images` apart; the inputs given beside it are the defaults of each check. */
export async function readImages(inputs: Inputs): Promise<Images> {
  const text = inputs.get(IMAGES) ?? ''
  const { entries, problems } = isYaml(text) ? await readYamlList(text) : readLines(text)
  const sentences = [
    ...(isGiven(inputs, IMAGE) ? [BOTH] : []),
    ...problems,
    ...entries.flatMap(misplacedIn),
    ...repeatedAmong(entries),
    ...(entries.length + problems.length === 0 ? [NONE] : [])
  ]
  const defaults = [...inputs].filter(
    ([name]) => name !== IMAGES && name !== IMAGE && NAMES.includes(name)
  )
  return {
    checks: entries.map(({ given }) => new Map([...defaults, ...given])),
    // Each is named once, and not by every check.
    faults: [...unknownAmong(inputs), ...sentences.map((sentence) => ({ input: IMAGES, sentence }))]
  }
}

const IMAGES = 'images'
const IMAGE = 'image'
const BOTH = '"image" is given as well; put it into this list, or leave one of the two out.'
const NONE = `no image is named; write one a line, for example ${quote('acme/web:1.4')}.`

const isGiven = (inputs: Inputs, name: string): boolean => (inputs.get(name) ?? '').trim() !== ''

/** No reference begins like this. */
const isYaml = (text: string): boolean => /^(?:-|\[|\{)/.test(linesOf(text)[0]?.text ?? '')

function readLines(text: string): EntryList {
  const entries = linesOf(text).map((line, index) => ({
    name: entryName(index, line.number),
    given: new Map([[IMAGE, line.text.trim()]])
  }))
  return { entries, problems: [] }
}

/** Names that no input has, and inputs that hold for the step as a whole. */
function misplacedIn({ name, given }: Entry): readonly string[] {
  return [...given.keys()].flatMap((key) => {
    const why = OF_THE_STEP.get(key) ?? (NAMES.includes(key) ? '' : unknown(key))
    return why === '' ? [] : [`${name} gives ${quote(key)}, ${why}`]
  })
}

const NAMES: readonly string[] = INPUTS.map(({ name }) => name)

const unknown = (key: string): string =>
  `and there is no input of that name; ${spellingAdvice(key, NAMES)}`

const OF_THE_STEP: ReadonlyMap<string, string> = new Map([
  [IMAGES, 'but a list holds no lists; name each image in an entry of its own.'],
  ['output-dir', 'but each image has its own folder in that of the step; give it beside "images".']
])

/** One image may be checked in several ways, but not twice in the same. */
function repeatedAmong(entries: readonly Entry[]): readonly string[] {
  const keys = entries.map(({ given }) =>
    JSON.stringify([...given].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  )
  return entries.flatMap(({ name }, index) => {
    const first = keys.indexOf(keys[index] ?? '')
    return first === index
      ? []
      : [`${name} is the same as ${entries[first]?.name ?? ''}; leave one of the two out.`]
  })
}
