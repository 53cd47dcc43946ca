import type { NameObject } from './object-names.ts'
import { RULES } from '../rules.ts'
import { SCALARS } from '../scalars.ts'
import { type Check, fieldSchema, type SchemaLanguage } from '../schema-language.ts'
import { READINGS, type Side } from '../side.ts'
import { lines, memberName, quote } from './source-text.ts'
import { objectsIn } from '../slice.ts'
import type { Fields, Scalar } from '../spec.ts'

/** The language of zod's source text, on one side of one action. */
function zodSource(side: Side, nameObject: NameObject): SchemaLanguage<string> {
  return {
    scalar: (name) => `${name}()`,
    list: (item) => `z.array(${item})`,
    object: (name) => `${nameObject(name, side)}()`,
    check: (schema, { rule, constraint }) =>
      `${schema}.refine((value) => ${conditionOf({ rule, constraint })}, { params: { code: ${quote(constraint.code)}, rule: ${quote(rule)} } })`,
    nullable: (schema) => `${schema}.nullable()`,
    optional: (schema) => `${schema}.optional()`,
  }
}

function conditionOf({ rule, constraint }: Check): string {
  return RULES[rule].source(constraint.value)
}

/** The members of one object or of a side of an action. */
export interface Shape {
  readonly fields: Fields
  readonly side: Side
  readonly nameObject: NameObject
}

/** A zod object as source; without members its content is unknown and anything passes. */
export function objectSource({ fields, side, nameObject }: Shape): string {
  const language = zodSource(side, nameObject)
  const members = Object.entries(fields).map(([name, field]) => {
    const schema = fieldSchema(field, side, language)
    const isScalar = objectsIn({ [name]: field }).length === 0
    // A getter is read when a value first comes: objects may lead back to themselves.
    return isScalar
      ? `${memberName(name)}: ${schema}`
      : `get ${memberName(name)}() { return ${schema} }`
  })
  const isUnknown = members.length === 0
  const make = READINGS[side].isStrict && !isUnknown ? 'z.strictObject' : 'z.looseObject'
  return `${make}<z.ZodRawShape>(${isUnknown ? '{}' : lines(['{', '}'], members)})`
}

/** The preamble that builds the scalars in use: each once, when first asked for. */
export function scalarSource(scalars: ReadonlySet<Scalar>): readonly string[] {
  return Object.entries(SCALARS)
    .filter(([name]) => scalars.has(name as Scalar))
    .map(([name, { source }]) => `const ${name} = /* @__PURE__ */ once(() => ${source})`)
}
