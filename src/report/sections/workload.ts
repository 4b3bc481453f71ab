import { count, list } from '../../judge/phrases'
import type { DependencyFacts, PodStandIn, StandIn } from '../../words'
import type { Document } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

type Manifest = NonNullable<Document['manifest']>

/** The service or pod under test, and its files. */
export function placeHtml(manifest: Manifest): Html {
  const named = list(
    manifest.files.map((file) => code(forMarkdown(file, 200))),
    MOST_FILES
  )
  if (manifest.kind === 'kubernetes') {
    const { container, workload } = manifest
    return `Container ${code(forMarkdown(container, 100))} of ${code(forMarkdown(workload, 200))} in ${named}`
  }
  return `Service ${code(forMarkdown(manifest.service, 100))} of ${named}`
}

/** The service or pod under test, its files and how they were read; one line of facts. */
export function workloadHtml(manifest: Manifest): Html {
  if (manifest.kind === 'kubernetes') return placeHtml(manifest)
  const { composeVersion, variables } = manifest
  const line = `${placeHtml(manifest)}, read by Compose ${forMarkdown(composeVersion, 40)}`
  const taken = variables.map((name) => code(forMarkdown(name, 60)))
  return taken.length === 0 ? line : `${line}; variables ${list(taken, MOST_VARIABLES)}`
}

/** The service or pod under test and its files, for a terminal. */
export function workloadLine({ manifest }: Pick<Document, 'manifest'>, paint: Paint): Section {
  if (manifest === undefined) return []
  const named = list(
    manifest.files.map((file) => inline(file, 200)),
    MOST_FILES
  )
  const [head, words] =
    manifest.kind === 'compose'
      ? ['Service', `${inline(manifest.service, 100)} of ${named}`]
      : [
          'Container',
          `${inline(manifest.container, 100)} of ${inline(manifest.workload, 200)} in ${named}`
        ]
  return paint.wrap(`${paint.dim(head)} ${words}`, '  ')
}

/** Objects of the check in place of those of the file, for a terminal. */
export function standInLine({ manifest }: Pick<Document, 'manifest'>, paint: Paint): Section {
  const all =
    manifest?.kind === 'kubernetes'
      ? manifest.standIns.map(podStandInWords)
      : (manifest?.standIns ?? []).map(standInWords)
  return all.length === 0
    ? []
    : paint.wrap(`${paint.dim('Replaced')} ${list(all, MOST_STAND_INS)}`, '  ')
}

const MOST_STAND_INS = 5

function podStandInWords({ what, name, of }: PodStandIn): string {
  if (what === 'env') return `variable ${inline(name, 60)} (by env)`
  return `volume ${inline(name, 60)} (in place of ${inline(what, 60)}${of === undefined ? '' : ` ${inline(of, 100)}`})`
}

function standInWords({ kind, key, of, source, why }: StandIn): string {
  const name = `${kind} ${inline(key, 60)}`
  if (source !== undefined)
    return `${name} (${kind === 'image' ? 'by' : 'from'} ${inline(source, 100)})`
  if (why === 'value') return `${name} (from a temporary file)`
  return `${name} (empty${of === undefined ? '' : `, in place of ${inline(of, 60)}`})`
}

const MOST_FILES = 5
const MOST_VARIABLES = 20

/** Services that were started since the one under test depends on them; none for a pod. */
export const startedServices = (manifest: Manifest | undefined): readonly DependencyFacts[] =>
  manifest?.kind === 'compose' ? manifest.dependencies : []

/**
 * Services that were started beside the one under test, and their states; or the other containers
 * of its pod.
 */
export function dependencies(
  { manifest }: Pick<Document, 'manifest'>,
  markup = summaryMarkup
): Html {
  if (manifest?.kind === 'kubernetes') return besideInPod(manifest, markup)
  const all = startedServices(manifest)
  if (all.length === 0) return ''
  const rows = all.map(({ service, condition = '', state = NOT_STARTED, readOnly }) =>
    row(
      code(forMarkdown(service, 100)),
      condition === '' ? '' : code(forMarkdown(condition, 60)),
      forMarkdown(state, 100),
      readOnly ? 'read-only' : 'writable'
    )
  )
  const heads = ['Service', 'Condition', 'State', 'Root filesystem']
  return markup.fold(
    `${count(all.length, 'dependency', 'dependencies')}, not judged`,
    cappedTable(heads, rows, markup)
  )
}

/** Containers of a pod that are not judged. */
const othersIn = ({ containers, initContainers }: PodManifest) => [
  ...initContainers.map((one) => ({ ...one, role: 'init container' })),
  ...containers.filter(({ judged }) => !judged).map((one) => ({ ...one, role: 'container' }))
]

type PodManifest = Extract<Manifest, { kind: 'kubernetes' }>

function besideInPod(manifest: PodManifest, markup: typeof summaryMarkup): Html {
  const others = othersIn(manifest)
  if (others.length === 0) return ''
  const rows = others.map(({ name, role, readOnly }) =>
    row(code(forMarkdown(name, 100)), role, readOnly ? 'read-only' : 'writable')
  )
  const heads = ['Container', 'Role', 'Root filesystem']
  return markup.fold(
    `${count(others.length, 'other container')} of the pod, not judged`,
    cappedTable(heads, rows, markup)
  )
}

const NOT_STARTED = 'not started'

/** Services or containers that ran beside the one under test, for a terminal. */
export const dependencyLines = ({ manifest }: Pick<Document, 'manifest'>, paint: Paint): Section =>
  manifest?.kind === 'kubernetes'
    ? listing('Containers of the pod, not judged', othersIn(manifest).map(otherLine), paint)
    : listing('Dependencies, not judged', startedServices(manifest).map(dependencyLine), paint)

const otherLine = ({ name, role, readOnly }: ReturnType<typeof othersIn>[number]): string =>
  `    - ${inline(name, 100)}: ${role}, ${readOnly ? 'read-only' : 'writable'}`

function dependencyLine({ service, condition, state = NOT_STARTED }: DependencyFacts): string {
  const why = condition === undefined ? '' : ` (${inline(condition, 60)})`
  return `    - ${inline(service, 100)}: ${inline(state, 100)}${why}`
}

/** Options that name the service or container of the command line. */
export function workloadOptions(manifest: Manifest): string {
  const isCompose = manifest.kind === 'compose'
  const files = manifest.files.map((file) => `--${isCompose ? 'compose' : 'manifest'}-file ${file}`)
  const [name, value] = isCompose
    ? ['service', manifest.service]
    : ['container', manifest.container]
  return [...files, `--${name} ${value}`].join(' ')
}
