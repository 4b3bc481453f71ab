import { parseRule } from '../../plan/allowlist'
import { parseTmpfs, parseVolume } from '../../plan/mounts'
import { entriesOf, quoteVisible, withoutNul, type Parser } from '../../plan/parse'
import type { Cooked } from '../mounts'
import {
  comment,
  hasColon,
  isReadOnly,
  tmpfsLine,
  unsetNotes,
  volumeLine,
  type RecipeMounts
} from './mounts'
import type { RecipeRules } from './policy'
import { indented, isPrintable, yamlString } from './yaml'

/**
 * Inputs of the action, to be put under `with:` beside the image. All mounts are listed, since an
 * input replaces its former value.
 */
export function actionLines(
  cooked: Cooked,
  { tmpfs, own, fresh }: RecipeMounts,
  rules: RecipeRules
): readonly string[] {
  const scratch = tmpfs.map((mount) => ({ line: tmpfsLine(mount), isPlain: !hasColon(mount) }))
  const volumes = [...own, ...fresh].map((mount) => ({
    line: volumeLine(mount),
    isPlain: !hasColon(mount)
  }))
  return [
    ...unsetNotes(cooked.container).map(comment),
    `read-only: ${isReadOnly(cooked)}`,
    ...inputLines('tmpfs', scratch, parseTmpfs),
    ...inputLines('volumes', volumes, parseVolume),
    ...allowLines(rules)
  ]
}

/** The input `allow`, to be added to the author's own rules, which are not known here. */
function allowLines({ kept, narrow, notable }: RecipeRules): readonly string[] {
  const entries = [...kept, ...narrow].map((line) => ({ line, isPlain: true }))
  const off = notable.map((line) => ({ line, isPlain: true, isOff: true }))
  const lines = inputLines('allow', [...entries, ...off], parseRule)
  return [
    ...(lines.length === 0 ? [] : [comment('Add these to the rules that you have.')]),
    ...(off.length === 0 ? [] : [comment(NOTABLE)]),
    ...lines
  ]
}

/** Comment on rules that are commented out. */
export const NOTABLE =
  'A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.'

export interface RecipeEntry {
  readonly line: string
  /** The path has no colon, at which the input would be split. */
  readonly isPlain: boolean
  /** The line is commented out, for a reader alone. */
  readonly isOff?: boolean
}

/**
 * An input of one entry a line. An entry that would be read back differently is left out, with a
 * comment.
 */
function inputLines(
  name: string,
  entries: readonly RecipeEntry[],
  parse: Parser<unknown>
): readonly string[] {
  const kept = entries
    .filter((entry) => isReadBack(entry, parse))
    .map(({ line, isOff }) => (isOff === true ? `# ${line}` : line))
  const lost = entries.filter((entry) => !isReadBack(entry, parse)).map(({ line }) => line)
  const notes = lost.map((line) => comment(`Left out, no line can say it: ${quoteVisible(line)}`))
  return kept.length === 0 ? notes : [...notes, ...block(name, kept)]
}

/**
 * Whether a line is read back as it is. The runner evaluates `${{` in an input as an expression.
 */
export function isReadBack({ line, isPlain }: RecipeEntry, parse: Parser<unknown>): boolean {
  const [entry, ...more] = entriesOf(line)
  const isWhole = entry === line && more.length === 0
  return isPlain && isWhole && !line.includes('${{') && 'value' in withoutNul(parse)(line)
}

/** The lines as a block, or as one string if a block could not hold them. */
function block(name: string, lines: readonly string[]): readonly string[] {
  return lines.every(isPrintable)
    ? [`${name}: |`, ...indented(lines)]
    : [`${name}: ${yamlString(lines.map((line) => `${line}\n`).join(''))}`]
}
