// Six items have 720 orders already.
const MOST = 5

/** Every order of a few items; none of more. */
export function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length > MOST) return []
  if (items.length < 2) return [items]
  return items.flatMap((first, at) =>
    orders(items.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  )
}
