/** A function that makes its value when first called, and gives that one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** A function that makes one value of each that it is given: a name, or a value to make another of. */
export function oncePer<From, T>(make: (from: From) => T): (from: From) => T {
  const made = new Map<From, T>()
  return (from) => {
    const known = made.get(from)
    if (known !== undefined) return known
    const value = make(from)
    made.set(from, value)
    return value
  }
}

/** An object whose members are made from their entries when they are first read. */
export function lazily<From, T>(
  entries: readonly (readonly [string, From])[],
  make: (from: From) => T,
): Readonly<Record<string, T>> {
  const record: Record<string, T> = {}
  for (const [name, from] of entries)
    Object.defineProperty(record, name, { enumerable: true, get: once(() => make(from)) })
  return record
}
