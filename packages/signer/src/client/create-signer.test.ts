import { describe, expect, test, vi } from 'vitest'
import { ACCOUNT } from '../../test/naive-client.ts'
import { createSigner, type SignerOptions } from './create-signer.ts'
import { createKeyCache } from '../key-cache.ts'
import { importScopedKey, issueScopedKey } from '../scoped-key.ts'

const endpoint = 'https://live.tencentcloudapi.com'
const call = { action: 'A', version: 'V', params: { B: 1 } }
const NOW = 1551113065
const expired = () =>
  Response.json(
    { Response: { Error: { Code: 'AuthFailure.SignatureExpire', Message: '…' }, RequestId: '1' } },
    { headers: { date: new Date((NOW + 3600) * 1000).toUTCString() } },
  )
const fine = () =>
  Response.json(
    { Response: { RequestId: '2' } },
    { headers: { date: new Date(NOW * 1000).toUTCString() } },
  )

/** A signer whose requests are answered in turn, and what it sent. */
function signerWith(answers: readonly (() => Response)[], more: Partial<SignerOptions> = {}) {
  const sent: Request[] = []
  const fetch = async (request: Request) => {
    sent.push(request)
    return (answers[sent.length - 1] ?? fine)()
  }
  return { sent, signer: createSigner({ credential: ACCOUNT, now: () => NOW, fetch, ...more }) }
}
const timestampsOf = (sent: readonly Request[]) =>
  sent.map(({ headers }) => Number(headers.get('x-tc-timestamp')))

test('a call is signed and sent', async () => {
  const { sent, signer } = signerWith([])
  const response = await signer.fetch(endpoint, call)
  expect(await response.json()).toEqual({ Response: { RequestId: '2' } })
  expect(sent.map(({ url, method }) => [url, method])).toEqual([[`${endpoint}/`, 'POST']])
  expect(await sent[0]?.text()).toBe('{"B":1}')
})

test('a call is sent as a GET where it says so', async () => {
  const { sent, signer } = signerWith([])
  await signer.fetch(endpoint, { ...call, method: 'GET' })
  expect(sent.map(({ url, method }) => [url, method])).toEqual([[`${endpoint}/?B=1`, 'GET']])
})

test('sign gives what fetch would send', async () => {
  const { sent, signer } = signerWith([])
  await signer.fetch(endpoint, call)
  const signed = await signer.sign(call, { endpoint })
  expect([...signed.headers]).toEqual([...(sent[0]?.headers ?? [])])
})

describe('a clock that is off', () => {
  test('is corrected by the Date of a SignatureExpire, and the request sent once more', async () => {
    const { sent, signer } = signerWith([expired])
    const response = await signer.fetch(endpoint, call)
    expect(await response.json()).toEqual({ Response: { RequestId: '2' } })
    expect(timestampsOf(sent)).toEqual([NOW, NOW + 3600])
    expect(await sent[1]?.text()).toBe('{"B":1}')
  })

  test('stays corrected', async () => {
    const { sent, signer } = signerWith([expired])
    await signer.fetch(endpoint, call)
    await signer.fetch(endpoint, call)
    expect(timestampsOf(sent)).toEqual([NOW, NOW + 3600, NOW + 3600])
  })

  test('is not corrected twice for one request', async () => {
    const { sent, signer } = signerWith([expired, expired, expired])
    const response = await signer.fetch(endpoint, call)
    expect(await response.text()).toContain('SignatureExpire')
    expect(sent).toHaveLength(2)
  })

  test('is corrected for a Request too, whose body is kept', async () => {
    const { sent, signer } = signerWith([expired])
    const headers = { 'x-tc-action': 'A', 'x-tc-version': 'V' }
    await signer.fetch(new Request(endpoint, { method: 'POST', body: '{"C":2}', headers }))
    expect(await Promise.all(sent.map((request) => request.text()))).toEqual(['{"C":2}', '{"C":2}'])
  })

  test.for<readonly [string, () => Response]>([
    [
      'another error',
      () =>
        Response.json(
          { Response: { Error: { Code: 'AuthFailure.SignatureFailure' } } },
          { headers: { date: 'Tue, 26 Feb 2019 16:44:25 GMT' } },
        ),
    ],
    [
      'no Date',
      () => Response.json({ Response: { Error: { Code: 'AuthFailure.SignatureExpire' } } }),
    ],
    [
      'a Date close to ours',
      () =>
        Response.json(
          { Response: { Error: { Code: 'AuthFailure.SignatureExpire' } } },
          { headers: { date: new Date((NOW + 5) * 1000).toUTCString() } },
        ),
    ],
  ])('is not suspected for %s', async ([, answer]) => {
    const { sent, signer } = signerWith([answer])
    await signer.fetch(endpoint, call)
    expect(sent).toHaveLength(1)
  })
})

