import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { listen, tencentCloud, TEST_CREDENTIAL, type Running } from '@tc3/msw'
import { setupServer } from 'msw/node'
import { afterAll, describe, expect, test } from 'vitest'
import { clientsPage, type Row } from './clients-page.node.ts'
import { CLIENTS, MANNERS } from './clients.node.ts'
import { liveThrough } from './family.node.ts'

// To write the page anew: vitest run --config vitest.workspace.ts --project msw3 clients.node --update
const PAGE = '../../../docs/clients.md'

const rows: Row[] = []

describe.for(CLIENTS)('$name', (client) => {
  const cloud = createEmulator({
    services: [live({ edition: client.edition })],
    accounts: [TEST_CREDENTIAL],
  })
  let running: Running | undefined
  afterAll(() => running?.close())

  test.for(MANNERS)('$signature, $method', async (manner) => {
    running ??= await listen(setupServer(...tencentCloud(cloud)))
    const call = client.connect(TEST_CREDENTIAL, manner)
    const family = await liveThrough(call, Date.now())
    rows.push({ client, manner, family })
    const failed = Object.values(family).filter((outcome) => outcome !== 'passes')
    expect(failed.length === 0 || client.quirks.length > 0).toBe(true)
    cloud.reset()
  })
})

test('the page of clients says what came', async () => {
  await expect(clientsPage(rows)).toMatchFileSnapshot(PAGE)
})
