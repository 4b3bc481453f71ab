import type { OptionalFix } from '../../explain/optional'
import { tmpfsLine } from '../../explain/recipes/mounts'
import type { Explanation } from '../../explain/suggestion'
import type { Finding, IdentifiedFinding } from '../../judge/findings/finding'
import { withId } from '../../judge/findings/table'
import type { Judgement } from '../../judge/judgement'
import type { Observation, Place, Refusal } from '../../observe/observation'
import { mapList } from '../../observe/store/change-store'
import type { AttackResult, Exercise, SmokeResult } from '../../run/outcome'
import type { Location } from '../../plan/faults'
import type { ImageFacts } from '../../words'
import type { Account } from '../account'
import { locate, type Sources } from '../locations'
import { remainsIn } from '../sections/remains'
import { rehearsalParts, settingsParts } from './attack-parts'
import { hardeningPart } from './hardening-part'
import type { AttackPart, Document, ImagePart, OptionalPart, SmokePart } from './document'
import { changePart, manifestPart, originParts } from './parts'

/**
 * Composes the document from which every report is drawn. Parts are copied field by field, so that
 * nothing else gets into report.json.
 */
export function makeDocument(account: Account): Document {
  const { judgement, engine, plan, exercise, observation } = account
  return {
    schemaVersion: 1,
    tool: toolPart(account),
    verdict: judgement.verdict,
    ...originParts(account),
    image: imagePart(account.reference, account.image),
    ...(engine && { engine: enginePart(engine) }),
    ...(plan && exercise && { run: runPart(plan.container.readOnly, exercise) }),
    findings: judgement.findings.map((one) => findingPart(one, account.sources ?? {})),
    changes: changesPart(judgement),
    places: (observation?.places ?? []).map(placePart),
    refusals: refusalParts(observation),
    ...unlistedPart(observation),
    ...testedParts(exercise),
    rules: judgement.rules,
    ...policyPart(account),
    ...manifestPart(account),
    ...suggestionPart(account.explanation),
    ...rehearsalParts(account),
    ...settingsParts(account),
    ...gateParts(account),
    ...recoveryParts(account),
    ...(account.hardening && { hardening: hardeningPart(account.hardening) }),
    ...remainsParts(account),
    ...evidencePart(account),
    ...integrityParts(account),
    timings: account.timings.map(timingPart)
  }
}

function policyPart({ policy }: Account): Pick<Document, 'policy'> {
  if (policy === undefined) return {}
  const { path, sha256, inputs } = policy
  return { policy: { path, sha256, inputs } }
}

const timingPart = ({ phase, start, milliseconds }: Document['timings'][number]) => ({
  phase,
  ...(start === undefined ? {} : { start: Math.round(start) }),
  milliseconds: Math.round(milliseconds)
})

const toolPart = ({ version, documentation }: Account): Document['tool'] => ({
  name: 'zero-drift',
  version,
  ...(documentation === undefined ? {} : { documentation })
})

/** Changes as parts, each converted only when it is read. */
const changesPart = ({ changes }: Judgement): Document['changes'] =>
  Object.assign(mapList(changes, changePart), { counts: changes.counts })

function imagePart(reference: string, image: ImageFacts | undefined): ImagePart {
  if (image === undefined) return { reference }
  const { id, repoDigests, user, volumes, exposedPorts } = image
  const known = repoDigests.length === 0 ? {} : { repoDigests }
  return { reference, id, ...known, user, volumes, exposedPorts }
}

const enginePart = (engine: NonNullable<Document['engine']>): NonNullable<Document['engine']> => ({
  name: engine.name,
  version: engine.version,
  storageDriver: engine.storageDriver,
  ...(engine.address === undefined ? {} : { address: engine.address }),
  ...(engine.rootless === true ? { rootless: true } : {})
})

/**
 * Facts on the container's end. The exit code is null if the container still ran at the end, since
 * the check then ended it.
 */
function runPart(readOnly: boolean, { container, failure }: Exercise): Document['run'] & object {
  const ended = failure?.kind === 'exited' || failure?.kind === 'cannot-start'
  const last = container === undefined || container.running ? null : container.exitCode
  return {
    readOnly,
    exitCode: ended ? failure.exitCode : last,
    oomKilled: failure?.kind === 'out-of-memory' || container?.oomKilled === true
  }
}

function findingPart(finding: Finding, sources: Sources): IdentifiedFinding {
  const { kind, level, title, detail, path } = finding
  const location = locate(finding, sources)
  return withId({
    ...{ kind, level, title, detail },
    ...(path === undefined ? {} : { path }),
    ...(location === undefined ? {} : { location: locationPart(location) })
  })
}

const locationPart = ({ file, line, column }: Location): Location => ({
  ...{ file, line },
  ...(column === undefined ? {} : { column })
})

function refusalParts(observation: Observation | undefined): Document['refusals'] {
  const { refusals = [], attackRefusals = [] } = observation ?? {}
  const foreign = attackRefusals.map((one) => ({ ...refusalPart(one), byAttack: true }) as const)
  return [...refusals.map(refusalPart), ...foreign]
}

function unlistedPart(observation: Observation | undefined): Pick<Document, 'unlistedRefusals'> {
  if (observation?.unlistedRefusals === undefined) return {}
  const { program, attack } = observation.unlistedRefusals
  return { unlistedRefusals: { program, attack } }
}

