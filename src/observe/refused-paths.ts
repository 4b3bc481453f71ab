import { absolutePath } from '../plan/paths'
import type { Launch } from '../plan/program'
import type { Wording } from './refusal-lines'

/** PATH_MAX: no longer text is a path. */
const LONGEST = 4096

/**
 * The path that a line reports as refused, at any of the given positions of the wording. Of two
 * paths it is the one that would have been created or removed. A path behind the wording is
 * preferred to a path before it. A relative path is resolved against the program's working
 * directory, and ignored where that is unknown.
 */
export function pathNear(
  line: string,
  places: readonly Wording[],
  launch: Pick<Launch, 'workingDir'> | undefined
): string | undefined {
  const each = (find: (before: string, after: string) => string | undefined): string | undefined =>
    places.map(({ start, end }) => find(line.slice(0, start), line.slice(end))).find(Boolean)
  const found = each(pathAfter) ?? each(pathBefore) ?? each(relativeBefore)
  const path = found === undefined || found.startsWith('/') ? found : rooted(found, line, launch)
  const told = path ?? inField(line)
  return told !== undefined && told.length <= LONGEST ? told : undefined
}

/** The absolute path of a relative one: from a field of the line, or else the working directory. */
function rooted(
  relative: string,
  line: string,
  launch: Pick<Launch, 'workingDir'> | undefined
): string | undefined {
  const named = inField(line)
  if (named?.endsWith(`/${relative.replace(/^\.\//, '')}`) === true) return named
  if (launch === undefined || !isName(relative)) return undefined
  return absolutePath(relative, launch.workingDir)
}

/** Whether a text may be a path: no control characters, no outer blanks, no URL (`http://x`). */
const isName = (text: string): boolean =>
  /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(text) && !/^\w{1,20}:/.test(text)

/**
 * The path in a field of a structured log that names a message's file: `file=/x`,
 * `"filename":"/x"`, Rust's `path: "/x"`.
 */
