import { deriveSigningKey, readWire, sign, verify } from '@tc3/signer'

const credential = { secretId: 'AKIDconsumer', secretKey: 'not-a-secret' }
const endpoint = 'https://live.tencentcloudapi.com'
const call = {
  action: 'DeleteLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: { TaskId: '10000', Operator: 'zhangsan' },
}

function hold(statement: string, isTrue: boolean): void {
  if (!isTrue) throw new Error(`This does not hold: ${statement}.`)
}

async function signAndVerify(): Promise<void> {
  const request = await sign(call, { credential, endpoint })
  const secretOf = (id: string) => (id === credential.secretId ? credential.secretKey : undefined)
  const verdict = await verify(await readWire(request), { secretOf, at: Date.now() / 1000 })
  hold('what is signed is accepted', verdict.accepted)
  hold('a key is derived', (await deriveSigningKey(credential, '2026-01-01', 'live')) !== undefined)
}

/** Rejects with the first statement that does not hold. */
export const done = signAndVerify()
