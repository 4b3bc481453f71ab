import ts from 'typescript'

/** A sentence for each name that two files export: in a hover, or in a search, one name is to mean one thing. */
export function nameFaults(files: readonly ts.SourceFile[]): readonly string[] {
  const owners = new Map<string, Set<string>>()
  for (const file of files)
    for (const name of exportsOf(file))
      owners.set(name, (owners.get(name) ?? new Set()).add(file.fileName))
  return [...owners]
    .filter(([, some]) => some.size > 1)
    .map(([name, some]) => `${name} is exported by ${[...some].sort().join(' and ')}`)
}

/** Names that a file declares and exports; what it passes on from another one is that one's. */
function exportsOf(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    if (!isExported) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(file))
    const { name } = statement as ts.DeclarationStatement
    return name === undefined ? [] : [name.getText(file)]
  })
}
