import { parseRule } from './allowlist'
import { oneOf, parseBoolean } from './parsed'
import { parseRunnerPath } from './paths'
import { integerBetween, parseDuration, parseTimeout, sizeFrom } from './quantities'
import { parseWaitFor } from './readiness'
import { both, gather, lines, one, optional, several, type Reading, type TextOf } from './reading'
import { parseExec, parseScript, parseSmokeHttp } from './smoke-steps'
import type { AttackStep, Limits, SmokeStep } from './wishes'

/** What is done with the container, and with what comes of it. */
export function readCourse(textOf: TextOf) {
  return {
    waitFor: one(textOf, 'wait-for', parseWaitFor),
    smoke: readSmoke(textOf),
    limits: readLimits(textOf),
    rules: lines(textOf, 'allow', parseRule),
    policyFile: optional(textOf, 'policy-file', parseRunnerPath),
    mode: one(textOf, 'mode', oneOf('enforce', 'audit')),
    content: one(textOf, 'content', oneOf('auto', 'always', 'never')),
    watchLimit: one(textOf, 'watch-limit', sizeFrom('1')),
    explain: one(textOf, 'explain', oneOf('on-failure', 'always', 'never')),
    explainTimeout: one(textOf, 'explain-timeout', parseTimeout),
    attack: readAttack(textOf),
    rehearseAttacks: one(textOf, 'rehearse-attacks', parseBoolean),
    contrast: one(textOf, 'contrast', parseBoolean),
    maxLanded: optional(textOf, 'max-landed', parseCount),
    recover: one(textOf, 'recover', parseBoolean),
    evidence: one(textOf, 'evidence', oneOf('on-failure', 'always', 'never')),
    evidenceFileLimit: one(textOf, 'evidence-file-limit', sizeFrom('0')),
    evidenceLimit: one(textOf, 'evidence-limit', sizeFrom('0')),
    evidenceImage: one(textOf, 'evidence-image', parseBoolean),
    outputDir: optional(textOf, 'output-dir', parseRunnerPath),
    annotateFile: optional(textOf, 'annotate-file', parseRunnerPath)
  }
}

/** The steps in the order in which they run. */
function readSmoke(textOf: TextOf): Reading<readonly SmokeStep[]> {
  const http = lines(textOf, 'smoke-http', parseSmokeHttp)
  const exec = lines(textOf, 'smoke-exec', parseExec)
  const run = several('smoke-run', parseScript(textOf('smoke-run')))
  return both(both<SmokeStep>(http, exec), run)
}

/** Inside first, as the smoke test goes. */
function readAttack(textOf: TextOf): Reading<readonly AttackStep[]> {
  const exec = lines(textOf, 'attack-exec', parseExec)
  return both<AttackStep>(exec, several('attack-run', parseScript(textOf('attack-run'))))
}

const parseCount = integerBetween(0, 1000, 'a number of attacks', '3')

function readLimits(textOf: TextOf): Reading<Limits> {
  const { understood, faults } = gather<Limits>({
    startup: one(textOf, 'startup-timeout', parseTimeout),
    smoke: one(textOf, 'smoke-timeout', parseTimeout),
    settle: one(textOf, 'settle', parseDuration),
    stop: one(textOf, 'stop-timeout', parseDuration)
  })
  return faults.length === 0 ? { value: understood as Limits, faults } : { faults }
}
