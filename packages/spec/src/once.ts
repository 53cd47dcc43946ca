/** A function that makes its value when first called, and gives that one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** A function that makes one value a name. */
export function oncePerName<Name extends string, T>(make: (name: Name) => T): (name: Name) => T {
  const made = new Map<Name, T>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const value = make(name)
    made.set(name, value)
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
