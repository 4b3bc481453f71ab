import type { Pod, PodContainer } from '../../../../src/plan/workload/pod'
import {
  locateField,
  manifestNotes,
  podOf,
  readManifest,
  type ManifestWish
} from '../../../../src/plan/workload/pod-manifest'
import type { ManifestSources } from '../../../../src/plan/workload/pod-sources'
import { secretsOf } from '../../../../src/plan/secrets'
import { secretValues } from '../../../../src/plan/workload/pod-draft'
import { yamlLibrary } from '../../../../src/plan/yaml'

/** A manifest, or several by the names of their files. */
type Files = string | Readonly<Record<string, string>>

export const FACTS = {
  ...{ podIp: '10.1.2.3', hostIp: '10.1.2.1', uid: 'b2b1' },
  node: { cpus: 2, memory: 8 * 1024 ** 3 }
}

async function read(files: Files, wish: ManifestWish = {}) {
  const named = typeof files === 'string' ? { 'a.yaml': files } : files
  const given = Object.entries(named).map(([path, text]) => {
    const target = /^(?:\/|\.\.)/.test(path) ? undefined : { file: path, folder: '.' }
    return { path, text, target }
  })
  return readManifest(given, wish, await yamlLibrary())
}

/** Sources of a manifest that can run. */
export async function sourcesOf(files: Files, wish?: ManifestWish): Promise<ManifestSources> {
  const found = await read(files, wish)
  if ('faults' in found) throw new Error(JSON.stringify(found.faults, undefined, 1))
  return found.sources
}

/** The pod of a manifest that can run. */
export const podIn = async (files: Files, wish?: ManifestWish): Promise<Pod> =>
  podOf(await sourcesOf(files, wish), FACTS)

/** The judged container of a manifest that can run. */
export async function judgedIn(files: Files, wish?: ManifestWish): Promise<PodContainer> {
  const pod = await podIn(files, wish)
  const judged = pod.containers.find(({ name }) => name === pod.judged)
  if (judged === undefined) throw new Error('no container is judged')
  return judged
}

/** Faults of a manifest: `INPUT FILE:LINE:COLUMN SENTENCE`. */
export async function faultsIn(files: Files, wish?: ManifestWish): Promise<readonly string[]> {
  const found = await read(files, wish)
  return 'sources' in found
    ? []
    : found.faults.map(({ input, sentence, location }) => {
        const place = location && `${location.file}:${location.line}:${location.column ?? ''}`
        return [input, ...(place === undefined ? [] : [place]), sentence].join(' ')
      })
}

/** Notes on a manifest: `LINE:COLUMN {...}`. */
export async function notesOn(files: Files, wish?: ManifestWish): Promise<readonly string[]> {
  const sources = await sourcesOf(files, wish)
  return manifestNotes(sources).map(({ way, ...note }) => {
    const { line, column = 0 } = locateField(sources, way)
    return `${line}:${column} ${Object.values(note).join(' ')}`
  })
}

/** A pod of one container, of lines with these settings. */
export const podWith = (container: string, spec = '', more = ''): string =>
  `kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: app:1
${indented(6, container)}${indented(2, spec)}${more}`

const indented = (by: number, text: string): string =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('')

/** Sources of a manifest with the secrets in them. */
export const secretsIn = (sources: ManifestSources) => ({
  sources,
  secrets: secretsOf(secretValues(sources))
})
