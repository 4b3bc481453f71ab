import type { ChangeKind } from '../ports'
import type { Finding } from './findings'
import type { Fold, Unit } from './fold'
import { parentOf } from './folders'
import { count, list, quote, thousands } from './phrases'
import { lapse } from './rule-wording'
import { isOfSystem } from './scratch'
import { SEVERITIES, TAGS, type Tag } from './severity'
import { CHANGE_KINDS } from '../plan/change-kinds'

type DriftText = Pick<Finding, 'title' | 'detail' | 'path' | 'location'>

/** Names the path where there is one, else the folder with its counts. */
export function driftText(fold: Fold): DriftText {
  const [first] = fold.units
  const text = first !== undefined && fold.total === 1 ? single(first, fold) : several(fold)
  const location = fold.lapsed?.location
  return location === undefined ? text : { ...text, location }
}

function single(unit: Unit, { lapsed }: Fold): DriftText {
  const { change, below } = unit
  const { path, kind } = change
  const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : ''
  const remedy = advice([kind], 'it', mount(below > 0 ? path : parentOf(path), below > 0))
  const pattern = below > 0 ? `${path}/**` : path
  const rule = PLAIN.test(path) ? ` As a rule: ${quote(`${LETTERS[kind]} ${pattern}`)}.` : ''
  return {
    title: `${capital(kind)} ${path}${entries}${mark([unit])}`,
    detail: `The container ${kind} ${quote(path)}${entries}, which ${lapsed === undefined ? `no rule allows. ${remedy}${rule}` : lapse(lapsed)}${why([unit])}`,
    path
  }
}

function several(fold: Fold): DriftText {
  const { folder, units, total, counts, direct, lapsed } = fold
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0)
  const sum = count(counts.added + counts.changed + counts.deleted, 'change')
  const where = direct ? 'in' : 'below'
  const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${quote(path)}`)
  return {
    title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${thousands(counts[kind])} ${kind}`).join(', ')})${mark(units)}`,
    detail: `${lapsed === undefined ? `No rule allows ${sum} ${where} ${quote(folder)}. ${advice(kinds, 'them', mount(folder, true))}` : `The container made ${sum} ${where} ${quote(folder)}, which ${lapse(lapsed)}`} Namely: ${list(names, NAMED, total)}.${why(units)}`,
    path: folder
  }
}

/** The worst of several changes, where it is worse than ordinary. */
function worst(units: readonly Unit[]): Unit['change'] | undefined {
  const found = SEVERITIES.slice(0, -1).map((severity) =>
    units.find(({ change }) => change.severity === severity)
  )
  return found.find((unit) => unit !== undefined)?.change
}

function mark(units: readonly Unit[]): string {
  const change = worst(units)
  const tags = (change?.tags ?? []).slice(0, 3).map((tag) => tag.replaceAll('-', ' '))
  return change === undefined ? '' : ` [${change.severity ?? ''}: ${tags.join(', ')}]`
}

/** Why the worst of them matters, and what such a change is called elsewhere. */
function why(units: readonly Unit[]): string {
  const [tag] = worst(units)?.tags ?? []
  return tag === undefined ? '' : ` ${meaning(tag)}`
}

/** `Why it matters. (ATT&CK T1505.003, Web Shell)` */
export function meaning(tag: Tag): string {
  const { technique, why: reason } = TAGS[tag]
  return `${reason} (ATT&CK ${technique.id}, ${technique.name})`
}

function advice(kinds: readonly ChangeKind[], them: 'it' | 'them', remedy: string): string {
  const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote'
  const paths = them === 'it' ? 'the path' : 'the paths'
  return `Find out what ${verb} ${them}. If it should, ${remedy}, or add ${paths} to \`allow\`.`
}

/** Advice on changes in a folder; `named` is one that the text has spoken of. */
function mount(folder: string, named: boolean): string {
  return isOfSystem(folder)
    ? 'do it when the image is built, have it write elsewhere'
    : `mount a \`tmpfs\` or volume ${named ? 'there' : 'on its folder'}`
}

const NAMED = 5
const LETTERS: Readonly<Record<ChangeKind, string>> = { added: 'A', changed: 'C', deleted: 'D' }

/** Paths that mean nothing but themselves as a pattern. */
const PLAIN = /^[\w./@+~%:,=-]+$/

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
