import * as fc from 'fast-check'
import { test } from 'vitest'
import { anyWire } from '../../test/suite/any-wire.ts'
import { ACCOUNT, received, right, type Sent } from '../../test/naive-client.ts'
import { parseAuthorization } from '../verify/read-claim.ts'
import { diagnose } from './diagnose.ts'

const deep = '['.repeat(20_000)
const body = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', deep, deep + deep.replaceAll('[', ']'), '{"a":"\\ud800","a":-0}', '"\\/"'),
)
const sent: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('POST', 'GET'),
  host: fc.constantFrom('live.tencentcloudapi.com', 'localhost:8787', ''),
  path: fc.constantFrom('/', '/a'),
  query: fc.string({ unit: 'binary', maxLength: 20 }),
  contentType: fc.constantFrom('application/json', 'multipart/form-data; boundary=AbC'),
  body,
  timestamp: fc.integer({ min: 0, max: 99_999_999_999 }),
})
const signed = sent.map(async (given) =>
  received(given, { ...(await right(given)), secretKey: 'quite another' }),
)

test('whatever is received, diagnose says a diagnosis', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(anyWire, signed), async (given) => {
      const wire = await given
      const claim = parseAuthorization(wire.headers.get('authorization'))
      const secretId = 'reason' in claim ? ACCOUNT.secretId : claim.secretId
      await diagnose(wire, { accounts: [{ ...ACCOUNT, secretId }] })
    }),
    { numRuns: 25 },
  ))
