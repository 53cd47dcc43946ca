import * as z from 'zod'
import type { Action, ActionSlice, Service } from './action.ts'
import { lazily, once, oncePer } from './once.ts'
import { RULES } from './rules.ts'
import { SCALARS } from './scalars.ts'
import { fieldSchema, type SchemaLanguage } from './schema-language.ts'
import { fieldsOf, READINGS, type Side } from './side.ts'
import { sliceOf } from './slice.ts'
import type { Fields, Scalar, Spec } from './spec.ts'

/** Builds the schema of some fields on one side. */
type Build = (fields: Fields, side: Side) => z.ZodType

/**
 * Makes a service of a spec at run time: an action is built when it is first asked for, its schemas when they are first used.
 *
 * @example
 * const cvm = compile(parseSpecText(text))
 * actionOf(cvm, 'DescribeInstances').params.safeParse({ Limit: 20 }).success
 */
export function compile(spec: Spec): Service {
  const build = builder(spec.objects)
  const { service, version, edition, hosts, regions, errors } = spec
  const names = Object.keys(spec.actions).map((name) => [name, name] as const)
  const actions = lazily(names, (name) => lazyAction(sliceOf(spec, name), { build, errors }))
  return { service, version, edition, hosts, regions, errors, actions }
}

interface OfService {
  readonly build: Build
  readonly errors: Spec['errors']
}

function lazyAction(spec: ActionSlice, { build, errors }: OfService): Action {
  const params = once(() => build(fieldsOf(spec, 'params'), 'params'))
  const answer = once(() => build(fieldsOf(spec, 'answer'), 'answer'))
  return {
    spec,
    get params() {
      return params()
    },
    get answer() {
      return answer()
    },
    serviceErrors: () => Promise.resolve(errors),
  }
}

function builder(objects: Spec['objects']): Build {
  const object: Readonly<Record<Side, (name: string) => z.ZodType>> = {
    params: oncePer((name) => build(objects[name] ?? {}, 'params')),
    answer: oncePer((name) => build(objects[name] ?? {}, 'answer')),
  }
  const languages: Readonly<Record<Side, SchemaLanguage<z.ZodType>>> = {
    params: zodLanguage(object.params),
    answer: zodLanguage(object.answer),
  }
  const build: Build = (fields, side) => {
    const language = languages[side]
    const entries = Object.entries(fields)
    // Members are made when a value first comes: objects may lead back to themselves.
    const shape = lazily(entries, (field) => fieldSchema(field, side, language))
    const isUnknown = entries.length === 0
    return READINGS[side].isStrict && !isUnknown ? z.strictObject(shape) : z.looseObject(shape)
  }
  return build
}

/** Equal schemas are one, since most members of a service are of few types: a schema takes long to make, and room. */
function zodLanguage(object: (name: string) => z.ZodType): SchemaLanguage<z.ZodType> {
  return {
    scalar: oncePer((name: Scalar) => SCALARS[name].schema()),
    object,
    list: oncePer((item: z.ZodType) => z.array(item)),
    check: (schema, { rule, constraint: { value, code } }) =>
      schema.refine(RULES[rule].holds(value), { params: { code, rule } }),
    nullable: oncePer((schema: z.ZodType) => schema.nullable()),
    optional: oncePer((schema: z.ZodType) => schema.optional()),
  }
}
