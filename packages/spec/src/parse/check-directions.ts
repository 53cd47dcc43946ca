import { inside, refuse } from './reader.ts'
import { reachable } from '../slice.ts'
import type { Place } from '../spec-error.ts'
import type { Fields, Spec } from '../spec.ts'

/** What says something of one direction of a call alone. */
const SENT = ['required'] as const
const ANSWERED = ['returned', 'nullable'] as const

type Flag = (typeof SENT)[number] | (typeof ANSWERED)[number]

const EXPECTED: Readonly<Record<Flag, string>> = {
  required: 'only on what a request carries',
  returned: 'only on what an answer carries',
  nullable: 'only on what an answer carries',
}

/** Throws a `SpecError` where a flag of requests stands on what is only answered, or one of answers on what is only sent. */
export function checkDirections({ actions, objects }: Spec, at: Place): void {
  const all = Object.entries(actions)
  for (const [name, { params, returns }] of all) {
    const place = inside(inside(at, 'actions'), name)
    refuseFlags(params, ANSWERED, inside(place, 'params'))
    refuseFlags(returns, SENT, inside(place, 'returns'))
  }
  const sent = new Set(reachable(objects, ...all.map(([, { params }]) => params)))
  const answered = new Set(reachable(objects, ...all.map(([, { returns }]) => returns)))
  for (const [name, fields] of Object.entries(objects)) {
    const isUsed = sent.has(name) || answered.has(name)
    const place = inside(inside(at, 'objects'), name)
    if (isUsed && !sent.has(name)) refuseFlags(fields, SENT, place)
    if (isUsed && !answered.has(name)) refuseFlags(fields, ANSWERED, place)
  }
}

function refuseFlags(fields: Fields, flags: readonly Flag[], at: Place): void {
  for (const [name, field] of Object.entries(fields))
    for (const flag of flags)
      if (field[flag]) refuse(inside(inside(at, name), flag), EXPECTED[flag], field[flag])
}
