import { count, duration, thousands } from '../judge/phrases'
import { placeAdvice } from '../judge/place-advice'
import type { Account } from './account'
import type { Document } from './document'
import { wrap, type Paint, type Section } from './lines'
import { isSettled, unlistedCount } from './refused'
import { smokeRows } from './smoke-rows'
import { inline } from './untrusted'

/** Every step of the smoke test, those too that were not reached. */
export function smokeLines(document: Document, { plan }: Account, paint: Paint): Section {
  const lines = smokeRows(document, plan).flatMap(({ step, result, afterAttack }) => {
    const name = `${inline(step, 200)}${afterAttack ? ' after the attack' : ''}`
    if (result === undefined) return [`    - ${name} (not run)`]
    const { passed, detail, milliseconds } = result
    return [
      `    ${passed ? paint.green('✓') : paint.red('✗')} ${name} ${paint.dim(`(${duration(milliseconds)})`)}`,
      ...(passed || detail === '' ? [] : wrap(`  ${inline(detail)}`, '      '))
    ]
  })
  return listing('Smoke test', lines, paint)
}

/** Writes that the read-only file system turned down. */
export function refusalLines(document: Document, paint: Paint): Section {
  const lines = document.refusals.flatMap(({ path, message, byAttack }) => {
    const who = byAttack === true ? ' by the attack' : ''
    if (path === undefined) return [`    ? ${inline(message, 150)}${who}`]
    const advice = byAttack === true ? undefined : placeAdvice(path)
    const told = advice === undefined ? [] : wrap(`  ${inline(advice)}.`, '      ')
    return [`    ${paint.yellow('!')} ${inline(path, 150)}${who}`, ...told]
  })
  const unlisted = unlistedCount(document)
  const title = isSettled(document)
    ? 'Refused writes'
    : 'Refused writes (where needed, make a folder of their own writable)'
  const more = unlisted === 0 ? [] : [`    and ${thousands(unlisted)} more that are not listed`]
  return [...listing(title, lines, paint), ...more]
}

/** Everywhere the container could write, and whether it was looked at. */
export function placeLines({ places }: Document, paint: Paint): Section {
  const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)))
  const lines = places.map((place) => {
    const watched = place.watched === 'none' ? 'not looked at' : `looked at: ${place.watched}`
    const writable = place.writableBy === 'root' ? 'writable by root' : 'writable'
    const words = place.writable
      ? [place.type, writable, ...(place.executable ? ['programs run'] : []), watched]
      : [place.type, 'read-only']
    return `    - ${inline(place.path, 100).padEnd(width)}  ${words.join(', ')}`
  })
  return listing('Places', lines, paint)
}

/** The allowlist, what it was good for, and why each rule is there. */
export function ruleLines({ rules }: Document, paint: Paint): Section {
  const lines = rules.map(({ rule, used, expired, expires = '', reason }) => {
    const why = reason === undefined ? '' : `  ${paint.dim(`# ${inline(reason, 150)}`)}`
    const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`
    return `    - ${inline(rule, 100)}  allowed ${used === 0 ? 'nothing' : count(used, 'change')}${term}${why}`
  })
  return listing('Rules', lines, paint)
}

/** How long each phase took, and which version says so. */
export function timingLines({ timings, tool }: Document, paint: Paint): Section {
  const phases = timings.map(
    ({ phase, milliseconds }) => `${inline(phase, 50)} ${duration(milliseconds)}`
  )
  return wrap([`${tool.name} ${inline(tool.version, 50)}`, ...phases].join(' · '), '  ').map(
    paint.dim
  )
}

function listing(title: string, lines: readonly string[], paint: Paint): Section {
  if (lines.length === 0) return []
  const hidden = lines.length - MOST
  const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []
  return [paint.bold(`  ${title}`), ...lines.slice(0, MOST), ...more]
}

const MOST = 100
