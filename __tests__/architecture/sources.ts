import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

/** Text of each source file by its path from the repository's root, e.g. `src/plan/plan.ts`. */
export type Sources = ReadonlyMap<string, string>

/** The stages of the house, in the order in which they may know of each other. */
export const STAGES = [
  'ports',
  'plan',
  'run',
  'observe',
  'judge',
  'explain',
  'harden',
  'report',
  'main',
  'adapters',
  'commands',
  'action',
  'entries'
] as const

export type Testbed = (typeof STAGES)[number]

const FILES = new Map<string, Testbed>([
  ['src/ports.ts', 'ports'],
  ['src/words.ts', 'ports'],
  ['src/main.ts', 'main'],
  ['src/open-check.ts', 'main'],
  ['src/several.ts', 'main'],
  ['src/late.ts', 'main'],
  ['src/tell.ts', 'main'],
  ['src/index.ts', 'entries'],
  ['src/post.ts', 'entries'],
  ['src/cli.ts', 'entries'],
  ['src/merge.ts', 'entries']
])

/** The stage that a file belongs to, or undefined where the house has no room for it. */
export function testbedOf(path: string): Testbed | undefined {
  const folder = /^src\/([^/]+)\/./.exec(path)?.[1]
  return FILES.get(path) ?? STAGES.find((testbed) => testbed === folder && isFolder(testbed))
}

const WORLDLY: ReadonlySet<Testbed | undefined> = new Set([
  'adapters',
  'commands',
  'action',
  'entries'
])

/** Whether a stage touches the world. */
export function isWorldly(testbed: Testbed | undefined): boolean {
  return WORLDLY.has(testbed)
}

function isFolder(testbed: Testbed): boolean {
  return ![...FILES.values()].includes(testbed)
}

export function readSources(root: string): Sources {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** The sources as one program that knows nothing else: a name that resolves to nothing in it is a global. */
export function program(sources: Sources): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022
  }
  return ts.createProgram([...sources.keys()], options, host(sources))
}

function host(sources: Sources): ts.CompilerHost {
  return {
    fileExists: (path) => sources.has(path),
    readFile: (path) => sources.get(path),
    getSourceFile: (path, target) => {
      const text = sources.get(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, target, true)
    },
    getDefaultLibFileName: () => 'none',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n'
  }
}

/** Every module that a file names, in whatever way, types included. */
export function importsOf(file: ts.SourceFile): readonly string[] {
  return modulesNamed(file, () => true)
}

/** The modules that a file still names once the compiler took its types away. */
export function valueImportsOf(file: ts.SourceFile): readonly string[] {
  return modulesNamed(file, (node) => !isOfTypes(node))
}

function modulesNamed(file: ts.SourceFile, isMeant: (node: ts.Node) => boolean): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier && ts.isStringLiteralLike(specifier) && isMeant(node)) found.push(specifier.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** `import type`, `export type` and `import('...').Name`: with `verbatimModuleSyntax`, nothing else is left out. */
function isOfTypes(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  return (
    ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  )
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  return ts.isCallExpression(node) && isLoading(node.expression) ? node.arguments[0] : undefined
}

function isLoading(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require')
  )
}

/** The source file that a relative import means, or undefined where there is none. */
export function resolve(sources: Sources, from: string, specifier: string): string | undefined {
  const path = posix.join(posix.dirname(from), specifier)
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => sources.has(candidate))
}
