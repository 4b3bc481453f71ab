import type { DependencyFacts, StandIn } from '../../words'
import type { Account } from '../account'
import type { Document } from './document'

/** The workload's file, and what was started beside the container; no key without a workload. */
export function manifestPart({ manifest }: Account): Pick<Document, 'manifest'> {
  if (manifest === undefined) return {}
  const { kind, files, service, project, composeVersion, variables } = manifest
  return {
    manifest: {
      ...{ kind, files, service, project, composeVersion, variables },
      dependencies: manifest.dependencies.map(dependencyPart),
      standIns: manifest.standIns.map(standInPart),
      notReproduced: manifest.notReproduced.map((one) => ({ service: one.service, key: one.key }))
    }
  }
}

const dependencyPart = ({ service, condition, state, readOnly }: DependencyFacts) => ({
  service,
  ...(condition === undefined ? {} : { condition }),
  ...(state === undefined ? {} : { state }),
  readOnly
})

const standInPart = ({ kind, key, of, why }: StandIn) => ({
  ...{ kind, key },
  ...(of === undefined ? {} : { of }),
  why
})
