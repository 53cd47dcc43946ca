import { createGuard, listen, type Guard } from '@tc3/msw'
import { http, HttpResponse, passthrough, type RequestHandler } from 'msw'
import { setupWorker } from 'msw/browser'
import { afterEach, describe, expect, test } from 'vitest'
import { toldStack } from './told-stack.ts'
import { ENDPOINT } from './deletion.ts'
import { guardCases } from './guard-cases.ts'

guardCases(setupWorker)

// No name server is asked for a label of more than 63 letters: nothing leaves this machine.
const NOWHERE = `https://${'x'.repeat(64)}.tencentcloudapi.com/`

/** Sends a request by XMLHttpRequest, and gives what became of it. */
function sendXhr(url: string, given: (request: XMLHttpRequest) => void = () => {}) {
  const request = new XMLHttpRequest()
  const ended = new Promise<string>((resolve) => {
    for (const type of ['load', 'error', 'abort', 'timeout'])
      request.addEventListener(type, () => resolve(type))
  })
  request.open('POST', url)
  given(request)
  request.send('{}')
  return ended
}

const WAYS = [
  ['fetch', (url: string) => fetch(url, { method: 'POST', body: '{}' }).catch(() => {})],
  ['XMLHttpRequest', (url: string) => sendXhr(url)],
] as const

let close = async () => {}
afterEach(() => close())

async function failureOf(
  guard: Guard,
  handlers: readonly RequestHandler[],
  body: () => Promise<unknown>,
): Promise<Error | undefined> {
  const worker = setupWorker(...handlers, ...guard.handlers)
  ;({ close } = await listen(worker, { guard, quiet: true, unhandled: 'bypass' }))
  return guard.run(body).then(
    () => undefined,
    (error: Error) => error,
  )
}

describe.for(WAYS)('of a page, by %s', ([, call]) => {
  test('a call that a handler lets through and the network refuses is told, once', async () => {
    const handlers = [http.post(NOWHERE, () => passthrough())]
    const failure = await failureOf(createGuard(), handlers, () => call(NOWHERE))
    expect(failure?.message).toContain('a call to Tencent Cloud API went wrong')
    expect(failure?.message).toContain(`POST ${NOWHERE} was answered by nothing here`)
    expect(toldStack(failure)).toContain('guard.browser.test')
  })

  test('a call that a handler answers passes, be it an error, an exception or a redirection', async () => {
    const answers = [
      () => HttpResponse.json({}),
      () => HttpResponse.error(),
      () => {
        throw HttpResponse.error()
      },
      () => HttpResponse.redirect('https://example.org/', 302),
    ]
    const handlers = [
      http.all('https://example.org/', () => HttpResponse.error()),
      ...answers.map((answer, index) => http.post(`${ENDPOINT}/${index}`, answer)),
    ]
    const failure = await failureOf(createGuard(), handlers, () =>
      Promise.all(
        [...answers, ...answers, ...answers].map((_, index) =>
          call(`${ENDPOINT}/${index % answers.length}`),
        ),
      ),
    )
    expect(failure).toBeUndefined()
  })

  test('a call that is made after its test has ended fails no other', async () => {
    const guard = createGuard()
    const handlers = [http.post(NOWHERE, () => passthrough())]
    const failure = await failureOf(guard, handlers, async () => {})
    await call(NOWHERE)
    expect(failure).toBeUndefined()
    await guard.run(async () => void (await call('https://example.org/').catch(() => {})))
    await expect(close()).rejects.toThrow(NOWHERE)
    close = async () => {}
  })
})

test('an XMLHttpRequest that broke the contract is told with the stack of who sent it', async () => {
  const failure = await failureOf(createGuard(), [], () => sendXhr(ENDPOINT))
  expect(failure?.message).toContain(`POST ${ENDPOINT}/ was answered by nothing here`)
  expect(failure?.stack).toContain('sendXhr')
})

test.for([
  ['abort', (own: XMLHttpRequest) => own.abort()],
  ['timeout', (own: XMLHttpRequest) => Object.assign(own, { timeout: 1 })],
] as const)('an XMLHttpRequest that is given up passes, by %s', async ([type, giveUp]) => {
  const own: XMLHttpRequest[] = []
  let answer = () => {}
  const givenUp = new Promise<void>((resolve) => {
    answer = resolve
  })
  const handlers = [
    http.post(ENDPOINT, async () => {
      own.forEach(giveUp)
      await givenUp
      return HttpResponse.error()
    }),
  ]
  const failure = await failureOf(createGuard(), handlers, async () => {
    expect(await sendXhr(ENDPOINT, (request) => own.push(request))).toBe(type)
  })
  answer()
  expect(failure).toBeUndefined()
})

// MSW before 2.13 lets a page have no answer at all for a response that is thrown there.
test('what MSW has not told of as unhandled is refused with an error', async () => {
  const guard = createGuard()
  const refusing = guard.run(() => guard.refuse(new Request(ENDPOINT)))
  await expect(refusing).rejects.toMatchObject({
    message: expect.stringContaining(`GET ${ENDPOINT}/ was answered by nothing here`),
    cause: expect.any(Error),
  })
  expect(() => guard.refuse(new Request('https://example.org/'))).not.toThrow()
})

test('closing gives back the XMLHttpRequest of before', async () => {
  const before = globalThis.XMLHttpRequest
  await failureOf(createGuard(), [], async () => {})
  expect(globalThis.XMLHttpRequest).not.toBe(before)
  await close()
  expect(globalThis.XMLHttpRequest).toBe(before)
})
