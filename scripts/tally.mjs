// tally.mjs RESULTS EXIT_CODE: prints `PASSED FAILED` of one jest run. A test that was skipped, a
// file that could not run, and a run that failed without saying why all count as failed.
import { readFileSync } from 'node:fs'

const [file, exitCode] = process.argv.slice(2)
const { passed, failed } = tally(results(file))
console.log(passed, failed === 0 && exitCode !== '0' ? 1 : failed)

/** What jest wrote, or an empty result where it never got that far. */
function results(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { numPassedTests: 0, numRuntimeErrorTestSuites: 1 }
  }
}

function tally(run) {
  const bad = ['numFailedTests', 'numPendingTests', 'numTodoTests', 'numRuntimeErrorTestSuites']
  return {
    passed: run.numPassedTests,
    failed: bad.reduce((sum, name) => sum + (run[name] ?? 0), 0)
  }
}
