import type { Exercise, SmokeResult } from '../../run/outcome'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { forLog, forMarkdown, forPre } from '../escape'
import { code, type Html } from '../markup'
import type { Paint, Section } from '../terminal-text'

/** End of the output of a failed step, and of a failed container's log. */
export function failureLog({ verdict }: Document, { log, exercise }: Account): Html {
  const step = failedStep(exercise)
  const printed =
    step === undefined
      ? []
      : [
          `<h3>Output of ${code(forMarkdown(step.step, 100))}</h3>\n<pre>${forPre(step.output, 20)}</pre>`
        ]
  const wanted = verdict === 'failed' && log !== undefined
  const lines =
    log?.trim() === ''
      ? '<i>The container printed nothing.</i>'
      : `<pre>${forPre(log ?? '', 30)}</pre>`
  const container = wanted ? [`<h3>The container's last log lines</h3>\n${lines}`] : []
  return [...printed, ...container].join('\n\n')
}

/** End of the output of a failed step, and of a failed container's log, for a terminal. */
export function logLines({ verdict }: Document, { log, exercise }: Account, paint: Paint): Section {
  const step = failedStep(exercise)
  const printed = verdict === 'failed' ? log?.trim() : undefined
  return [
    ...(step === undefined ? [] : tail('Output of the failed step', step.output, paint)),
    ...(step === undefined || !printed ? [] : ['']),
    ...(printed ? tail("The container's last log lines", printed, paint) : []),
    ...(printed === '' ? ['  The container printed nothing.'] : [])
  ]
}

function tail(title: string, text: string, paint: Paint): Section {
  const most = paint.detail === 'verbose' ? 20 : 8
  const lines = forLog(text.trimEnd(), most, 500).split('\n')
  return [paint.bold(`  ${title}`), ...lines.map((line) => `    ${line}`)]
}

/** First failed step of the smoke test, if it printed anything. */
function failedStep(exercise: Exercise | undefined): SmokeResult | undefined {
  const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])]
  return all.find(({ passed, output }) => !passed && output.trim() !== '')
}
