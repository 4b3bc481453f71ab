/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In capitals. */
  readonly name: string
  /** Its words, or the texts of its JSON list. */
  readonly words: readonly string[]
  /** Where it begins, counted from 1. */
  readonly line: number
}

/** The instructions of a Dockerfile, the lines of each joined; the contents of here-documents are none (docs.docker.com, Dockerfile reference). */
export function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split(/\r?\n/)
  const found: Instruction[] = []
  for (let at = 0; at < lines.length;) {
    const { joined, next } = joinedLines(lines, at)
    const [, name, rest = ''] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(joined) ?? []
    if (name !== undefined) {
      found.push({ name: name.toUpperCase(), words: wordsOf(rest.trim()), line: at + 1 })
    }
    at = afterHereDocuments(lines, joined, next)
  }
  return found
}

/** A line with those that it goes on in; comments between them do not end it. */
function joinedLines(
  lines: readonly string[],
  start: number
): { readonly joined: string; readonly next: number } {
  const parts: string[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (/^\s*#/.test(line)) {
      if (at === start) return { joined: '', next: at + 1 }
      continue
    }
    const [, whole, goesOn] = /^([^]*?)(\\\s*)?$/.exec(line) ?? []
    parts.push(whole ?? '')
    if (goesOn === undefined) return { joined: parts.join(' '), next: at + 1 }
  }
  return { joined: parts.join(' '), next: lines.length }
}

/** Where the contents of an instruction's here-documents end, one after another; without its last line one goes on to the end. */
function afterHereDocuments(lines: readonly string[], joined: string, next: number): number {
  return hereDocumentsIn(joined).reduce((at, { end, tabs }) => {
    const last = lines.findIndex(
      (line, index) => index >= at && (tabs ? line.replace(/^\t+/, '') : line) === end
    )
    return last === -1 ? lines.length : last + 1
  }, next)
}

interface HereDocument {
  /** The line that ends it. */
  readonly end: string
  /** Tabs may stand before that line: `<<-`. */
  readonly tabs: boolean
}

/**
 * As BuildKit finds them: in instructions that take any, in words that begin with the operator, which neither `$((1<<4))` nor
 * a quoted text does (moby/buildkit, frontend/dockerfile/parser).
 */
function hereDocumentsIn(joined: string): readonly HereDocument[] {
  if (!/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(joined)) return []
  return Array.from(joined.matchAll(SHELL_WORD), ([word]) => HERE_DOCUMENT.exec(word)).flatMap(
    (found) => {
      if (found === null) return []
      const [, dash, name = ''] = found
      return [{ end: name.replace(/["']|\\([^])/g, '$1'), tabs: dash === '-' }]
    }
  )
}

const SHELL_WORD = /(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/g
const HERE_DOCUMENT = /^\d*<<(-?)([^<]+)$/

function wordsOf(rest: string): readonly string[] {
  if (rest.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(rest)
      if (Array.isArray(list)) return list.map(String)
    } catch {
      // Then it is words, as for the builder.
    }
  }
  return rest.split(/\s+/)
}

/** The last one of that name, which is the one that counts. */
export const lastOf = (all: readonly Instruction[], name: string): Instruction | undefined =>
  all.findLast((one) => one.name === name)

/** The `VOLUME` that the path lies in. */
export const volumeAt = (all: readonly Instruction[], path: string): Instruction | undefined =>
  all.findLast(({ name, words }) => name === 'VOLUME' && words.some((one) => holds(one, path)))

/** The `WORKDIR` that the path lies in. */
export const workingDirAt = (all: readonly Instruction[], path: string): Instruction | undefined =>
  all.findLast(({ name, words: [folder = ''] }) => name === 'WORKDIR' && holds(folder, path))

function holds(folder: string, path: string): boolean {
  const plain = folder.replace(/\/+$/, '')
  return plain.startsWith('/') && (path === plain || path.startsWith(`${plain}/`))
}
