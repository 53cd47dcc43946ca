import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import {
  createGuard,
  listen,
  type Guard,
  type ListenOptions,
  type Server,
  type Worker,
} from '@tc3/msw'
import { sign } from '@tc3/signer'
import { http, HttpResponse, type RequestHandler } from 'msw'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { deletion, ENDPOINT, KNOWN } from './deletion.ts'
import { toldStack } from './told-stack.ts'

/** A server or worker, as the test's world has one. */
export type Interceptor = (Server | Worker) & {
  use(...handlers: RequestHandler[]): void
  resetHandlers(...handlers: RequestHandler[]): void
}

type SetUp = (...handlers: RequestHandler[]) => Interceptor

const BROKEN = 'AuthFailure.SignatureFailure'
const ELSEWHERE = 'https://cvm.tencentcloudapi.com/'
const REFUSED = expect.objectContaining({ code: BROKEN })
const FILE = 'guard-cases'

const quietly: ListenOptions = { quiet: true, unhandled: 'bypass' }

async function remove(TaskId: string, secretKey = KNOWN.secretKey): Promise<unknown> {
  const credential = { ...KNOWN, secretKey }
  const response = await fetch(await sign(deletion(TaskId), { credential, endpoint: ENDPOINT }))
  return response.json()
}

/** How a guard fails the test that it runs. */
async function failureOf(guard: Guard, body: () => unknown): Promise<Error | undefined> {
  return guard
    .run(async () => void (await body()))
    .then(
      () => undefined,
      (error: Error) => error,
    )
}

