import { refusedOf } from './path-pair'

/** The path in what follows the wording, by the ways in which languages and servers put it there; it may be relative. */
export function pathAfter(before: string, after: string): string | undefined {
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

// Node `, open`; Python `: ` and `] Translated words: `; .NET ` : `; Boost ` [system:30]: `; Deno ` (os error 30), mkdir` and ` (os error 30): open`; Rust's tempfile ` (os error 30) at path`.
const OPENING =
  /^(?:(?: \(os error \d{1,3}\)[,:]|,) (\w{1,20})| ?:|\] [^'":]{1,80}:| \[\w{1,20}:\d{1,3}\]:| \(os error \d{1,3}\) (?:at path|for)) b?(?=["'])/

/** Node `, rename '/a' -> '/b'`, Python `: '/a' -> '/b'` or `: b'/a'`, .NET ` : '/a'`. */
function quoted(after: string): string | undefined {
  const opening = OPENING.exec(after)
  if (opening === null) return undefined
  const [first, rest] = literal(after.slice(opening[0].length))
  const arrow = /^ -> b?(?=["'])/.exec(rest)
  const second = arrow === null ? undefined : literal(rest.slice(arrow[0].length))[0]
  return refusedOf(opening[1], first, second)
}

/** The text in quotes at the start, and the rest. Node does not escape quotes in names: `open '/it's'`. */
function literal(text: string): readonly [string, string] {
  const end = text.slice(1).search(text.startsWith('"') ? /"(?!\w)/ : /'(?!\w)/) + 1
  return [text.slice(1, end).replace(/\\$/, ''), text.slice(end + 1)]
}

/** Ruby ` @ rb_sysopen - /x (Errno::EROFS)`, ` @ rb_file_s_rename - (/a, /b)`. */
function ruby(after: string): string | undefined {
  const opening = /^(?: @ \w{1,40} - | - (?=\(?\/))(\(?)/.exec(after)
  if (opening === null) return undefined
  const text = after.slice(opening[0].length).split(' (Errno::')[0]
  return opening[1] === '' ? text?.trimEnd() : text?.split(/, |\)/)[0]
}

/** Apache `(30)Read-only file system: AH00099: could not create /run/httpd.pid`: the first path of the message. */
function apache(before: string, after: string): string | undefined {
  return before.endsWith('(30)') ? /\s["']?(\/[^\s"',]*[^\s"',.:)])/.exec(after)?.[1] : undefined
}

/** HAProxy ` (Read-only file system) [/run/haproxy.sock]`, with a file descriptor or without. */
function bracketed(after: string): string | undefined {
  return /^\)? ?\[(?:fd \d{1,9}, )?(\/[^\]]*)\]/.exec(after)?.[1]
}

/** A term in which the path comes second: `{error,{erofs,"/x"}}`, `{erofs,<<"/x">>}`. */
function erlang(after: string): string | undefined {
  return /^, ?(?:<<)?["'](\/[^"']*)["']/.exec(after)?.[1]
}

/** OCaml `Unix.Unix_error(Unix.EROFS, "open", "/x")`. */
function ocaml(after: string): string | undefined {
  return /^, "\w{1,20}", "(\/[^"]*)"/.exec(after)?.[1]
}

/** zsh `read-only file system: /x`, and whatever else ends with the path alone. */
function last(after: string): string | undefined {
  return /^: (\/[^\s:]+)\s*$/.exec(after)?.[1]
}
