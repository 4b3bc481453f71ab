import type ts from 'typescript'
import { importsOf, isWorldly, resolve, stageOf, STAGES, type Sources, type Stage } from './sources'

/** Libraries that only compute: every stage may use them. */
export const PURE_LIBRARIES = ['superstruct', 'diff', 'yaml']

const ENGINE_LIBRARIES = ['dockerode', 'docker-modem']

/** Laws 1 and 2 for one file: what it imports. */
export function importFaults(sources: Sources, file: ts.SourceFile): readonly string[] {
  const stage = stageOf(file.fileName)
  if (!stage) return [`${file.fileName} belongs to no stage`]
  return importsOf(file).flatMap((specifier) =>
    specifier.startsWith('.')
      ? relativeFault(sources, file.fileName, specifier)
      : libraryFault(file.fileName, stage, specifier)
  )
}

function relativeFault(sources: Sources, from: string, specifier: string): readonly string[] {
  const target = resolve(sources, from, specifier)
  if (target === undefined) return [`${from} imports ${specifier}, which is no source file`]
  return rank(stageOf(target)) > rank(stageOf(from))
    ? [`${from} imports ${target}, which belongs to a later stage`]
    : []
}

function rank(stage: Stage | undefined): number {
  return stage ? STAGES.indexOf(stage) : -1
}

function libraryFault(from: string, stage: Stage, specifier: string): readonly string[] {
  return isWorldly(stage) || isPure(specifier)
    ? []
    : [`${from} imports ${specifier}, which only adapters and entries may`]
}

/** A library's own name, or one of its parts. */
export function isPure(specifier: string): boolean {
  return isOneOf(PURE_LIBRARIES, specifier)
}

function isOneOf(libraries: readonly string[], specifier: string): boolean {
  return libraries.some((name) => specifier === name || specifier.startsWith(`${name}/`))
}

/** Law 2: the engine's library is imported in one folder only. */
export function engineFaults(files: readonly ts.SourceFile[]): readonly string[] {
  const users = files.filter((file) =>
    importsOf(file).some((specifier) => isOneOf(ENGINE_LIBRARIES, specifier))
  )
  const folders = new Set(users.map(({ fileName }) => fileName.replace(/\/[^/]*$/, '')))
  return folders.size > 1
    ? [`dockerode is imported in ${[...folders].sort().join(' and ')}, not in one folder only`]
    : []
}

/** Law 1: no circles, types included. Each circle is named once, from its first file. */
export function circles(sources: Sources, files: readonly ts.SourceFile[]): readonly string[] {
  const graph = new Map(files.map((file) => [file.fileName, neighbours(sources, file)]))
  const found = new Map<string, string>()
  for (const start of graph.keys()) {
    const circle = wayBack(graph, start)
    if (circle)
      found.set([...circle].sort().join(), `${[...circle, start].join(' -> ')} is a circle`)
  }
  return [...found.values()]
}

function neighbours(sources: Sources, file: ts.SourceFile): readonly string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .flatMap((specifier) => resolve(sources, file.fileName, specifier) ?? [])
}

/** The shortest way from a file back to itself. */
function wayBack(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string
): readonly string[] | undefined {
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
