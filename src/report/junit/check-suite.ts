import type { Finding } from '../../judge/findings/finding'
import { FINDINGS, type FindingKind } from '../../judge/findings/table'
import { count, thousands } from '../../judge/phrases'
import type { Account } from '../account'
import type { ChangePart, Document } from '../document/document'
import { forLog } from '../escape'
import { timeOf } from '../sections/phases'
import { smokeRows, type SmokeRow } from '../sections/steps'
import { workloadWords } from '../subject'
import { NOT_REACHED, PASSED, skipped, type Case, type CaseOutcome, type Suite } from './junit'

/**
 * Test suite of one check, its cases in the order in which they were tried. Failures are failures
 * in `mode: audit`, too.
 */
export function checkSuite(document: Document, account: Account): Suite {
  const { image, verdict, tool, engine, run, manifest } = document
  const subject = manifest === undefined ? image.reference : workloadWords(manifest).join(', ')
  const gates = gateCases(document, account)
  const pick = (...names: readonly GateName[]) => names.flatMap((name) => gates.get(name) ?? [])
  const rows = smokeRows(document, account.plan)
  const smoke = (afterAttack: boolean) =>
    rows
      .filter((row) => row.afterAttack === afterAttack)
      .map((row, index) => smokeCase(row, index, account))
  return {
    name: subject === '' ? 'no image' : subject,
    milliseconds: timeOf(document),
    properties: [
      ['verdict', verdict],
      ['mode', account.mode],
      ['tool', `${tool.name} ${tool.version}`],
      ...(image.id === undefined ? [] : [['image-id', image.id] as const]),
      ...(engine === undefined ? [] : [['engine', `${engine.name} ${engine.version}`] as const]),
      ...(run === undefined ? [] : [['read-only', String(run.readOnly)] as const])
    ],
    cases: [
      ...pick('judged').map((one) => ({ ...one, output: notes(document) })),
      ...pick('ready'),
      ...smoke(false),
      ...pick('works'),
      ...smoke(true),
      ...pick('drift', 'writable', 'attacks', 'settings', 'recovery')
    ]
  }
}

function smokeCase({ step, result, afterAttack }: SmokeRow, index: number, account: Account): Case {
  const name = `${afterAttack ? 'smoke test after the attack' : 'smoke test'}: ${step}`
  const { exercise } = account
  const results = afterAttack ? exercise?.attack?.smoke : exercise?.smoke
  return {
    name,
    milliseconds: result?.milliseconds ?? 0,
    outcome: smokeOutcome(result, afterAttack, results?.[index]?.output ?? '')
  }
}

function smokeOutcome(
  result: SmokeRow['result'],
  afterAttack: boolean,
  output: string
): CaseOutcome {
  if (result === undefined) return skipped(NOT_REACHED)
  if (result.passed) return PASSED
  return {
    kind: 'failure',
    type: afterAttack ? 'broken-by-attack' : 'smoke-failed',
    message: result.detail,
    lines: output.trim() === '' ? [result.detail] : forLog(output.trimEnd(), 50, 1000).split('\n')
  }
}

/**
 * Warnings and notices as lines of output. They are not tests, but every reader of JUnit files
 * shows the output of a case.
 */
function notes({ findings }: Document): readonly string[] {
  const told = findings.filter(({ level }) => level !== 'error')
  const hidden = told.length - MOST_NOTES
  const lines = told
    .slice(0, MOST_NOTES)
    .map(({ level, title, detail }) => `${level}: ${title}. ${detail}`)
  return hidden > 0 ? [...lines, `and ${thousands(hidden)} more: see report.json`] : lines
}

const MOST_NOTES = 100

/** Conditions that a check must meet, apart from the steps of its smoke test. */
type GateName =
  'judged' | 'ready' | 'works' | 'drift' | 'writable' | 'attacks' | 'settings' | 'recovery'

/**
 * Test case of each gate that this check had. Every finding that forces a verdict breaks a gate or
 * a step of the smoke test, so there is a failure or an error unless the verdict is `pass`.
 */
function gateCases(document: Document, account: Account): ReadonlyMap<GateName, Case> {
  const cases = new Map<GateName, Case>()
  for (const { gate, name, phases, had, unbroken } of GATES) {
    const findings = document.findings.filter((one) => gateOf(one, document, account) === gate)
    if (findings.length === 0 && !had(account)) continue
    const broken = gate === 'drift' ? driftOutcome(document, findings) : brokenBy(findings)
    const outcome = broken ?? unbroken(account)
    cases.set(gate, { name: name(account), milliseconds: timeIn(document, phases), outcome })
  }
  return cases
}

interface Gate {
  readonly gate: GateName
  readonly name: (account: Account) => string
  /** Phases whose durations add up to the gate's. */
  readonly phases: readonly string[]
  /** Whether this check had the gate. */
  readonly had: (account: Account) => boolean
  /** Outcome if no finding broke the gate. */
  readonly unbroken: (account: Account) => CaseOutcome
}

const always = (): boolean => true
const passedIf = (reached: boolean): CaseOutcome => (reached ? PASSED : skipped(NOT_REACHED))

