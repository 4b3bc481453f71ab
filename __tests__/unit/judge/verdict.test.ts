import type { Verdict } from '../../../src/judge/findings/finding'
import { FINDINGS, type FindingKind } from '../../../src/judge/findings/table'
import { noChanges } from '../../../src/judge/judged-changes'
import {
  exitCode,
  failsStep,
  sortFindings,
  withFindings,
  worstVerdict,
  type Judgement,
  type Mode
} from '../../../src/judge/judgement'

const finding = (kind: FindingKind) => ({
  kind,
  level: FINDINGS[kind].level,
  title: kind,
  detail: kind
})

describe('the verdict', () => {
  it.each<[readonly FindingKind[], Verdict]>([
    [[], 'pass'],
    [['unused-rule', 'boot-only', 'refused-write', 'unwatched', 'log-cut', 'left-behind'], 'pass'],
    [['beyond-limit', 'touched', 'transient', 'unfrozen'], 'pass'],
    [['unwatched', 'drift'], 'drift'],
    [['drift', 'exited'], 'failed'],
    [['drift', 'exited', 'cancelled', 'boot-only'], 'error']
  ])('of %j is %s', (kinds, verdict) => {
    expect(worstVerdict(kinds.map(finding))).toBe(verdict)
  })

  it('is never pass with a finding of level error', () => {
    const errors = Object.values(FINDINGS).filter(({ level }) => level === 'error')
    expect(errors.map(({ verdict }): Verdict => verdict)).not.toContain('pass')
  })

  it('can only get worse by later findings', () => {
    const before: Judgement = {
      ...{ verdict: 'pass', findings: [], changes: noChanges(), rules: [], drift: [] }
    }
    const warned = withFindings(before, [finding('left-behind')])
    expect(warned.verdict).toBe('pass')
    const failed = withFindings(warned, [finding('output-unwritable')])
    expect(failed.verdict).toBe('error')
    expect(failed.findings.map(({ kind }) => kind)).toEqual(['output-unwritable', 'left-behind'])
  })
})

describe('findings', () => {
  it('are sorted worst first, and otherwise keep their order', () => {
    const found = ['unfrozen', 'unused-rule', 'drift', 'smoke-failed', 'boot-only', 'bad-input']
    expect(sortFindings((found as FindingKind[]).map(finding)).map(({ kind }) => kind)).toEqual(
      'bad-input smoke-failed drift unused-rule boot-only unfrozen'.split(' ')
    )
  })
})

describe('the exit code', () => {
  it.each<[Verdict, Mode, number]>([
    ['pass', 'enforce', 0],
    ['drift', 'enforce', 1],
    ['failed', 'enforce', 2],
    ['error', 'enforce', 3],
    ['pass', 'audit', 0],
    ['drift', 'audit', 0],
    ['failed', 'audit', 0],
    ['error', 'audit', 3]
  ])('of %s with %s is %d', (verdict, mode, code) => {
    expect(exitCode(verdict, mode)).toBe(code)
    expect(failsStep(verdict, mode)).toBe(code !== 0)
  })
})
