import { count, duration, list, quote, shorten, size } from '../../judge/phrases'
import type { Document, HardeningPart, NeedPart } from '../document/document'
import { forMarkdown, sentenceForMarkdown } from '../escape'
import { details, summaryMarkup, type Html } from '../markup'
import { marked, type Paint, type Section } from '../terminal-text'

/** The least that the image needs, and how that is known. */
export function hardeningSection({ hardening }: Document, { marks } = summaryMarkup): Html {
  if (hardening === undefined || hardening.result === 'unsearched') return ''
  const lines = sentences(hardening).map(
    ({ mark, text }) => `${marks[mark]} ${sentenceForMarkdown(text)}`
  )
  return [
    '<h3>Least privilege</h3>',
    `<p>${sentenceForMarkdown(headOf(hardening))}</p>`,
    `<p>${lines.join('<br>\n')}</p>`,
    `<p>${sentenceForMarkdown(untestedSentence(hardening))}</p>`,
    ...recipeDetails(hardening)
  ].join('\n')
}

/** The least that the image needs, for a terminal. */
export function hardeningLines({ hardening }: Document, paint: Paint): Section {
  if (hardening === undefined || hardening.result === 'unsearched') return []
  const signs = { good: paint.green('✓'), bad: paint.yellow('!'), none: '-' }
  const { docker = '' } = hardening.recipes ?? {}
  const recipe = docker.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return [
    ...paint.wrap(headOf(hardening), '  ').map(paint.bold),
    ...sentences(hardening).flatMap(({ mark, text }) => marked(paint, signs[mark], text, 500)),
    ...paint.wrap(untestedSentence(hardening), '    '),
    ...recipe.map((line) => `    ${line}`)
  ]
}

/** A line of the section. Untrusted text is between backticks. */
interface Line {
  readonly mark: 'good' | 'bad' | 'none'
  readonly text: string
}

function headOf({ result, boots, milliseconds }: HardeningPart): string {
  const effort = `${count(boots, 'boot')}, ${duration(milliseconds)}`
  if (result === 'proven') return `Least privilege, proven (${effort})`
  return result === 'lead'
    ? `Least privilege, not proven (${effort})`
    : `Least privilege: nothing tighter was found (${effort})`
}

function sentences(found: HardeningPart): readonly Line[] {
  const { noNewPrivileges, arbitraryUid, network, restricted, notSearched } = found
  return [
    ...userLine(found),
    ...capabilityLines(found),
    ...outcome(PRIVILEGES, noNewPrivileges),
    ...outcome(ARBITRARY, arbitraryUid),
    ...outcome(ENCLOSED, network && { ...network, works: network.internal }),
    ...limitLine(found),
    ...(restricted === undefined ? [] : [restrictedLine(restricted)]),
    ...notSearched.map(({ part, reason }) => none(`Not searched: ${part} (${quoted(reason)}).`))
  ]
}

const good = (text: string): Line => ({ mark: 'good', text })
const bad = (text: string): Line => ({ mark: 'bad', text })
const none = (text: string): Line => ({ mark: 'none', text })

/** An untrusted text between backticks. */
const quoted = (text: string): string => quote(shorten(text, 200))

function userLine({ user }: HardeningPart): readonly Line[] {
  if (user === undefined) return []
  const { value, was, evidence } = user
  if (evidence !== null) return [bad(`User ${quoted(value)} as before: ${quoted(evidence)}.`)]
  return [good(`User ${quoted(value)}${value === was ? '' : `, was ${quoted(was)}`}.`)]
}

function capabilityLines({ capabilities }: HardeningPart): readonly Line[] {
  if (capabilities === undefined) return []
  const { add, needs, portable } = capabilities
  const { below1024 = [], unguarded } = portable ?? {}
  return [
    good(add.length === 0 ? 'No capability.' : `Of all capabilities only ${list(add, 20)}.`),
    ...needs.map(needLine),
    ...(below1024.length > 0
      ? [
          none(
            `Where ports below 1024 are guarded, as on many clusters, also ${list(below1024, 3)}.`
          )
        ]
      : []),
    ...(unguarded === true
      ? [none('Where ports below 1024 are guarded, as on many clusters, it cannot bind its port.')]
      : [])
  ]
}

function needLine({ name, phase, message, step, confirmed }: NeedPart): Line {
  const where = step === null ? WHERE[phase] : `${WHERE[phase]}, ${quoted(step)}`
  const text = `Without ${name}, ${where}: ${quoted(message)}${confirmed ? '' : ', but a second boot passed'}.`
  return confirmed ? none(text) : bad(text)
}

/** Parts of a boot in which a capability was missing. */
const WHERE: Readonly<Record<NeedPart['phase'], string>> = {
  boot: 'at its start',
  smoke: 'in the smoke test',
  users: 'although the smoke test passes',
  stop: 'when it is stopped',
  'second-start': 'at its second start'
}

/** Sentences on a setting that works, and on one that does not. */
interface Pair {
  readonly works: string
  readonly fails: string
}

const PRIVILEGES: Pair = {
  works: 'No program gains privileges (no-new-privileges).',
  fails: 'It needs programs that gain privileges'
}
const ARBITRARY: Pair = {
  works: 'Works as an arbitrary user, as OpenShift chooses one.',
  fails: 'It does not work as an arbitrary user'
}
const ENCLOSED: Pair = {
  works: 'Works on a network that leads to no other machine; the host still answers there.',
  fails: 'It does not work on a network that leads to no other machine'
}

function outcome(
  { works, fails }: Pair,
  found: { readonly works: boolean; readonly message?: string } | undefined
): readonly Line[] {
  if (found === undefined) return []
  return [found.works ? good(works) : bad(`${fails}: ${quoted(found.message ?? 'it fails')}.`)]
}

function limitLine({ limits }: HardeningPart): readonly Line[] {
  if (limits === undefined) return []
  const { pids, pidsSeen, memory, memorySeen, message } = limits
  const words = [
    ...(pids === undefined ? [] : [`${count(pids, 'process', 'processes')} (seen: ${pidsSeen})`]),
    ...(memory === undefined ? [] : [`${size(memory)} of memory (seen: ${size(memorySeen)})`])
  ]
  return [
    ...(words.length === 0
      ? []
      : [good(`At most ${list(words, 2)}; room for the smoke test, not for load.`)]),
    ...(message === undefined ? [] : [bad(`A tighter limit failed: ${quoted(message)}.`)])
  ]
}

const restrictedLine = ({ met, missing }: NonNullable<HardeningPart['restricted']>): Line =>
  met
    ? good('Meets the Pod Security Standard "restricted".')
    : none(`Does not meet the Pod Security Standard "restricted": ${list(missing, 3)}.`)

const untestedSentence = ({ untested }: HardeningPart): string =>
  `Not tested: ${list(untested, 10)}.`

function recipeDetails({ recipes }: HardeningPart): readonly Html[] {
  if (recipes === undefined) return []
  return TITLES.map(([name, title]) =>
    details(title, `<pre>${forMarkdown(recipes[name], 20_000)}</pre>`)
  )
}

const TITLES = [
  ['docker', 'docker run'],
  ['compose', 'Compose'],
  ['kubernetes', 'Kubernetes'],
  ['action', 'Inputs of this action']
] as const
