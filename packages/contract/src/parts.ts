import { isJsonObject, type Json } from '@tc3/spec'

/** A part of a value: the value with some of its members and items left out. */
export interface Part {
  readonly value: Json
  /** On each level down, how many items of the list there were left out before the first that is here. */
  readonly before: readonly number[]
}

type Parts = Generator<Part, void>

/** Whether there are no more than so many values in a value, itself among them. */
export const isSmall = (value: Json, most: number): boolean => count(value, most) <= most

/** How many values are in a value, itself among them; some number beyond `most` where there are more. */
function count(value: Json, most: number): number {
  if (typeof value !== 'object' || value === null) return 1
  let counted = 1
  for (const inner of isJsonObject(value) ? Object.values(value) : value) {
    counted += count(inner, most - counted)
    if (counted > most) break
  }
  return counted
}

/**
 * A value in parts of about so many values each, which together are all of it: lists are cut into halves, and objects
 * into their small members and each large one.
 */
export function* partsOf(value: Json, most: number): Parts {
  if (isSmall(value, most)) yield { value, before: [] }
  else if (isJsonObject(value)) yield* partsOfObject(Object.entries(value), most)
  else if (Array.isArray(value)) yield* partsOfList(value, most)
}

function* partsOfObject(members: readonly (readonly [string, Json])[], most: number): Parts {
  const small = members.filter(([, member]) => isSmall(member, most))
  yield { value: Object.fromEntries(small), before: [] }
  for (const [name, member] of members.filter(([, one]) => !isSmall(one, most)))
    for (const { value, before } of partsOf(member, most))
      yield { value: { [name]: value }, before: [0, ...before] }
}

function* partsOfList(items: readonly Json[], most: number): Parts {
  const half = Math.floor(items.length / 2)
  if (half > 0) {
    yield* partsOf(items.slice(0, half), most)
    for (const { value, before } of partsOf(items.slice(half), most)) {
      const [first = 0, ...deeper] = before
      yield { value, before: [half + first, ...deeper] }
    }
  } else
    for (const item of items)
      for (const { value, before } of partsOf(item, most))
        yield { value: [value], before: [0, ...before] }
}

/** The path in the whole of what has this path in a part. */
export function pathInWhole(path: string, { value, before }: Part): string {
  let inner: unknown = value
  const steps = path.split('.').map((step, at) => {
    const skipped = Array.isArray(inner) ? (before[at] ?? 0) : 0
    inner = Object(inner)[step]
    return skipped > 0 ? String(skipped + Number(step)) : step
  })
  return steps.join('.')
}
