/** The same names with other values. */
export function mapEntries<From, To>(
  given: Readonly<Record<string, From>>,
  change: (value: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, change(value, name)]),
  )
}
