import {
  outcomeWords,
  settingsTally,
  type ProvenSetting,
  type SettingsProof,
  type SettingVerdict,
  type TrialOutcome,
  type TriedSetting
} from '../../judge/findings/settings'
import { list, quote, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, row, summaryMarkup, type Html, type Markup } from '../markup'
import { marked, type Paint, type Section } from '../terminal-text'

/** Hardening settings: what each is worth, and the attempts that show it. */
export function settingsSection({ settings: proof }: Account, markup = summaryMarkup): Html {
  if (proof === undefined || proof.settings.length === 0) return ''
  const all = details('All attempts, with and without each setting', attemptTable(proof, markup))
  return [
    '<h3>Hardening settings</h3>',
    `<p>${sentenceForMarkdown(`${settingsTally(proof)}. ${NOTE}`)}</p>`,
    effectTable(proof, markup),
    all
  ].join('\n')
}

const NOTE =
  'Each was left out in containers of the image in which only a program of the check ran; then together with the settings that cover for it.'

/** Every setting as a dot: whether it bites, is covered, or has no effect. */
export function settingDots({ settings: proof }: Account): Html {
  if (proof === undefined || proof.settings.length === 0) return ''
  const { rows } = bound(inOrder(proof), { rows: 100, bytes: 30_000 }, dot)
  const legend = `<i class="refused"></i> bites <i class="covered"></i> covered by others <i class="landed"></i> no effect <i class="not-run"></i> not tested`
  return `<div class="score"><div><p>Hardening settings: <b>${settingsTally(proof)}</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div><p class="legend">${legend}</p></div>`
}

const dot = ({ declared, verdict }: ProvenSetting): Html =>
  `<i class="${DOTS[verdict]}" title="${forMarkdown(`${declared}: ${WORDS[verdict]}`, 100)}"></i>`

const DOTS = { bites: 'refused', covered: 'covered', idle: 'landed', 'not-run': 'not-run' } as const

/** Hardening settings for a terminal: the effect of each. */
export function settingLines({ settings: proof }: Account, paint: Paint): Section {
  if (proof === undefined || proof.settings.length === 0) return []
  return [
    ...paint
      .wrap(
        inline(`Hardening settings, each left out once: ${settingsTally(proof)} (${LEGEND}).`),
        '  '
      )
      .map(paint.bold),
    ...inOrder(proof)
      .slice(0, MOST)
      .flatMap((setting) =>
        marked(
          paint,
          signOf(setting.verdict, paint),
          `${quote(setting.declared)}: ${effect(setting)}`
        )
      )
  ]
}

const MOST = 100

/** Marks of the settings in a list. */
const LEGEND = '✓ bites, ◐ covered by others, ✗ no effect, - not tested'

function signOf(verdict: SettingVerdict, paint: Paint): string {
  switch (verdict) {
    case 'bites':
      return paint.green('✓')
    case 'covered':
      return paint.green('◐')
    case 'idle':
      return paint.red('✗')
    case 'not-run':
      return '-'
  }
}

const WORDS: Readonly<Record<SettingVerdict, string>> = {
  bites: 'bites',
  covered: 'covered by others',
  idle: 'no effect',
  'not-run': 'not tested'
}

const ORDER = ['bites', 'covered', 'idle', 'not-run'] as const satisfies readonly SettingVerdict[]

/** Those with an effect first. */
const inOrder = ({ settings }: SettingsProof): readonly ProvenSetting[] =>
  settings.toSorted((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict))

/** Effect of a setting as a clause. */
function effect({ verdict, coveredBy, attempts, reason = '' }: ProvenSetting): string {
  const turning = attempts.filter(({ turns }) => turns)
  switch (verdict) {
    case 'bites':
      return `without it, ${succeeding(turning.filter(({ leftOut }) => leftOut.length === 1))}`
    case 'covered':
      return `covered by ${list(coveredBy.map(quote), 6)}; without them and without it, ${succeeding(turning)}`
    case 'idle':
      return idleClause(attempts)
    case 'not-run':
      return `not tested: ${reason}`
  }
}

function succeeding(attempts: readonly TriedSetting[]): string {
  const titles = [...new Set(attempts.map(({ title }) => inSentence(title)))]
  return titles.length === 1
    ? `this succeeds: ${titles.join('')}`
    : `${thousands(titles.length)} attempts succeed: ${list(titles, 3)}`
}

const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

function idleClause(attempts: readonly TriedSetting[]): string {
  const through = attempts.filter(({ with: { outcome } }) => outcome === 'landed')
  const titles = [...new Set(through.map(({ title }) => inSentence(title)))]
  return titles.length === 0
    ? 'nothing changes without it'
    : `nothing changes without it; with it as well, this succeeds: ${list(titles, 3)}`
}

function effectTable(proof: SettingsProof, { table, marks }: Markup): Html {
  const signs = { bites: marks.good, covered: marks.half, idle: marks.bad, 'not-run': marks.none }
  const bounded = bound(inOrder(proof), { rows: 100, bytes: 40_000 }, (setting) =>
    row(
      `${signs[setting.verdict]} ${WORDS[setting.verdict]}`,
      code(forMarkdown(setting.declared, 200)),
      sentenceForMarkdown(effect(setting))
    )
  )
  return table(['Effect', 'Setting', 'Shown by'], bounded, MORE)
}

function attemptTable(proof: SettingsProof, { table }: Markup): Html {
  const all = inOrder(proof).flatMap((setting) =>
    setting.attempts.map((attempt) => ({ setting, attempt }))
  )
  const bounded = bound(all, { rows: 200, bytes: 60_000 }, ({ setting, attempt }) =>
    row(
      code(forMarkdown(setting.declared, 100)),
      sentenceForMarkdown(attempt.title),
      forMarkdown(told(attempt.with), 200),
      forMarkdown(told(attempt.without), 200),
      attempt.leftOut.map((id) => code(forMarkdown(id, 100))).join(' ')
    )
  )
  return table(['Setting', 'Attempt', 'With all', 'Without', 'Left out'], bounded, MORE)
}

/** An outcome as people read it. */
const told = (outcome: TrialOutcome): string =>
  outcomeWords(outcome)
    .replace(/^landed$/, 'succeeded')
    .replace(/^not-run/, 'not run')

const MORE = 'and more: see report.json'
