import { isJsonObject, type Json } from '@tc3/spec'

/** Whether two values are the same JSON: the order of members says nothing, and 1 is 1 whatever holds it. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSameJson(item, other[at]))
  if (isJsonObject(one) && isJsonObject(other)) return hasSameMembers(one, other)
  return isNumber(one) && isNumber(other) ? String(one) === String(other) : one === other
}

const isNumber = (value: Json | undefined): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'

function hasSameMembers(one: object, other: object): boolean {
  const [mine, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return (
    mine.size === others.size &&
    [...mine].every(([name, value]) => others.has(name) && isSameJson(value, others.get(name)))
  )
}
