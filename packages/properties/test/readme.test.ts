import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { deletesOnce, lawsOf } from '@tc3/properties'
import { DeleteLivePullStreamTask as action } from '@tc3/schemas/live/2018-08-01/intl'
import { test } from 'vitest'

const product = live()
const credential = { secretId: 'AKIDEXAMPLE', secretKey: 'anything' }
let seconds = 1_800_000_000
const cloud = createEmulator({
  services: [product],
  accounts: [credential],
  now: () => seconds * 1000,
})
const target = {
  credential,
  endpoint: 'https://live.tencentcloudapi.com',
  fetch: cloud.fetch,
  now: () => seconds,
  pause: async () => void (seconds += 1), // the rate is 50 calls per second
}
const deletion = deletesOnce(action, {
  ids: ['1', '10'],
  idOf: (TaskId) => ({ TaskId }),
  seed: (TaskId) => cloud.seed(product, { tasks: [{ TaskId }] }),
  notFound: 'InvalidParameter.TaskNotExist',
})

for (const { kind, title, check } of [...lawsOf(action), deletion])
  test(`${kind}: ${title}`, () => check(target))
