import { duration, list, thousands } from '../../judge/phrases'
import type { CiFacts, CiProvider, GitFacts } from '../../words'
import type { Account } from '../account'
import type { Document, ImageIntegrityPart, WithoutChanges } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { code, linkTo, type Html } from '../markup'
import type { Paint, Section } from '../terminal-text'
import type { Tally } from './change-totals'
import { endOf, phasesOf } from './phases'
import { refusedCount } from './surface'
import { smokeRows } from './steps'
import { workloadHtml } from './workload'

/** Facts on the tested image, the engine, and the run. */
export function facts(document: WithoutChanges): Html {
  const { image, engine, run, policy, imageIntegrity, manifest } = document
  const { reference, id } = image
  const root =
    run === undefined ? [] : [`root filesystem ${run.readOnly ? 'read-only' : 'writable'}`]
  const host = engine === undefined ? [] : [engineWords(engine), ...root]
  const lines = [
    reference === '' ? '' : `Image ${code(forMarkdown(reference, 200))}`,
    id === undefined ? '' : `ID ${code(forMarkdown(id, 100))}`,
    manifest === undefined ? '' : workloadHtml(manifest),
    host.join(', '),
    policy === undefined ? '' : policyHtml(policy),
    imageIntegrity === undefined
      ? ''
      : `Layers ${forMarkdown(integrityWords(imageIntegrity), 400)}`,
    ...originWords(document)
  ].filter((line) => line !== '')
  return lines.length === 0 ? '' : `<p>${lines.join('<br>\n')}</p>`
}

/** The commit; then when the check ran, and its job. Lines of which nothing is known are absent. */
export function originWords(document: Origin): readonly Html[] {
  const run = [whenWords(document), runWords(document.ci)].filter((words) => words !== '')
  return [commitWords(document.git), run.join(', ')].filter((line) => line !== '')
}

type Origin = Pick<WithoutChanges, 'startedAt' | 'durationMs' | 'git' | 'ci'>

/** Date and duration of the check: `Checked on 2026-11-27 at 14:29:54 UTC in 1.5 s`. */
function whenWords({ startedAt, durationMs }: Origin): Html {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z$/.exec(startedAt ?? '') ?? []
  if (date === undefined || time === undefined) return ''
  const took = durationMs === undefined ? '' : ` in ${duration(durationMs)}`
  return `Checked on ${date} at ${time} UTC${took}`
}

