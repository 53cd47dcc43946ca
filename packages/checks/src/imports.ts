import ts from 'typescript'

/** One import of a source file. */
export interface Import {
  /** `zod`, `node:crypto`, `./scope.ts`. */
  readonly from: string
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean
}

/** Every import, re-export and `import()` of a file. */
export function importsOf(text: string): readonly Import[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ESNext)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const from = moduleOf(node)
    if (from && ts.isStringLiteralLike(from))
      found.push({ from: from.text, typeOnly: isTypeOnly(node) })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isCall ? node.arguments[0] : undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly)
}

/** `@tc3/emulator/live` is of the package `@tc3/emulator`; undefined for `./scope.ts`, `#hash` and `node:fs`. */
export function packageOf(from: string): string | undefined {
  return /^(?:@[^/]+\/)?[^./#@:][^/:]*(?=\/|$)/.exec(from)?.[0]
}
