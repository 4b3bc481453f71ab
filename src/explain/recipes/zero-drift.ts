import { isNotable } from '../../judge/severity'
import { isWithin } from '../../observe/paths'
import { parseRule } from '../../plan/allowlist'
import { parseTmpfs, parseVolume } from '../../plan/mounts'
import { entriesOf, quoteVisible, withoutNul, type Parser } from '../../plan/parse'
import type { TmpfsMount } from '../../words'
import { literalStart, ruleFor } from '../allow-rules'
import type { Cooked } from '../mounts'
import {
  comment,
  hasColon,
  isReadOnly,
  optionWords,
  tmpfsLine,
  unsetNotes,
  volumeLine,
  type RecipeMounts
} from './mounts'
import { indented, isPrintable, some, yamlLines, yamlString, type YamlValue } from './yaml'

/**
 * A policy file with the new rules and mounts. The author's own stay in their file or inputs, except
 * for the list of volumes: it is whole, since an input replaces its former value.
 */
export function policyLines(
  cooked: Cooked,
  mounts: RecipeMounts,
  rules: RecipeRules
): readonly string[] {
  const { allow, off } = entriesFor(cooked, mounts, rules)
  const tmpfs = some(cooked.fix.tmpfs.map(tmpfsEntry))
  return [
    ...notes(cooked, mounts, rules),
    ...yamlLines({ version: 1, check: sectionOf(cooked, mounts), allow: some(allow) }),
    ...commentedOut(off, allow.length === 0),
    ...(tmpfs === undefined ? [] : yamlLines({ tmpfs }))
  ]
}

/** A policy file with the new rules alone, for mounts that another file declares. */
export function policyRules(
  cooked: Cooked,
  mounts: RecipeMounts,
  rules: RecipeRules
): readonly string[] {
  const { allow, off } = entriesFor(cooked, mounts, rules)
  return [
    ...lostRules(rules),
    ...yamlLines({ version: 1, allow: some(allow) }),
    ...commentedOut(off, allow.length === 0)
  ]
}

/** Entries of the policy's rules, and of those that have to be read before they are used. */
function entriesFor(
  cooked: Cooked,
  mounts: RecipeMounts,
  { kept, narrow, notable }: RecipeRules
): { readonly allow: readonly YamlValue[]; readonly off: readonly YamlValue[] } {
  const changed = isReadOnly(cooked) ? CHANGED : CHANGED_WRITABLE
  return {
    allow: [
      ...kept.flatMap((line) =>
        allowed(
          line,
          isForAny(line, mounts.tmpfs) ? IN_MEMORY : KEPT,
          placeOf(line, cooked, mounts)
        )
      ),
      ...narrow.flatMap((line) => allowed(line, changed))
    ],
    off: notable.flatMap((line) => allowed(line, changed))
  }
}

/** Comments on rules that no policy can say. */
const lostRules = ({ kept, narrow, notable }: RecipeRules): readonly string[] =>
  [...kept, ...narrow, ...notable]
    .filter((line) => 'problem' in parseRule(line))
    .map((line) => comment(`Left out, no rule can say it: ${quoteVisible(line)}`))

/**
 * Entries for the end of the list above, commented out; with the list's key if it has no other
 * entry.
 */
function commentedOut(entries: readonly YamlValue[], isAlone: boolean): readonly string[] {
  if (entries.length === 0) return []
  const lines = indented(yamlLines(entries))
  return [NOTABLE, ...(isAlone ? ['allow:'] : []), ...lines].map(comment)
}

/** Inputs of the fix: its volumes, and a writable root filesystem where no mount helps. */
function sectionOf(cooked: Cooked, mounts: RecipeMounts): YamlValue | undefined {
  const volumes = mounts.fresh.length === 0 ? [] : volumesOf(mounts).filter(isSayable)
  const section = {
    'read-only': isReadOnly(cooked) ? undefined : false,
    volumes: some(volumes.map(({ line }) => line))
  }
  return Object.values(section).some((value) => value !== undefined) ? section : undefined
}

const volumesOf = ({ own, fresh }: RecipeMounts): readonly RecipeEntry[] =>
  [...own, ...fresh].map((mount) => ({ line: volumeLine(mount), isPlain: !hasColon(mount) }))

const isSayable = (entry: RecipeEntry): boolean => isReadBack(entry, parseVolume)

