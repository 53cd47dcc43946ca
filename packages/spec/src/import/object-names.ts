import { inside } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import { mapEntries } from './map-entries.ts'
import type { TakeNote } from './notes.ts'
import type { PublishedApi } from './published.ts'

const NAME = /^[A-Z][A-Za-z0-9_]*$/

/** Whether a spec can name an action or an object so. */
export function isName(name: string): boolean {
  return NAME.test(name)
}

/** Where the objects stand, and who is told of new names. */
export interface NamesContext {
  readonly at: Place
  readonly take: TakeNote
}

/** A published file whose objects have names that a spec can have: no request and no answer carries them. */
export function withObjectNames(api: PublishedApi, { at, take }: NamesContext): PublishedApi {
  const names = newNames(Object.keys(api.objects))
  if (names.size === 0) return api
  for (const [old, name] of names) take(`object renamed to ${name}`, inside(at, old))
  const now = (name: string) => names.get(name) ?? name
  const objects = mapEntries(api.objects, (object) => ({
    ...object,
    members: object.members.map((member) =>
      member.member === undefined ? member : { ...member, member: now(member.member) },
    ),
  }))
  return {
    ...api,
    actions: mapEntries(api.actions, (action) => ({
      ...action,
      input: now(action.input),
      output: now(action.output),
    })),
    objects: Object.fromEntries(Object.entries(objects).map(([name, one]) => [now(name), one])),
  }
}

/** New names by old ones, for those that need one. */
function newNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names)
  const renamed = new Map<string, string>()
  for (const name of names.filter((one) => !isName(one))) {
    const free = firstFree(capital(name), taken)
    taken.add(free)
    renamed.set(name, free)
  }
  return renamed
}

function capital(name: string): string {
  const plain = name.replace(/\W/g, '_').replace(/^[^A-Za-z]+/, '')
  return plain === '' ? 'Unnamed' : plain.charAt(0).toUpperCase() + plain.slice(1)
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? firstFree(`${wanted}_`, taken) : wanted
}
