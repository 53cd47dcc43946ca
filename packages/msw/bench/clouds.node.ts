import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import { corpusServices, hasCorpus } from '../../emulator/test/corpus.node.ts'

/** The one account. */
export const credential = { secretId: 'AKIDbench', secretKey: 'bench-secret' }
export const endpoint = 'https://live.tencentcloudapi.com'
export const product = live({ tasks: [{ TaskId: '10000' }] })

/** A cloud and what it took to set up. */
export interface SetUp {
  readonly services: number
  readonly milliseconds: number
  readonly cloud: Emulator
}

function setUp(more: ReturnType<typeof corpusServices>): SetUp {
  const began = performance.now()
  const services = [product, ...more]
  const cloud = createEmulator({ services, accounts: [credential], rates: 'unlimited' })
  return { services: services.length, milliseconds: performance.now() - began, cloud }
}

/** A cloud of one service, and one of all that are published. */
export function setUps(): readonly SetUp[] {
  const published = hasCorpus ? corpusServices().filter(({ service }) => service !== 'live') : []
  return published.length > 0 ? [setUp([]), setUp(published)] : [setUp([])]
}

/** Makes the same signed request anew: clones of one request read each other's bodies, ever deeper. */
export async function signedRequests(): Promise<() => Request> {
  const call = {
    action: 'DescribeLivePullStreamTasks',
    version: '2018-08-01',
    region: 'ap-guangzhou',
    params: { TaskId: '10000' },
  }
  const signed = await sign(call, { credential, endpoint })
  const headers = Object.fromEntries(signed.headers)
  const body = await signed.text()
  return () => new Request(endpoint, { method: 'POST', headers, body })
}