function inField(line: string): string | undefined {
  const found =
    /(?:^|[\s{,("'\\])(?:file_?(?:name|path)?(?:=|\\?["']: ?|: )|path: )(?:\\?["'])?(\/(?!\/)[^\s"'\\,})]{1,4096})/i.exec(
      line
    )
  return found?.[1]
}

/** Characters around the wording that are examined: room for a path and the words beside it. */
const WINDOW = 4400
/** Number of parts between colons to examine: `tar: /x: Cannot open: Read-only file system`. */
const MOST_PARTS = 3

/** The absolute path in the nearest part before the wording that says more than what failed. */
function pathBefore(before: string): string | undefined {
  const near = before.slice(-WINDOW)
  return inTerm(near) ?? inNearestPart(withoutJoint(near))
}

function inNearestPart(text: string): string | undefined {
  const parts = text.split(': ')
  const nearest = parts.slice(-MOST_PARTS).reverse()
  const told = nearest.findIndex((part) => !/^[a-z' ]{0,40}$/i.test(part))
  const part = nearest[told]
  if (part === undefined) return undefined
  // A line that starts with a path and a colon names its program:
  // `/entrypoint.sh: cd: Read-only ...`.
  const isProgram = told > 0 && told === parts.length - 1 && part.startsWith('/')
  return isProgram ? undefined : (inQuotes(part) ?? inCall(part) ?? bare(part))
}

/**
 * The path in the nearest Erlang term that holds it first: `{file_error,"/x",erofs}`,
 * `{<<"/x">>,{error,erofs}}`.
 */
function inTerm(before: string): string | undefined {
  if (!/[{,]\s?:?$/.test(before.slice(-3))) return undefined
  const start = Math.max(before.lastIndexOf('"/'), before.lastIndexOf("'/"))
  if (start === -1 || !/(?:^|[{,[<(\s])$/.test(before.slice(0, start).slice(-1))) return undefined
  const [path = ''] = before.slice(start + 1).split(before.charAt(start))
  return path
}

/**
 * Removes the text that joins a path to the wording: `: `, `, `, ` (`, ` (30: `, `: (30) `,
 * ` (Errcode: 30 "`, `[Errno 30] `, ` java.io.IOException: `, ` Os { code: 30, kind: `.
 */
export function withoutJoint(before: string): string {
  const unquoted = before.replace(/["'`]$/, '')
  const bracket = /[([][^()[\]/]{0,20}(?:\d\d[\])]:? ?)?$/.exec(unquoted.slice(-24))
  const joint = bracket === null ? '' : unquoted.slice(-24).slice(bracket.index)
  const text = withoutTail(unquoted.slice(0, unquoted.length - joint.length), ' :,;')
  const thrown = THROWN.exec(text.slice(-200))
  return thrown === null ? text : withoutTail(text.slice(0, text.length - thrown[0].length), ' :,;')
}

/**
 * The error's name before the wording: Java's ` java.io.IOException`, Rust's ` Os { code: 30, kind`
 */
const THROWN =
  / (?:(?:\w{1,40}\.){1,9}\w{1,60}(?:Exception|Error)|(?:\w{1,40}\(){0,3}(?:Os \{ code: \d{1,3}, |Custom \{ )kind)$/

const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ["'", /'/],
  ['"', /"/],
  ['`', /[`']/],
  ['‘', /’/],
  ['“', /”/]
])

/**
 * The first absolute path in quotes, maybe JSON-escaped: `can't create '/x'`, `open() "/x" failed`.
 */
function inQuotes(part: string): string | undefined {
  const opening = /(?:^|[\s(\\])(["'`‘“])(?=\/)/.exec(part)
  if (opening === null) return undefined
  const path = part.slice(opening.index + opening[0].length)
  const end = path.search(CLOSING.get(opening[1] ?? '') ?? /$/)
  // OCaml quotes path and wording together: `Sys_error("/x: Read-only file system")`.
  if (end === -1) return /\s/.test(path) ? '' : path
  return withoutTail(path.slice(0, end), '\\')
}

/** The path in a call as PHP and dovecot print it: `fopen(/x)`, `open(/x, O_RDWR) failed`. */
function inCall(part: string): string | undefined {
  return /\w\((\/[^,()]*)/.exec(part)?.[1]
}

const TRAILING = /(?: is missing\.)? (?:failed|because|for \w+|- \w+)$/
const OPERATION =
  /^["'[]?(?:(open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|chtimes|truncate|write) )?(\/.*)$/

/**
 * The path in an unquoted part: all of it, all behind an operation (Go, Java), or its last word.
 */
function bare(part: string): string | undefined {
  const text = part.replace(TRAILING, '')
  const [, operation, paths] = OPERATION.exec(text) ?? []
  if (paths === undefined) return lastWord(text)
  // A position in source code: `/app/x.rb:3:in 'mkdir'`.
  if (/:\d/.test(paths)) return undefined
  const [first = '', second] = paths.split(
    /^(?:rename|link|symlink)$/.test(operation ?? '') ? / (?=\/)/ : ' -> '
  )
  return refusedOf(operation, first, second)
}

/** The absolute path at the end of a text, if a space, a quote, `=` or a bracket precedes it. */
function lastWord(text: string): string | undefined {
  const word = withoutTail(text.slice(text.lastIndexOf(' ') + 1), '"\')]>.')
  const starts = [...word.matchAll(/(?:^|["'=([<])(?=\/)/g)]
  const last = starts.at(-1)
  return last === undefined ? undefined : word.slice(last.index + last[0].length)
}

/**
 * Removes these characters from the end of a text. It takes linear time, which a regular expression
 * that ends in `+$` does not guarantee.
 */
function withoutTail(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** The path behind the wording, in the formats of languages and servers; it may be relative. */
function pathAfter(before: string, after: string): string | undefined {
  return (
    quoted(after) ??
    ruby(after) ??
    apache(before, after) ??
    bracketed(after) ??
    erlang(after) ??
    ocaml(after) ??
    last(after)
  )
}

// Node `, open`; Python `: ` and `] Translated words: `; .NET ` : `; Boost ` [system:30]: `; Deno
// ` (os error 30), mkdir` and ` (os error 30): open`; Rust's tempfile ` (os error 30) at path`.
const OPENING =
  /^(?:(?: \(os error \d{1,3}\)[,:]|,) (\w{1,20})| ?:|\] [^'":]{1,80}:| \[\w{1,20}:\d{1,3}\]:| \(os error \d{1,3}\) (?:at path|for)) b?(?=["'])/

/**
 * The path after Node's `, rename '/a' -> '/b'`, Python's `: '/a' -> '/b'` or `: b'/a'`, .NET's
 * ` : '/a'`.
 */
function quoted(after: string): string | undefined {
  const opening = OPENING.exec(after)
  if (opening === null) return undefined
  const [first, rest] = literal(after.slice(opening[0].length))
  const arrow = /^ -> b?(?=["'])/.exec(rest)
  const second = arrow === null ? undefined : literal(rest.slice(arrow[0].length))[0]
  return refusedOf(opening[1], first, second)
}

/** The quoted text at the start, and the rest. Node does not escape quotes: `open '/it's'`. */
function literal(text: string): readonly [string, string] {
  const end = text.slice(1).search(text.startsWith('"') ? /"(?!\w)/ : /'(?!\w)/) + 1
  return [text.slice(1, end).replace(/\\$/, ''), text.slice(end + 1)]
}

/** The path in Ruby's ` @ rb_sysopen - /x (Errno::EROFS)`, ` @ rb_file_s_rename - (/a, /b)`. */
function ruby(after: string): string | undefined {
  const opening = /^(?: @ \w{1,40} - | - (?=\(?\/))(\(?)/.exec(after)
  if (opening === null) return undefined
  const text = after.slice(opening[0].length).split(' (Errno::')[0]
  return opening[1] === '' ? text?.trimEnd() : text?.split(/, |\)/)[0]
}

/** The first path after Apache's `(30)Read-only file system: AH00099: could not create /x`. */
function apache(before: string, after: string): string | undefined {
  return before.endsWith('(30)') ? /\s["']?(\/[^\s"',]*[^\s"',.:)])/.exec(after)?.[1] : undefined
}

/**
 * The path in HAProxy's ` (Read-only file system) [/run/haproxy.sock]`, with or without `fd N,`.
 */
function bracketed(after: string): string | undefined {
  return /^\)? ?\[(?:fd \d{1,9}, )?(\/[^\]]*)\]/.exec(after)?.[1]
}

/** The path in an Erlang term that holds it second: `{error,{erofs,"/x"}}`, `{erofs,<<"/x">>}`. */
function erlang(after: string): string | undefined {
  return /^, ?(?:<<)?["'](\/[^"']*)["']/.exec(after)?.[1]
}

/** The path in OCaml's `Unix.Unix_error(Unix.EROFS, "open", "/x")`. */
function ocaml(after: string): string | undefined {
  return /^, "\w{1,20}", "(\/[^"]*)"/.exec(after)?.[1]
}

/** The path that alone ends the line, as in zsh's `read-only file system: /x`. */
function last(after: string): string | undefined {
  return /^: (\/[^\s:]+)\s*$/.exec(after)?.[1]
}

/** Calls that only read their first path, or never resolve it. */
const MAKES_SECOND = /^(?:copyfile|link|symlink)(?:at)?$/

/** The refused path of two: the second of a link or copy, else the first; absolute ones win. */
function refusedOf(
  operation: string | undefined,
  first: string,
  second: string | undefined
): string | undefined {
  const order = MAKES_SECOND.test(operation ?? '') ? [second, first] : [first, second]
  return order.find((path) => path?.startsWith('/')) ?? order.find((path) => path !== undefined)
}

const CALLS =
  'open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|truncate|write|touch'

/** Formats in which a relative path stands directly before the wording. */
const SHAPES: readonly RegExp[] = [
  // GNU `cannot touch 'x'`, Rust's `failed to create file `x``, PHP's
  // `The file "x" could not be opened`.
  /\b(?:open|create|creating|touch|writ(?:e|ing)|make|mkdir|remove|unlink|rename|move|delete|save|update|file|directory|folder|stream|of|to|path|link|database|template)\b["'\\ ]{0,2} (?:\\?["`']|[‘“])([^"'`‘’“”/\\\s][^"'`‘’“”\\\s]{0,1000})(?:\\?["`']|[’”])(?: for \w{1,20}| could not be opened)?$/,
  // PHP `fopen(x)`, `file_put_contents(x)`, `mkdir(x)`.
  /\b(?:file_put_contents|fopen|mkdir|touch|unlink|rename|copy|open|tempnam|rmdir|symlink|move_uploaded_file)\(([^,()/"'$\s][^,()"']{0,1000})(?:,[^()]{0,1000})?\)(?: failed|: [Ff]ailed to open stream)?$/,
  // Go `open x`, at the start of a message or of a field (`err="open x`).
  new RegExp(`(?:^|: |["'=])(?:${CALLS}) ([^/"'\\s][^"'\\s]{0,1000})(?: [^/"'\\s]{1,1000})?$`),
  // Java `FileNotFoundException: x`, `FileSystemException: x -> y`.
  /\b(?:FileNotFound|FileSystem|AccessDenied|AtomicMoveNotSupported)Exception: ([^/\s:][^:]{0,1000}?)(?: -> [^:]{1,1000})?$/,
  // Shells: `can't create x`, `line 3: x`, ksh's `x: cannot create`.
  /(?:: can(?:not|'t) create|: line \d{1,7}:) ([^/\s"'‘:][^\s"'‘:]{0,1000})$/,
  /^\w{1,20}: ([^/\s"':][^\s"':]{0,1000}): cannot create$/,
  // `failed to open data/x`, where the word can only be a path; GNU sed
  // `temporary file ./sedAbC123`.
  /\b(?:open|create|creating|write|to|file|directory|mkdir|remove) (\.{0,2}[^\s"'`/:.]{1,255}[/.][^\s"'`:]{1,1000}|\.{1,2}\/[^\s"'`:]{1,1000})$/
]

/** Nouns that stand where a path may stand as well: `cannot create directory`. */
const NOUN =
  /^(?:a|an|any|failed|failure|error|for|to|on|in|at|the|it|new|dir|directory|folder|files?|link|socket|pipe|database|db|log|lock|pid|temp\w*|cache|session|socket|user|group|home|thread|process|symlink|table|index)$/i

/** Programs that have changed their working directory: database servers, and tar with a target. */
const ELSEWHERE =
  /\b(?:errcode|OS errno)\b|\b(?:mysqld|mariadbd?|InnoDB)\b|\b(?:PANIC|FATAL|LOG|ERROR|WARNING): {2}|\btar: /

/** The relative path before the wording; undefined if the program has changed its directory. */
function relativeBefore(before: string): string | undefined {
  if (ELSEWHERE.test(before)) return undefined
  const text = withoutJoint(before.slice(-WINDOW))
  for (const shape of SHAPES) {
    const path = shape.exec(text)?.[1]
    if (path !== undefined && !NOUN.test(path)) return path.trimEnd()
  }
  return undefined
}
