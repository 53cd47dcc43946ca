import { fold, type ActionSlice, type Json, type JsonObject } from '@tc3/spec'

// The commonest of each kind among published specs.
const COUNTERS = ['TotalCount', 'TotalNum', 'Total', 'TotalElements']
const OFFSETS = ['Offset']
const PAGES = ['PageNum', 'PageNumber', 'PageIndex', 'Page']
const SIZES = ['Limit', 'PageSize']
const PAGE_COUNTERS = ['TotalPage', 'TotalPages', 'PageCount']

const isList = (spec: ActionSlice, name: string): boolean => {
  const field = Object.hasOwn(spec.returns, name) ? spec.returns[name] : undefined
  return (
    field !== undefined &&
    fold<boolean>(field.type, { scalar: () => false, list: () => true, object: () => false })
  )
}

const integerAt = (values: JsonObject, names: readonly string[]): number | undefined => {
  const name = names.find((one) => Object.hasOwn(values, one))
  const number = name === undefined ? Number.NaN : Number(values[name])
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

/** How many of a list's items a request leaves out before, and how many it asks for at most. */
function windowOf(params: JsonObject): { readonly from: number; readonly size: number } {
  const size = integerAt(params, SIZES) ?? Infinity
  const page = integerAt(params, PAGES)
  const from =
    integerAt(params, OFFSETS) ??
    (page === undefined || size === Infinity ? 0 : Math.max(page - 1, 0) * size)
  return { from, size }
}

/**
 * An output whose one list is cut to the page that was asked for, and whose counters add up. Where the spec shows no
 * paging (a list and a counter beside it) it stays as it is.
 */
export function paged(output: JsonObject, params: JsonObject, spec: ActionSlice): JsonObject {
  const lists = Object.keys(output).filter((name) => isList(spec, name))
  const counter = COUNTERS.find((name) => Object.hasOwn(output, name))
  const [name, ...others] = lists
  if (name === undefined || others.length > 0 || counter === undefined) return output
  const items = output[name]
  if (!Array.isArray(items)) return output
  const { from, size } = windowOf(params)
  return {
    ...output,
    ...echoOf(output, params, items.length),
    [counter]: items.length,
    [name]: items.slice(from, from + size),
  }
}

/** Page numbers and sizes come back as they were sent, and the number of pages follows. */
function echoOf(output: JsonObject, params: JsonObject, total: number): JsonObject {
  const sent = [...PAGES, ...SIZES, ...OFFSETS].filter(
    (name) => Object.hasOwn(output, name) && Object.hasOwn(params, name),
  )
  const pages = PAGE_COUNTERS.find((name) => Object.hasOwn(output, name))
  const size = integerAt(params, SIZES)
  return {
    ...Object.fromEntries(sent.map((name) => [name, params[name] as Json])),
    ...(pages !== undefined && size ? { [pages]: Math.ceil(total / size) } : {}),
  }
}
