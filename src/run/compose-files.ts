import * as s from 'superstruct'
import { BadInputs, Fault, type BadInput } from '../plan/faults'
import { quoteInput } from '../plan/parse'
import type { ComposeWish, Wishes } from '../plan/inputs'
import { at, literal, serviceOf, type ComposeModel } from '../plan/workload/compose-model'
import { withVolumes } from '../plan/workload/compose-objects'
import { inlineValues, lentKey } from '../plan/workload/compose-service'
import { runOf } from '../plan/workload/project-name'
import type { World } from '../ports'
import type { InlineFile, EngineFacts, Labels } from '../words'
import { variableValues, type ReadProject, type ComposeSession } from './compose-commands'

/** Private files with the values of secrets and configs that the Compose files have no file for. */
export interface LentValues {
  /** Paths by `lentKey`. */
  readonly paths: ReadonlyMap<string, string>
  readonly faults: readonly BadInput[]
  readonly remove: () => Promise<void>
}

interface Lending {
  readonly read: ReadProject
  readonly wish: ComposeWish & Pick<Wishes, 'volumes'>
  readonly world: Pick<World, 'compose'>
  readonly labels: Labels
}

/** Writes the values of the service's secrets and configs to files; the caller removes them. */
export async function lendValues(
  session: ComposeSession,
  { read, wish, world, labels }: Lending
): Promise<LentValues> {
  const { model, service } = read
  const inline = inlineValues(model, withVolumes(serviceOf(model, service), wish.volumes))
  const names = inline.flatMap((one) => variableOf(model, one) ?? [])
  const values = await variableValues(session, wish, [...new Set(names)])
  const unset = inline.filter((one) => {
    const name = variableOf(model, one)
    return name !== undefined && values.get(name) === undefined
  })
  if (inline.length === 0 || unset.length > 0) {
    const faults = unset.map((one) => notSet(one, variableOf(model, one) ?? ''))
    return { paths: new Map(), faults, remove: () => Promise.resolve() }
  }
  const texts = inline.map((one) => {
    const name = variableOf(model, one)
    return name === undefined
      ? literal(valueOf(model, one)?.content ?? '')
      : (values.get(name) ?? '')
  })
  const { paths, remove } = await world.compose.lend(texts, runOf(labels))
  return {
    paths: new Map(inline.map((one, index) => [lentKey(one), paths[index] ?? ''])),
    faults: [],
    remove
  }
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

/** The error of a bind whose source is not on the engine's machine. */
export function bindFault(source: string, { wish, lent, changes }: Binding): Error {
  const name = quoteInput(source)
  if (Array.from(lent.paths.values(), changes.hostPath).includes(source)) {
    const sentence = `A secret or config has no "file:", and the engine's machine does not have the temporary file ${name} with its value. Check on an engine of this machine, or give it a "file:" there.`
    return new Fault('bind-missing', sentence)
  }
  if (wish.volumes.some((volume) => volume.source === source)) {
    const sentence = `the source ${name} does not exist on the engine's machine; create it before this step.`
    return new BadInputs([{ input: 'volumes', sentence }])
  }
  const sentence = `The file mounts ${name}, which does not exist on the engine's machine. Commit it, create it in an earlier step, or give a stand-in by \`volumes\`.`
  return new Fault('bind-missing', sentence)
}

/** Sources of a project's binds, besides those of its files. */
interface Binding {
  readonly wish: Pick<Wishes, 'volumes'>
  readonly lent: Pick<LentValues, 'paths'>
  readonly changes: { readonly hostPath: (path: string) => string }
}

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
