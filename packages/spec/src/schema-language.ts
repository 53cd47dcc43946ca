import { type Cases, fold } from './fold.ts'
import { type AnyConstraint, RULE_NAMES, RULES, type RuleName } from './rules.ts'
import { READINGS, type Side } from './side.ts'
import type { Field } from './spec.ts'

/** One limit of a field, by the name of its rule. */
export interface Check {
  readonly rule: RuleName
  readonly constraint: AnyConstraint
}

/** What a language of schemas offers: zod at run time is one, zod as source text another. */
export interface SchemaLanguage<Schema> extends Cases<Schema> {
  readonly check: (schema: Schema, check: Check) => Schema
  readonly nullable: (schema: Schema) => Schema
  readonly optional: (schema: Schema) => Schema
}

/** The limits that a value is refused for. */
function checksOf(field: Field, scope: 'leaf' | 'list'): readonly Check[] {
  return RULE_NAMES.flatMap((rule) => {
    const constraint = field[rule]
    const isRefusal = (constraint?.severity ?? 'refusal') === 'refusal'
    return constraint && isRefusal && RULES[rule].scope === scope ? [{ rule, constraint }] : []
  })
}

/** The schema of one field on one side, in any language of schemas. */
export function fieldSchema<Schema>(
  field: Field,
  side: Side,
  language: SchemaLanguage<Schema>,
): Schema {
  const { isPresent, isNullable, isStrict } = READINGS[side]
  const checks = (scope: 'leaf' | 'list') => (isStrict ? checksOf(field, scope) : [])
  const leaf = checks('leaf')
  const bare = fold(field.type, {
    ...language,
    scalar: (name) => leaf.reduce(language.check, language.scalar(name)),
  })
  const checked = checks('list').reduce(language.check, bare)
  const nullable = isNullable(field) ? language.nullable(checked) : checked
  return isPresent(field) ? nullable : language.optional(nullable)
}
