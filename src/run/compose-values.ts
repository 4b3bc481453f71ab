import type { BadInput } from '../plan/faults'
import { quoteInput } from '../plan/parse'
import { at, literal, serviceOf, type ComposeModel } from '../plan/workload/compose-model'
import { withVolumes } from '../plan/workload/compose-objects'
import { inlineValues, lentKey } from '../plan/workload/compose-service'
import type { ComposeWish, Wishes } from '../plan/wishes'
import type { World } from '../ports'
import type { InlineFile } from '../words'
import { variableValues, type ReadProject } from './compose-reading'
import type { ComposeSession } from './compose-session'

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
}

/** Writes the values of the service's secrets and configs to files; the caller removes them. */
export async function lendValues(
  session: ComposeSession,
  { read, wish, world }: Lending
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
  const { paths, remove } = await world.compose.lend(texts)
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
