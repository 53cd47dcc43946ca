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
