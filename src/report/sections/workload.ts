import { count, list } from '../../judge/phrases'
import type { DependencyFacts } from '../../words'
import type { Document } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

type Manifest = NonNullable<Document['manifest']>

/** The service under test, its files, and the Compose that read them; one line of facts. */
export function serviceHtml({ service, files, composeVersion, variables }: Manifest): Html {
  const named = files.map((file) => code(forMarkdown(file, 200)))
  const line = `Service ${code(forMarkdown(service, 100))} of ${list(named, MOST_FILES)}, read by Compose ${forMarkdown(composeVersion, 40)}`
  const taken = variables.map((name) => code(forMarkdown(name, 60)))
  return taken.length === 0 ? line : `${line}; variables ${list(taken, MOST_VARIABLES)}`
}

/** The service under test and its files, for a terminal. */
export const serviceLine = ({ manifest }: Pick<Document, 'manifest'>, paint: Paint): Section =>
  manifest === undefined
    ? []
    : paint.wrap(`${paint.dim('Service')} ${serviceWords(manifest)}`, '  ')

/** Objects of the check in place of those of the file, for a terminal. */
export function standInLine({ manifest }: Pick<Document, 'manifest'>, paint: Paint): Section {
  const all = (manifest?.standIns ?? []).map(standInWords)
  return all.length === 0
    ? []
    : paint.wrap(`${paint.dim('Replaced')} ${list(all, MOST_STAND_INS)}`, '  ')
}

const MOST_STAND_INS = 5

function standInWords({ kind, key, of, source, why }: Manifest['standIns'][number]): string {
  const name = `${kind} ${inline(key, 60)}`
  if (source !== undefined) return `${name} (from ${inline(source, 100)})`
  if (why === 'value') return `${name} (from a temporary file)`
  return `${name} (empty${of === undefined ? '' : `, in place of ${inline(of, 60)}`})`
}

function serviceWords({ service, files }: Manifest): string {
  const named = files.map((file) => inline(file, 200))
  return `${inline(service, 100)} of ${list(named, MOST_FILES)}`
}

const MOST_FILES = 5
const MOST_VARIABLES = 20

/** Services that were started beside the one under test, and their states. */
export function dependencies(
  { manifest }: Pick<Document, 'manifest'>,
  markup = summaryMarkup
): Html {
  const all = manifest?.dependencies ?? []
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

const NOT_STARTED = 'not started'

/** Services that were started beside the one under test, for a terminal. */
export const dependencyLines = ({ manifest }: Pick<Document, 'manifest'>, paint: Paint): Section =>
  listing('Dependencies, not judged', (manifest?.dependencies ?? []).map(dependencyLine), paint)

function dependencyLine({ service, condition, state = NOT_STARTED }: DependencyFacts): string {
  const why = condition === undefined ? '' : ` (${inline(condition, 60)})`
  return `    - ${inline(service, 100)}: ${inline(state, 100)}${why}`
}
