import type { Attack, Scorecard } from '../judge/attack'
import { contrastSentence, score } from '../judge/attack-wording'
import { quote } from '../judge/phrases'
import type { Account } from './account'
import { bound, code, details, row, table, type Html } from './html'
import { wrap, type Paint, type Section } from './lines'
import { forMarkdown, inline, sentenceForMarkdown } from './untrusted'

/** What an intruder could do: the score, what landed and what would refuse it, and everything that was tried. */
export function attackSection({ scorecard }: Account): Html {
  if (scorecard === undefined) return ''
  const { attacks } = scorecard
  const landed = attacks.filter(({ outcome }) => outcome === 'landed')
  return [
    '<h3>Rehearsed attacks</h3>',
    `<p>${sentenceForMarkdown(`${score(scorecard)}.${contrastSentence(scorecard)}`)}</p>`,
    ...(landed.length === 0 ? [] : [landedTable(landed)]),
    details('Everything that was tried', triedTable(scorecard))
  ].join('\n')
}

/** The same on a terminal. */
export function attackLines({ scorecard }: Account, paint: Paint): Section {
  if (scorecard === undefined) return []
  const head = `Rehearsed attacks: ${score(scorecard)}.${contrastSentence(scorecard)}`
  const shown = scorecard.attacks.slice(0, MOST)
  return [
    ...wrap(head, '  ').map(paint.bold),
    ...shown.flatMap((attack) => attackLine(attack, paint))
  ]
}

const MOST = 100

function landedTable(attacks: readonly Attack[]): Html {
  const bounded = bound(attacks, SOME, (attack) =>
    row(
      sentenceForMarkdown(attack.title),
      code(forMarkdown(attack.path, 200)),
      code(forMarkdown(attack.user, 60)),
      sentenceForMarkdown(attack.remedy ?? '')
    )
  )
  return table(['Landed', 'Path', 'As', 'Would refuse it'], bounded, MORE)
}

function triedTable({ attacks, contrast }: Scorecard): Html {
  const both = contrast !== undefined
  const bounded = bound(attacks, SOME, (attack) =>
    row(
      `${sentenceForMarkdown(attack.title)} <sub>${attack.technique.id}</sub>`,
      code(forMarkdown(attack.path, 200)),
      code(forMarkdown(attack.user, 60)),
      `${MARKS[attack.outcome]} ${sentenceForMarkdown(attack.detail)}`,
      ...(both ? [attack.contrast === undefined ? '' : WORDS[attack.contrast]] : []),
      sentenceForMarkdown(attack.worth)
    )
  )
  const heads = ['Attack', 'Path', 'As', 'Outcome', ...(both ? ['Writable'] : []), 'Worth']
  return table(heads, bounded, MORE)
}

const SOME = { rows: 200, bytes: 100_000 }
const MORE = 'and more: see report.json'
const MARKS = { landed: '❌', refused: '✅', 'not-run': '▫️' } as const
const WORDS = { landed: 'landed', refused: 'refused', 'not-run': 'not run' } as const

function attackLine(attack: Attack, paint: Paint): Section {
  const { title, path, user, outcome, detail, remedy } = attack
  const what = `${title}: ${quote(path)}, as ${quote(user)}`
  switch (outcome) {
    case 'landed':
      return [
        `    ${paint.red('✗')} ${inline(what, 200)}`,
        ...wrap(inline(`Would refuse it: ${remedy ?? 'nothing'}.`, 500), '        ')
      ]
    case 'refused':
      return [`    ${paint.green('✓')} ${inline(what, 200)}`]
    case 'not-run':
      return [`    - ${inline(what, 200)}`, ...wrap(inline(detail, 500), '        ')]
  }
}