/** Comments on what no policy can say, and on inputs that would win over it. */
function notes({ container }: Cooked, mounts: RecipeMounts, rules: RecipeRules): readonly string[] {
  const unsaid = mounts.fresh.length === 0 ? [] : volumesOf(mounts).filter((one) => !isSayable(one))
  const wins = mounts.fresh.length > 0 && container.volumes.length > 0
  return [
    ...(wins ? [comment(WINS)] : []),
    ...unsaid.map(({ line }) => comment(`Left out, no line can say it: ${quoteVisible(line)}`)),
    ...lostRules(rules)
  ]
}

const WINS =
  'An input "volumes" of the step or command line would replace this list: remove it there.'

/** The mount that a rule is for, so that it allows nothing in another image without that mount. */
function placeOf(line: string, { fix }: Cooked, { own, fresh }: RecipeMounts): string | undefined {
  const parsed = parseRule(line)
  if ('problem' in parsed) return undefined
  const paths = [...own, ...fresh, ...fix.tmpfs].map(({ path }) => path)
  return paths
    .filter((path) => `${parsed.value.pattern}/`.startsWith(`${path}/`))
    .toSorted((one, other) => other.length - one.length)[0]
}

function allowed(line: string, why: string, place?: string): readonly YamlValue[] {
  const parsed = parseRule(line)
  if ('problem' in parsed) return []
  const { pattern, kinds, reason = why } = parsed.value
  return [{ path: pattern, kinds: [...kinds], reason, ...(place === undefined ? {} : { place }) }]
}

const KEPT = 'written in a volume while it was tested'
const IN_MEMORY = 'written in a tmpfs while it was tested'
const CHANGED = 'changed while it was tested'
const CHANGED_WRITABLE = 'changed while it was tested with a writable root filesystem'

function tmpfsEntry({ path, options }: TmpfsMount): YamlValue {
  const words = optionWords(options)
  const [uid, gid] = [words.get('uid'), words.get('gid')]
  const others = [...words].filter(([name]) => !NAMED.has(name))
  return {
    path,
    size: words.get('size'),
    mode: words.get('mode'),
    uid: uid === undefined ? undefined : Number(uid),
    gid: gid === undefined ? undefined : Number(gid),
    exec: words.has('exec') ? true : undefined,
    options: some(others.map(([name, value]) => (value === '' ? name : `${name}=${value}`)))
  }
}

/** The options that have a key of their own. */
const NAMED = new Set(['size', 'mode', 'uid', 'gid', 'exec'])

/** Rule lines of a recipe. */
export interface RecipeRules {
  /** For data that the program keeps in volumes. */
  readonly kept: readonly string[]
  /** For exactly the changes that were seen. */
  readonly narrow: readonly string[]
  /** For changes of severity high or worse: these have to be read before they are used. */
  readonly notable: readonly string[]
}

/**
 * The rules that belong to the mounts of a recipe, each in one of the lists only. A rule for a
 * whole folder that a mount exposes is left out.
 */
export function recipeRules({ fix, allow, standing }: Cooked): RecipeRules {
  const { drift, rules, dangers } = standing
  const broad = new Set(dangers.map(({ path }) => ruleFor(path)))
  // With a writable root filesystem the mounts are left out: files that would be in them have their
  // rules among the others.
  const unmounted = rules.length === 0 ? [] : fix.volumes.map((path) => ({ path }))
  const kept = allow.filter((rule) => !broad.has(rule) && !isForAny(rule, unmounted))
  const lines = (list: typeof drift): readonly string[] => list.map(({ rule }) => rule)
  const narrow = [...rules, ...lines(drift.filter((one) => !isNotable(one)))]
  const notable = lines(drift.filter(isNotable))
  return {
    kept,
    narrow: without(kept, narrow),
    notable: without([...kept, ...narrow], notable)
  }
}

const without = (known: readonly string[], rules: readonly string[]): readonly string[] =>
  [...new Set(rules)].filter((rule) => !known.includes(rule))

/** Whether a rule is for a path in one of these mounts. */
function isForAny(line: string, mounts: readonly { readonly path: string }[]): boolean {
  const parsed = parseRule(line)
  if ('problem' in parsed) return false
  const start = literalStart(parsed.value.pattern)
  return mounts.some(({ path }) => isWithin(start, path))
}

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
const NOTABLE =
  'A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.'

interface RecipeEntry {
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
function isReadBack({ line, isPlain }: RecipeEntry, parse: Parser<unknown>): boolean {
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
