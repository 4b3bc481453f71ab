import { grouped } from '../../explain/writes'
import type { TriedDoor } from '../../judge/doors'
import {
  contrastSentence,
  score,
  type AttackOutcome,
  type AttackOutcomeKind,
  type Scorecard
} from '../../judge/findings/attacks'
import { count, list, quote, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, row, summaryMarkup, type Html, type Markup } from '../markup'
import { marked, type Paint, type Section } from '../terminal-text'

/**
 * Attack rehearsal: the score, the attacks that landed with the setting that would refuse each, and
 * all outcomes.
 */
export function scorecardSection({ scorecard }: Account, markup = summaryMarkup): Html {
  if (scorecard === undefined) return ''
  const { attacks } = scorecard
  const landed = attacks.filter(({ outcome }) => outcome === 'landed')
  return [
    '<h3>Rehearsed attacks</h3>',
    `<p>${sentenceForMarkdown(`${score(scorecard)}.${contrastSentence(scorecard)}`)}</p>`,
    ...(landed.length === 0 ? [] : [landedTable(landed, markup)]),
    details('All attacks that were tried', triedTable(scorecard, markup))
  ].join('\n')
}

/** Every rehearsed attack as a dot: on the root of this check and, if that was tried, with a writable root. */
export function scoreDots({ scorecard, plan }: Account): Html {
  if (scorecard === undefined || scorecard.attacks.length === 0) return ''
  const { attacks, contrast } = scorecard
  const root = plan?.container.readOnly === false ? 'Writable' : 'Read-only'
  const here = line(root, attacks, ({ outcome }) => outcome)
  const there = contrast === undefined ? '' : line('Writable', attacks, (one) => one.contrast)
  return `<div class="score">${here}${there}<p class="legend"><i class="landed"></i> succeeded <i class="refused"></i> refused <i class="not-run"></i> not run</p></div>`
}

type Ask = (attack: AttackOutcome) => AttackOutcomeKind | undefined

function line(title: string, attacks: readonly AttackOutcome[], outcomeOf: Ask): Html {
  const { rows } = bound(attacks, { rows: 300, bytes: 60_000 }, (attack) => dot(attack, outcomeOf))
  const landed = attacks.filter((attack) => outcomeOf(attack) === 'landed').length
  return `<div><p>${title}: <b>${count(landed, 'attack')} succeeded</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div>`
}

function dot(attack: AttackOutcome, outcomeOf: Ask): Html {
  const outcome = outcomeOf(attack) ?? 'not-run'
  return `<i class="${outcome}" title="${forMarkdown(`${attack.title}: ${WORDS[outcome]}`, 100)}"></i>`
}

/** Attack rehearsal for a terminal; those that landed alone unless it is verbose. */
export function scorecardLines({ scorecard }: Account, paint: Paint): Section {
  if (scorecard === undefined) return []
  const { attacks } = scorecard
  const users = [...new Set(attacks.map(({ user }) => user))]
  const tried = list(users.map(quote), 3)
  const alike = grouped(attacks, ({ name, path, outcome }) => JSON.stringify([name, path, outcome]))
  const head = `Rehearsed attacks, as ${tried}: ${score(scorecard)}.${contrastSentence(scorecard)}`
  return [
    ...paint.wrap(inline(head), '  ').map(paint.bold),
    ...[...alike.values()]
      .filter(([attack]) => paint.detail === 'verbose' || attack?.outcome === 'landed')
      .slice(0, MOST)
      .flatMap((group) => attackLine(group, group.length < users.length, paint))
  ]
}

const MOST = 100

function landedTable(attacks: readonly AttackOutcome[], { table }: Markup): Html {
  const bounded = bound(attacks, SOME, (attack) =>
    row(
      sentenceForMarkdown(attack.title),
      pathCell(attack),
      code(forMarkdown(attack.user, 60)),
      sentenceForMarkdown(attack.remedy ?? '')
    )
  )
  return table(['Succeeded', 'Path', 'As', 'Would refuse it'], bounded, MORE)
}

function triedTable({ attacks, contrast }: Scorecard, { table, marks }: Markup): Html {
  const both = contrast !== undefined
  const bounded = bound(attacks, SOME, (attack) =>
    row(
      `${sentenceForMarkdown(attack.title)} <sub>${attack.technique.id}</sub>`,
      pathCell(attack),
      code(forMarkdown(attack.user, 60)),
      `${marks[MARKS[attack.outcome]]} ${sentenceForMarkdown(attack.detail)}`,
      ...(both ? [attack.contrast === undefined ? '' : WORDS[attack.contrast]] : []),
      sentenceForMarkdown(attack.worth)
    )
  )
  const heads = ['Attack', 'Path', 'As', 'Outcome', ...(both ? ['Writable'] : []), 'If refused']
  return table(heads, bounded, MORE)
}

const pathCell = ({ path }: AttackOutcome): Html =>
  path === '' ? '' : code(forMarkdown(path, 200))

const SOME = { rows: 100, bytes: 40_000 }
const MORE = 'and more: see report.json'
const MARKS = { landed: 'bad', refused: 'good', 'not-run': 'none' } as const
const WORDS = { landed: 'succeeded', refused: 'refused', 'not-run': 'not run' } as const

/**
 * Lines on an attack on one path. With `differs`, they name a user, since the outcome does not hold
 * for all.
 */
