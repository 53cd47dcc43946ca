import type { Action } from '@tc3/spec'
import { live } from '@tc3/schemas/live/2018-08-01/intl'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersOf, faultsOf, paramsOf } from '../src/index.ts'
import { compiled, describeEverything } from './emulated.ts'
import { everything } from './everything.ts'

/** An empty request says nothing of its params: anything passes, nothing is a fault. */
const unknown = compiled({ ...everything, params: {}, returns: {} })

const actions: readonly Action[] = [describeEverything, ...Object.values(live.actions)]

/** Own members only, whatever they are called. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, member]) => [name, plain(member)])
      : value

const byName = (list: readonly Action[]) =>
  list.map((action) => [action.spec.name, action] as const)

test.for(byName([...actions, unknown]))(
  'what a spec allows, the schema accepts unchanged: %s',
  ([, action]) => {
    fc.assert(
      fc.property(paramsOf(action), (params) => {
        expect(plain(action.params.parse(params))).toEqual(plain(params))
      }),
      { numRuns: 100 },
    )
  },
)

test.for(byName(actions))('params with one fault, the schema refuses: %s', ([, action]) => {
  fc.assert(
    fc.property(faultsOf(action), ({ params }) => !action.params.safeParse(params).success),
    { numRuns: 300 },
  )
})

test.for(byName([...actions, unknown]))(
  'what a service may answer, the schema accepts unchanged: %s',
  ([, action]) => {
    fc.assert(
      fc.property(answersOf(action), (answer) => {
        expect(plain(action.answer.parse(answer))).toEqual(plain(answer))
      }),
      { numRuns: 100 },
    )
  },
)