describe('a credential that is fetched', () => {
  /** A source that gives keys for ten minutes, and how often it was asked. */
  function sourceOf(now: () => number) {
    const asked: number[] = []
    const credential = async () => {
      asked.push(now())
      await Promise.resolve()
      return { ...ACCOUNT, secretId: `AKID${asked.length}`, expiresAt: now() + 600 }
    }
    return { asked, credential }
  }

  test('is fetched once for many who wait', async () => {
    const { asked, credential } = sourceOf(() => NOW)
    const { signer, sent } = signerWith([], { credential })
    await Promise.all(Array.from({ length: 20 }, () => signer.fetch(endpoint, call)))
    expect([asked.length, sent.length]).toEqual([1, 20])
  })

  test('is fetched again before it ends, and not earlier', async () => {
    let now = NOW
    const { asked, credential } = sourceOf(() => now)
    const { signer } = signerWith([], { credential, now: () => now, refreshBeforeSeconds: 60 })
    for (const later of [0, 539, 540, 541]) {
      now = NOW + later
      await signer.fetch(endpoint, call)
    }
    expect(asked).toEqual([NOW, NOW + 540])
  })

  test('is asked for again after a failure', async () => {
    let count = 0
    const credential = async () => {
      count += 1
      if (count === 1) throw new Error('offline')
      return ACCOUNT
    }
    const { signer, sent } = signerWith([], { credential })
    await expect(signer.fetch(endpoint, call)).rejects.toThrow('offline')
    await signer.fetch(endpoint, call)
    expect(sent).toHaveLength(1)
  })

  test('that cannot be had anew is used to its end, and asked for at each call', async () => {
    let now = NOW
    const asked: number[] = []
    const credential = async () => {
      asked.push(now)
      if (asked.length > 1) throw new Error('offline')
      return { ...ACCOUNT, expiresAt: NOW + 600 }
    }
    const { signer } = signerWith([], { credential, now: () => now, refreshBeforeSeconds: 60 })
    for (const later of [0, 540, 599]) {
      now = NOW + later
      await signer.fetch(endpoint, call)
    }
    now = NOW + 600
    await expect(signer.fetch(endpoint, call)).rejects.toThrow('offline')
    expect(asked).toEqual([NOW, NOW + 540, NOW + 599, NOW + 600])
  })

  test('that lives for less than the time to refresh is used for half its life', async () => {
    let now = NOW
    const { asked, credential } = sourceOf(() => now)
    const { signer } = signerWith([], { credential, now: () => now, refreshBeforeSeconds: 3600 })
    for (const later of [0, 1, 299, 300]) {
      now = NOW + later
      await signer.fetch(endpoint, call)
    }
    expect(asked).toEqual([NOW, NOW + 300])
  })

  test.for([
    ['a text', '2019-02-25T16:44:25Z'],
    ['null', null],
  ] as const)('that ends at %s is a TypeError', async ([, expiresAt]) => {
    const credential = async () => ({ ...ACCOUNT, expiresAt: expiresAt as never })
    const { signer } = signerWith([], { credential })
    await expect(signer.fetch(endpoint, call)).rejects.toThrow(/^expiresAt: expected unix seconds/)
  })

  test('that is a scoped key is fetched again when its day is over', async () => {
    let now = NOW
    const days: string[] = []
    const credential = async () => {
      const date = new Date(now * 1000).toISOString().slice(0, 10)
      days.push(date)
      return importScopedKey(await issueScopedKey(ACCOUNT, date, 'live'))
    }
    const { signer, sent } = signerWith([], { credential, now: () => now })
    for (const instant of [NOW, 1551139199, 1551139200]) {
      now = instant
      await signer.fetch(endpoint, call)
    }
    expect(days).toEqual(['2019-02-25', '2019-02-26'])
    expect(sent.at(-1)?.headers.get('authorization')).toContain('/2019-02-26/live/')
  })
})

