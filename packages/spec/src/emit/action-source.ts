import type { ActionSlice } from '../action.ts'
import { carriedOf } from './carried.ts'
import { errorsPath } from './error-source.ts'
import { objectNames } from './object-names.ts'
import { objectSource, scalarSource, type Shape } from './schema-source.ts'
import { english, typeSource } from './type-source.ts'
import { fold } from '../fold.ts'
import { fieldsOf } from '../side.ts'
import { reachable } from '../slice.ts'
import { docComment, literal, quote } from './source-text.ts'
import type { Scalar } from '../spec.ts'

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
  const { name, summary } = slice
  const service = quote(`../${errorsPath(slice)}`)
  return [
    `import type * as tc3 from '@tc3/spec'\nimport * as z from 'zod'\nimport type * as service from ${service}`,
    ...declarations.map(interfaceOf),
    errorType(slice),
    HELPERS,
    scalarSource(scalarsIn(declarations)).join('\n'),
    ...declarations.map(builderOf),
    specSource(slice),
    `${docComment(english(summary))}export const ${name}: tc3.Action<${name}Params, ${name}Answer, ${name}Error> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import(${service})).errors,
}`,
  ].join('\n\n')
}

/** The codes of its own stand first, though the service lists them too: they are what a reader looks for. */
function errorType({ name, errors }: ActionSlice): string {
  const own = Object.keys(errors).map(quote)
  const union = [...own, 'service.ServiceError', 'tc3.CommonError', '(string & {})'].join(' | ')
  return `/** The error codes that ${name} lists, those of its service, the common ones; any other may come besides. */\nexport type ${name}Error = ${union}`
}

function specSource(given: ActionSlice): string {
  const { slice, leftOut } = carriedOf(given)
  const note = leftOut.length > 0 ? `Left out for their size: ${leftOut.join(', ')}.` : ''
  return `${docComment(note)}const spec: tc3.ActionSlice = ${literal(slice)}`
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