function attackLine([attack]: readonly AttackOutcome[], differs: boolean, paint: Paint): Section {
  if (attack === undefined) return []
  const { title, path, user, outcome, detail, remedy } = attack
  const where = path === '' ? '' : `: ${quote(path)}`
  const what = `${title}${where}${differs ? `, as ${quote(user)}` : ''}`
  switch (outcome) {
    case 'landed':
      return [
        ...marked(paint, paint.red('✗'), what),
        ...paint.wrap(inline(`Would refuse it: ${remedy ?? 'nothing'}.`, 500), '        ')
      ]
    case 'refused':
      return marked(paint, paint.green('✓'), what)
    case 'not-run':
      return [...marked(paint, '-', what), ...paint.wrap(inline(detail, 500), '        ')]
  }
}

/**
 * Doors to the kernel: system calls that may lead out of the container. Open ones are listed with
 * the setting that would close them, the others collapsed.
 */
export function doorSection({ doors = [] }: Account, markup = summaryMarkup): Html {
  if (doors.length === 0) return ''
  const groups = alike(doors)
  const open = groups.filter(({ door }) => door.outcome === 'landed')
  const others = groups.filter(({ door }) => door.outcome !== 'landed')
  return [
    '<h3>Doors to the kernel</h3>',
    `<p>${sentenceForMarkdown(`${tally(doors)}. ${NOTE}`)}</p>`,
    ...(open.length === 0 ? [] : [openTable(open, markup)]),
    ...(others.length === 0 ? [] : [details('The other doors', otherTable(others, markup))])
  ].join('\n')
}

/** Doors to the kernel for a terminal; the open ones alone unless it is verbose. */
export function doorLines({ doors = [] }: Account, paint: Paint): Section {
  if (doors.length === 0) return []
  const users = [...new Set(doors.map(({ user }) => user))]
  const isWhole = paint.detail === 'verbose'
  const shown = alike(doors).filter(({ door }) => isWhole || door.outcome === 'landed')
  const head = `Doors to the kernel, as ${list(users.map(quote), 3)}: ${tally(doors)} (${LEGEND}).`
  return [
    ...paint.wrap(inline(head), '  ').map(paint.bold),
    ...shown.flatMap((group) => doorLine(group, group.users.length < users.length, paint)),
    ...(isWhole ? paint.wrap(NOTE, '    ') : [])
  ]
}

const NOTE =
  'Each was tried with the user, capabilities and profiles of the check, and only as far as to see whether it is open. They do not affect the verdict; run again to see whether a setting closes one.'

/** Marks of the doors in a list. */
const LEGEND = '! open, ✓ closed, - not known'

/** Numbers of doors, e.g. `4 open, 3 closed, 1 not known`. */
function tally(doors: readonly TriedDoor[]): string {
  const many = (outcome: TriedDoor['outcome']): number =>
    doors.filter((door) => door.outcome === outcome).length
  const [open, closed, unknown] = [many('landed'), many('refused'), many('not-run')]
  const rest = unknown === 0 ? '' : `, ${thousands(unknown)} not known`
  return `${thousands(open)} open, ${thousands(closed)} closed${rest}`
}

function openTable(groups: readonly Group[], { table }: Markup): Html {
  const bounded = bound(groups, SOME_DOORS, ({ door, users }) =>
    row(
      nameCell(door),
      userCell(users),
      sentenceForMarkdown(door.worth),
      sentenceForMarkdown(door.remedy ?? '')
    )
  )
  return table(['Open', 'As', 'Why it matters', 'Would close it'], bounded, MORE)
}

function otherTable(groups: readonly Group[], { table }: Markup): Html {
  const bounded = bound(groups, SOME_DOORS, ({ door, users }) =>
    row(
      nameCell(door),
      userCell(users),
      sentenceForMarkdown(door.worth),
      sentenceForMarkdown(door.detail)
    )
  )
  return table(['Door', 'As', 'Why it matters', 'State'], bounded, MORE)
}

const nameCell = ({ title, call, technique }: TriedDoor): Html =>
  `${sentenceForMarkdown(title)}: ${code(forMarkdown(call))} <sub>${technique.id}</sub>`

const userCell = (users: readonly string[]): Html =>
  users
    .slice(0, 2)
    .map((user) => code(forMarkdown(user, 60)))
    .join(', ')

const SOME_DOORS = { rows: 50, bytes: 30_000 }

/** A door, and all users for whom its outcome is equal. */
interface Group {
  readonly door: TriedDoor
  readonly users: readonly string[]
}

function alike(doors: readonly TriedDoor[]): readonly Group[] {
  const groups = grouped(doors, ({ name, detail, remedy }) =>
    JSON.stringify([name, detail, remedy])
  )
  return [...groups.values()].flatMap((all) =>
    all.slice(0, 1).map((door) => ({ door, users: all.map(({ user }) => user) }))
  )
}

function doorLine({ door, users }: Group, differs: boolean, paint: Paint): Section {
  const { title, call, outcome, detail, remedy } = door
  const state = detail.charAt(0).toLowerCase() + detail.slice(1, -1)
  const what = `${title}, ${quote(call)}${differs ? `, as ${list(users.map(quote), 2)}` : ''}: ${state}`
  switch (outcome) {
    case 'landed': {
      const closing = `Would close it: ${remedy ?? 'nothing'}.`
      return [
        ...marked(paint, paint.yellow('!'), what),
        ...paint.wrap(inline(closing, 500), '        ')
      ]
    }
    case 'refused':
      return marked(paint, paint.green('✓'), what)
    case 'not-run':
      return marked(paint, '-', what)
  }
}
