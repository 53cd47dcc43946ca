import { publishedApi, type PublishedApi } from '../import/published.ts'
import { publishedType } from '../import/published-type.ts'
import type { ParseOptions } from '../parse/parse-spec.ts'
import { inside, refuse } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Fields } from '../spec.ts'
import type { Surface } from './surface.ts'

/** The surface of an `api.json`, its flags as they are stated; a `SpecError` at the first place that is wrong. */
export function publishedSurface(given: unknown, { file }: ParseOptions = {}): Surface {
  const at: Place = { path: '', file, onStray: () => undefined }
  const { actions, objects, metadata } = publishedApi(given, at)
  const fieldsOf = fieldsReader(objects, inside(at, 'objects'))
  const own = new Set(Object.values(actions).flatMap(({ input, output }) => [input, output]))
  const entries = Object.entries(actions).map(([name, { status, input, output }]) => {
    const action = { status, params: fieldsOf(input), returns: fieldsOf(output) }
    return [name, action] as const
  })
  const shared = Object.keys(objects).filter((name) => !own.has(name))
  return {
    service: metadata.serviceShortName,
    version: metadata.apiVersion,
    actions: Object.fromEntries(entries),
    objects: Object.fromEntries(shared.map((name) => [name, fieldsOf(name)])),
  }
}

function fieldsReader(objects: PublishedApi['objects'], at: Place): (name: string) => Fields {
  const isObject = (name: string) => Object.hasOwn(objects, name)
  return (name) => {
    const object = isObject(name) ? objects[name] : undefined
    if (!object) return refuse(at, `an object ${name}`, undefined)
    const place = inside(inside(at, name), 'members')
    const entries = object.members.map((member, index): [string, Field] => [
      member.name,
      {
        type: publishedType(member, isObject, inside(place, index)),
        ...stated({
          required: member.required,
          returned: member.output_required,
          nullable: member.value_allowed_null,
          disabled: member.disabled,
        }),
        summary: member.document ?? '',
      },
    ])
    return Object.fromEntries(entries)
  }
}

type Flags = Pick<Field, 'required' | 'returned' | 'nullable' | 'disabled'>

/** The flags that are there. */
function stated(flags: { readonly [Name in keyof Flags]-?: boolean | undefined }): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
}