test('an event stream is passed on while it is still coming, whatever its Date says', async () => {
  const stream = () =>
    new Response(new ReadableStream(), {
      headers: { 'content-type': 'text/event-stream', date: 'Tue, 26 Feb 2019 16:44:25 GMT' },
    })
  const { signer, sent } = signerWith([stream])
  const response = await signer.fetch(endpoint, call)
  expect([response.headers.get('content-type'), sent.length]).toEqual(['text/event-stream', 1])
})

test('once the clock is corrected, answers with that Date are read by the caller alone', async () => {
  const late = () =>
    Response.json({}, { headers: { date: new Date((NOW + 3600) * 1000).toUTCString() } })
  const { signer } = signerWith([expired, late, late])
  await signer.fetch(endpoint, call)
  const read = vi.spyOn(Response.prototype, 'clone')
  await signer.fetch(endpoint, call)
  expect(read).not.toHaveBeenCalled()
})

test('an answer that was read already is passed on', async () => {
  const response = expired()
  await response.text()
  const { signer } = signerWith([() => response])
  expect(await signer.fetch(endpoint, call)).toBe(response)
})

test('a Request that was read is a TypeError', async () => {
  const request = new Request(endpoint, { method: 'POST', body: '{}' })
  await request.text()
  await expect(signerWith([]).signer.fetch(request)).rejects.toThrow(/^input: expected a clone\(\)/)
})

test('via, service and signed headers hold for every request', async () => {
  const { sent, signer } = signerWith([], {
    via: 'http://localhost:5173/tencent',
    service: 'live',
    signedHeaders: ['x-tc-action'],
  })
  await signer.fetch(endpoint, call)
  expect(sent[0]?.url).toBe('http://localhost:5173/tencent/live.tencentcloudapi.com/')
  expect(sent[0]?.headers.get('authorization')).toContain(
    'SignedHeaders=content-type;host;x-tc-action',
  )
})

test('an address without a call is a TypeError', async () => {
  await expect(signerWith([]).signer.fetch(endpoint)).rejects.toThrow(/call/)
})

test('a signer prints no secret', () => {
  const { signer } = signerWith([], { keys: createKeyCache() })
  expect(JSON.stringify([signer, createKeyCache()])).toBe('[{},{}]')
  expect(Object.values(signer).map((member) => typeof member)).toEqual(['function', 'function'])
})

test('fetch is looked up at each call, so what replaces it later is used', async () => {
  const signer = createSigner({ credential: ACCOUNT, now: () => NOW })
  const before = globalThis.fetch
  globalThis.fetch = async () => new Response('replaced')
  const response = await signer.fetch(endpoint, call).finally(() => {
    globalThis.fetch = before
  })
  expect(await response.text()).toBe('replaced')
})

test('a Request with a call beside it is a TypeError', async () => {
  const input = new Request(endpoint, { method: 'POST', body: '{}' })
  await expect(signerWith([]).signer.fetch(input, call)).rejects.toThrow(/^call: expected/)
})

test('a signer without a credential is a TypeError at once', () => {
  expect(() => createSigner({} as never)).toThrow(/^credential: expected/)
})

test('a clock of milliseconds is a TypeError', async () => {
  const { signer } = signerWith([], { now: () => NOW * 1000 })
  await expect(signer.fetch(endpoint, call)).rejects.toThrow(/^timestamp: expected unix seconds/)
})
