import { coerce, type Action, type JsonObject } from '@tc3/spec'
import type { core } from 'zod'
import { declaredType } from './declared-type.ts'
import type { Breach } from './finding.ts'

/** Params as the action's schema takes them, or what is wrong with them. */
export interface Validated {
  readonly params?: JsonObject
  readonly breaches: readonly Breach[]
}

type Path = readonly PropertyKey[]

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? inner[step as keyof typeof inner] // own, as just checked
        : undefined,
    value,
  )

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

/** A check of the spec carries the code that breaking it earns. */
const codeOf = (issue: core.$ZodIssue): string | undefined =>
  issue.code === 'custom' && typeof issue.params?.['code'] === 'string'
    ? issue.params['code']
    : undefined

function breachesOf(
  issue: core.$ZodIssue,
  params: JsonObject,
  { spec }: Action,
): readonly Breach[] {
  const parameter = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      rule: 'params.unknown',
      values: { parameter: [...issue.path, key].join('.') },
    }))
  const code = codeOf(issue)
  if (code !== undefined) return [{ rule: 'params.constraint', code, values: { parameter } }]
  const value = at(params, issue.path)
  const expected = declaredType(spec, issue.path)
  if (value === undefined) return [{ rule: 'params.missing', values: { parameter }, expected }]
  return [{ rule: 'params.type', values: { parameter }, expected, received: typeOf(value) }]
}

/** Stage 4: the params against the action's schema; leaves that are texts are decoded by their declared types. */
export function validate(params: JsonObject, isTyped: boolean, action: Action): Validated {
  const given = isTyped ? params : coerce(action.spec, params)
  const result = action.params.safeParse(given)
  return result.success
    ? { params: result.data as JsonObject, breaches: [] } // what the schema of an action accepts is JSON
    : { breaches: result.error.issues.flatMap((issue) => breachesOf(issue, given, action)) }
}
