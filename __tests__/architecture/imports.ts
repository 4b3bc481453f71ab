import { posix } from 'node:path'
import type ts from 'typescript'
import {
  importsOf,
  isWorldly,
  resolve,
  testbedOf,
  STAGES,
  valueImportsOf,
  type Sources,
  type Testbed
} from './sources'

/** Libraries that only compute: every stage may use them. */
export const PURE_LIBRARIES = ['superstruct', 'diff', 'yaml']

const ENGINE_LIBRARIES = ['dockerode', 'docker-modem']

/** Laws 1 and 2 for one file: what it imports. */
export function importFaults(sources: Sources, file: ts.SourceFile): readonly string[] {
  const testbed = testbedOf(file.fileName)
  if (!testbed) return [`${file.fileName} belongs to no stage`]
  return importsOf(file).flatMap((specifier) =>
    specifier.startsWith('.')
      ? relativeFault(sources, file.fileName, specifier)
      : libraryFault(file.fileName, testbed, specifier)
  )
}

function relativeFault(sources: Sources, from: string, specifier: string): readonly string[] {
  const target = resolve(sources, from, specifier)
  if (target === undefined) return [`${from} imports ${specifier}, which is no source file`]
  return rank(testbedOf(target)) > rank(testbedOf(from))
    ? [`${from} imports ${target}, which belongs to a later stage`]
    : []
}

function rank(testbed: Testbed | undefined): number {
  return testbed ? STAGES.indexOf(testbed) : -1
}

function libraryFault(from: string, testbed: Testbed, specifier: string): readonly string[] {
  return isWorldly(testbed) || isPure(specifier)
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

/** Law 2: the engine's library is imported in one file only. */
export function engineFaults(files: readonly ts.SourceFile[]): readonly string[] {
  const users = files
    .filter((file) => importsOf(file).some((specifier) => isOneOf(ENGINE_LIBRARIES, specifier)))
    .map(({ fileName }) => fileName)
  return users.length > 1
    ? [`dockerode is imported in ${users.sort().join(' and ')}, not in one file only`]
    : []
}

type Graph = ReadonlyMap<string, readonly string[]>

/**
 * Law 1: no circle of values, and none of types that leaves its folder. Types may go round within one folder, since nothing of them is
 * left when the program runs. Each circle is named once, from its first file.
 */
export function circles(sources: Sources, files: readonly ts.SourceFile[]): readonly string[] {
  const values = graphOf(sources, files, valueImportsOf)
  const all = graphOf(sources, files, importsOf)
  const found = [
    ...circlesIn(values, () => true),
    ...circlesIn(all, (from, to) => posix.dirname(from) !== posix.dirname(to))
  ]
  const each = new Map(found.map((circle) => [circle.toSorted().join(), circle]))
  return Array.from(each.values(), (circle) => `${[...circle, circle[0]].join(' -> ')} is a circle`)
}

function graphOf(
  sources: Sources,
  files: readonly ts.SourceFile[],
  namedBy: (file: ts.SourceFile) => readonly string[]
): Graph {
  const targets = (file: ts.SourceFile): readonly string[] =>
    namedBy(file)
      .filter((specifier) => specifier.startsWith('.'))
      .flatMap((specifier) => resolve(sources, file.fileName, specifier) ?? [])
  return new Map(files.map((file) => [file.fileName, targets(file)]))
}

/** The shortest circle through each import that is meant. */
function circlesIn(
  graph: Graph,
  isMeant: (from: string, to: string) => boolean
): readonly (readonly string[])[] {
  return [...graph].flatMap(([from, targets]) =>
    targets
      .filter((to) => isMeant(from, to))
      .flatMap((to) => {
        const way = wayTo(graph, to, from)
        return way === undefined ? [] : [[from, ...way]]
      })
  )
}

/** The shortest way from one file to another, without the latter. */
function wayTo(graph: Graph, start: string, goal: string): readonly string[] | undefined {
  const ways = [[start]]
  const seen = new Set([start])
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === goal) return way
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
