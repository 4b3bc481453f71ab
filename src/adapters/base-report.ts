import type { ReportReading } from '../ports'
import { baseReader } from '../report/document/read-base'
import type { BaseFacts } from '../words'
import { errorMessage } from './errors'
import { isJoined, streamReport } from './report-stream'

/** Reads the untrusted report of one check for a comparison. Never rejects. */
export async function readBaseReport(path: string): Promise<ReportReading> {
  const reader = baseReader()
  const found: BaseFacts[] = []
  try {
    await streamReport(path, {
      whole: (value) => {
        if (isJoined(value)) throw new Error(JOINED)
        found.push(reader.end(value))
      },
      part: () => {
        throw new Error(JOINED)
      },
      change: reader.change
    })
  } catch (error) {
    return unreadable(errorMessage(error))
  }
  const [facts] = found
  return facts === undefined ? unreadable('it ends too early.') : { kind: 'report', facts }
}

const JOINED = 'it joins the reports of several checks; name the report of one of them.'

const unreadable = (reason: string): ReportReading => ({
  kind: 'unreadable',
  reason: reason.replace(/\.$/, '')
})
