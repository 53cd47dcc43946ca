import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sign } from '@tc3/signer'
import { expect, test } from 'vitest'
import { ENDPOINT, setUp } from '../test/set-up.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

// `pnpm --filter @tc3/emulator run soak` is the long form.
test('memory stays flat under calls that come again and again, refused ones among them', async () => {
  const { cloud, clock } = setUp({ callsKept: 100, rates: 'unlimited' })
  const bodies = [{ TaskId: '10000' }, { Wings: 2 }].map(async (params) => {
    const request = await sign(
      {
        action: 'DescribeLivePullStreamTasks',
        version: '2018-08-01',
        region: 'ap-guangzhou',
        params,
      },
      {
        credential: { secretId: 'AKIDzhang', secretKey: 'secret-of-zhang' },
        endpoint: ENDPOINT,
        timestamp: clock.now / 1000,
      },
    )
    return { headers: [...request.headers], body: await request.text() }
  })
  const kinds = await Promise.all(bodies)
  const round = async (calls: number) => {
    for (let at = 0; at < calls; at += 1) {
      clock.now += at % 50 === 0 ? 1 : 0
      const kind = kinds[at % 2]
      const response = await cloud.fetch(new Request(ENDPOINT, { method: 'POST', ...kind }))
      await response.text()
    }
  }
  await round(2000)
  const before = heap()
  await round(8000)
  // The records of 8,000 calls would take more.
  expect((heap() - before) / 2 ** 20).toBeLessThan(1)
}, 60_000)
