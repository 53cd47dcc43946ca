import ts from 'typescript'
import { isExported } from './exported-names.ts'

/** The docstring of one exported declaration. */
export interface Docstring {
  /** The declared name. */
  readonly name: string
  /** What it says before its first tag; empty where there is none. */
  readonly text: string
  /** The code of each `@example`. */
  readonly examples: readonly string[]
}

/** The docstrings of everything that a module declares and exports. */
export function docstringsOf(source: string): readonly Docstring[] {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.ESNext, true)
  return file.statements.filter(isExported).flatMap((statement) => {
    const docs = ts.getJSDocCommentsAndTags(statement)
    const text = docs.flatMap((doc) =>
      ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ''] : [],
    )
    const examples = ts.getJSDocTags(statement).filter(({ tagName }) => tagName.text === 'example')
    return namesOf(statement).map((name) => ({
      name,
      text: text.join('\n').trim(),
      examples: examples.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? ''),
    }))
  })
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const { name } = statement as ts.Statement & { readonly name?: ts.Node } // every other exported declaration has one
  return name ? [name.getText()] : []
}
