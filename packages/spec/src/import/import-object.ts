import { inside } from '../parse/reader.ts'
import { reachable } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { ActionSpec, Field, Fields, Spec } from '../spec.ts'
import { hintsIn } from './hints/hints-in.ts'
import { mapEntries } from './map-entries.ts'
import { exampleReader, type ReadExample } from './member-example.ts'
import { plainProse } from './plain-prose.ts'
import type { PublishedMember, PublishedObject } from './published.ts'
import { type Known, publishedType } from './published-type.ts'

interface MemberContext {
  readonly isObject: Known
  readonly readExample: ReadExample
  readonly at: Place
}

/** Published objects as fields in their order, with the flags of both directions. */
export function importObjects(
  objects: Readonly<Record<string, PublishedObject>>,
  at: Place,
): Spec['objects'] {
  const isObject = (name: string) => Object.hasOwn(objects, name)
  const readExample = exampleReader()
  return mapEntries(objects, ({ members }, name) => {
    const place = inside(inside(at, name), 'members')
    const entries = members.map((member, index): [string, Field] => [
      member.name,
      importMember(member, { isObject, readExample, at: inside(place, index) }),
    ])
    return Object.fromEntries(entries)
  })
}

function importMember(
  member: PublishedMember,
  { isObject, readExample, at }: MemberContext,
): Field {
  const type = publishedType(member, isObject, at)
  const summary = plainProse(member.document ?? '')
  const hints = hintsIn(summary, type)
  const example = member.example === undefined ? undefined : readExample(member.example, type)
  return {
    type,
    ...(member.required && { required: true }),
    ...(member.output_required && { returned: true }),
    ...(member.value_allowed_null && { nullable: true }),
    ...(member.disabled && { disabled: true }),
    ...(summary !== '' && { summary }),
    ...(example !== undefined && { example }),
    ...(hints.length > 0 && { hints }),
  }
}

/** The flags that mean something in one direction alone. */
const FLAGS = { params: ['required'], answer: ['returned', 'nullable'] } as const

/**
 * Objects with the flags of the directions they travel in: published files leave those of the other behind, and what
 * they say of usage is unreliable, so that it is counted from the actions.
 */
export function byDirection(
  objects: Spec['objects'],
  actions: readonly Pick<ActionSpec, 'params' | 'returns'>[],
): Spec['objects'] {
  const sent = new Set(reachable(objects, ...actions.map(({ params }) => params)))
  const answered = new Set(reachable(objects, ...actions.map(({ returns }) => returns)))
  const entries = Object.entries(objects).flatMap(([name, fields]) => {
    if (!sent.has(name) && !answered.has(name)) return []
    const meaningless = [
      ...(sent.has(name) ? [] : FLAGS.params),
      ...(answered.has(name) ? [] : FLAGS.answer),
    ]
    return [[name, withoutFlags(fields, meaningless)] as const]
  })
  return Object.fromEntries(entries)
}

/** Fields without some of their flags. */
export function withoutFlags(fields: Fields, flags: readonly string[]): Fields {
  return mapEntries(fields, ({ type, ...rest }) => ({
    type,
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !flags.includes(name))),
  }))
}
