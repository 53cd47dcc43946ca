import { expect, test } from 'vitest'
import type { Service } from './action.ts'
import { lazyService } from './lazy-service.ts'

const whole: Service = {
  service: 'box',
  version: '2020-01-01',
  edition: 'intl',
  hosts: ['box.tencentcloudapi.com'],
  regions: ['ap-guangzhou'],
  errors: { FailedOperation: 'It failed.' },
  actions: {},
}

test('a service is read once, when something beyond its name is asked for', () => {
  let reads = 0
  const { service, version, edition } = whole
  const lazy = lazyService({ service, version, edition }, () => {
    reads += 1
    return whole
  })
  expect([lazy.service, lazy.version, lazy.edition]).toEqual([service, version, edition])
  expect(reads).toBe(0)
  expect({ ...lazy }).toEqual(whole)
  expect(reads).toBe(1)
})
