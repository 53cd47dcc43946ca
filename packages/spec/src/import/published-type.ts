import { inside, refuse } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import type { Scalar, Type } from '../spec.ts'
import type { PublishedMember } from './published.ts'

/** The published pairs of type and member that are scalars. */
const SCALARS: Readonly<Record<string, Scalar>> = {
  'string/string': 'string',
  'int/int64': 'int64',
  'int/uint64': 'uint64',
  'float/float': 'float',
  'bool/bool': 'bool',
  'binary/binary': 'binary',
  'string/date': 'date',
  'string/datetime': 'datetime',
  'string/datetime_iso': 'datetime_iso',
}

/** What `member` is where it is left out. */
const MEMBER: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['int', 'int64'],
  ['float', 'float'],
  ['bool', 'bool'],
  ['binary', 'binary'],
])

const ITEMS: ReadonlyMap<string, Scalar> = new Map(
  Object.values(SCALARS).map((scalar) => [scalar, scalar]),
)

const WORDS = [...MEMBER.keys(), 'list', 'object'].join(', ')
const NAMED = 'the name of one of objects'
const LISTED = `${NAMED}, or of a scalar`

/** Tells which objects may be named. */
export type Known = (name: string) => boolean

/** The type of a published member: a list of what `member` names, an object of that name, or a scalar. */
export function publishedType(published: PublishedMember, isObject: Known, at: Place): Type {
  const { type, member = MEMBER.get(type) ?? '' } = published
  const object = isObject(member) ? { object: member } : undefined
  if (type === 'object') return object ?? refuse(inside(at, 'member'), NAMED, member)
  if (type === 'list')
    return { list: object ?? ITEMS.get(member) ?? refuse(inside(at, 'member'), LISTED, member) }
  return SCALARS[`${type}/${member}`] ?? refuseScalar({ type, member }, at)
}

/** What is wrong with a pair that is no scalar: its type, or what goes with that. */
function refuseScalar(
  { type, member }: { readonly type: string; readonly member: string },
  at: Place,
) {
  const pairs = Object.keys(SCALARS).map((pair) => pair.split('/'))
  const members = pairs.filter(([first]) => first === type).map(([, second]) => second)
  if (members.length === 0) return refuse(inside(at, 'type'), `one of ${WORDS}`, type)
  return refuse(inside(at, 'member'), `one of ${members.join(', ')}`, member)
}
