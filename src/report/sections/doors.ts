import { grouped } from '../../explain/writes'
import type { TriedDoor } from '../../judge/doors'
import { list, quote, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, summaryMarkup, row, type Html, type Markup } from '../markup'
import { marked, type Paint, type Section } from '../terminal-text'

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
    `<p>${sentenceForMarkdown(`${tally(doors)} ${NOTE}`)}</p>`,
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
  const head = `Doors to the kernel, as ${list(users.map(quote), 3)}: ${tally(doors)}`
  return [
    ...paint.wrap(inline(head), '  ').map(paint.bold),
    ...shown.flatMap((group) => doorLine(group, group.users.length < users.length, paint)),
    ...(isWhole ? paint.wrap(NOTE, '    ') : [])
  ]
}

const NOTE =
  'Each was tried with the user, capabilities and profiles of the check, and only as far as to see whether it is open. They do not affect the verdict; run again to see whether a setting closes one.'

/** Numbers of doors, e.g. `4 open, 3 closed, 1 not known.` */
function tally(doors: readonly TriedDoor[]): string {
  const many = (outcome: TriedDoor['outcome']): number =>
    doors.filter((door) => door.outcome === outcome).length
  const [open, closed, unknown] = [many('landed'), many('refused'), many('not-run')]
  const rest = unknown === 0 ? '' : `, ${thousands(unknown)} not known`
  return `${thousands(open)} open, ${thousands(closed)} closed${rest}.`
}

function openTable(groups: readonly Group[], { table }: Markup): Html {
  const bounded = bound(groups, SOME, ({ door, users }) =>
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
  const bounded = bound(groups, SOME, ({ door, users }) =>
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

const SOME = { rows: 50, bytes: 30_000 }
const MORE = 'and more: see report.json'

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
