import type { Finding } from '../judge/findings/finding'
import { FINDINGS } from '../judge/findings/table'
import type { Location } from '../plan/faults'
import { settingOf } from '../plan/clashes'

/** Author's files in which findings are located. */
export interface Sources {
  readonly dockerfile?: { readonly file: string; readonly instructions: readonly Instruction[] }
  /** Step of the workflow that runs this check. */
  readonly step?: Step
  /** Returns the author's text of the step of this name, which has no secrets. */
  readonly writtenAs?: (step: string) => string
  /** Returns the line of an input, or of this entry of it, in the policy file that gives it. */
  readonly lineInPolicy?: (input: string, entry?: string) => Location | undefined
  /**
   * Returns the place of a key of the service in the Compose file, or of this entry of it; without
   * a key that of the service itself. Undefined if it has no such key.
   */
  readonly inService?: (setting?: string, entry?: string) => Location | undefined
}

/**
 * Line to change for a finding: the one that it names, its input's, its setting's in the Compose
 * file, that of the Dockerfile's instruction, or the step's, in this order.
 */
export function locate(finding: Finding, sources: Sources): Location | undefined {
  const { kind, path, input, location } = finding
  if (location !== undefined) return location
  const { inputs = [], instructions = [], orStep = inputs.length > 0 } = FINDINGS[kind].pointsAt
  return (
    lineOfInput(input?.names ?? [], input?.entry, sources) ??
    placeInService(finding, sources) ??
    lineOfInput(inputs, input?.entry, sources) ??
    (path === undefined ? undefined : lineOfPath(path, sources)) ??
    lineOfInstruction(instructions, sources) ??
    (orStep || input !== undefined ? lineOfStep(sources) : undefined)
  )
}

/**
 * Place of the first setting of the finding that the service has; that of the service if it has
 * none of them, so that the setting is to be added.
 */
function placeInService(
  { kind, path, setting }: Finding,
  { inService }: Sources
): Location | undefined {
  if (inService === undefined) return undefined
  const { inputs = [], settings = [], instructions = [] } = FINDINGS[kind].pointsAt
  const own = [
    ...(setting === undefined ? [] : [setting]),
    ...settings,
    ...inputs.map(settingOf).filter((key) => key !== undefined),
    ...(path === undefined ? [] : MOUNT_SETTINGS)
  ]
  const found = [...own, ...instructions.flatMap((name) => REPLACING[name] ?? [])].map((key) =>
    inService(key, path)
  )
  return found.find((place) => place !== undefined) ?? (own.length > 0 ? inService() : undefined)
}

/** Key of a service that replaces an instruction of the Dockerfile. */
const REPLACING: Readonly<Record<string, string>> = {
  USER: 'user',
  HEALTHCHECK: 'healthcheck',
  ENTRYPOINT: 'entrypoint',
  CMD: 'command',
  WORKDIR: 'working_dir'
}

/** Keys of a service that make a path writable. */
const MOUNT_SETTINGS = ['tmpfs', 'volumes']

function lineOfInput(
  names: readonly string[],
  entry: string | undefined,
  { step, lineInPolicy, writtenAs }: Sources
): Location | undefined {
  const written = entry === undefined ? undefined : (writtenAs?.(entry) ?? entry)
  const places = names.map((name) => {
    const line = step?.lineOf(name, written)
    return step === undefined || line === undefined
      ? lineInPolicy?.(name, written)
      : { file: step.file, line }
  })
  return places.find((found) => found !== undefined)
}

const lineOfStep = ({ step }: Sources): Location | undefined =>
  step && { file: step.file, line: step.line }

/** Location of the `VOLUME` or `WORKDIR` that contains the path. */
function lineOfPath(path: string, { dockerfile }: Sources): Location | undefined {
  if (dockerfile === undefined) return undefined
  const { file, instructions } = dockerfile
  const found = volumeAt(instructions, path) ?? workingDirAt(instructions, path)
  return found && { file, line: found.line }
}

function lineOfInstruction(
  names: readonly string[],
  { dockerfile }: Sources
): Location | undefined {
  const found = dockerfile && names.map((name) => lastOf(dockerfile.instructions, name))
  const line = found?.find((one) => one !== undefined)?.line
  return dockerfile && line !== undefined ? { file: dockerfile.file, line } : undefined
}

/** A step of a workflow that runs a check. */
export interface Step {
  readonly file: string
  /** Line of its `uses`. */
  readonly line: number
  /** Line of an input, or of this entry of it; undefined if the step does not set the input. */
  readonly lineOf: (input: string, entry?: string) => number | undefined
}

/** An instruction of a Dockerfile. */
export interface Instruction {
  /** Name in capitals. */
  readonly name: string
  /** Arguments, split at white space, or the entries of a JSON list. */
  readonly words: readonly string[]
  /** Line of its first word, counted from 1. */
  readonly line: number
}

/**
 * Parses a Dockerfile. Continuation lines are joined; the contents of here-documents are skipped
 * (docs.docker.com, Dockerfile reference).
 */
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

/** Joins a line with its continuation lines; comments in between are skipped. */
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

/**
 * Index of the first line after the here-documents of an instruction; `next` if it has none. A
 * here-document without its delimiter line goes on to the end.
 */
function afterHereDocuments(lines: readonly string[], joined: string, next: number): number {
  return hereDocumentsIn(joined).reduce((at, { end, tabs }) => {
    const last = lines.findIndex(
      (line, index) => index >= at && (tabs ? line.replace(/^\t+/, '') : line) === end
    )
    return last === -1 ? lines.length : last + 1
  }, next)
}

interface HereDocument {
  /** Delimiter line that ends the here-document. */
  readonly end: string
  /** Whether tabs before the delimiter are ignored: `<<-`. */
  readonly tabs: boolean
}

/**
 * Finds here-documents as BuildKit does: in `RUN`, `COPY` and `ADD`, in words that begin with the
 * operator. Neither `$((1<<4))` nor quoted text does (moby/buildkit, frontend/dockerfile/parser).
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
      // Words, as for the builder.
    }
  }
  return rest.split(/\s+/)
}

/** Last instruction of that name, which overrides the earlier ones. */
export const lastOf = (all: readonly Instruction[], name: string): Instruction | undefined =>
  all.findLast((one) => one.name === name)

/** The `VOLUME` that contains the path. */
export const volumeAt = (all: readonly Instruction[], path: string): Instruction | undefined =>
  all.findLast(({ name, words }) => name === 'VOLUME' && words.some((one) => holds(one, path)))

/** The `WORKDIR` that contains the path. */
export const workingDirAt = (all: readonly Instruction[], path: string): Instruction | undefined =>
  all.findLast(({ name, words: [folder = ''] }) => name === 'WORKDIR' && holds(folder, path))

function holds(folder: string, path: string): boolean {
  const plain = folder.replace(/\/+$/, '')
  return plain.startsWith('/') && (path === plain || path.startsWith(`${plain}/`))
}
