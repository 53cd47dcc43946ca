import type { Fields, JsonObject } from '@tc3/spec'

// What published specs call the place to go on from, in a request; the answer has the same name, or Next before it.
const CURSORS = [
  'NextToken',
  'Context',
  'ConText',
  'ScrollId',
  'ScrollToken',
  'PaginationToken',
  'ContinueToken',
  'Cursor',
  'Marker',
  'AccessGroupIdMarker',
  'FileSystemIdMarker',
]

// What they call a member that says whether all is told, or whether there is more.
const ENDS = ['ListOver', 'Listover', 'IsOver']
const MORES = ['HasMore', 'HaveMore', 'HasNextPage', 'IsTruncated']

/** Where a cursor of ours goes on from: it is the number of items before it; any other begins. */
export function placeOf(params: JsonObject): number | undefined {
  const name = CURSORS.find((one) => Object.hasOwn(params, one))
  const cursor = name === undefined ? undefined : params[name]
  return typeof cursor === 'string' && /^\d{1,15}$/.test(cursor) ? Number(cursor) : undefined
}

/** Members that say how to go on behind a page: a cursor where there is more, an empty one at the end. */
export function onwards(
  held: JsonObject,
  {
    next,
    params,
    fields,
  }: { readonly next: number | undefined; readonly params: Fields; readonly fields: Fields },
): JsonObject {
  const isText = (name: string) => fields[name]?.type === 'string'
  const cursors = CURSORS.filter((name) => Object.hasOwn(params, name))
    .flatMap((name) => [`Next${name}`, name])
    .filter((name) => isText(name) && (next !== undefined || Object.hasOwn(held, name)))
  const said = (names: readonly string[], value: boolean) =>
    names.filter((name) => typeof held[name] === 'boolean').map((name) => [name, value] as const)
  return Object.fromEntries([
    ...cursors.map((name) => [name, next === undefined ? '' : String(next)] as const),
    ...said(ENDS, next === undefined),
    ...said(MORES, next !== undefined),
  ])
}
