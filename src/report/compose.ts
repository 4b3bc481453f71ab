import type { Finding } from '../judge/findings'
import type { Judgement } from '../judge/judgement'
import { mapList } from '../observe/change-list'
import type { Observation, Place, Refusal } from '../observe/observation'
import type { ImageFacts } from '../ports'
import type { Exercise } from '../run/outcome'
import type { Account } from './account'
import { changePart } from './change-part'
import type { Document, ImagePart } from './document'
import { locate, type Sources } from './locations/locate'
import { suggestionPart } from './suggestion-part'
import {
  integrityParts,
  recoveryParts,
  rehearsalParts,
  remainsParts,
  testedParts
} from './tested-parts'

/** The one document that every report is drawn from. Parts are copied field by field: nothing else gets into report.json. */
export function makeDocument(account: Account): Document {
  const { judgement, engine, plan, exercise, observation } = account
  return {
    schemaVersion: 1,
    tool: toolPart(account),
    verdict: judgement.verdict,
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
    ...suggestionPart(account.explanation),
    ...rehearsalParts(account),
    ...recoveryParts(account),
    ...remainsParts(account),
    ...evidencePart(account),
    ...integrityParts(account),
    timings: account.timings.map(timingPart)
  }
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

/** Each is drawn only when it is read. */
const changesPart = ({ changes }: Judgement): Document['changes'] =>
  Object.assign(mapList(changes, changePart), { counts: changes.counts })

function imagePart(reference: string, image: ImageFacts | undefined): ImagePart {
  if (image === undefined) return { reference }
  const { id, repoDigests, user, volumes, exposedPorts } = image
  const known = repoDigests.length === 0 ? {} : { repoDigests }
  return { reference, id, ...known, user, volumes, exposedPorts }
}

const enginePart = ({ name, version, storageDriver }: NonNullable<Document['engine']>) => ({
  name,
  version,
  storageDriver
})

/** A container that still ran was ended by the check itself, so its exit code says nothing. */
function runPart(readOnly: boolean, { container, failure }: Exercise): Document['run'] & object {
  const ended = failure?.kind === 'exited' || failure?.kind === 'cannot-start'
  const last = container === undefined || container.running ? null : container.exitCode
  return {
    readOnly,
    exitCode: ended ? failure.exitCode : last,
    oomKilled: failure?.kind === 'out-of-memory' || container?.oomKilled === true
  }
}

function findingPart(finding: Finding, sources: Sources): Finding {
  const { kind, level, title, detail, path } = finding
  const location = locate(finding, sources)
  return {
    ...{ kind, level, title, detail },
    ...(path === undefined ? {} : { path }),
    ...(location === undefined ? {} : { location: { file: location.file, line: location.line } })
  }
}

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
