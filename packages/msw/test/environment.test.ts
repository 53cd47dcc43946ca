import { TEST_CREDENTIAL } from '@tc3/msw'
import { sign } from '@tc3/signer'
import { expect, test } from 'vitest'
import { cloudOf, type Environment } from '../src/environment.ts'

/** The code that a deletion earns, if any. */
async function codeOf(environment: Environment, TaskId: string) {
  const endpoint = 'https://live.tencentcloudapi.com'
  const call = {
    action: 'DeleteLivePullStreamTask',
    version: '2018-08-01',
    region: 'ap-guangzhou',
    params: { TaskId, Operator: 'me' },
  }
  const request = await sign(call, { credential: TEST_CREDENTIAL, endpoint })
  const { Response } = await (await cloudOf(environment).fetch(request)).json()
  return Response.Error?.Code
}

test('a variable that is empty says nothing; spaces beside an id are none of it', async () => {
  const environment = { TC3_SECRET_ID: '', TC3_SECRET_KEY: '', TC3_EDITION: '', TC3_TASKS: '6, 7' }
  expect(await codeOf(environment, '7')).toBeUndefined()
  expect(await codeOf(environment, ' 7')).toBe('InvalidParameter.TaskNotExist')
})

test.for(['intl', 'cn'])('the edition %s is served where it is said', (TC3_EDITION) => {
  const { products } = cloudOf({ TC3_EDITION })
  expect(products.map(({ service }) => service.edition)).toEqual([TC3_EDITION])
})

test.for(['TC3_SECRET_ID', 'TC3_SECRET_KEY'])('half a key pair, %s alone, is refused', (name) => {
  expect(() => cloudOf({ [name]: 'own' })).toThrow(
    new TypeError(`TC3_SECRET_ID, TC3_SECRET_KEY: expected both or none; received ${name} alone`),
  )
})
