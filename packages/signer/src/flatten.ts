/** A parameter name and its value as text. */
export type Pair = readonly [name: string, value: string]

type Leaf = string | number | bigint | boolean | object | null | undefined

/**
 * Nested parameters as names with dots, indices from 0: `Filters.0.Name`. What is null or undefined is dropped, and so
 * are empty lists and objects, which this form cannot say.
 */
export function flatten(params: object, prefix = ''): readonly Pair[] {
  return Object.entries(params).flatMap(([name, value]: [string, Leaf]) => {
    if (value === null || value === undefined) return []
    if (typeof value === 'object') return flatten(value, `${prefix}${name}.`)
    return [[prefix + name, `${value}`] as const]
  })
}

/** Percent-encoding after RFC 3986, upper-case hex: what no URL parser on the way rewrites. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Parameters as query text, in the order given. */
export function queryText(params: object): string {
  return flatten(params)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
}
