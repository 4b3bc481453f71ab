import { withoutJoint } from './path-before'

/** Most that can matter: a path and the words before it. */
const WINDOW = 4400

const CALLS =
  'open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|truncate|write|touch'

/** Ways in which a relative path stands before the wording, at the end of what comes before it. */
const SHAPES: readonly RegExp[] = [
  // GNU `cannot touch 'x'`, Rust's `failed to create file `x``, PHP's `The file "x" could not be opened`.
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
  // `failed to open data/x`, where the word looks like nothing but a path; GNU sed `temporary file ./sedAbC123`.
  /\b(?:open|create|creating|write|to|file|directory|mkdir|remove) (\.{0,2}[^\s"'`/:.]{1,255}[/.][^\s"'`:]{1,1000}|\.{1,2}\/[^\s"'`:]{1,1000})$/
]

/** Words for what could not be made, where a path may stand as well: `cannot create directory`. */
const NOUN =
  /^(?:a|an|any|failed|failure|error|for|to|on|in|at|the|it|new|dir|directory|folder|files?|link|socket|pipe|database|db|log|lock|pid|temp\w*|cache|session|socket|user|group|home|thread|process|symlink|table|index)$/i

/** Programs that have gone elsewhere by then: servers of databases into their data, tar where it is told to. */
const ELSEWHERE =
  /\b(?:errcode|OS errno)\b|\b(?:mysqld|mariadbd?|InnoDB)\b|\b(?:PANIC|FATAL|LOG|ERROR|WARNING): {2}|\btar: /

/** The relative path that stands before the wording; undefined where the program is known to have changed its folder. */
export function relativeBefore(before: string): string | undefined {
  if (ELSEWHERE.test(before)) return undefined
  const text = withoutJoint(before.slice(-WINDOW))
  for (const shape of SHAPES) {
    const path = shape.exec(text)?.[1]
    if (path !== undefined && !NOUN.test(path)) return path.trimEnd()
  }
  return undefined
}
