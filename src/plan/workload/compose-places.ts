import type { Node } from 'yaml'
import { BadInputs, Fault, type FaultySetting, type Location } from '../faults'
import {
  followed,
  layersBehind,
  layersOf,
  locateSetting,
  pathFrom,
  serviceNamesIn,
  textAt,
  type ComposeSources,
  type ServiceLayer
} from './compose-sources'
import { findEntry, nodeStart } from './yaml-tree'

/** An error with the lines of the settings that it is about; any other error as it is. */
export function locatedIn(sources: ComposeSources, error: unknown): unknown {
  if (error instanceof BadInputs) {
    return new BadInputs(
      error.inputs.map(({ setting, ...input }) => {
        const location = setting && placeOf(sources, setting)
        return location === undefined ? input : { ...input, location }
      })
    )
  }
  if (!(error instanceof Fault) || error.about === undefined) return error
  const location = placeOf(sources, error.about.setting)
  if (location === undefined) return error
  return new Fault(error.kind, error.message, { about: { ...error.about, location } })
}

/** Place of the first of the keys that the service has, else of the service. */
function placeOf(
  sources: ComposeSources,
  { service, keys, entry }: FaultySetting
): Location | undefined {
  if (service === undefined) return placeOfFile(sources, keys, entry ?? '')
  const whole = locateSetting(sources, { service })
  const places = keys.map((key) => locateSetting(sources, { service, key, entry }))
  return places.find((place) => !isSame(place, whole)) ?? whole
}

/** Whether two places are one. */
export const isSame = (one: Location, other: Location): boolean =>
  one.file === other.file && one.line === other.line && one.column === other.column

/** Place below one of the keys, of any service, that names a file of this absolute path. */
function placeOfFile(
  sources: ComposeSources,
  keys: readonly string[],
  path: string
): Location | undefined {
  const services = serviceNamesIn(sources)
  const layers = services.flatMap((name) => [
    ...layersOf(sources, name),
    ...layersBehind(sources, name)
  ])
  return layers
    .flatMap((layer) => keys.flatMap((key) => itemsOf(layer, key)))
    .find(({ file }) => path === file || path.endsWith(`/${file}`))?.location
}

interface NamedFile {
  readonly file: string
  readonly location: Location
}

function itemsOf(layer: ServiceLayer, key: string): readonly NamedFile[] {
  const { yaml, source, trees } = layer
  const value = followed(findEntry(layer.value, key, layer)?.entry.value, layer)
  const items = yaml.isSeq(value) ? (value.items as Node[]) : value ? [value] : []
  return items.flatMap((item) => {
    const told = followed(item, layer)
    const texts = yaml.isScalar(told) ? [String(told.value)] : textAt(told, 'path', layer)
    const location = { file: source.file, ...trees.position(nodeStart(item)) }
    return texts
      .flatMap((text) => pathFrom(source.folder, text))
      .map((file) => ({ file, location }))
  })
}
