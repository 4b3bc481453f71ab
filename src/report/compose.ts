import type { Finding } from '../judge/findings'
import type { Place, Refusal } from '../observe/observation'
import type { ImageFacts } from '../ports'
import type { Exercise } from '../run/outcome'
import type { Account } from './account'
import type { Document, ImagePart, SmokePart } from './document'

/** The one document that every report is drawn from. Parts are copied field by field: nothing else gets into report.json. */
export function makeDocument(account: Account): Document {
  const { judgement, engine, plan, exercise, observation } = account
  return {
    schemaVersion: 1,
    tool: { name: 'zero-drift', version: account.version },
    verdict: judgement.verdict,
    image: imagePart(account.reference, account.image),
    ...(engine && { engine: enginePart(engine) }),
    ...(plan && exercise && { run: runPart(plan.container.readOnly, exercise) }),
    findings: judgement.findings.map(findingPart),
    changes: judgement.changes,
    places: (observation?.places ?? []).map(placePart),
    refusals: (observation?.refusals ?? []).map(refusalPart),
    smoke: (exercise?.smoke ?? []).map(smokePart),
    rules: judgement.rules,
    timings: account.timings.map(({ phase, milliseconds }) => ({
      phase,
      milliseconds: Math.round(milliseconds)
    }))
  }
}

function imagePart(reference: string, image: ImageFacts | undefined): ImagePart {
  if (image === undefined) return { reference }
  const { id, user, volumes, exposedPorts } = image
  return { reference, id, user, volumes, exposedPorts }
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

const findingPart = ({ kind, level, title, detail, path }: Finding): Finding =>
  path === undefined ? { kind, level, title, detail } : { kind, level, title, detail, path }

const refusalPart = ({ message, path }: Refusal): Document['refusals'][number] =>
  path === undefined ? { message } : { message, path }

const smokePart = ({ step, passed, detail, milliseconds }: SmokePart): SmokePart => ({
  step,
  passed,
  detail,
  milliseconds: Math.round(milliseconds)
})

const placePart = (place: Place): Place => ({
  path: place.path,
  type: place.type,
  declared: place.declared,
  writable: place.writable,
  executable: place.executable,
  watched: place.watched
})
