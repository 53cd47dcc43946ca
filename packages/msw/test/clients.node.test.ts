import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { listen, tencentCloud, TEST_CREDENTIAL, type Running } from '@tc3/msw'
import { setupServer } from 'msw/node'
import { afterAll, describe, expect, test } from 'vitest'
// The server of the command-line tool: what users point a client at; no package offers it to programs.
import { listen as listenOnLoopback } from '../../cli/src/http/listen.node.ts'
import { clientsPage, type Row } from './clients-page.node.ts'
import { BY_LOOPBACK, CLIENTS, MANNERS, type CallAction, type Client } from './clients.node.ts'
import { liveThrough } from './family.node.ts'

// To write the page anew: vitest run --config vitest.workspace.ts --project msw3 clients.node --update
const PAGE = '../../../docs/clients.md'

const rows: Row[] = []

const cloudOf = ({ edition }: Client) =>
  createEmulator({
    services: [live({ edition })],
    accounts: [TEST_CREDENTIAL],
    rates: 'unlimited',
  })

/** Lives the life of a task, and notes what came. */
async function tryOut(cloud: Emulator, given: Omit<Row, 'family' | 'notes'>, call: CallAction) {
  cloud.reset()
  const family = await liveThrough(call, Date.now())
  const notes = cloud
    .calls()
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'note'))
  rows.push({ ...given, family, notes: [...new Set(notes.map(({ rule }) => rule))] })
  const failed = Object.values(family).filter((outcome) => outcome !== 'passes')
  expect(failed.length === 0 || given.client.quirks.length > 0).toBe(true)
}

describe.for(CLIENTS)('$name, through MSW', (client) => {
  const cloud = cloudOf(client)
  let running: Running | undefined
  afterAll(() => running?.close())

  test.for(MANNERS)('$signature, $method', async (manner) => {
    running ??= await listen(setupServer(...tencentCloud(cloud)))
    await tryOut(cloud, { client, manner }, client.connect(TEST_CREDENTIAL, manner))
  })
})

describe.for(BY_LOOPBACK)('$client.name, over loopback, $form', ({ client, form }) => {
  const cloud = cloudOf(client)
  let listening: Awaited<ReturnType<typeof listenOnLoopback>> | undefined
  afterAll(() => listening?.close())

  test.for(MANNERS)('$signature, $method', async (manner) => {
    listening ??= await listenOnLoopback(cloud)
    const loopback = { form, server: new URL(listening.url) }
    const call = client.connect(TEST_CREDENTIAL, manner, loopback)
    await tryOut(cloud, { client, manner, form }, call)
  })
})

test('the page of clients says what came', async () => {
  await expect(clientsPage(rows)).toMatchFileSnapshot(PAGE)
})
