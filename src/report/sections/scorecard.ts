import { grouped } from '../../explain/writes'
import {
  contrastSentence,
  score,
  type AttackOutcome,
  type AttackOutcomeKind,
  type Scorecard
} from '../../judge/findings/attacks'
import { count, list, quote } from '../../judge/phrases'
import type { Account } from '../account'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, summaryMarkup, row, type Html, type Markup } from '../markup'
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