/** What a guard does in Node and in a page alike. */
export function guardCases(setUp: SetUp): void {
  let close = async () => {}
  afterEach(() => close())

  const guardedCloud = () =>
    createEmulator({ services: [live({ tasks: [{ TaskId: '1' }] })], accounts: [KNOWN] })

  async function start(guard: Guard, ...own: RequestHandler[]): Promise<Interceptor> {
    const interceptor = setUp(...own, ...guard.handlers)
    const running = await listen(interceptor, { ...quietly, guard })
    close = running.close
    return interceptor
  }

  test('a call that keeps the contract passes', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    expect(await guard.run(() => remove('1'))).toMatchObject({ Response: {} })
  })

  test('a call that was answered with an error, but kept the contract, passes', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    expect(await failureOf(guard, () => remove('404'))).toBeUndefined()
  })

  test("a call that broke the contract fails its test, with the findings and the caller's stack", async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const failure = await failureOf(guard, () => remove('1', 'another'))
    expect(failure?.message).toContain(`DeleteLivePullStreamTask was refused with ${BROKEN}`)
    expect(failure?.message).toContain('signature.mismatch')
    expect(toldStack(failure)).toContain(FILE)
    expect(failure?.stack).not.toContain(KNOWN.secretKey)
  })

  test('who stops watching twice does not stop the watch of another', async () => {
    const guard = createGuard(guardedCloud())
    const stop = guard.watch(await start(guard))
    stop()
    stop()
    const failure = await failureOf(guard, () => remove('1', 'another'))
    expect(toldStack(failure)).toContain(FILE)
  })

  test('the tag that leads to the caller earns no finding', async () => {
    const cloud = guardedCloud()
    const guard = createGuard(cloud)
    await start(guard)
    await guard.run(() => remove('1'))
    expect(cloud.calls()).toMatchObject([{ code: undefined, findings: [] }])
  })

  test('a test fails for its own calls alone', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    expect(await failureOf(guard, () => remove('1', 'another'))).toBeDefined()
    expect(await failureOf(guard, () => remove('1'))).toBeUndefined()
  })

  test('what the test itself failed with is the cause', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const own = new Error('of the test')
    const failure = await failureOf(guard, async () => {
      await remove('1', 'another')
      throw own
    })
    expect(failure?.cause).toBe(own)
    expect(await failureOf(guard, () => Promise.reject(own))).toBe(own)
  })

  test('a refusal that a test expects passes, one more does not', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const times = (count: number) => async () => {
      guard.expectRefusal(BROKEN)
      for (let call = 0; call < count; call += 1) await remove('1', 'another')
    }
    expect(await failureOf(guard, times(1))).toBeUndefined()
    expect((await failureOf(guard, times(2)))?.message).toContain(BROKEN)
  })

  test('a refusal that a test expects and that does not come fails it', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const failure = await failureOf(guard, async () => {
      guard.expectRefusal(BROKEN, { times: 2 })
      await remove('1', 'another')
    })
    expect(failure?.message).toContain(`A refusal with ${BROKEN} was to come`)
  })

  test('a call to a product that the cloud does not have is a network error and fails its test', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const failure = await failureOf(guard, async () => {
      await expect(fetch(ELSEWHERE)).rejects.toThrow(TypeError)
    })
    expect(failure?.message).toContain(`GET ${ELSEWHERE} was answered by nothing here`)
    expect(toldStack(failure)).toContain(FILE)
  })

  test('without a cloud, what your own handlers take passes and the rest fails', async () => {
    const guard = createGuard()
    await start(
      guard,
      http.get(ELSEWHERE, () => HttpResponse.json({ own: true })),
    )
    const own = async () => expect(await (await fetch(ELSEWHERE)).json()).toEqual({ own: true })
    expect(await failureOf(guard, own)).toBeUndefined()
    expect((await failureOf(guard, () => fetch(ENDPOINT).catch(() => {})))?.message).toContain(
      ENDPOINT,
    )
  })

  test('a call that finds no handler at all does not leave, whatever is said of the unhandled', async () => {
    const guard = createGuard(guardedCloud())
    const interceptor = await start(guard)
    interceptor.resetHandlers(http.get('https://example.org/', () => new HttpResponse()))
    // In a page MSW 2.11 tells of it as well.
    using _ = vi.spyOn(console, 'error').mockImplementation(() => {})
    const failure = await failureOf(guard, async () => {
      await expect(fetch(ENDPOINT)).rejects.toThrow(TypeError)
    })
    expect(failure?.message).toContain(`GET ${ENDPOINT}/ was answered by nothing here`)
    expect(toldStack(failure)).toContain(FILE)
  })

  test('a call that is given up as it is made passes', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const request = await sign(deletion('1'), { credential: KNOWN, endpoint: ENDPOINT })
    const giveUp = async (reason?: Error) => {
      const given = new AbortController()
      const removing = fetch(request.clone(), { signal: given.signal })
      given.abort(reason)
      await expect(removing).rejects.toThrow()
    }
    expect(await failureOf(guard, () => giveUp())).toBeUndefined()
    expect(await failureOf(guard, () => giveUp(new Error('of its own')))).toBeUndefined()
  })

  test('a call that broke the contract fails its test, though it was given up when it had come', async () => {
    const cloud = guardedCloud()
    const given = new AbortController()
    const credential = { ...KNOWN, secretKey: 'another' }
    const broken = await sign(deletion('1'), { credential, endpoint: ENDPOINT })
    const guard = createGuard({
      ...cloud,
      fetch(request, raw) {
        const [own, come] = [broken, request].map(({ headers }) => headers.get('Authorization'))
        if (own === come) given.abort() // to a page, what an earlier test gave up may come late
        return cloud.fetch(request, raw)
      },
    })
    await start(guard)
    const failure = await failureOf(guard, async () => {
      await expect(fetch(broken, { signal: given.signal })).rejects.toThrow()
      await vi.waitFor(() => expect(cloud.calls()).toContainEqual(REFUSED))
      await new Promise((go) => setTimeout(go, 200)) // the guard hears of it after the cloud
    })
    expect(failure?.message).toContain(BROKEN)
  })

  test('a call whose answer is dropped on command passes, and so does an error of a handler', async () => {
    const cloud = guardedCloud()
    cloud.fail('DeleteLivePullStreamTask', { kind: 'drop' })
    const guard = createGuard(cloud)
    await start(
      guard,
      http.get(ELSEWHERE, () => HttpResponse.error()),
    )
    const failing = async () => {
      await expect(remove('1')).rejects.toThrow(TypeError)
      await expect(fetch(ELSEWHERE)).rejects.toThrow(TypeError)
    }
    expect(await failureOf(guard, failing)).toBeUndefined()
  })

  test('a call that may carry no header of ours passes where it is answered, and is told where it is not', async () => {
    const guard = createGuard()
    await start(
      guard,
      http.get(ELSEWHERE, () => HttpResponse.json({})),
    )
    const plainly = (url: string) => fetch(url, { mode: 'no-cors' })
    expect(await failureOf(guard, () => plainly(ELSEWHERE))).toBeUndefined()
    const failure = await failureOf(guard, () => plainly(ENDPOINT).catch(() => {}))
    expect(failure?.message).toContain('a call to Tencent Cloud API went wrong')
    expect(failure?.message).toContain(`GET ${ENDPOINT}/ was answered by nothing here`)
  })

  test('a fetch that cannot be made rejects, as it does without a guard, and passes', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    const failing = async () => {
      const made = fetch(ENDPOINT, { method: 'CONNECT' })
      await expect(made).rejects.toThrow(TypeError)
    }
    expect(await failureOf(guard, failing)).toBeUndefined()
  })

  test('of calls with one RequestId, the one fails its test that broke the contract', async () => {
    const cloud = createEmulator({
      services: [live()],
      accounts: [KNOWN],
      newId: () => 'the-only',
    })
    const guard = createGuard(cloud)
    await start(guard)
    const failure = await failureOf(guard, () =>
      Promise.all([remove('1'), remove('2', 'another'), remove('3'), remove('4')]),
    )
    expect(failure?.message).toContain('a call to Tencent Cloud API went wrong')
    expect(failure?.message).toContain(BROKEN)
  })

  test('a call that broke the contract fails its test where the cloud keeps no calls, and its fetch is wrapped', async () => {
    const cloud = createEmulator({ services: [live()], accounts: [KNOWN], callsKept: 0 })
    const fetch: typeof cloud.fetch = async (request, raw) => {
      const { body, headers } = await cloud.fetch(request, raw)
      return new Response(body, { headers })
    }
    const guard = createGuard({ ...cloud, fetch })
    await start(guard)
    expect((await failureOf(guard, () => remove('1', 'another')))?.message).toContain(BROKEN)
  })

  test('a call to another host concerns no guard', async () => {
    const guard = createGuard(guardedCloud())
    await start(
      guard,
      http.get('https://example.org/', ({ request }) =>
        HttpResponse.json([...request.headers.keys()]),
      ),
    )
    const headers = await guard.run(async () => (await fetch('https://example.org/')).json())
    expect(headers).not.toContain('x-tc3-call')
  })

  test('hooks before and after a test do what run does', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    guard.begin()
    await remove('1')
    guard.end()
    guard.begin()
    await remove('1', 'another')
    expect(() => guard.end()).toThrow(BROKEN)
  })

  test('tests that run at once cannot have hooks', () => {
    const guard = createGuard()
    guard.begin()
    expect(() => guard.begin()).toThrow(TypeError)
    guard.end()
    expect(() => guard.end()).toThrow(TypeError)
  })

  test('a call of no test is told where the guard ends', async () => {
    const guard = createGuard(guardedCloud())
    await start(guard)
    await remove('1', 'another')
    expect(await failureOf(guard, () => remove('1'))).toBeUndefined()
    await expect(close()).rejects.toThrow(BROKEN)
    close = async () => {}
  })

  test.for([
    ['two guards', () => createGuard(guardedCloud())],
    ['one guard twice', (first: Guard) => first],
  ] as const)(
    '%s may watch at once: what is answered passes, and what is not is told once',
    async ([, of]) => {
      const guard = createGuard(guardedCloud())
      const interceptor = await start(guard)
      const second = of(guard)
      const unwatch = second.watch(interceptor)
      expect(await failureOf(guard, () => second.run(() => remove('1')))).toBeUndefined()
      const failure = await failureOf(guard, () => fetch(ELSEWHERE).catch(() => {}))
      expect(failure?.message).toContain('a call to Tencent Cloud API went wrong')
      expect(toldStack(failure)).toContain(FILE)
      expect(unwatch).not.toThrow()
      expect(await failureOf(guard, () => remove('1', 'another'))).toBeDefined()
    },
  )

  test('a fetch that was taken while a guard ran is of no concern to it when it has ended', async () => {
    const guard = createGuard()
    const echo = http.get(ELSEWHERE, ({ request }) =>
      HttpResponse.json([...request.headers.keys()]),
    )
    const interceptor = setUp(echo)
    const running = await listen(interceptor, quietly)
    close = running.close
    const unwatch = guard.watch(interceptor)
    const { fetch: taken } = globalThis
    expect(await (await taken(ELSEWHERE)).json()).toContain('x-tc3-call')
    unwatch()
    expect(await (await taken(ELSEWHERE)).json()).not.toContain('x-tc3-call')
  })

  // MSW 2.11 itself assigns it.
  const isAssigned = inject('declaredVersion').startsWith('2.11.')
  test.skipIf(isAssigned)(
    'a fetch that may be defined anew, but not assigned, is watched and given back',
    async () => {
      const own = Object.getOwnPropertyDescriptor(globalThis, 'fetch') ?? {}
      const fixed = {
        value: globalThis.fetch,
        configurable: true,
        writable: false,
        enumerable: true,
      }
      Object.defineProperty(globalThis, 'fetch', fixed)
      const guard = createGuard(guardedCloud())
      await start(guard)
      expect(toldStack(await failureOf(guard, () => remove('1', 'another')))).toContain(FILE)
      await close()
      expect(Object.getOwnPropertyDescriptor(globalThis, 'fetch')).toEqual(fixed)
      Object.defineProperty(globalThis, 'fetch', own)
    },
  )

  test('closing gives back the fetch of before', async () => {
    const before = globalThis.fetch
    await start(createGuard(guardedCloud()))
    expect(globalThis.fetch).not.toBe(before)
    await close()
    expect(globalThis.fetch).toBe(before)
    await close()
  })
}
