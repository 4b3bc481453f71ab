import { duration, list, quote, shorten } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document, RecoveryPart } from '../document/document'
import { sentenceForMarkdown } from '../escape'
import { summaryMarkup, type Html } from '../markup'
import { marked, type Paint, type Section } from '../terminal-text'

/** Whether a fresh container works, and whether it still works after a restart. */
export function recoverySection(
  document: Document,
  account: Account,
  { marks } = summaryMarkup
): Html {
  const told = sentences(document, account)
  if (told.length === 0) return ''
  const lines = told.map(
    ({ well, text }) => `${well ? marks.good : marks.bad} ${sentenceForMarkdown(text)}`
  )
  return `<h3>Recovery</h3>\n<p>${lines.join('<br>\n')}</p>`
}

/** Result of the fresh container, for a terminal. */
export function recoveryLines(document: Document, account: Account, paint: Paint): Section {
  const told = sentences(document, account)
  if (told.length === 0) return []
  const lines = told.flatMap(({ well, text }) =>
    marked(paint, well ? paint.green('✓') : paint.red('✗'), text, 1000)
  )
  return [paint.bold('  Recovery'), ...lines]
}

/** A line of the section, and whether it is good news. Untrusted text is between backticks. */
interface Line {
  readonly well: boolean
  readonly text: string
}

function sentences({ recovery }: Document, { plan, exercise }: Account): readonly Line[] {
  if (recovery !== undefined) return [afresh(recovery), ...again(recovery), ...survived(recovery)]
  const isPointless = plan?.recover === true && exercise?.failure !== undefined
  return isPointless && exercise.attack === undefined ? [{ well: false, text: POINTLESS }] : []
}

const POINTLESS = 'Not tried, since the image did not work in the first place.'

function afresh({ milliseconds, identical, differences, restart }: RecoveryPart): Line {
  const time = duration(milliseconds)
  if (restart === undefined)
    return { well: false, text: `A new container did not work (tried for ${time}).` }
  const works = `A new container worked ${time} after the removal of the first one`
  return {
    well: identical,
    text: identical
      ? `${works}, and its root filesystem is the image's again.`
      : `${works}, but its root filesystem is not the image's: ${names(differences)}.`
  }
}

function again({ restart }: RecoveryPart): readonly Line[] {
  if (restart === undefined) return []
  const time = duration(restart.milliseconds)
  return [
    restart.passed
      ? { well: true, text: `It also works after a restart (${time}).` }
      : { well: false, text: `It does not work after a restart (${time}).` }
  ]
}

const survived = (recovery: RecoveryPart): readonly Line[] =>
  recovery.survived.length === 0
    ? []
    : [
        {
          well: false,
          text: `Drift in named volumes or bind mounts outlives a clean start: ${names(recovery.survived)}. Mount them read-only, or restore them as well.`
        }
      ]

const names = (paths: readonly string[]): string =>
  list(
    paths.slice(0, 5).map((path) => quote(shorten(path, 100))),
    5,
    paths.length
  )
