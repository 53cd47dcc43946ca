import { isJsonObject, type ActionSlice, type Fields, type Json, type JsonObject } from '@tc3/spec'
import { onwards, placeOf } from './cursor.ts'
import { listingOf, type Listing } from './listing.ts'

// The commonest of each kind among published specs.
const OFFSETS = ['Offset']
const PAGES = ['PageNum', 'PageNumber', 'PageIndex', 'PageNo', 'Page']
const SIZES = ['Limit', 'PageSize', 'MaxResults']
const PAGE_COUNTERS = ['TotalPage', 'TotalPages', 'PageCount']

const integerAt = (values: JsonObject, names: readonly string[]): number | undefined => {
  const name = names.find((one) => Object.hasOwn(values, one))
  const number = name === undefined ? Number.NaN : Number(values[name])
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

/** How many of a list's items a request leaves out before, and how many it asks for at most. */
interface Window {
  readonly from: number
  readonly size: number
}

function windowOf(params: JsonObject): Window {
  const size = integerAt(params, SIZES) ?? Infinity
  const page = integerAt(params, PAGES)
  const from =
    integerAt(params, OFFSETS) ??
    placeOf(params) ??
    (page === undefined || size === Infinity ? 0 : Math.max(page - 1, 0) * size)
  return { from, size }
}

/** A count in the type that its member is declared with: some are texts. */
const counted = (total: number, name: string, fields: Fields): JsonObject => ({
  [name]: Object.hasOwn(fields, name) && fields[name]?.type === 'string' ? String(total) : total,
})

/**
 * An output whose list is cut to the page that was asked for, and whose counters and cursors add up, wherever in it they
 * stand. Where the spec shows no list it stays as it is.
 */
export function paged(output: JsonObject, params: JsonObject, spec: ActionSlice): JsonObject {
  const listing = listingOf(spec)
  if (!listing) return output
  return changedAt(output, listing.path, (held) => pageOf(held, { params, spec, listing }))
}

/** An object in which the one at a path is changed, where there is one. */
function changedAt(
  value: JsonObject,
  [name, ...path]: readonly string[],
  change: (held: JsonObject) => JsonObject,
): JsonObject {
  if (name === undefined) return change(value)
  const member: Json | undefined = value[name]
  return isJsonObject(member) ? { ...value, [name]: changedAt(member, path, change) } : value
}

interface Asked {
  readonly params: JsonObject
  readonly spec: ActionSlice
  readonly listing: Listing
}

function pageOf(held: JsonObject, { params, spec, listing }: Asked): JsonObject {
  const { fields, lists, counter } = listing
  const list = lists.find((name) => Array.isArray(held[name])) ?? ''
  const items = held[list]
  if (!Array.isArray(items)) return held
  const { from, size } = windowOf(params)
  const end = from + size
  const next = size > 0 && end < items.length ? end : undefined
  const isCounted = counter !== undefined && Object.hasOwn(held, counter)
  return {
    ...held,
    ...echoOf(held, params, fields),
    ...(size > 0 ? pagesOf(held, Math.ceil(items.length / size), fields) : {}),
    ...(isCounted ? counted(items.length, counter, fields) : {}),
    ...onwards(held, { next, params: spec.params, fields }),
    [list]: items.slice(from, end),
  }
}

/** Page numbers and sizes come back as they were sent. */
function echoOf(held: JsonObject, params: JsonObject, fields: Fields): JsonObject {
  const sent = [...PAGES, ...SIZES, ...OFFSETS].filter(
    (name) => Object.hasOwn(held, name) && integerAt(params, [name]) !== undefined,
  )
  return Object.assign({}, ...sent.map((name) => counted(Number(params[name]), name, fields)))
}

/** The number of pages, where a page has a size. */
function pagesOf(held: JsonObject, pages: number, fields: Fields): JsonObject {
  const name = PAGE_COUNTERS.find((one) => Object.hasOwn(held, one))
  return name === undefined || pages === 0 ? {} : counted(pages, name, fields)
}
