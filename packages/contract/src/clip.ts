import { isJsonObject, type Json, type JsonObject } from '@tc3/spec'

/** Params whose lists have no more than so many items; the same params where none has more. */
export function clip(params: JsonObject, most: number): JsonObject {
  const clipped = Object.entries(params).map(
    ([name, value]) => [name, clipValue(value, most)] as const,
  )
  const isSame = clipped.every(([name, value]) => value === params[name])
  return isSame ? params : Object.fromEntries(clipped)
}

function clipValue(value: Json, most: number): Json {
  if (isJsonObject(value)) return clip(value, most)
  if (!Array.isArray(value)) return value
  const items: readonly Json[] = value.slice(0, most).map((item: Json) => clipValue(item, most))
  const isSame = items.length === value.length && items.every((item, at) => item === value[at])
  return isSame ? value : items
}
