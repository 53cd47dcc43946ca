import type { ActionSlice } from '../action.ts'
import { objectNames } from './object-names.ts'
import { objectSource, scalarSource, type Shape } from './schema-source.ts'
import { english, typeSource } from './type-source.ts'
import { fold } from '../fold.ts'
import { fieldsOf } from '../side.ts'
import { reachable } from '../slice.ts'
import { docComment, literal, quote } from './source-text.ts'
import type { Scalar } from '../spec.ts'
import { withoutProse } from './without-prose.ts'

/** A shape with the names of its interface and of the function that builds its schema. */
interface Declaration extends Shape {
  readonly doc: string
  readonly type: string
  readonly builder: string
}

const SIDES = [
  { side: 'params', verb: 'takes', suffix: 'Params' },
  { side: 'answer', verb: 'answers', suffix: 'Answer' },
] as const

/**
 * That schemas are what their types say is held by tests of this generator, not by every compiler run of its users: one
 * comparison of zod's types costs half a second.
 */
const HELPERS = `function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}`

/** The module of one action: its params and answer as types, its slice of the spec, its schemas built on first use. */
export function actionSource(slice: ActionSlice): string {
  const declarations = declarationsOf(slice)
  const { name, summary, errors } = slice
  const codes = Object.keys(errors).map(quote).join(' | ') || 'never'
  return [
    `import type * as tc3 from '@tc3/spec'\nimport * as z from 'zod'`,
    ...declarations.map(interfaceOf),
    `/** The error codes that ${name} lists; others may come besides. */\nexport type ${name}Error = ${codes}`,
    HELPERS,
    scalarSource(scalarsIn(declarations)).join('\n'),
    ...declarations.map(builderOf),
    `const spec: tc3.ActionSlice<${name}Error> = ${literal(withoutProse(slice))}`,
    `${docComment(english(summary))}export const ${name}: tc3.Action<${name}Params, ${name}Answer, ${name}Error> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
}`,
  ].join('\n\n')
}

function declarationsOf(slice: ActionSlice): readonly Declaration[] {
  const nameObject = objectNames(slice)
  return SIDES.flatMap(({ side, verb, suffix }) => {
    const fields = fieldsOf(slice, side)
    const objects = reachable(slice.objects, fields).map((object): Declaration => {
      const type = nameObject(object, side)
      const doc = `${object}, as ${slice.name} ${verb} it.`
      return { doc, type, builder: type, side, fields: slice.objects[object] ?? {}, nameObject }
    })
    const type = `${slice.name}${suffix}`
    const doc = `What ${slice.name} ${verb}.`
    return [{ doc, type, builder: side, side, fields, nameObject }, ...objects]
  })
}

function interfaceOf({ doc, type, ...shape }: Declaration): string {
  return `${docComment(doc)}export interface ${type} ${typeSource(shape)}`
}

function builderOf({ type, builder, ...shape }: Declaration): string {
  const schema = objectSource(shape)
  return `const ${builder}: () => z.ZodType<${type}> = /* @__PURE__ */ lazily(() => ${schema})`
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
