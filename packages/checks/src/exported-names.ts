import ts from 'typescript'

/** The names that a module exports, sorted; a type stands as `type Name`, what the house does not do as `export *`, `default`. */
export function exportedNames(text: string): readonly string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ESNext)
  return file.statements.flatMap(namesOf).toSorted()
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isExportAssignment(statement)) return ['default']
  if (ts.isExportDeclaration(statement)) return listed(statement)
  return isExported(statement) ? declared(statement) : []
}

function listed({ exportClause, isTypeOnly }: ts.ExportDeclaration): readonly string[] {
  if (!exportClause) return ['export *']
  if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text]
  return exportClause.elements.map((element) =>
    named(element.name.text, isTypeOnly || element.isTypeOnly),
  )
}

function declared(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) =>
      ts.isIdentifier(name) ? name.text : '{}',
    )
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
  const hasName = isType || ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
  return hasName ? [named(statement.name?.text ?? 'default', isType)] : []
}

/** Whether a statement declares something with the word `export` before it. */
export function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function named(name: string, isType: boolean): string {
  return isType ? `type ${name}` : name
}
