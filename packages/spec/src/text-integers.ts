/** A type in which texts stand for the integers that a number cannot hold. */
export type WithTextIntegers<T> = T extends bigint
  ? string
  : T extends object
    ? { readonly [Key in keyof T]: WithTextIntegers<T[Key]> }
    : T

/**
 * Texts in place of bigints, at any depth: for those whose JSON or database knows no bigint. `coerce` undoes it.
 *
 * @example
 * withTextIntegers({ Id: 9223372036854775807n }) // { Id: '9223372036854775807' }
 */
export function withTextIntegers<T>(value: T): WithTextIntegers<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk below does what the type says
  return changed(value) as WithTextIntegers<T>
}

function changed(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(changed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, changed(member)]))
}
