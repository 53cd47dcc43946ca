import type { JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paramsOf } from '../src/index.ts'
import { send, signed } from '../src/laws/call.ts'
import { putTogether, takeApart } from '../src/laws/parts.ts'
import { describeEverything, emulatedEverything } from './emulated.ts'
import { everything } from './everything.ts'

const target = emulatedEverything()
const { Scalars, TaskId } =
  fc.sample(paramsOf(describeEverything), { numRuns: 1, seed: 1 })[0] ?? {}
const whole: JsonObject = { Scalars: Scalars ?? {}, TaskId: TaskId ?? '' }
const withScalar = (scalar: JsonObject): JsonObject => ({
  Scalars: { ...(Scalars as JsonObject), ...scalar },
})

const requestOf = (params: JsonObject): Promise<Request> =>
  signed(describeEverything, { method: 'POST', params, region: everything.regions[0] }, target)

test.for<readonly [string, JsonObject, string | undefined]>([
  ['nothing is wrong', {}, undefined],
  [
    'a date has another form [params.date-form]',
    withScalar({ Date: '2024/01/01' }),
    'InvalidParameter',
  ],
  [
    'a time has no zone [params.date-form]',
    withScalar({ DatetimeIso: '2024-01-01T00:00:00' }),
    'InvalidParameter',
  ],
  ['a binary is no Base64 [params.base64]', withScalar({ Binary: '*' }), 'InvalidParameter'],
  ['a uint64 is negative [params.uint64-negative]', withScalar({ Uint: -1 }), 'InvalidParameter'],
  [
    'an int64 has more than 64 bits [params.beyond-64-bits]',
    withScalar({ Int: 2n ** 63n }),
    'InvalidParameter',
  ],
  [
    'a uint64 has more than 64 bits [params.beyond-64-bits]',
    withScalar({ Uint: 2n ** 64n }),
    'InvalidParameter',
  ],
  ['a name has another case [params.name-case]', { taskId: 'x' }, 'UnknownParameter'],
  [
    'a common parameter stands in JSON [params.common-name-in-json]',
    { Region: 'ap-guangzhou' },
    'UnknownParameter',
  ],
  [
    'an object without members holds something [params.unknown-content]',
    { Unknown: { Any: [1] } },
    undefined,
  ],
])('%s', async ([, params, code]) => {
  const reply = await send(await requestOf({ ...whole, ...params }), target)
  expect(reply.code).toBe(code)
})

test('the content type may be sent in another case than it was signed [signature.value-case]', async () => {
  const parts = await takeApart(await requestOf(whole))
  const headers = { ...parts.headers, 'content-type': 'Application/JSON' }
  expect((await send(putTogether({ ...parts, headers }), target)).code).toBeUndefined()
})
