import { expected } from './expected.ts'

/** What a value is, as the language says it: `[object Object]`, `[object FormData]`. */
export function kindOf(value: unknown): string {
  return {}.toString.call(value)
}

/** The JSON of parameters, where a bigint is a number; a `TypeError` for what JSON would lose or say otherwise. */
export function jsonText(params: object): string {
  // An empty name, which no parameter has, marks a bigint until all is text.
  return JSON.stringify(params, mark).replace(/\{"":"(-?\d+)"\}/g, '$1')
}

function mark(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const given = this[name] // before its toJSON, which some programs lend to bigint
  const kind = kindOf(given)
  const isLost = typeof given === 'number' && !isFinite(given)
  if (isLost || (Object(given) === given && !/ (Object|Array)]/.test(kind)))
    expected('params', `JSON, received ${kind}`)
  return typeof given === 'bigint' ? { '': `${given}` } : value
}
