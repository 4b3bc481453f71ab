import ts from 'typescript'
import { isWorldly, testbedOf } from './sources'

/** What reaches the world, or a clock, without an import. */
const GLOBALS = new Set([
  ...['process', 'console', 'require', 'module', '__dirname', '__filename'],
  ...['global', 'globalThis', 'Date', 'performance', 'crypto', 'Worker'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator']
])

const MEMBERS = new Set(['Math.random', 'AbortSignal.timeout'])

/** Law 2 for one file: which globals it mentions, once each. */
export function globalFaults(file: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const testbed = testbedOf(file.fileName)
  if (!testbed || isWorldly(testbed)) return []
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const name = mentioned(node, checker)
    if (name) names.add(name)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...names].map((name) => `${file.fileName} mentions ${name}`)
}

function mentioned(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (ts.isMetaProperty(node)) return node.getText()
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.getText()
    return MEMBERS.has(member) && isGlobal(node.expression, checker) ? member : undefined
  }
  if (!ts.isIdentifier(node) || !GLOBALS.has(node.text)) return undefined
  return isReference(node) && isGlobal(node, checker) ? node.text : undefined
}

/** Nothing in the sources declares it. */
function isGlobal(node: ts.Node, checker: ts.TypeChecker): boolean {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node)
  return (symbol?.declarations ?? []).length === 0
}

/** Not merely the name of a member, as in `result.process` or `{ process: 1 }`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
    return parent.propertyName !== node
  }
  return !((ts.isPropertyAssignment(parent) || isMember(parent)) && parent.name === node)
}

function isMember(node: ts.Node): node is ts.ClassElement | ts.TypeElement {
  return ts.isClassElement(node) || ts.isTypeElement(node)
}
