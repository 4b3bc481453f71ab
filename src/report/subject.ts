import { list } from '../judge/phrases'
import type { Inputs } from '../plan/inputs'
import { entriesOf } from '../plan/parse'
import { plainPath } from '../plan/paths'
import type { ManifestFacts } from '../words'

/** Facts that name a workload. */
export type NamedWorkload =
  | Pick<Extract<ManifestFacts, { kind: 'compose' }>, 'kind' | 'service' | 'files'>
  | Pick<Extract<ManifestFacts, { kind: 'kubernetes' }>, 'kind' | 'workload' | 'container'>

/**
 * Words that tell a workload from others, which may run the same image: `web in compose.yaml`; or
 * `Deployment/web` and `container app`. Untrusted.
 */
export function workloadWords(workload: NamedWorkload): readonly string[] {
  return workload.kind === 'compose'
    ? [`${workload.service} in ${filesOf(workload.files)}`]
    : [workload.workload, `container ${workload.container}`]
}

/**
 * Words of that kind as far as inputs have them, for a check that could not read the files; undefined
 * where inputs describe the container.
 */
export function workloadWordsIn(inputs: Inputs): readonly string[] | undefined {
  const valueOf = (name: string): string => (inputs.get(name) ?? '').trim()
  const pathsIn = (name: string) => entriesOf(inputs.get(name) ?? '').map(plainPath)
  const [compose, manifest] = [pathsIn('compose-file'), pathsIn('manifest-file')]
  const [service, workload, container] = ['service', 'workload', 'container'].map(valueOf)
  if (compose.length > 0) return [`${service ? `${service} in ` : ''}${filesOf(compose)}`]
  if (manifest.length === 0) return undefined
  return [workload || filesOf(manifest), ...(container ? [`container ${container}`] : [])]
}

const filesOf = (files: readonly string[]): string => list(files, MOST_FILES)

const MOST_FILES = 3
