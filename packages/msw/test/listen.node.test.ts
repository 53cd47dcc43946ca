import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listen, tencentCloud } from '@tc3/msw'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { expect, test, vi } from 'vitest'

const URL = 'https://tc3.example/'
const serverOf = () =>
  setupServer(
    http.get(URL, () => HttpResponse.text('mocked')),
    ...tencentCloud(),
  )

test('MSW runs until its scope is left', async () => {
  const before = globalThis.fetch
  const server = serverOf()
  const stopped = vi.spyOn(server, 'close')
  {
    await using _ = await listen(server)
    expect(await (await fetch(URL)).text()).toBe('mocked')
  }
  expect(stopped).toHaveBeenCalledOnce()
  expect(globalThis.fetch).toBe(before)
})

test('closing twice closes once', async () => {
  const server = serverOf()
  const stopped = vi.spyOn(server, 'close')
  const running = await listen(server)
  await running.close()
  await running.close()
  expect(stopped).toHaveBeenCalledOnce()
})

test('an error for the unhandled is one in both majors', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  await using _ = await listen(serverOf(), { unhandled: 'error' })
  await expect(fetch('https://unhandled.example/')).rejects.toThrow()
  expect(told).toHaveBeenCalled()
})

test('a tunnel to the service through a proxy is the proxy’s to open', async () => {
  const proxy = createServer()
  proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Tunnel Refused\r\n\r\n'))
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  const cloud = tencentCloud()
  await using _ = await listen(setupServer(...cloud), { unhandled: 'bypass' })
  const path = 'live.tencentcloudapi.com:443'
  const opening = request({ host: '127.0.0.1', port, method: 'CONNECT', path })
  const [{ statusCode }] = await once(opening.end(), 'connect')
  expect(statusCode).toBe(502)
  expect(cloud.cloud.calls()).toEqual([])
  proxy.close()
})
