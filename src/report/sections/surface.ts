import type { RulePart } from '../../judge/judgement'
import { count, quote, thousands } from '../../judge/phrases'
import { placeAdvice } from '../../judge/place-advice'
import type { Unlisted } from '../../observe/observation'
import { withoutColours } from '../../observe/refusal-lines'
import type { Document, WithoutChanges } from '../document/document'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { settingWords } from '../file-words'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

/** Places to which the container could write, and whether they were watched. */
export function places({ places: all }: Document, markup = summaryMarkup): Html {
  if (all.length === 0) return ''
  const rows = all.map((place) =>
    row(
      code(forMarkdown(place.path)),
      place.type,
      place.declared ? 'yes' : '',
      writers(place),
      place.writable ? (place.executable ? 'yes' : 'no') : '',
      watching(place)
    )
  )
  const writable = all.filter((place) => place.writable)
  const blind = writable.filter(({ watched }) => watched === 'none').length
  const summary = `${writableWords(all)}, ${blind === 0 ? 'all inspected' : `${thousands(blind)} not inspected`}`
  return markup.fold(
    summary,
    cappedTable(['Path', 'Type', 'Declared', 'Writable', 'Executable', 'Inspected'], rows, markup)
  )
}

function writers({ writable, writableBy }: PlacePart): Html {
  if (!writable) return 'no'
  return writableBy === 'root' ? 'by root only' : 'yes'
}

function watching({ writable, watched, reason }: PlacePart): Html {
  if (watched !== 'none') return watched
  return writable ? `<b>no</b>${reason === undefined ? '' : `: ${forMarkdown(reason)}`}` : 'no need'
}

type PlacePart = Document['places'][number]

/** Places to which the container could write, for a terminal. */
export function placeLines({ places }: Document, paint: Paint): Section {
  const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)))
  const lines = places.map((place) => {
    const watched = place.watched === 'none' ? 'not inspected' : `inspected: ${place.watched}`
    const writable = place.writableBy === 'root' ? 'writable by root' : 'writable'
    const words = place.writable
      ? [place.type, writable, ...(place.executable ? ['executable'] : []), watched]
      : [place.type, 'read-only']
    return `    - ${inline(place.path, 100).padEnd(width)}  ${words.join(', ')}`
  })
  return listing(writableWords(places), lines, paint)
}

/** Number of the writable paths; of all, if others are listed beside them. */
function writableWords(all: Document['places']): string {
  const writable = all.filter((place) => place.writable).length
  const paths = count(writable, 'writable path')
  return writable === all.length ? paths : `${paths} of ${thousands(all.length)}`
}

/** Writes that the read-only file system refused. */
export function refusals(document: WithoutChanges, markup = summaryMarkup): Html {
  const { refusals: all, verdict } = document
  if (all.length === 0) return ''
  const rows = all.map(({ path, message, byAttack }) =>
    row(
      `${path === undefined ? '' : code(forMarkdown(path, 200))}${byAttack === true ? ' by the attack' : ''}`,
      code(forMarkdown(withoutColours(message)))
    )
  )
  const went = verdict === 'failed' ? '' : ', and the program went on'
  const fix = isSettled(document)
    ? ''
    : ' If the program needs them, make their folder writable: by a <code>tmpfs</code>, or by a volume for data that must persist.'
  const intro = `<p>The read-only root filesystem refused these writes${went}.${fix}${unlistedWords(document)}</p>`
  const table = cappedTable(['Path', 'Log line'], rows, markup)
  return [`<h3>Refused writes</h3>`, intro, ...ownAdvice(document), table].join('\n')
}

/** Advice on refused paths for which an engine or the system has a setting. */
function ownAdvice({ refusals: all, manifest }: WithoutChanges): readonly Html[] {
  const told = settingWords(manifest?.kind)
  const own = all.flatMap(({ path, byAttack }) => {
    const advice = path === undefined || byAttack === true ? undefined : placeAdvice(path)
    return advice === undefined ? [] : [`${quote(path ?? '')}: ${told(advice)}.`]
  })
  return [...new Set(own)].slice(0, 5).map((text) => `<p>${sentenceForMarkdown(text)}</p>`)
}

function unlistedWords(document: WithoutChanges): Html {
  const unlisted = unlistedCount(document)
  return unlisted === 0 ? '' : ` ${thousands(unlisted)} more were refused and are not listed.`
}

