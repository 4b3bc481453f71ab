import type { ChangeKind } from '../ports'
import type { Finding } from './findings'
import { countKinds, type Fold, type Unit } from './fold'
import { parentOf } from './folders'
import { count, list, quote, thousands } from './phrases'

type DriftText = Pick<Finding, 'title' | 'detail' | 'path'>

/** Names the path where there is one, else the folder with its counts. */
export function driftText({ folder, units }: Fold): DriftText {
  const [first] = units
  return first !== undefined && units.length === 1 ? single(first) : several(folder, units)
}

function single({ change: { path, kind }, below }: Unit): DriftText {
  const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : ''
  const pattern = below > 0 ? `${path}/**` : path
  const rule = PLAIN.test(path) ? ` As a rule: ${quote(`${LETTERS[kind]} ${pattern}`)}.` : ''
  return {
    title: `${capital(kind)} ${path}${entries}`,
    detail: `The container ${kind} ${quote(path)}${entries}, which no rule allows. ${advice([kind], 'it', 'the path')}${rule}`,
    path
  }
}

function several(folder: string, units: readonly Unit[]): DriftText {
  const counts = countKinds(units)
  const kinds = KINDS_IN_ORDER.filter((kind) => counts[kind] > 0)
  const direct = units.every(({ change: { path } }) => path === folder || parentOf(path) === folder)
  const sum = count(counts.added + counts.changed + counts.deleted, 'change')
  const where = direct ? 'in' : 'below'
  const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${quote(path)}`)
  return {
    title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${thousands(counts[kind])} ${kind}`).join(', ')})`,
    detail: `No rule allows ${sum} ${where} ${quote(folder)}. ${advice(kinds, 'them', 'the paths')} Namely: ${list(names, NAMED, units.length)}.`,
    path: folder
  }
}

function advice(kinds: readonly ChangeKind[], them: string, paths: string): string {
  const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote'
  return `Find out what ${verb} ${them}. If that is right, mount a \`tmpfs\` or volume there, or add ${paths} to \`allow\`.`
}

const NAMED = 5
const KINDS_IN_ORDER = ['added', 'changed', 'deleted'] as const satisfies readonly ChangeKind[]
const LETTERS: Readonly<Record<ChangeKind, string>> = { added: 'A', changed: 'C', deleted: 'D' }

/** Paths that mean nothing but themselves as a pattern. */
const PLAIN = /^[\w./@+~%:,=-]+$/

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
