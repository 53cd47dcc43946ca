/** A parameter name and its value as text. */
export type Pair = [name: string, value: string]

type Leaf = string | number | bigint | boolean | object | null | undefined

/**
 * Nested parameters as names with dots, indices from 0: `Filters.0.Name`. What is null or undefined is dropped, and so
 * are empty lists and objects, which this form cannot say.
 *
 * @example
 * flatten({ Filters: [{ Name: 'zone' }] }) // [['Filters.0.Name', 'zone']]
 */
export function flatten(params: object, prefix = ''): Pair[] {
  return Object.entries(params).flatMap(([name, value]: [string, Leaf]) => {
    if (value === null || value === undefined) return []
    if (typeof value === 'object') return flatten(value, `${prefix}${name}.`)
    return [[prefix + name, `${value}`]]
  })
}

/** Pairs as query or form text with `%20` for a blank and upper-case hex: no URL parser on the way rewrites it. */
export function formText(pairs: Pair[]): string {
  return `${new URLSearchParams(pairs)}`.replaceAll('+', '%20')
}
