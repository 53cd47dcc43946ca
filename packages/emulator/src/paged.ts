import { fold, type ActionSlice, type JsonObject } from '@tc3/spec'

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

/** A count in the type that its member is declared with: some are texts. */
function counted(total: number, name: string, { returns }: ActionSlice): JsonObject {
  const isText = Object.hasOwn(returns, name) && returns[name]?.type === 'string'
  return { [name]: isText ? String(total) : total }
}

/**
 * An output whose one list is cut to the page that was asked for, and whose counters add up. Where the spec shows no
 * paging (a list and a counter beside it) it stays as it is.
 */
export function paged(output: JsonObject, params: JsonObject, spec: ActionSlice): JsonObject {
  const [name, ...others] = Object.keys(output).filter((one) => isList(spec, one))
  const counter = COUNTERS.find((one) => Object.hasOwn(output, one))
  const items = name === undefined ? undefined : output[name]
  if (name === undefined || others.length > 0 || counter === undefined || !Array.isArray(items))
    return output
  const { from, size } = windowOf(params)
  return {
    ...output,
    ...echoOf(output, params, spec),
    ...(size > 0 ? pagesOf(output, Math.ceil(items.length / size), spec) : {}),
    ...counted(items.length, counter, spec),
    [name]: items.slice(from, from + size),
  }
}

/** Page numbers and sizes come back as they were sent. */
function echoOf(output: JsonObject, params: JsonObject, spec: ActionSlice): JsonObject {
  const sent = [...PAGES, ...SIZES, ...OFFSETS].filter(
    (name) => Object.hasOwn(output, name) && integerAt(params, [name]) !== undefined,
  )
  return Object.assign({}, ...sent.map((name) => counted(Number(params[name]), name, spec)))
}

/** The number of pages, where a page has a size. */
function pagesOf(output: JsonObject, pages: number, spec: ActionSlice): JsonObject {
  const name = PAGE_COUNTERS.find((one) => Object.hasOwn(output, one))
  return name === undefined || pages === 0 ? {} : counted(pages, name, spec)
}
