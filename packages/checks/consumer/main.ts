import * as fc from 'fast-check'
import { getResponse } from 'msw'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { paramsOf } from '@tc3/properties'
import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { readWire, sign, verify } from '@tc3/signer'
import { entries } from './entries.js'

const credential = { secretId: 'AKIDconsumer', secretKey: 'not-a-secret' }
const endpoint = 'https://live.tencentcloudapi.com'
const call = {
  action: 'DeleteLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: { TaskId: '10000', Operator: 'zhangsan' },
}

/** Rejects with the first statement that does not hold. */
export const done = main()

async function main(): Promise<void> {
  hold(
    'every entry is a module',
    entries.every((entry) => typeof entry === 'object'),
  )
  await signsAndVerifies()
  await answers()
  fc.assert(
    fc.property(
      paramsOf(DeleteLivePullStreamTask),
      (params) => DeleteLivePullStreamTask.params.safeParse(params).success,
    ),
  )
}

async function signsAndVerifies(): Promise<void> {
  const request = await sign(call, { credential, endpoint })
  const secretOf = (id: string) => (id === credential.secretId ? credential.secretKey : undefined)
  const verdict = await verify(await readWire(request), { secretOf, at: Date.now() / 1000 })
  hold('what is signed is accepted', verdict.accepted)
}

async function answers(): Promise<void> {
  const cloud = createEmulator({
    services: [live({ tasks: [{ TaskId: '10000' }] })],
    accounts: [credential],
    newId: () => 'one',
  })
  const send = async () => {
    const request = await sign(call, { credential, endpoint })
    return (await getResponse(tencentCloud(cloud), request))?.text()
  }
  hold('a deletion is answered', (await send()) === '{"Response":{"RequestId":"one"}}')
  hold('a second one is refused', (await send())?.includes('InvalidParameter.TaskNotExist'))
}

function hold(statement: string, isTrue: boolean | undefined): void {
  if (!isTrue) throw new Error(`This does not hold: ${statement}.`)
}