/** Refused writes for a terminal. */
export function refusalLines(document: Document, paint: Paint): Section {
  const inFile = settingWords(document.manifest?.kind)
  const lines = document.refusals.flatMap(({ path, message, byAttack }) => {
    const who = byAttack === true ? ' by the attack' : ''
    if (path === undefined) return [`    ? ${inline(withoutColours(message), 150)}${who}`]
    const advice = byAttack === true ? undefined : placeAdvice(path)
    const told = advice === undefined ? [] : paint.wrap(`  ${inline(inFile(advice))}.`, '      ')
    return [`    ${paint.yellow('!')} ${inline(path, 150)}${who}`, ...told]
  })
  const legend = document.refusals.some(({ path }) => path === undefined)
    ? [paint.dim('    (! a path, ? a log line that names none)')]
    : []
  const unlisted = unlistedCount(document)
  const title = isSettled(document)
    ? 'Refused writes'
    : 'Refused writes (if needed, make their folder writable)'
  const more = unlisted === 0 ? [] : [`    and ${thousands(unlisted)} more that are not listed`]
  return [...listing(title, lines, paint), ...legend, ...more]
}

type Refused = Pick<Document, 'refusals' | 'unlistedRefusals'>

/** Number of refused writes, including those that the report does not list. */
export const refusedCount = (document: Refused): number =>
  document.refusals.length + unlistedCount(document)

/** Number of refused writes that the report does not list. */
const unlistedCount = ({ unlistedRefusals }: Refused): number =>
  (unlistedRefusals?.program ?? 0) + (unlistedRefusals?.attack ?? 0)

/** Numbers of refused writes, by the program and by the attack. */
export function refusedBy({ refusals, unlistedRefusals = NONE }: Refused): Unlisted {
  const attack = refusals.filter(({ byAttack }) => byAttack === true).length
  return {
    program: refusals.length - attack + unlistedRefusals.program,
    attack: attack + unlistedRefusals.attack
  }
}

/** Whether no advice is due: a proof says all that is to be done, and an attack is to be refused. */
const isSettled = ({ suggestion, refusals }: Pick<Document, 'suggestion' | 'refusals'>): boolean =>
  suggestion?.proven === true || refusals.every(({ byAttack }) => byAttack === true)

/** Limits the listed refusals to the first `most`; the others are only counted. */
export function listedRefusals(document: Refused, most: number): Refused {
  const refusals = document.refusals.slice(0, most)
  const [all, listed] = [refusedBy(document), refusedBy({ refusals })]
  const program = all.program - listed.program
  const attack = all.attack - listed.attack
  return program + attack === 0 ? { refusals } : { refusals, unlistedRefusals: { program, attack } }
}

const NONE: Unlisted = { program: 0, attack: 0 }

/**
 * Rules of the allowlist, and the number of changes that each allowed. On a pass that rests on them
 * they are in sight.
 */
export function rules({ rules: all, verdict }: Document, markup = summaryMarkup): Html {
  if (all.length === 0) return ''
  const rows = all.map((rule) => {
    const reason = sentenceForMarkdown(rule.reason ?? '', 300)
    const times = rule.used === 0 ? '0' : `<b>${thousands(rule.used)}</b>`
    const owner = forMarkdown(rule.owner ?? '', 60)
    return row(code(forMarkdown(rule.rule)), reason, owner, origin(rule), term(rule), times)
  })
  const idle = all.filter(({ used }) => used === 0).length
  const title = `${count(all.length, 'rule')}${idle === 0 ? '' : `, ${thousands(idle)} allowed nothing`}`
  const heads = ['Rule', 'Reason', 'Owner', 'From', 'Until', 'Changes allowed']
  const body = cappedTable(heads, rows, markup)
  return verdict === 'pass' && idle < all.length
    ? `<h3>${title}</h3>\n${body}`
    : markup.fold(title, body)
}

/** Source of a rule. */
function origin({ source, location }: RulePart): Html {
  return location === undefined
    ? source
    : `${code(forMarkdown(location.file, 100))}, line ${location.line}`
}

const term = ({ expires = '', expired }: RulePart): Html =>
  expired ? `<b>expired</b> on ${expires}` : expires

/** Rules of the allowlist for a terminal. */
export function ruleLines({ rules }: Document, paint: Paint): Section {
  const lines = rules.flatMap(({ rule, used, expired, expires = '', reason, owner }) => {
    const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`
    const why = [reason ?? '', owner === undefined ? '' : `(${owner})`].filter(Boolean).join(' ')
    return [
      `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${term}`,
      ...(why === '' ? [] : paint.wrap(`# ${inline(why, 200)}`, '      ').map(paint.dim))
    ]
  })
  return listing('Rules', lines, paint)
}
