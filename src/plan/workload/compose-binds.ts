import type { FaultySetting } from '../faults'
import { at, literal, serviceOf, type ComposeModel, type ReferenceModel } from './compose-model'
import { configPath, isLabelled, secretPath, withVolumes } from './compose-objects'
import { lentKey } from './compose-service'
import { keptDependencies, type Changes } from './compose-transform'

/** A bind mount of a service that is created, in the terms of the file. Texts are untrusted. */
export interface ServiceBind {
  readonly setting: FaultySetting & { readonly service: string }
  /** Mount point in the container. */
  readonly path: string
  /** Path on the engine's machine. */
  readonly source: string
  /** Whether Docker would create a source that is missing. */
  readonly isCreated: boolean
}

type Changed = Pick<Changes, 'service' | 'dependencies' | 'volumes' | 'hostPath' | 'lent'>

/** Bind mounts of the checked service and of those that it depends on, with secrets and configs. */
export function serviceBinds(model: ComposeModel, changes: Changed): readonly ServiceBind[] {
  const names = [changes.service, ...keptDependencies(model, changes)]
  return names.flatMap((name) => [
    ...volumeBinds(name, model, changes),
    ...fileBinds(name, model, changes)
  ])
}

const serviceAs = (name: string, model: ComposeModel, { service, volumes }: Changed) =>
  name === service ? withVolumes(serviceOf(model, name), volumes) : serviceOf(model, name)

function volumeBinds(
  service: string,
  model: ComposeModel,
  changes: Changed
): readonly ServiceBind[] {
  const mounts = serviceAs(service, model, changes).volumes ?? []
  return mounts.flatMap(({ type, source, target, bind }) => {
    if (type !== 'bind') return []
    const path = literal(target)
    return {
      ...{ path, source: changes.hostPath(literal(source ?? '')) },
      setting: { service, keys: ['volumes'], entry: path },
      isCreated: isLabelled(bind) && bind?.['create_host_path'] !== false
    }
  })
}

/** Binds of the files that secrets and configs are read from. */
function fileBinds(service: string, model: ComposeModel, changes: Changed): readonly ServiceBind[] {
  const { secrets, configs } = serviceAs(service, model, changes)
  const isChecked = service === changes.service
  const of = (
    kind: 'secret' | 'config',
    references: readonly ReferenceModel[] | null | undefined,
    pathOf: (reference: ReferenceModel) => string
  ): readonly ServiceBind[] =>
    (references ?? []).flatMap((reference) => {
      const { source: name } = reference
      const lent = isChecked ? changes.lent.get(lentKey({ kind, name })) : undefined
      const file = lent ?? at(kind === 'secret' ? model.secrets : model.configs, name)?.file
      if (typeof file !== 'string') return []
      return {
        ...{ path: pathOf(reference), source: changes.hostPath(lent ?? literal(file)) },
        setting: { service, keys: [`${kind}s`], entry: name },
        isCreated: false
      }
    })
  return [...of('secret', secrets, secretPath), ...of('config', configs, configPath)]
}
