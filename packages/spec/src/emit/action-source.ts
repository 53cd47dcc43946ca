import type { ActionSlice } from '../action.ts'
import { objectNames } from './object-names.ts'
import { objectSource, scalarSource, type Shape } from './schema-source.ts'
import { english, typeSource } from './type-source.ts'
import { fold } from '../fold.ts'
import { ANSWER_FIELDS, type Side } from '../side.ts'
import { reachable } from '../slice.ts'
import { docComment, literal } from './source-text.ts'
import type { Fields, Scalar } from '../spec.ts'
import { withoutProse } from './without-prose.ts'

/** A shape with the names of its interface and of the function that builds its schema. */
interface Declaration extends Shape {
  readonly doc: string
  readonly type: string
  readonly builder: string
}

const ONCE = `function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}`

/** The module of one action: its params and answer as types, its slice of the spec, its schemas built on first use. */
export function actionSource(slice: ActionSlice): string {
  const declarations = declarationsOf(slice)
  const { name, summary } = slice
  return [
    `import type * as tc3 from '@tc3/spec'\nimport * as z from 'zod'`,
    ...declarations.map(interfaceOf),
    ONCE,
    scalarSource(scalarsIn(declarations)).join('\n'),
    ...declarations.map(builderOf),
    `const spec: tc3.ActionSlice = ${literal(withoutProse(slice))}`,
    `${docComment(english(summary))}export const ${name}: tc3.Action<${name}Params, ${name}Answer> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
}`,
  ].join('\n\n')
}

function declarationsOf(slice: ActionSlice): readonly Declaration[] {
  const { name, params, returns, objects } = slice
  const nameObject = objectNames(slice)
  const side = (of: Side, fields: Fields, own: Pick<Declaration, 'doc' | 'type'>) => [
    { ...own, builder: of, side: of, fields, nameObject },
    ...reachable(objects, fields).map((object) => {
      const type = nameObject(object, of)
      const doc = docComment(`${object}, in ${of === 'params' ? 'a request' : 'an answer'}.`)
      return { doc, type, builder: type, side: of, fields: objects[object] ?? {}, nameObject }
    }),
  ]
  return [
    ...side('params', params, { doc: docComment(`What ${name} takes.`), type: `${name}Params` }),
    ...side(
      'answer',
      { ...returns, ...ANSWER_FIELDS },
      { doc: docComment(`What ${name} answers.`), type: `${name}Answer` },
    ),
  ]
}

function interfaceOf({ doc, type, ...shape }: Declaration): string {
  return `${doc}export interface ${type} ${typeSource(shape)}`
}

function builderOf({ type, builder, ...shape }: Declaration): string {
  const schema = objectSource(shape)
  return `const ${builder}: () => z.ZodType<${type}> = /* @__PURE__ */ once(() => ${schema})`
}

function scalarsIn(shapes: readonly Shape[]): ReadonlySet<Scalar> {
  const types = shapes.flatMap(({ fields }) => Object.values(fields).map(({ type }) => type))
  return new Set(
    types.flatMap((type) =>
      fold<readonly Scalar[]>(type, {
        scalar: (name) => [name],
        list: (item) => item,
        object: () => [],
      }),
    ),
  )
}