const GATES: readonly Gate[] = [
  {
    gate: 'judged',
    name: () => 'the check can judge',
    phases: ['plan'],
    had: always,
    unbroken: () => PASSED
  },
  {
    gate: 'ready',
    name: () => 'boots and becomes ready',
    phases: ['boot', 'ready'],
    had: always,
    unbroken: ({ exercise }) => passedIf(exercise !== undefined)
  },
  {
    gate: 'works',
    name: () => 'keeps running',
    phases: ['settle'],
    had: always,
    unbroken: ({ exercise }) => passedIf(exercise !== undefined && exercise.failure === undefined)
  },
  {
    gate: 'drift',
    name: () => 'nothing outside the allowlist changed',
    phases: ['baseline', 'look', 'observe', 'compare', 'copies'],
    had: always,
    // A check that ended with a fault may not have looked at everything.
    unbroken: ({ observation, judgement }) =>
      passedIf(observation !== undefined && judgement.verdict !== 'error')
  },
  {
    gate: 'writable',
    name: () => 'works with a writable root filesystem',
    phases: ['explain'],
    had: ({ explanation }) => explanation !== undefined,
    unbroken: ({ explanation }) =>
      passedIf(explanation !== undefined && explanation.kind !== 'broken')
  },
  {
    gate: 'attacks',
    name: ({ plan }) => attackGate(plan?.rehearsal?.maxLanded),
    phases: ['attacks'],
    had: ({ plan }) => plan?.rehearsal !== undefined,
    unbroken: ({ scorecard }) => passedIf(scorecard !== undefined)
  },
  {
    gate: 'settings',
    name: ({ plan }) => settingsGate(plan?.proveSettings?.maxIdle),
    phases: ['settings'],
    had: ({ plan }) => plan?.proveSettings !== undefined,
    unbroken: ({ settings }) => passedIf(settings !== undefined)
  },
  {
    gate: 'recovery',
    name: () => 'a fresh container works, and is the image again',
    phases: ['recover'],
    had: ({ plan }) => plan?.recover === true,
    unbroken: ({ recovery }) => passedIf(recovery?.passed === true)
  }
]

const attackGate = (most: number | undefined): string =>
  most === undefined ? 'attacks can be rehearsed' : `at most ${most} rehearsed attacks succeed`

const settingsGate = (most: number | undefined): string =>
  most === undefined
    ? 'hardening settings can be left out'
    : `at most ${most} hardening settings have no effect`

/** Gate that a finding breaks; undefined if it breaks none, or breaks a step of the smoke test. */
function gateOf(
  { kind }: Finding,
  { smoke }: Document,
  { exercise }: Account
): GateName | undefined {
  const { verdict } = FINDINGS[kind]
  if (verdict === 'pass') return undefined
  if (OF_SMOKE.has(kind)) return smoke.some(({ passed }) => !passed) ? undefined : 'works'
  const own = OWN.get(kind)
  if (own !== undefined) return own
  if (verdict !== 'failed') return verdict === 'error' ? 'judged' : 'drift'
  const failure = exercise?.failure
  const isLate = failure !== undefined && 'during' in failure && failure.during !== 'startup'
  return isLate ? 'works' : 'ready'
}

const OF_SMOKE: ReadonlySet<FindingKind> = new Set(['smoke-failed', 'broken-by-attack'])

const OWN: ReadonlyMap<FindingKind, GateName> = new Map([
  ['look-failed', 'drift'],
  ['rehearsal-failed', 'attacks'],
  ['attacks-landed', 'attacks'],
  ['idle-settings', 'settings'],
  ['fails-writable', 'writable'],
  ['not-recovered', 'recovery'],
  ['not-identical', 'recovery'],
  ['not-restarted', 'recovery']
])

const timeIn = ({ timings }: Document, phases: readonly string[]): number =>
  timings
    .filter(({ phase }) => phases.includes(phase))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0)

/**
 * Failure of a gate by these findings: the title of the first is the message, and the texts of all
 * follow. Undefined if there are none.
 */
function brokenBy(findings: readonly Finding[]): CaseOutcome | undefined {
  const [first] = findings
  if (first === undefined) return undefined
  return {
    kind: FINDINGS[first.kind].verdict === 'error' ? 'error' : 'failure',
    type: first.kind,
    message: first.title,
    lines: findings.flatMap(({ title, detail }) =>
      detail.startsWith(title) ? [detail] : [title, detail]
    )
  }
}

/**
 * Failure of a gate by drift, with the changes themselves, worst first, instead of the findings
 * that sum them up.
 */
function driftOutcome(
  { changes }: Document,
  findings: readonly Finding[]
): CaseOutcome | undefined {
  const faults = findings.filter(({ kind }) => FINDINGS[kind].verdict === 'error')
  if (faults.length > 0 || findings.length === 0) return brokenBy(faults)
  const { drift, tolerated = 0 } = changes.counts
  const drifted = drift - tolerated
  if (drifted === 0) return brokenBy(findings)
  const hidden = drifted - MOST
  return {
    kind: 'failure',
    type: 'drift',
    message: `${count(drifted, 'change')} outside the allowlist`,
    lines: [
      ...failing(changes, Math.min(drifted, MOST)).map(line),
      ...(hidden > 0 ? [`and ${thousands(hidden)} more: see report.json`] : [])
    ]
  }
}

const MOST = 2000

/** The first changes that no rule allows and that are not tolerated. */
function failing(changes: Document['changes'], most: number): readonly ChangePart[] {
  const found: ChangePart[] = []
  for (const change of changes) {
    if (found.length === most) break
    if (change.tolerated === undefined) found.push(change)
  }
  return found
}

const line = ({ kind, path, severity, tags }: ChangePart): string =>
  `${kind} ${path}${tags.length === 0 ? '' : ` [${severity}: ${tags.join(', ')}]`}`