const refusalPart = ({ message, path }: Refusal): Document['refusals'][number] =>
  path === undefined ? { message } : { message, path }

function evidencePart({ evidence }: Account): Pick<Document, 'evidence'> {
  if (evidence === undefined) return {}
  const { sha256, files, bytes, image } = evidence
  const leftOut = [...evidence.leftOut.values()].reduce((sum, one) => sum + one, 0)
  const place = { folder: 'evidence', archive: 'evidence/evidence.tar' } as const
  const committed = image === undefined ? {} : { image }
  return { evidence: { ...place, sha256, files, bytes, leftOut, ...committed } }
}

const placePart = (place: Place): Document['places'][number] => ({
  path: place.path,
  type: place.type,
  declared: place.declared,
  writable: place.writable,
  ...(place.writableBy === undefined ? {} : { writableBy: place.writableBy }),
  executable: place.executable,
  watched: place.watched,
  ...(place.reason === undefined ? {} : { reason: place.reason })
})

/** Results of the smoke test, before and after the attack, and of the attack's steps. */
function testedParts(exercise: Exercise | undefined): Pick<Document, 'smoke' | 'attackSteps'> {
  const { smoke = [], attack } = exercise ?? {}
  const again = (attack?.smoke ?? []).map(
    (one) => ({ ...smokePart(one), afterAttack: true }) as const
  )
  return {
    smoke: [...smoke.map(smokePart), ...again],
    ...(attack && { attackSteps: attack.steps.map(attackPart) })
  }
}

const smokePart = ({ step, passed, detail, milliseconds }: SmokeResult): SmokePart => ({
  step,
  passed,
  detail,
  milliseconds: Math.round(milliseconds)
})

const attackPart = ({ step, exitCode, milliseconds, output }: AttackResult): AttackPart => ({
  step,
  exitCode: exitCode ?? null,
  milliseconds: Math.round(milliseconds),
  output: output.slice(-2000)
})

/** Least severity that fails the check, and the result of the comparison; keys for what was asked. */
function gateParts({ comparison, plan }: Account): Pick<Document, 'failOnSeverity' | 'comparison'> {
  const { failOn = 'any', failOnSeverity = 'low' } = plan ?? {}
  const least = failOnSeverity === 'low' ? {} : { failOnSeverity }
  if (comparison === undefined) return least
  const { name, kind, base, gap, changes, refusals, places } = comparison
  const { reference, id, verdict } = base
  const told = { with: name, kind, image: { reference, ...(id && { id }) }, verdict, failOn }
  return { ...least, comparison: { ...told, ...(gap && { gap }), changes, refusals, places } }
}

/** Result of the fresh container; no key if it was not tried. */
function recoveryParts({ recovery }: Account): Pick<Document, 'recovery'> {
  if (recovery === undefined) return {}
  const { passed, milliseconds, identical, differences, survived, restart } = recovery
  const told = { passed, milliseconds: Math.round(milliseconds), identical }
  const paths = { differences: differences.paths, survived: survived.paths }
  return { recovery: { ...told, ...paths, ...(restart && { restart }) } }
}

/** Limits of immutability; no key if the image did not run or could not be judged. */
function remainsParts(account: Account): Pick<Document, 'remains'> {
  const remains = remainsIn(account)
  return remains === undefined ? {} : { remains }
}

/**
 * Result of checking the image's layers against their digests; no key if that was not asked for.
 */
function integrityParts({ imageIntegrity: found }: Account): Pick<Document, 'imageIntegrity'> {
  if (found === undefined) return {}
  const { checked } = found
  return {
    imageIntegrity: checked ? { checked, intact: found.intact } : { checked, reason: found.reason }
  }
}

/** The suggestion in the form of report.json; no key if there is none. */
function suggestionPart(explanation: Explanation | undefined): Pick<Document, 'suggestion'> {
  if (explanation?.kind !== 'suggestion') return {}
  const { suggestion, effort } = explanation
  const { proven, works, minimal, fix, flags, allow, hidden, purposes, elsewhere } = suggestion
  const { dangers, drift, moves, rules, without, emptied, filled, decisive, recipes, notes } =
    suggestion
  const [tmpfs, { volumes }] = [fix.tmpfs.map(tmpfsLine), fix]
  const { optional } = suggestion
  return {
    suggestion: {
      ...{ proven, works, minimal, tmpfs, volumes, flags, allow, hidden, purposes, elsewhere },
      ...{ dangers, drift, moves, rules, without, emptied, filled },
      ...(optional && { optional: optionalPart(optional) }),
      ...(decisive && { decisive: { failure: decisive.failure, log: decisive.log } }),
      ...effort,
      ...(suggestion.settings && { settings: suggestion.settings }),
      ...(notes.length === 0 ? {} : { notes }),
      recipes
    }
  }
}

/** Optional mounts in the form of report.json. */
const optionalPart = ({ fix, flags, allow, refused, lost }: OptionalFix): OptionalPart => ({
  ...{ tmpfs: fix.tmpfs.map(tmpfsLine), volumes: fix.volumes },
  ...{ flags, allow, refused, lost }
})
