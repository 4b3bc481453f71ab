import ts from 'typescript'
import { isPure } from './imports'
import { isWorldly, resolve, testbedOf, type Sources } from './sources'

/** What may be made while a module is loaded: values that nobody else can see. */
const CONSTRUCTORS = new Set([
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'RegExp', 'Error', 'URL'],
  ...['TextEncoder', 'TextDecoder', 'AbortController', 'Uint8Array']
])

const NAMESPACES = new Set([
  'Array',
  'Buffer',
  'JSON',
  'Math',
  'Number',
  'Object',
  'String',
  'Symbol'
])

const METHODS = new Set([
  ...['concat', 'entries', 'filter', 'flat', 'flatMap', 'join', 'keys', 'map', 'reduce', 'repeat'],
  ...['replace', 'replaceAll', 'slice', 'split', 'toSorted', 'toLowerCase', 'toUpperCase'],
  ...['trim', 'values']
])

const ASSIGNING = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.PlusPlusToken,
  ts.SyntaxKind.MinusMinusToken
])

/** Law 3 for one file: what loading it does, one sentence for each place. */
export function sideEffects(sources: Sources, file: ts.SourceFile): readonly string[] {
  if (testbedOf(file.fileName) === 'entries') return []
  const origins = importedNames(file)
  const mayCall = (callee: ts.Expression) => isHarmless(sources, file.fileName, origins, callee)
  return file.statements
    .flatMap((statement) => statementFaults(statement, mayCall))
    .map((what) => `${file.fileName}: ${what} while it is loaded`)
}

type MayCall = (callee: ts.Expression) => boolean

function statementFaults(statement: ts.Statement, mayCall: MayCall): readonly string[] {
  if (ts.isVariableStatement(statement)) return variableFaults(statement, mayCall)
  if (ts.isClassDeclaration(statement))
    return statement.members.flatMap((member) => memberFaults(member, mayCall))
  if (ts.isExportAssignment(statement)) return effects(statement.expression, mayCall)
  if (ts.isImportDeclaration(statement) && statement.importClause) return []
  return isDeclaration(statement) ? [] : [`runs \`${firstLine(statement)}\``]
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isExportDeclaration(statement)
  )
}

function variableFaults(statement: ts.VariableStatement, mayCall: MayCall): readonly string[] {
  const { flags, declarations } = statement.declarationList
  const isDeclared = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  if (isDeclared) return []
  if (!(flags & ts.NodeFlags.Const)) return [`sets up state with \`${firstLine(statement)}\``]
  return declarations.flatMap(({ initializer }) =>
    initializer ? effects(initializer, mayCall) : []
  )
}

/** Only static members are made when the class is. */
function memberFaults(member: ts.ClassElement, mayCall: MayCall): readonly string[] {
  if (ts.isClassStaticBlockDeclaration(member)) return ['runs a static block']
  const isStatic =
    ts.canHaveModifiers(member) &&
    member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  if (!isStatic || !ts.isPropertyDeclaration(member) || !member.initializer) return []
  return effects(member.initializer, mayCall)
}

/** What evaluating an expression does; the bodies of functions wait until they are called. */
function effects(node: ts.Node, mayCall: MayCall): readonly string[] {
  if (ts.isFunctionLike(node)) return []
  const own = isEffect(node, mayCall) ? [`runs \`${firstLine(node)}\``] : []
  const inner: string[] = []
  ts.forEachChild(node, (child) => void inner.push(...effects(child, mayCall)))
  return [...own, ...inner]
}

function isEffect(node: ts.Node, mayCall: MayCall): boolean {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return !mayCall(node.expression)
  if (ts.isTaggedTemplateExpression(node)) return !mayCall(node.tag)
  if (ts.isBinaryExpression(node)) return isAssignment(node.operatorToken.kind)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return ASSIGNING.has(node.operator)
  return ts.isAwaitExpression(node) || ts.isDeleteExpression(node)
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

/** Pure constructors and libraries, methods of plain values, and functions of stages that cannot reach the world. */
function isHarmless(
  sources: Sources,
  path: string,
  origins: ReadonlyMap<string, string>,
  callee: ts.Expression
): boolean {
  if (ts.isPropertyAccessExpression(callee)) {
    return METHODS.has(callee.name.text) || isNamespace(callee.expression, origins)
  }
  if (!ts.isIdentifier(callee)) return false
  if (CONSTRUCTORS.has(callee.text) || NAMESPACES.has(callee.text)) return true
  const origin = origins.get(callee.text)
  if (origin === undefined) return !isWorldly(testbedOf(path))
  const target = resolve(sources, path, origin)
  return target === undefined ? isPure(origin) : !isWorldly(testbedOf(target))
}

function isNamespace(node: ts.Expression, origins: ReadonlyMap<string, string>): boolean {
  if (!ts.isIdentifier(node)) return false
  return NAMESPACES.has(node.text) || isPure(origins.get(node.text) ?? '')
}

/** Module by imported name. */
function importedNames(file: ts.SourceFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const statement of file.statements.filter(ts.isImportDeclaration)) {
    const from = (statement.moduleSpecifier as ts.StringLiteral).text
    const clause = statement.importClause
    if (clause?.name) names.set(clause.name.text, from)
    const bindings = clause?.namedBindings
    if (bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, from)
    if (bindings && ts.isNamedImports(bindings))
      for (const { name } of bindings.elements) names.set(name.text, from)
  }
  return names
}

function firstLine(node: ts.Node): string {
  return node.getText().split('\n')[0] ?? ''
}
