import { recordOutput, type OutputRecorder } from './observe/output-recorder'
import { spoolFor, type Spool } from './observe/spool'
import { sha256Of } from './plan/digest-of'
import type { PlannedCheck } from './main'
import type { CheckContext } from './run/keeper'
import type { Log, World } from './ports'
import type { Growing, Learnt, Prepared } from './run/prepare'
import type { TimePhase } from './run/stopwatch'
import type { Testbed } from './run/testbed'
import type { EndedCheck } from './tell'

/** Means of a check under way, and the account that it fills. */
export interface OpenCheck extends CheckContext, Prepared {
  readonly timed: TimePhase
  readonly account: GrowingAccount
  readonly recorder: OutputRecorder
  /** Spool for contents of changed files; undefined if no evidence is wanted. */
  readonly spool: Spool | undefined
  /** Pending work that must end before the account is used for the report. */
  readonly pending: Promise<void>[]
}

/** The account of a check under way. */
export type GrowingAccount = Growing<EndedCheck['account']>

export const openCheck = (
  prepared: Prepared,
  means: Pick<OpenCheck, 'world' | 'removals' | 'timed' | 'account'>
): OpenCheck => ({
  ...prepared,
  ...means,
  recorder: recordOutput(undefined),
  spool: spoolFor(prepared.plan.evidence, means.world),
  pending: []
})

/** Starts an account with everything that is known before the container boots. */
export function openAccount({
  request,
  world,
  startedAt,
  preparation
}: PlannedCheck): GrowingAccount {
  const { inputs, version, documentation, origin = {}, colour, screen } = request
  const { engine, image, plan, policy, annotateFile, secrets } = preparation.learnt
  return {
    ...{ version, documentation, colour, screen, image, plan, policy, annotateFile, secrets },
    ...{ startedAt, origin, inputs },
    sha256: (text) => sha256Of(Buffer.from(text), world.digest()),
    reference: (inputs.get('image')?.trim() || image?.reference) ?? '',
    mode: plan?.mode ?? 'enforce',
    engine: engine && {
      ...{ name: engine.name, version: engine.version, storageDriver: 'unknown' },
      address: engine.address
    },
    ...{ exercise: undefined, observation: undefined, recovery: undefined },
    ...{ explanation: undefined, scorecard: undefined, log: undefined },
    timings: []
  }
}

/** The log of a check, without the secrets that were learnt until then. */
export const logWithout = (log: Log, learnt: Pick<Learnt, 'secrets'>): Log => ({
  progress: (sentence) => {
    log.progress(learnt.secrets?.hide(sentence) ?? sentence)
  }
})

/** Adds facts of the engine to the account, for which no start should wait. */
export async function learnEngine(
  { id }: Testbed,
  { engine }: World,
  account: GrowingAccount
): Promise<void> {
  const unknown = (): undefined => undefined
  const [storageDriver, rootless] = await Promise.all([
    engine.storageDriver(id).catch(unknown),
    engine.isRootless().catch(unknown)
  ])
  if (account.engine === undefined) return
  const known = { ...account.engine, ...(rootless === true ? { rootless } : {}) }
  account.engine = storageDriver ? { ...known, storageDriver } : known
}
