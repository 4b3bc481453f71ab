import * as s from 'superstruct'
import type { BadInput } from '../plan/faults'
import { quoteInput } from '../plan/parse'
import type { ComposeWish, Wishes } from '../plan/inputs'
import {
  at,
  literal,
  serviceOf,
  type ComposeModel,
  type ValueModel
} from '../plan/workload/compose-model'
import { withVolumes } from '../plan/workload/compose-objects'
import { inlineValues, lentKey } from '../plan/workload/compose-service'
import { runOf } from '../plan/workload/project-name'
import type { World } from '../ports'
import type { InlineFile, EngineFacts, Labels } from '../words'
import type { ReadProject, ComposeSession } from './compose-commands'
import { variableValues, type VariableValues } from './compose-variables'

/** Private files with the values of secrets and configs that the Compose files have no file for. */
export interface LentValues {
  /** Values of the secrets of all services, wherever they stand. */
  readonly secrets: readonly string[]
  /** Paths by `lentKey`. */
  readonly paths: ReadonlyMap<string, string>
  readonly faults: readonly BadInput[]
  readonly remove: () => Promise<void>
}

interface Lending {
  readonly read: ReadProject
  readonly wish: ComposeWish & Pick<Wishes, 'volumes'>
  readonly world: Pick<World, 'compose' | 'files'>
  readonly labels: Labels
}

/** Writes the values of the service's secrets and configs to files; the caller removes them. */
export async function lendValues(
  session: ComposeSession,
  { read, wish, world, labels }: Lending
): Promise<LentValues> {
  const { model, service } = read
  const inline = inlineValues(model, withVolumes(serviceOf(model, service), wish.volumes))
  const all = Object.values(model.secrets ?? {})
  const names = [
    ...inline.flatMap((one) => variableOf(model, one) ?? []),
    ...all.flatMap(({ environment }) => environment ?? [])
  ]
  const [values, texts] = await Promise.all([
    variableValues(session, wish, [...new Set(names)]),
    fileTexts(all, world)
  ])
  const secrets = [...texts, ...all.flatMap((one) => ownValue(one, values) ?? [])]
  const unset = inline.filter((one) => {
    const name = variableOf(model, one)
    return name !== undefined && values.get(name) === undefined
  })
  if (inline.length === 0 || unset.length > 0) {
    const faults = unset.map((one) => notSet(one, variableOf(model, one) ?? ''))
    return { secrets, paths: new Map(), faults, remove: () => Promise.resolve() }
  }
  const contents = inline.map((one) => ownValue(valueOf(model, one) ?? {}, values) ?? '')
  const { paths, remove } = await world.compose.lend(contents, runOf(labels))
  return {
    secrets,
    paths: new Map(inline.map((one, index) => [lentKey(one), paths[index] ?? ''])),
    faults: [],
    remove
  }
}

/** The value of a secret or config that the file or a variable has; undefined where none has. */
const ownValue = (
  { content, environment }: ValueModel,
  values: VariableValues
): string | undefined =>
  environment == null ? (content == null ? undefined : literal(content)) : values.get(environment)

/** Texts of the files that secrets are read from. */
async function fileTexts(
  all: readonly ValueModel[],
  { files }: Pick<World, 'files'>
): Promise<readonly string[]> {
  const paths = new Set(all.flatMap(({ file }) => (file ? [literal(file)] : [])))
  const read = await Promise.all([...paths].map(files.read))
  return read.flatMap((found) => (found.kind === 'text' ? [found.text] : []))
}

const valueOf = (model: ComposeModel, { kind, name }: InlineFile) =>
  at(kind === 'secret' ? model.secrets : model.configs, name)

/** Name of the variable with the value; undefined if the file itself has it. */
const variableOf = (model: ComposeModel, one: InlineFile): string | undefined =>
  valueOf(model, one)?.environment ?? undefined

const notSet = ({ kind, name }: InlineFile, variable: string): BadInput => ({
  input: 'compose-file',
  sentence: `the ${kind} ${quoteInput(name)} is the value of the variable ${quoteInput(variable)}, which is not set; set it in the step's "env", or in ".env".`
})

const Mounts = s.type({
  Mounts: s.optional(s.nullable(s.array(s.type({ Source: s.string(), Destination: s.string() }))))
})

/**
 * Returns a function from paths of this machine to those of the engine's. If this process runs in a
 * container of that engine, e.g. a job container, its mounts tell; any other path stays as it is,
 * and is one of the engine's machine.
 */
export async function hostPaths(
  { self }: EngineFacts,
  { engine }: World
): Promise<(path: string) => string> {
  if (self === undefined) return (path) => path
  const answer = await engine.describe(self.id)
  const mounts = s.is(answer, Mounts) ? (answer.Mounts ?? []) : []
  return (path) => {
    const [nearest] = mounts
      .filter(({ Destination }) => isWithin(path, Destination))
      .toSorted((one, other) => other.Destination.length - one.Destination.length)
    return nearest ? `${nearest.Source}${path.slice(nearest.Destination.length)}` : path
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`)
