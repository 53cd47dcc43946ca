import { expect, test } from 'vitest'
import { deletesOnce, lawsOf } from '../src/index.ts'
import { action, emulated } from './emulated.ts'
import { everything } from './everything.ts'

const { target, deletion } = emulated()
const laws = [...lawsOf(action), deletesOnce(action, deletion)]

test.for(laws.map((law) => [law.kind, law.title, law] as const))('%s: %s', ([, , law]) =>
  law.check(target),
)

test('an action without declared params has no law on faults', () => {
  const unknown = { ...action, spec: { ...everything, params: {} } }
  const kinds = (of: typeof unknown) => lawsOf(of).map(({ title }) => title.includes('one fault'))
  expect(kinds(unknown)).not.toContain(true)
  expect(kinds({ ...action, spec: everything })).toContain(true)
})
