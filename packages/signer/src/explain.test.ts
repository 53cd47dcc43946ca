import { expect, test } from 'vitest'
import { ACCOUNT, received, right } from '../test/naive-client.ts'
import { explain } from './explain.ts'
import { RULES } from './rules.ts'
import { deriveSigningKey } from './scoped-key.ts'

const SENT = {
  method: 'GET',
  host: 'live.tencentcloudapi.com:8443',
  path: '/',
  query: 'TaskId=10000',
  contentType: 'application/x-www-form-urlencoded',
  body: '',
  timestamp: 1551113065,
}
const wireOf = async () => received(SENT, await right(SENT))
const credential = { ...ACCOUNT, token: 'TOKEN' }

test('every intermediate is there, in order, and has its rule', async () => {
  const steps = await explain(await wireOf(), { credential, revealSecrets: true })
  expect(steps.map(({ name }) => name)).toEqual(Object.keys(RULES))
  expect(steps.filter(({ value }) => value === undefined)).toEqual([])
})

test('the values are those that the request should have', async () => {
  const steps = await explain(await wireOf(), { credential, revealSecrets: true })
  const values = Object.fromEntries(steps.map(({ name, value }) => [name, value]))
  expect(values).toMatchObject({
    method: 'GET',
    'canonical-uri': '/',
    'canonical-query': 'TaskId=10000',
    'canonical-headers':
      'content-type:application/x-www-form-urlencoded\nhost:live.tencentcloudapi.com:8443\n',
    'signed-headers': 'content-type;host',
    date: '2019-02-25',
    'credential-scope': '2019-02-25/live/tc3_request',
    authorization: (await wireOf()).headers.get('authorization'),
  })
})

test('without a credential the steps end at the string to sign', async () => {
  const steps = await explain(await wireOf())
  expect(steps.at(-1)?.name).toBe('string-to-sign')
})

test('keys, signature and a signed token are hidden until they are asked for', async () => {
  const wire = await wireOf()
  wire.headers.set('x-tc-token', 'SESSION')
  wire.headers.set(
    'authorization',
    (wire.headers.get('authorization') ?? '').replace(';host', ';host;x-tc-token'),
  )
  const told = await explain(wire, { credential })
  const secret = (await explain(wire, { credential, revealSecrets: true })).filter(({ name }) =>
    /^(secret|signature|authorization)/.test(name),
  )
  for (const { value = '-' } of secret) expect(JSON.stringify(told)).not.toContain(value)
  expect(JSON.stringify(told).toLowerCase()).not.toContain('session')
  expect(JSON.stringify(told)).not.toContain('x-tc-token:')
})

test('a scoped key explains all but itself', async () => {
  const signingKey = await deriveSigningKey(ACCOUNT, '2019-02-25', 'live')
  const options = { credential: { secretId: ACCOUNT.secretId, signingKey }, revealSecrets: true }
  const steps = await explain(await wireOf(), options)
  expect(steps.at(-1)?.value).toBe((await wireOf()).headers.get('authorization'))
  expect(steps.some(({ name }) => name.startsWith('secret'))).toBe(false)
})

test('a request without a timestamp is a TypeError', async () => {
  const wire = await wireOf()
  wire.headers.delete('x-tc-timestamp')
  await expect(explain(wire)).rejects.toThrow(TypeError)
})

test.for([
  ['X-TC-Token', 'x-tc-token'],
  ['authorization', 'authorization'],
] as const)('the value of %s is hidden where it is signed', async ([listed, name]) => {
  const wire = await wireOf()
  wire.headers.set('x-tc-token', 'SESSION')
  const claim = (wire.headers.get('authorization') ?? '').replace(';host', `;host;${listed}`)
  wire.headers.set('authorization', claim)
  const told = JSON.stringify(await explain(wire, { credential })).toLowerCase()
  expect(told).not.toContain('session')
  expect(told).not.toContain(`${name}:`)
})

test('a Request that was not read is a TypeError', async () => {
  const request = new Request('https://live.tencentcloudapi.com') as never
  await expect(explain(request)).rejects.toThrow(/^request: expected await readWire\(request\)/)
})

test.for<readonly [string, Partial<typeof SENT>, readonly string[]]>([
  [
    'the host name without its port',
    {},
    ['content-type:application/x-www-form-urlencoded', 'host:live.tencentcloudapi.com'],
  ],
  [
    'header values as they are',
    { contentType: 'Application/X-www-form-urlencoded' },
    ['content-type:Application/X-www-form-urlencoded', 'host:live.tencentcloudapi.com:8443'],
  ],
])('the steps are those of what was signed: %s', async ([, more, signed]) => {
  const sent = { ...SENT, ...more }
  const meant = await right(sent)
  const lines = meant.lines.toSpliced(3, 2, ...signed)
  const wire = await received(sent, { ...meant, lines })
  const steps = await explain(wire, { credential: ACCOUNT, revealSecrets: true })
  const values = new Map(steps.map(({ name, value }) => [name, value]))
  expect(values.get('canonical-headers')).toBe(`${signed.join('\n')}\n`)
  expect(values.get('canonical-request')).toBe(lines.join('\n'))
  expect(values.get('authorization')).toBe(wire.headers.get('authorization'))
})
