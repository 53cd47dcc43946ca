import { once } from 'node:events'
import nodeHttp, {
  Agent,
  createServer,
  get,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http'
import { connect } from 'node:http2'
import nodeHttps from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { createGuard, listen } from '@tc3/msw'
import { bypass, http, HttpResponse, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KNOWN } from './deletion.ts'
import { OFFICIAL_SDKS } from './official-sdks.node.ts'

const FILE = 'guard-in-node.node.test.ts'
const BROKEN = 'AuthFailure.SignatureFailure'
const STRANGER = { ...KNOWN, secretKey: 'another' }

const cloud = createEmulator({ services: [live()], accounts: [KNOWN] })

const start = (guard: ReturnType<typeof createGuard>, ...own: Parameters<typeof setupServer>) =>
  listen(setupServer(...own, ...guard.handlers), { guard, unhandled: 'bypass' })

const failureOf = (running: Promise<unknown>): Promise<Error | undefined> =>
  running.then(
    () => undefined,
    (error: Error) => error,
  )

describe.for(OFFICIAL_SDKS)('$name', ({ name, deletePullStreamTask }) => {
  const remove = (credential = KNOWN) =>
    deletePullStreamTask({
      credential,
      region: 'ap-guangzhou',
      params: { TaskId: '404', Operator: 'zhangsan' },
    }).catch(() => {})

  // The second goes on in callbacks: V8 does not know who waits for them.
  test('the failure has the stack of who called the SDK, as far as the SDK leaves one', async () => {
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failure = await failureOf(guard.run(() => remove(STRANGER)))
    expect(failure?.message).toContain(BROKEN)
    expect(failure?.stack).toContain(name === 'tencentcloud-sdk-nodejs' ? FILE : name)
    expect(failure?.stack).not.toContain('packages/msw/src')
  })

  test('of tests that run at once, the one fails whose call broke the contract', async () => {
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const credentials = [KNOWN, STRANGER, KNOWN, STRANGER]
    const failures = await Promise.all(
      credentials.map((credential) => failureOf(guard.run(() => remove(credential)))),
    )
    expect(failures.map((failure) => failure !== undefined)).toEqual([false, true, false, true])
  })

  test('a refusal is expected by one test alone', async () => {
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failing = () => remove(STRANGER)
    const expecting = async () => {
      guard.expectRefusal(BROKEN)
      await failing()
    }
    const failures = await Promise.all([guard.run(expecting), failureOf(guard.run(failing))])
    expect(failures).toMatchObject([undefined, { message: expect.stringContaining(BROKEN) }])
  })

  test('a call that outlives its test fails no other', async () => {
    const guard = createGuard(cloud)
    const running = await start(guard)
    let late: Promise<unknown> = Promise.resolve()
    await guard.run(() => {
      late = remove(STRANGER)
    })
    await guard.run(async () => late)
    await expect(running.close()).rejects.toThrow(BROKEN)
  })
})

describe('a call that the network answers', () => {
  const elsewhere = createServer((_, response) => response.end('from the network'))
  beforeAll(() => once(elsewhere.listen(0), 'listening'))
  afterAll(() => void elsewhere.close())
  const url = () => {
    const { port } = elsewhere.address() as AddressInfo // it listens on a port
    return `http://live.tencentcloudapi.com:${port}/`
  }

  test("is told where a handler of one's own let it through", async () => {
    const guard = createGuard(cloud)
    await using _ = await start(
      guard,
      http.get(url(), () => passthrough()),
    )
    const agent = new Agent({ lookup })
    const failure = await failureOf(guard.run(() => textOf(nodeHttp.get(url(), { agent }))))
    expect(failure?.message).toContain(`GET ${url()} was answered by nothing here`)
    expect(failure?.stack).toContain(FILE)
  })

  // MSW does not see what was taken before it began, MSW 3 not what brings its own look-up either.
  test('is told where MSW did not see it', async () => {
    const { get: early } = nodeHttp
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failure = await failureOf(guard.run(() => textOf(early(url(), { lookup }))))
    expect(failure?.message).toContain(`GET ${url()} was answered by nothing here`)
    expect(failure?.stack).toContain(FILE)
  })
})

describe('a call that the network refuses is told', () => {
  // No name server is asked for a label of more than 63 letters: nothing leaves this machine.
  const url = `https://${'x'.repeat(64)}.tencentcloudapi.com/`
  const handlers = [
    ['lets it through', () => passthrough()],
    ['goes on by itself', () => fetch(bypass(url)).catch(() => HttpResponse.error())],
  ] as const
  const ways = [
    ['fetch', async () => void (await fetch(url))],
    ['node:https', async () => void (await textOf(nodeHttps.get(url)))],
  ] as const
  const cases = handlers.flatMap(([what, handle]) =>
    ways.map(([way, call]) => [way, what, handle, call] as const),
  )

  test.for(cases)('of %s, where a handler %s', async ([, , handle, call]) => {
    const guard = createGuard(cloud)
    await using _ = await start(guard, http.get(url, handle))
    const failure = await failureOf(guard.run(() => call().catch(() => {})))
    expect(failure?.message).toContain('a call to Tencent Cloud API went wrong')
    expect(failure?.message).toContain(`GET ${url} was answered by nothing here`)
  })

  test('of a fetch that was taken before the guard began', async () => {
    const early = globalThis.fetch
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failure = await failureOf(guard.run(() => early(url).catch(() => {})))
    expect(failure?.message).toContain(`GET ${url} was answered by nothing here`)
  })

  test('of node:http2', async () => {
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failure = await failureOf(
      guard.run(async () => {
        const session = connect(url).on('error', () => {})
        session.request({ ':path': '/' }).on('error', () => {})
        session.destroy()
      }),
    )
    expect(failure?.message).toContain(`GET ${url} was answered by nothing here`)
    expect(failure?.stack).toContain(FILE)
  })
})

test('what was imported by name is answered as what was not, until the guard ends', async () => {
  const before = get
  const guard = createGuard(cloud)
  const running = await start(guard)
  await guard.run(async () => {
    guard.expectRefusal('MissingParameter')
    expect(await textOf(get('http://live.tencentcloudapi.com/'))).toContain('MissingParameter')
  })
  await running.close()
  expect(get).toBe(before)
})

test('a request of node:https that is destroyed as it is made passes', async () => {
  const guard = createGuard(cloud)
  await using _ = await start(guard)
  const destroying = guard.run(async () => {
    const request = nodeHttps.get('https://live.tencentcloudapi.com/').on('error', () => {})
    request.destroy()
    await new Promise((closed) => request.on('close', closed))
  })
  expect(await failureOf(destroying)).toBeUndefined()
})

/** Every name is this machine: no name server is asked. */
const lookup: LookupFunction = (_, __, found) => found(null, [{ address: '127.0.0.1', family: 4 }])

async function textOf(request: ClientRequest): Promise<string> {
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return (await response.toArray()).join('')
}
