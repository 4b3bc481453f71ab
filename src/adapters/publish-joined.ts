import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Joined } from '../report/joined'
import type { Part } from '../report/part'
import { inline } from '../report/untrusted'
import { annotate, appendSummary, printMuted } from './actions'
import { unwritableJoined } from './joined-files'
import { printPieces } from './print'
import { toolkit, type Core } from './toolkit'

type Environment = Readonly<Record<string, string | undefined>>

/** What the action tells of several images: each image's text in a group of its own, in order, and the overview below them. */
export async function publishJoined(
  written: Joined,
  outputDir: string,
  environment: Environment
): Promise<void> {
  const core = await toolkit()
  const fault = await appendSummary(written.summary, core, environment)
  const told = fault === undefined ? written : unwritableJoined(written, fault)
  for (const part of told.parts) printPart(part, core)
  printMuted(told.terminal)
  for (const annotation of told.annotations) annotate(annotation, core)
  for (const [name, value] of Object.entries(outputsOf(told, outputDir)))
    core.setOutput(name, value)
  if (told.fails) process.exitCode = 1
}

function printPart({ label, verdict, told }: Part, core: Core): void {
  if (told === undefined) return
  core.startGroup(inline(`${label}: ${verdict}`, 200))
  printMuted(
    told.log === '' ? told.terminal : `${told.terminal}\nLog of the container\n${told.log}`
  )
  core.endGroup()
}

/** Of what each image may have, one a line. */
function outputsOf({ outputs, parts }: Joined, outputDir: string): Record<string, string> {
  const fixes = parts.flatMap(({ folder, told }) =>
    told?.suggestion === undefined ? [] : [join(outputDir, folder, told.suggestion)]
  )
  const paths = { report: join(outputDir, 'report.json'), 'output-dir': outputDir }
  return { ...outputs, ...paths, suggestion: fixes.join('\n') }
}

/** Sets the exit code of the local command, then prints the joined report on a terminal: for people, or report.json. */
export async function showJoined(joined: Joined, outputDir: string, json: boolean): Promise<void> {
  process.exitCode = joined.exitCode
  if (json) await printPieces(createReadStream(join(outputDir, 'report.json')))
  else await printPieces(textsOf(joined))
  if (!json) process.stderr.write(`Reports: ${join(outputDir, '')}\n`)
}

const textsOf = ({ parts, terminal }: Joined): readonly string[] => [
  ...parts.flatMap(({ label, told }) =>
    told === undefined ? [] : [`── ${inline(label, 100)} ──\n\n${told.terminal}\n`]
  ),
  terminal
]
