import { fold, type ActionSlice, type Field, type Fields } from '@tc3/spec'

/** Where an answer lists things, and what it says how many there are. */
export interface Listing {
  /** The members that lead to the object in which the list stands; none where that is the answer itself. */
  readonly path: readonly string[]
  readonly fields: Fields
  /** The lists that may be meant, the likeliest first: an answer may leave some of them out. */
  readonly lists: readonly string[]
  /** The counter beside them. */
  readonly counter: string | undefined
}

// What published specs call the number of all things that match, the commonest first.
const COUNTERS = [
  'TotalCount',
  'Total',
  'TotalNum',
  'TotalElements',
  'TotalNumber',
  'TotalRow',
  'TotalRows',
  'AllCount',
  'Count',
]

// The deepest list of published answers that are asked for in pages.
const DEEPEST = 2

/** The list that a request for a page is about: the first with a counter beside it, else the first of all. */
export function listingOf({ returns, objects }: ActionSlice): Listing | undefined {
  const places = placesIn({ path: [], fields: returns }, objects)
  const listings = places.map(listingAt).filter((one) => one !== undefined)
  return listings.find(({ counter }) => counter !== undefined) ?? listings[0]
}

type Place = Pick<Listing, 'path' | 'fields'>

/** What a member is: a list of objects or of scalars, an object by its name, or a scalar. */
const kindOf = ({ type }: Field) =>
  fold<'scalar' | { readonly object: string } | { readonly listOf: 'objects' | 'scalars' }>(type, {
    scalar: () => 'scalar',
    list: (item) => ({ listOf: item === 'scalar' ? 'scalars' : 'objects' }),
    object: (object) => ({ object }),
  })

/** An object and those inside it, but for what stands in lists; the outer ones first. */
function placesIn(place: Place, objects: ActionSlice['objects']): readonly Place[] {
  const { path, fields } = place
  if (path.length >= DEEPEST) return [place]
  const inner = Object.entries(fields).flatMap(([name, field]) => {
    const kind = kindOf(field)
    if (kind === 'scalar' || !('object' in kind)) return []
    return placesIn({ path: [...path, name], fields: objects[kind.object] ?? {} }, objects)
  })
  return [place, ...inner.toSorted((a, b) => a.path.length - b.path.length)]
}

function listingAt({ path, fields }: Place): Listing | undefined {
  const lists = Object.entries(fields).flatMap(([name, field]) => {
    const kind = kindOf(field)
    return kind !== 'scalar' && 'listOf' in kind ? [{ name, ...kind }] : []
  })
  // Lists of scalars beside one of objects are columns, names, and places to go on from.
  const ofObjects = lists.filter(({ listOf }) => listOf === 'objects')
  const meant = (ofObjects.length > 0 ? ofObjects : lists.slice(0, 1)).map(({ name }) => name)
  if (meant.length === 0) return undefined
  return {
    path,
    fields,
    lists: meant,
    counter: COUNTERS.find((name) => Object.hasOwn(fields, name)),
  }
}
