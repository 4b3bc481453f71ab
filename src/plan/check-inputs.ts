import { parseRule } from './allowlist'
import { oneOf } from './parsed'
import { parseRunnerPath } from './paths'
import { parseDuration, parseTimeout, sizeFrom } from './quantities'
import { parseWaitFor } from './readiness'
import { both, gather, lines, one, optional, several, type Reading, type TextOf } from './reading'
import { parseSmokeExec, parseSmokeHttp, parseSmokeRun } from './smoke-steps'
import type { Limits, SmokeStep } from './wishes'

/** What is done with the container, and with what comes of it. */
export function readCourse(textOf: TextOf) {
  return {
    waitFor: one(textOf, 'wait-for', parseWaitFor),
    smoke: readSmoke(textOf),
    limits: readLimits(textOf),
    rules: lines(textOf, 'allow', parseRule),
    mode: one(textOf, 'mode', oneOf('enforce', 'audit')),
    content: one(textOf, 'content', oneOf('auto', 'always', 'never')),
    watchLimit: one(textOf, 'watch-limit', sizeFrom('1')),
    explain: one(textOf, 'explain', oneOf('on-failure', 'always', 'never')),
    explainTimeout: one(textOf, 'explain-timeout', parseTimeout),
    outputDir: optional(textOf, 'output-dir', parseRunnerPath),
    annotateFile: optional(textOf, 'annotate-file', parseRunnerPath)
  }
}

/** The steps in the order in which they run. */
function readSmoke(textOf: TextOf): Reading<readonly SmokeStep[]> {
  const http = lines(textOf, 'smoke-http', parseSmokeHttp)
  const exec = lines(textOf, 'smoke-exec', parseSmokeExec)
  const run = several('smoke-run', parseSmokeRun(textOf('smoke-run')))
  return both(both(http, exec), run)
}

function readLimits(textOf: TextOf): Reading<Limits> {
  const { understood, faults } = gather<Limits>({
    startup: one(textOf, 'startup-timeout', parseTimeout),
    smoke: one(textOf, 'smoke-timeout', parseTimeout),
    settle: one(textOf, 'settle', parseDuration),
    stop: one(textOf, 'stop-timeout', parseDuration)
  })
  return faults.length === 0 ? { value: understood as Limits, faults } : { faults }
}
