import { refusedOf } from './path-pair'

/** Most that can matter: a path and the words after it. */
const WINDOW = 4400
/** How many parts between colons are looked at, as in `tar: /x: Cannot open: Read-only file system`. */
const MOST_PARTS = 3

/** The absolute path in what stands before the wording: in the nearest part between colons that says more than what was tried. */
export function pathBefore(before: string): string | undefined {
  const near = before.slice(-WINDOW)
  return inTerm(near) ?? inNearestPart(withoutJoint(near))
}

function inNearestPart(text: string): string | undefined {
  const parts = text.split(': ')
  const nearest = parts.slice(-MOST_PARTS).reverse()
  const told = nearest.findIndex((part) => !/^[a-z' ]{0,40}$/i.test(part))
  const part = nearest[told]
  if (part === undefined) return undefined
  // A line that begins with a path and a colon begins with the program's own: `/entrypoint.sh: cd: Read-only file system`.
  const isProgram = told > 0 && told === parts.length - 1 && part.startsWith('/')
  return isProgram ? undefined : (inQuotes(part) ?? inCall(part) ?? bare(part))
}

/** An Erlang term in which the path comes first: `{file_error,"/x",erofs}`, `{<<"/x">>,{error,erofs}}`; the nearest one. */
function inTerm(before: string): string | undefined {
  if (!/[{,]\s?:?$/.test(before.slice(-3))) return undefined
  const start = Math.max(before.lastIndexOf('"/'), before.lastIndexOf("'/"))
  if (start === -1 || !/(?:^|[{,[<(\s])$/.test(before.slice(0, start).slice(-1))) return undefined
  const [path = ''] = before.slice(start + 1).split(before.charAt(start))
  return path
}

/** Takes off what joins a path to the wording: `: `, `, `, ` (`, ` (30: `, `: (30) `, ` (Errcode: 30 "`, `[Errno 30] `, ` java.io.IOException: `, ` Os { code: 30, kind: `. */
export function withoutJoint(before: string): string {
  const unquoted = before.replace(/["'`]$/, '')
  const bracket = /[([][^()[\]/]{0,20}(?:\d\d[\])]:? ?)?$/.exec(unquoted.slice(-24))
  const joint = bracket === null ? '' : unquoted.slice(-24).slice(bracket.index)
  const text = withoutTail(unquoted.slice(0, unquoted.length - joint.length), ' :,;')
  const thrown = THROWN.exec(text.slice(-200))
  return thrown === null ? text : withoutTail(text.slice(0, text.length - thrown[0].length), ' :,;')
}

/** The name of the error, where the wording comes after it: Java's ` java.io.IOException`, Rust's ` Os { code: 30, kind`. */
const THROWN =
  / (?:(?:\w{1,40}\.){1,9}\w{1,60}(?:Exception|Error)|(?:\w{1,40}\(){0,3}(?:Os \{ code: \d{1,3}, |Custom \{ )kind)$/

const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ["'", /'/],
  ['"', /"/],
  ['`', /[`']/],
  ['‘', /’/],
  ['“', /”/]
])

/** The first absolute path in quotes, which JSON may have escaped: `can't create '/x'`, `open() "/x" failed`. */
function inQuotes(part: string): string | undefined {
  const opening = /(?:^|[\s(\\])(["'`‘“])(?=\/)/.exec(part)
  if (opening === null) return undefined
  const path = part.slice(opening.index + opening[0].length)
  const end = path.search(CLOSING.get(opening[1] ?? '') ?? /$/)
  // OCaml's `Sys_error("/x: Read-only file system")` has all of it between quotes.
  if (end === -1) return /\s/.test(path) ? '' : path
  return withoutTail(path.slice(0, end), '\\')
}

/** PHP and dovecot: `fopen(/x)`, `open(/x, O_RDWR) failed`. */
function inCall(part: string): string | undefined {
  return /\w\((\/[^,()]*)/.exec(part)?.[1]
}

const TRAILING = /(?: is missing\.)? (?:failed|because|for \w+|- \w+)$/
const OPERATION =
  /^["'[]?(?:(open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|chtimes|truncate|write) )?(\/.*)$/

/** Without quotes: all of the part when it is a path or an operation and a path (Go, Java), else the word it ends with. */
function bare(part: string): string | undefined {
  const text = part.replace(TRAILING, '')
  const [, operation, paths] = OPERATION.exec(text) ?? []
  if (paths === undefined) return lastWord(text)
  // A place in a program: `/app/x.rb:3:in 'mkdir'`.
  if (/:\d/.test(paths)) return undefined
  const [first = '', second] = paths.split(
    /^(?:rename|link|symlink)$/.test(operation ?? '') ? / (?=\/)/ : ' -> '
  )
  return refusedOf(operation, first, second)
}

/** The path that a text ends with, if a space, a quote or a bracket stands before it. */
function lastWord(text: string): string | undefined {
  const word = withoutTail(text.slice(text.lastIndexOf(' ') + 1), '"\')]>.')
  const starts = [...word.matchAll(/(?:^|["'=([<])(?=\/)/g)]
  const last = starts.at(-1)
  return last === undefined ? undefined : word.slice(last.index + last[0].length)
}

/** In linear time, which a regular expression that ends in `+$` does not promise. */
export function withoutTail(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
