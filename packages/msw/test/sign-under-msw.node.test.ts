import { sign } from '@tc3/signer'
import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { deletion, ENDPOINT, KNOWN } from './deletion.ts'

test('what is signed while MSW listens keeps its headers, in a copy too', async () => {
  const server = setupServer()
  server.listen()
  try {
    const signed = await sign(deletion('1'), { credential: KNOWN, endpoint: ENDPOINT })
    expect(new Request(signed).headers.get('X-TC-Action')).toBe('DeleteLivePullStreamTask')
  } finally {
    server.close()
  }
})
