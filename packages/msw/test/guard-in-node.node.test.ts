import dns from 'node:dns'
import { once } from 'node:events'
import nodeHttp, {
  Agent,
  createServer,
  get,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http'
import { connect, createServer as createHttp2Server } from 'node:http2'
import nodeHttps from 'node:https'
import type { AddressInfo, LookupFunction, Server, Socket } from 'node:net'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { createGuard, listen } from '@tc3/msw'
import { bypass, http, HttpResponse, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { KNOWN } from './deletion.ts'
import { toldStack } from './told-stack.ts'
import { MAJOR } from './major.ts'
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
    expect(toldStack(failure)).toContain(name === 'tencentcloud-sdk-nodejs' ? FILE : name)
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
    expect(toldStack(failure)).toContain(FILE)
  })

  // MSW does not see what was taken before it began, MSW 3 not what brings its own look-up either.
  test('is told where MSW did not see it', async () => {
    const { get: early } = nodeHttp
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failure = await failureOf(guard.run(() => textOf(early(url(), { lookup }))))
    expect(failure?.message).toContain(`GET ${url()} was answered by nothing here`)
    expect(toldStack(failure)).toContain(FILE)
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
    expect(toldStack(failure)).toContain(FILE)
  })
})

describe('of what MSW does not see not a byte leaves, and it is told', () => {
  const received: string[] = []
  const hear = (socket: Socket) => socket.on('data', (bytes) => received.push(String(bytes)))
  const plain = createServer((_, response) => response.end('from the network'))
  const streams: unknown[] = []
  const second = createHttp2Server().on('stream', (stream, headers) => {
    streams.push(headers)
    stream.respond({ ':status': 200 }, { endStream: true })
  })
  plain.on('connection', hear)
  const servers = [plain, second]
  beforeAll(async () => {
    await Promise.all(servers.map((server) => once(server.listen(0, '127.0.0.1'), 'listening')))
  })
  beforeEach(() => {
    received.length = 0
    streams.length = 0
    vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup)
  })
  afterEach(() => void vi.restoreAllMocks())
  afterAll(() => {
    for (const server of servers) server.close()
  })
  const urlOf = (server: Server) => {
    const { port } = server.address() as AddressInfo // it listens on a port
    return `http://live.tencentcloudapi.com:${port}/`
  }

  const early = globalThis.fetch
  const INITS = [
    {},
    { method: 'POST', body: '{}' },
    { method: 'POST', body: new Uint8Array(1_000_000) },
    { method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' },
  ]

  // MSW 3 reads what it sees off a connection, so nobody can tell in time that it does not see this.
  test('a fetch that was taken before MSW began, over connections new and kept; MSW 3 lets it out', async () => {
    const url = urlOf(plain)
    await (await early(url)).text()
    received.length = 0
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const ends: string[] = []
    const failure = await failureOf(
      guard.run(async () => {
        const calls = [{}, ...INITS].map((init) => early(url, init))
        for (const { status } of await Promise.allSettled(calls)) ends.push(status)
      }),
    )
    expect(failure?.message).toContain('5 calls to Tencent Cloud API went wrong')
    expect(failure?.message).toContain(`POST ${url} was answered by nothing here`)
    expect(new Set(ends)).toEqual(new Set([MAJOR === 'msw2' ? 'rejected' : 'fulfilled']))
    expect(received.length === 0).toBe(MAJOR === 'msw2')
  })

  test('a fetch over a connection that was open before MSW began; MSW 3 lets it out', async () => {
    const url = urlOf(plain)
    await (await early(url)).text()
    received.length = 0
    const guard = createGuard(cloud)
    await using _ = await start(guard)
    const failure = await failureOf(guard.run(async () => (await fetch(url)).text()))
    expect(failure?.message).toContain('a call to Tencent Cloud API went wrong')
    expect(received.length === 0).toBe(MAJOR === 'msw2')
  })

  test('a call that no handler takes', async () => {
    const url = urlOf(plain).replace('live', 'cvm') // MSW 3 sees no connection of before
    const guard = createGuard(cloud)
    await using _ = await listen(setupServer(), { guard, unhandled: 'bypass' })
    const calling = async () => {
      await expect(fetch(url)).rejects.toThrow(TypeError)
      await expect(textOf(nodeHttp.get(url))).rejects.toThrow()
    }
    const failure = await failureOf(guard.run(calling))
    expect(failure?.message).toContain('2 calls to Tencent Cloud API went wrong')
    expect(received).toEqual([])
  })

  test("MSW's own fetch, taken before the guard began, is answered and passes", async () => {
    const url = urlOf(plain).replace('live', 'cvm') // MSW 3 sees no connection of before
    const server = setupServer(http.get(url, () => HttpResponse.text('mocked')))
    server.listen()
    const { fetch: ofMsw } = globalThis
    const guard = createGuard(cloud)
    const unwatch = guard.watch(server)
    const calling = guard.run(async () => (await ofMsw(url)).text())
    expect(await calling).toBe('mocked')
    expect(received).toEqual([])
    unwatch()
    server.close()
  })

  test('a fetch whose handler lets it through does leave', async () => {
    const url = urlOf(plain)
    const guard = createGuard(cloud)
    await using _ = await start(
      guard,
      http.post(url, () => passthrough()),
    )
    const calling = async () => {
      const response = await fetch(url, { method: 'POST', body: '{}' })
      expect(await response.text()).toBe('from the network')
    }
    expect((await failureOf(guard.run(calling)))?.message).toContain('a call to Tencent Cloud API')
    expect(received.join('')).toContain('POST / ')
  })

  test('another host is no concern, and after the guard has ended none is', async () => {
    const url = urlOf(plain)
    const elsewhere = url.replace('tencentcloudapi.com', 'example.org')
    const guard = createGuard(cloud)
    const running = await start(guard)
    expect(await guard.run(async () => (await early(elsewhere)).text())).toBe('from the network')
    await running.close()
    expect(await (await early(url)).text()).toBe('from the network')
  })

  // MSW 3 does not bring a new session to its peer at all.
  test.for(['before', 'as'] as const)(
    'a stream of node:http2, of a session that began %s the guard ran',
    async (when) => {
      const url = urlOf(second)
      const sessionOf = async () => {
        const session = connect(url)
        if (when === 'before') await once(session, 'remoteSettings')
        return session
      }
      const given = when === 'before' ? await sessionOf() : undefined
      const guard = createGuard(cloud)
      await using _ = await start(guard)
      const session = given ?? (await sessionOf())
      const failure = await failureOf(
        guard.run(async () => {
          const stream = session.request({ ':path': '/' })
          await expect(once(stream, 'response')).rejects.toThrow('kept from the network')
        }),
      )
      expect(failure?.message).toContain(`GET ${url} was answered by nothing here`)
      expect(streams).toEqual([])
    },
  )
})

test('where there is no fetch, a guard brings none', async () => {
  vi.stubGlobal('fetch', undefined)
  await using _ = await start(createGuard(cloud))
  expect(globalThis.fetch).toBeUndefined()
  vi.unstubAllGlobals()
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
