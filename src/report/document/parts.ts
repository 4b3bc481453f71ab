import type { JudgedChange } from '../../judge/judgement'
import { count, shorten } from '../../judge/phrases'
import { readable } from '../../observe/paths'
import { utc } from '../../plan/calendar'
import { INPUTS, type DeclaredInput } from '../../plan/input-table'
import type { Inputs } from '../../plan/inputs'
import { maskOf, maskTyped, type Mask } from '../../plan/masks'
import { entriesOf } from '../../plan/parse'
import type {
  ComposeFacts,
  DependencyFacts,
  FileFacts,
  KubernetesFacts,
  OpenPath,
  StandIn
} from '../../words'
import type { Account } from '../account'
import { endOf, phasesOf } from '../sections/phases'
import type { Document, GivenInputs, ScriptPart, ChangePart, FilePart } from './document'

type OriginParts = Pick<Document, 'mode' | 'startedAt' | 'durationMs' | 'git' | 'ci' | 'inputs'>

/** Parts of the document on when, where and with which inputs the check ran. */
export function originParts(account: Account): OriginParts {
  const { mode, startedAt, origin, inputs, timings, sha256 } = account
  const { git, ci } = origin
  return {
    mode,
    startedAt: utc(Math.floor(startedAt / 1000)),
    durationMs: Math.round(endOf(phasesOf(timings))),
    ...(git && { git }),
    ...(ci && { ci }),
    inputs: givenInputs(inputs, sha256)
  }
}

/**
 * Inputs that were given, in the order of the public interface, without secrets: of `env` the names
 * alone, of scripts the number of lines and the digest. The values of `env`, and texts of the shape
 * of a secret, are masked in all others. Lists and texts are cut, so that their size is bounded.
 */
function givenInputs(inputs: Inputs, sha256: (text: string) => string): GivenInputs {
  const mask = maskTyped(entriesOf(inputs.get('env') ?? ''))
  const partOf = ({ name, multiline }: DeclaredInput, text: string): GivenInputs[string] => {
    if (name === 'env') return listPart(entriesOf(text), namesOf)
    if (SCRIPTS.has(name)) return scriptPart(text, sha256)
    if (multiline) return listPart(entriesOf(text), mask)
    return shorten(mask([text.trim()])[0] ?? '', LONGEST)
  }
  const parts = INPUTS.flatMap((input) => {
    const text = inputs.get(input.name) ?? ''
    return text.trim() === '' ? [] : [[input.name, partOf(input, text)] as const]
  })
  return Object.fromEntries(parts)
}

/** Inputs that hold a whole script. */
const SCRIPTS: ReadonlySet<string> = new Set(['smoke-run', 'attack-run'])

function scriptPart(text: string, sha256: (text: string) => string): ScriptPart {
  return { lines: text.trim().split('\n').length, sha256: sha256(text) }
}

/** Most entries of a list that are kept. */
const MOST = 200
/** Most UTF-16 units of an entry that are kept. */
const LONGEST = 1000

function listPart(entries: readonly string[], shown: Mask): readonly string[] {
  const kept = shown(entries.slice(0, MOST)).map((entry) => shorten(entry, LONGEST))
  const hidden = entries.length - MOST
  return hidden > 0 ? [...kept, `and ${count(hidden, 'more entry', 'more entries')}`] : kept
}

/**
 * Names of the variables that lines of `env` set. A line that sets none is masked, since it may be
 * part of a value.
 */
const namesOf: Mask = (lines) =>
  maskOf([])(lines).map((line) => (line.includes('=') ? line.slice(0, line.indexOf('=')) : '***'))

/** The workload's file, and what was started beside the container; no key without a workload. */
export function manifestPart({ manifest }: Account): Pick<Document, 'manifest'> {
  if (manifest === undefined) return {}
  return {
    manifest: manifest.kind === 'compose' ? servicePart(manifest) : podPart(manifest)
  }
}

function servicePart(manifest: ComposeFacts): ComposeFacts {
  const { kind, files, service, project, composeVersion, variables } = manifest
  return {
    ...{ kind, files, service, project, composeVersion, variables },
    dependencies: manifest.dependencies.map(dependencyPart),
    standIns: manifest.standIns.map(standInPart),
    notReproduced: manifest.notReproduced.map((one) => ({ service: one.service, key: one.key }))
  }
}

function podPart(manifest: KubernetesFacts): KubernetesFacts {
  const { kind, files, workload, container, containers, initContainers } = manifest
  return {
    ...{ kind, files, workload, container },
    containers: containers.map(({ name, judged, readOnly }) => ({ name, judged, readOnly })),
    initContainers: initContainers.map(({ name, readOnly }) => ({ name, readOnly })),
    standIns: manifest.standIns.map(({ what, name, of }) => ({
      ...{ what, name },
      ...(of === undefined ? {} : { of })
    })),
    notReproduced: manifest.notReproduced.map(({ field }) => ({ field })),
    ...(manifest.leftOpen && { leftOpen: manifest.leftOpen.map(openPart) })
  }
}

const openPart = ({ kind, path, writableBy, executable }: OpenPath): OpenPath => ({
  ...{ kind, path, writableBy, executable }
})

const dependencyPart = ({
  service,
  condition,
  state,
  log,
  readOnly,
  writableBinds
}: DependencyFacts) => ({
  service,
  ...(condition === undefined ? {} : { condition }),
  ...(state === undefined ? {} : { state }),
  ...(log === undefined ? {} : { log }),
  readOnly,
  ...(writableBinds === undefined ? {} : { writableBinds: [...writableBinds] })
})

const standInPart = ({ kind, key, of, source, why }: StandIn) => ({
  ...{ kind, key },
  ...(of === undefined ? {} : { of }),
  ...(source === undefined ? {} : { source }),
  why
})

/** A change in the form of report.json. */
export const changePart = (change: JudgedChange): ChangePart => ({
  path: change.path,
  kind: change.kind,
  place: change.place,
  allowed: change.allowed,
  rule: change.rule,
  severity: change.severity,
  tags: change.tags,
  ...(change.baseline && { baseline: change.baseline }),
  ...(change.tolerated && { tolerated: change.tolerated }),
  before: change.before === undefined ? null : filePart(change.before),
  after: change.after === undefined ? null : filePart(change.after)
})

const filePart = (facts: FileFacts): FilePart => ({
  type: facts.type,
  mode: facts.mode.toString(8).padStart(4, '0'),
  uid: facts.uid,
  gid: facts.gid,
  size: facts.size,
  ...(facts.sha256 === undefined ? {} : { sha256: facts.sha256 }),
  ...(facts.target === undefined ? {} : { target: readable(facts.target) }),
  ...(facts.device === undefined ? {} : { device: facts.device }),
  ...(facts.capabilities === undefined ? {} : { capabilities: facts.capabilities }),
  // The container chooses the names of attributes, which are not paths.
  ...(facts.attributes === undefined ? {} : { attributes: readable(facts.attributes) })
})