/** The commit, with a link to it where the address is known, and its branch or tag. */
function commitWords({ repository, commit, ref }: GitFacts = {}): Html {
  const hash = commit === undefined ? '' : code(forMarkdown(commit.slice(0, 12)))
  const address = commitAddress(repository, commit)
  const known = [
    ...(commit === undefined ? [] : [linkTo(address, hash) ?? hash]),
    ...(ref === undefined ? [] : [code(forMarkdown(ref.replace(/^refs\/heads\//, ''), 100))])
  ]
  return known.length === 0
    ? ''
    : `${commit === undefined ? 'Ref' : 'Commit'} ${known.join(' of ')}`
}

/** Address of a commit, by the path that GitHub and GitLab have for it. */
function commitAddress(repository = '', commit = ''): string | undefined {
  const isKnown = /^https:\/\/(?:[\w-]+\.)*git(?:hub|lab)[\w-]*\./.test(repository)
  return isKnown && commit !== '' ? `${repository}/commit/${commit}` : undefined
}

/** The job, with a link to its run where the address is known. */
function runWords(ci: CiFacts | undefined): Html {
  if (ci === undefined) return ''
  const { provider, runUrl, job } = ci
  const run = linkTo(runUrl, PROVIDERS[provider]) ?? PROVIDERS[provider]
  return job === undefined ? run : `${run}, job ${code(forMarkdown(job, 100))}`
}

const PROVIDERS: Readonly<Record<CiProvider, string>> = {
  'github-actions': 'GitHub Actions',
  'gitlab-ci': 'GitLab CI',
  jenkins: 'Jenkins',
  'azure-pipelines': 'Azure Pipelines'
}

const engineWords = (engine: NonNullable<Document['engine']>): Html =>
  `Engine ${partsOf(engine)
    .map((word) => forMarkdown(word, 100))
    .join(' ')}`

/** Name, version and storage driver; whether it is rootless; its address, if that is not Docker's. */
const partsOf = (engine: NonNullable<Document['engine']>): readonly string[] => [
  ...[engine.name, engine.version, engine.storageDriver],
  ...(engine.rootless === true ? ['(rootless)'] : []),
  ...(engine.address === undefined || engine.address === USUAL ? [] : [`at ${engine.address}`])
]

const USUAL = 'unix:///var/run/docker.sock'

/** The policy file, and the inputs that come from it: a reader of the workflow does not see them. */
function policyHtml({ path, inputs }: NonNullable<Document['policy']>): Html {
  const file = `Policy ${code(forMarkdown(path, 200))}`
  const names = inputs.map((name) => code(forMarkdown(name, 50)))
  return names.length === 0 ? file : `${file}, which gives ${list(names, MOST_INPUTS)}`
}

/** Above the number of inputs that a check of any sense has. */
const MOST_INPUTS = 30

/** Facts on the tested image and the engine, for a terminal. */
export function factLines({ image, engine, run, ...rest }: Document, paint: Paint): Section {
  const root =
    run === undefined ? '' : `, root filesystem ${run.readOnly ? 'read-only' : 'writable'}`
  const { imageIntegrity } = rest
  const words = engine === undefined ? [] : partsOf(engine)
  return [
    ...(image.reference === '' ? [] : [`  ${paint.dim('Image ')} ${inline(image.reference, 200)}`]),
    ...(image.id === undefined ? [] : [`  ${paint.dim('ID    ')} ${inline(image.id, 100)}`]),
    ...(engine === undefined
      ? []
      : [`  ${paint.dim('Engine')} ${words.map((word) => inline(word, 100)).join(' ')}${root}`]),
    ...(imageIntegrity === undefined
      ? []
      : paint.wrap(`${paint.dim('Layers')} ${inline(integrityWords(imageIntegrity), 400)}`, '  '))
  ]
}

/** The policy file that was in force, for a terminal; empty if there was none. */
export const policyLine = ({ policy }: Pick<Document, 'policy'>, paint: Paint): Section =>
  policy === undefined ? [] : paint.wrap(`${paint.dim('Policy')} ${policyWords(policy)}`, '  ')

function policyWords({ path, inputs }: NonNullable<Document['policy']>): string {
  const file = inline(path, 200)
  return inputs.length === 0 ? file : `${file}, which gives ${list(inputs, MOST_INPUTS)}`
}

/** State of the image's layers in a few words; may hold untrusted text of the engine. */
function integrityWords({ checked, intact, reason }: ImageIntegrityPart): string {
  if (!checked) return `not checked against their digests: ${reason ?? 'no reason was given'}`
  return intact === true
    ? 'match their digests, before the check and after it'
    : 'do not match their digests'
}

/** Figures of a check for the page; a dash stands for what was not measured. */
export function tiles(document: Document, account: Account, counted: Tally): Html {
  return figureTiles(numbersOf(document, account, counted))
}

/** Draws figures; empty if there are none. */
export function figureTiles(figures: readonly Figure[]): Html {
  if (figures.length === 0) return ''
  const all = figures.map(
    ({ value, label, tone }) => `<div class="${tone}"><dt>${label}</dt><dd>${value}</dd></div>`
  )
  return `<dl class="tiles">${all.join('')}</dl>`
}

/** A number in large letters, and its caption. */
export interface Figure {
  readonly value: Html
  readonly label: Html
  readonly tone: 'good' | 'bad' | 'plain'
}

/** Figures of a check; none before it booted anything. */
function numbersOf(document: Document, account: Account, counted: Tally): readonly Figure[] {
  const { run, verdict, timings } = document
  if (run === undefined) return []
  const { drift, allowed } = counted
  const isInspected = account.observation !== undefined
  const measured = (number: number): Html => (isInspected ? thousands(number) : DASH)
  // No change in a container that did not work is no good sign.
  const isGood = drift.total === 0 && verdict === 'pass'
  return [
    {
      ...figure('outside the allowlist', measured(drift.total)),
      tone: drift.total > 0 ? 'bad' : isGood ? 'good' : 'plain'
    },
    figure('allowed', measured(allowed.total)),
    ...(run.readOnly ? [figure('writes refused', measured(refusedCount(document)))] : []),
    ...steps(document, account),
    ...attacks(account),
    ...settings(account),
    ...recovery(document),
    figure('duration', duration(endOf(phasesOf(timings))))
  ]
}

const DASH = '–'

/** A figure without a judgement. */
export const figure = (label: Html, value: Html): Figure => ({ label, value, tone: 'plain' })
const goodIf = (good: boolean): Figure['tone'] => (good ? 'good' : 'bad')

function steps(document: Document, { plan }: Account): readonly Figure[] {
  const rows = smokeRows(document, plan)
  const passed = rows.filter(({ result }) => result?.passed === true).length
  const isRun = rows.some(({ result }) => result !== undefined)
  const value = `${isRun ? thousands(passed) : DASH}<small> of ${thousands(rows.length)}</small>`
  return rows.length === 0
    ? []
    : [
        {
          ...{ value, label: 'smoke steps passed' },
          tone: isRun ? goodIf(passed === rows.length) : 'plain'
        }
      ]
}

function attacks({ scorecard }: Account): readonly Figure[] {
  if (scorecard === undefined) return []
  const { landed, refused } = scorecard
  const value = `${thousands(refused)}<small> of ${thousands(refused + landed)}</small>`
  return [{ value, label: 'attacks refused', tone: goodIf(landed === 0) }]
}

function settings({ settings: proof }: Account): readonly Figure[] {
  if (proof === undefined) return []
  const value = `${thousands(proof.bites)}<small> of ${thousands(proof.settings.length)}</small>`
  return [{ value, label: 'settings that bite', tone: goodIf(proof.idle === 0) }]
}

function recovery({ recovery: found }: Document): readonly Figure[] {
  if (found === undefined) return []
  const value = found.restart === undefined ? 'no' : duration(found.milliseconds)
  return [{ value, label: 'to recover', tone: goodIf(found.passed) }]
}
