import { expect, test } from 'vitest'
import { deletesOnce, lawsOf, type Law, type Target } from '../src/index.ts'
import { deleteTask, describeEverything, emulatedEverything, emulatedLive } from './emulated.ts'
import { everything } from './everything.ts'

const { target, deletion } = emulatedLive()
const held = (laws: readonly Law[], by: Target) =>
  laws.map((law) => [law.kind, law.title, law, by] as const)

test.for([
  ...held([...lawsOf(deleteTask), deletesOnce(deleteTask, deletion)], target),
  ...held(lawsOf(describeEverything), emulatedEverything()),
])('%s: %s', ([, , law, by]) => law.check(by))

test('an action without declared params has no law on faults', () => {
  const titles = (params: typeof everything.params) =>
    lawsOf({ ...describeEverything, spec: { ...everything, params } }).map(({ title }) => title)
  expect(titles(everything.params).filter((title) => /one fault/.test(title))).toHaveLength(1)
  expect(titles({}).filter((title) => /one fault/.test(title))).toHaveLength(0)
})
