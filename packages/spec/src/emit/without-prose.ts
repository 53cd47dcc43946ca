import type { ActionSlice } from '../action.ts'
import type { Field, Fields } from '../spec.ts'

/** A slice as generated code carries it: all that judging and answering need, without the texts about fields. */
export function withoutProse(slice: ActionSlice): ActionSlice {
  const { params, returns, objects } = slice
  return {
    ...slice,
    params: bare(params),
    returns: bare(returns),
    objects: mapValues(objects, bare),
  }
}

function bare(fields: Fields): Fields {
  return mapValues(fields, (field): Field => {
    const { summary: _, hints: __, ...rest } = field
    return rest
  })
}

function mapValues<From, To>(
  given: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, change(value)]))
}
