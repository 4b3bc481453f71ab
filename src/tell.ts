import { judgeFault, leftBehind } from './judge/find'
import type { Judgement } from './judge/judgement'
import { lineInFile } from './plan/written-inputs'
import type { Files, World } from './ports'
import type { Account } from './report/account'
import { instructionsOf, type Sources } from './report/locations'
import { amendReport, makeReport, type Report } from './report/report'
import { stepIn } from './report/workflow-step'
import { assertNoVolumeLeft, type Removals } from './run/lease'
import type { Request } from './run/prepare'
import type { Workload } from './run/workload'

/**
 * Writes a report; resolves with it, or with a report that has a finding on a file that could not
 * be written.
 */
export type WriteReport = (report: Report) => Promise<Report>

/**
 * A check at its end: its account, the judgement or the fault that ended it, and removals that are
 * still under way.
 */
export type EndedCheck = {
  readonly request: Request
  readonly world: World
  readonly removals: Removals
  /** Workload that describes the container; absent if inputs alone do, or it could not be read. */
  readonly workload?: Workload | undefined
  readonly account: Omit<Account, 'judgement' | 'sources'>
} & ({ readonly judgement: Judgement } | { readonly fault: unknown })

/**
 * Draws and writes the reports of a check while the engine still removes its containers. If
 * something was left behind, they are drawn and written again.
 */
export async function tell(ended: EndedCheck, write: WriteReport): Promise<Report> {
  const { request, world, removals, account, workload } = ended
  const left = leftBehind([...removals, assertNoVolumeLeft(account.plan, removals, world.engine)])
  const judgement =
    'judgement' in ended ? ended.judgement : judgeFault(ended.fault, account.exercise)
  const isLocated = judgement.findings.length > 0
  const authored = isLocated ? await sourcesOf(request, account.annotateFile, world.files) : {}
  const writtenAs = (name: string): string =>
    account.plan?.smoke.find(({ step }) => step === name)?.written ?? name
  const inService = workload === undefined ? {} : { inService: workload.locate }
  const sources = { ...authored, ...inService, writtenAs }
  const report = await write(makeReport({ ...account, judgement, sources }))
  const amended = amendReport(report, await left)
  return amended === report ? report : write(amended)
}

/** Reads the author's files in which findings are located; missing ones are left out. */
async function sourcesOf(
  { inputs, given = inputs, policy, workflow }: Request,
  annotateFile: string | undefined,
  files: Pick<Files, 'read'>
): Promise<Sources> {
  const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile'
  const [built, ran] = await Promise.all([
    textOf(dockerfile, files),
    workflow === undefined ? undefined : textOf(workflow.file, files)
  ])
  const step = workflow && ran !== undefined ? await stepIn(ran, workflow, given) : undefined
  return {
    ...(built === undefined
      ? {}
      : { dockerfile: { file: dockerfile, instructions: instructionsOf(built) } }),
    ...(step === undefined ? {} : { step }),
    ...(policy === undefined
      ? {}
      : { lineInPolicy: (input, entry) => lineInFile({ inputs, ...policy }, input, entry) })
  }
}

/** Whether the file has a name that builders take for a Dockerfile. */
const isDockerfile = (path: string | undefined): path is string =>
  /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]*\.(?:Docker|Container)file)$/i.test(
    path ?? ''
  )

async function textOf(path: string, files: Pick<Files, 'read'>): Promise<string | undefined> {
  const file = await files.read(path)
  return file.kind === 'text' ? file.text : undefined
}
