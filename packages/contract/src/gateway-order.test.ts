import { live } from '@tc3/schemas/live/2018-08-01/intl'
import { readWire, sign, type CallInput, type SignOptions } from '@tc3/signer'
import { expect, test } from 'vitest'
import { accountsOf } from './account.ts'
import { createCatalog } from './catalog.ts'
import { judge } from './judge.ts'
import { GATEWAY_ORDER, type Rule } from './rule.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const KNOWN = { secretId: 'AKIDorder', secretKey: 'order-secret' }

interface Attempt {
  readonly call: CallInput
  readonly how: SignOptions
  /** What happens to the headers after they were signed. */
  readonly headers: (headers: Headers) => void
}

const WHOLE: Attempt = {
  call: {
    action: 'DescribeLivePullStreamTasks',
    version: '2018-08-01',
    region: 'ap-guangzhou',
    params: {},
  },
  how: {
    credential: KNOWN,
    endpoint: 'https://live.tencentcloudapi.com',
    timestamp: NOON / 1000,
  },
  headers: () => {},
}

type Fault = (attempt: Attempt) => Attempt

const calling =
  (call: Partial<CallInput>): Fault =>
  (attempt) => ({
    ...attempt,
    call: { ...attempt.call, ...call },
  })
const sending =
  (params: object): Fault =>
  (attempt) =>
    calling({ params: { ...Object(attempt.call.params), ...params } })(attempt)
const signing =
  (how: Partial<SignOptions>): Fault =>
  (attempt) => ({
    ...attempt,
    how: { ...attempt.how, ...how },
  })
const keyed =
  (credential: object): Fault =>
  (attempt) =>
    signing({ credential: { ...KNOWN, ...Object(attempt.how.credential), ...credential } })(attempt)
const changing =
  (name: string, change: (value: string) => string): Fault =>
  (attempt) => ({
    ...attempt,
    headers(headers) {
      attempt.headers(headers)
      headers.set(name, change(headers.get(name) ?? ''))
    },
  })
const authorized = (from: string | RegExp, to: string): Fault =>
  changing('Authorization', (value) => value.replace(from, to))

/** Faults that can be found beside one another, in the order of the gateway. */
const FAULTS: readonly (readonly [Rule, Fault])[] = [
  ['common.missing', changing('X-TC-Version', () => '')],
  ['common.type', changing('X-TC-Timestamp', () => 'noon')],
  ['authorization.form', authorized(/, Signature=/, '; Signature=')],
  ['authorization.credential', authorized('/tc3_request', '/tc3')],
  ['authorization.date', authorized(/\/\d{4}-/, '/1999-')],
  ['authorization.signed-headers', authorized('content-type;', '')],
  ['authorization.header-absent', authorized(';host', ';host;x-none')],
  ['authorization.service', signing({ service: 'cvm' })],
  ['signature.expired', signing({ timestamp: NOON / 1000 - 301 })],
  ['signature.secret-id', keyed({ secretId: 'AKIDnobody' })],
  ['signature.mismatch', keyed({ secretKey: 'no' })],
  ['token.invalid', keyed({ token: 'no' })],
  ['version.unknown', calling({ version: '1999-01-01' })],
  ['action.unknown', calling({ action: 'Fly' })],
  ['common.region-empty', changing('X-TC-Region', () => '')],
  ['region.unsupported', calling({ region: 'mars-1' })],
  ['params.unknown', sending({ Wings: 2 })],
  ['params.type', sending({ PageNum: 'first' })],
  ['params.type-expected', sending({ TaskId: 1 })],
]

const PAIRS = FAULTS.flatMap(([rule, fault], at) =>
  FAULTS.slice(at + 1).map(([later, other]) => [rule, later, fault, other] as const),
)

test('the faults stand here as the gateway meets them', () => {
  const rules = FAULTS.map(([rule]) => rule)
  expect(rules).toEqual(GATEWAY_ORDER.filter((rule) => rules.includes(rule)))
})

test.for(PAIRS)('%s is answered before %s', async ([rule, , fault, other]) => {
  const { call, how, headers } = other(fault(WHOLE))
  const request = await sign(call, how)
  const sent = new Headers(request.headers)
  headers(sent)
  const { findings } = await judge(await readWire(new Request(request, { headers: sent })), {
    accounts: accountsOf([KNOWN]),
    catalog: createCatalog([live]),
    at: NOON,
  })
  expect(findings[0]?.rule).toBe(rule)
})
