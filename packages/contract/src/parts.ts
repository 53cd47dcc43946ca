import { isJsonObject, type Json, type JsonObject } from '@tc3/spec'

/** A part of a value: the value with some of its members and items left out. */
export interface Part {
  readonly value: Json
  /** On each level down, how many items of the list there were left out before the first that is here. */
  readonly before: readonly number[]
}

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
 * A value in parts of about so many values each, which together are all of it. Of an object that is cut each part
 * lacks members that the whole has.
 */
export function* partsOf(value: Json, most: number): Generator<Part, void> {
  if (isSmall(value, most)) yield { value, before: [] }
  else if (isJsonObject(value)) yield* partsOfObject(value, most)
  else if (Array.isArray(value)) yield* partsOfList(value, most)
}

function* partsOfObject(value: JsonObject, most: number): Generator<Part, void> {
  const members = Object.entries(value)
  yield {
    value: Object.fromEntries(members.filter(([, member]) => isSmall(member, most))),
    before: [],
  }
  for (const [name, member] of members.filter(([, one]) => !isSmall(one, most)))
    for (const part of partsOf(member, most))
      yield { value: Object.fromEntries([[name, part.value]]), before: [0, ...part.before] }
}

function* partsOfList(items: readonly Json[], most: number): Generator<Part, void> {
  for (const { from, run } of runsOf(items, most)) {
    const [first = null, ...others] = run
    if (others.length > 0) yield { value: run, before: [from] }
    else
      for (const part of partsOf(first, most))
        yield { value: [part.value], before: [from, ...part.before] }
  }
}

interface Run {
  readonly from: number
  readonly run: readonly Json[]
}

/** Neighbours that together are small, and what is not small alone. */
function* runsOf(items: readonly Json[], most: number): Generator<Run, void> {
  let from = 0
  let counted = 0
  for (const [at, item] of items.entries()) {
    counted += count(item, most)
    if (counted <= most || at === from) continue
    yield { from, run: items.slice(from, at) }
    from = at
    counted = count(item, most)
  }
  yield { from, run: items.slice(from) }
}
