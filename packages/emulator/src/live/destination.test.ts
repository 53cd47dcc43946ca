import { live } from '@tc3/emulator/live'
import { actionOf } from '@tc3/spec'
import { expect, test } from 'vitest'
import { codeOf, oneTask } from '../../test/pull-stream.ts'
import type { LiveOptions } from './index.ts'

const ToUrl = 'rtmp://b.example.com/live/1'

test.for<[string, LiveOptions, string | undefined]>([
  ['does not know ToUrl, intl', {}, 'UnknownParameter'],
  ['takes ToUrl, cn', { edition: 'cn' }, undefined],
  ['takes ToUrl where that is asked for, intl', { destinationByModify: 'allowed' }, undefined],
  [
    'does not know ToUrl where that is asked for, cn',
    { edition: 'cn', destinationByModify: 'refused' },
    'UnknownParameter',
  ],
])('modifying %s [live.modify.destination]', async ([, options, code]) => {
  const { modify, info } = await oneTask(options)
  const before = await info()
  expect(codeOf(await modify({ ToUrl }))).toBe(code)
  const after = await info()
  const sent = { ...before, DomainName: '', AppName: '', StreamName: '', UpdateBy: 'lisi' }
  expect(after).toEqual(code === undefined ? sent : before)
  expect(codeOf(await modify({ Comment: 'still taken' }))).toBeUndefined()
})

test.for<[string, object, string]>([
  ['a destination that is no text', { ToUrl: 5 }, 'InvalidParameter'],
  [
    'a destination of another scheme',
    { ToUrl: 'http://b.example.com' },
    'InvalidParameter.InvalidToUrl',
  ],
  ['what else the China edition takes', { SpecifyTaskId: 'mine' }, 'UnknownParameter'],
])('an international task that can be sent elsewhere refuses %s', async ([, changes, code]) => {
  const { modify } = await oneTask({ destinationByModify: 'allowed' })
  expect(codeOf(await modify(changes))).toBe(code)
})

test('a destination and watermarks that leave members out can be let pass together', async () => {
  const { modify, info } = await oneTask({
    destinationByModify: 'allowed',
    watermarkMembers: 'optional',
  })
  const WatermarkList = [{ PictureUrl: 'http://a.example.com/1.png' }]
  expect(codeOf(await modify({ ToUrl, WatermarkList }))).toBeUndefined()
  expect(await info()).toMatchObject({ DomainName: '', WatermarkList: [{ Width: 0 }] })
})

test.for<[string, LiveOptions]>([
  ['with another destination', { destinationByModify: 'allowed' }],
  ['with lenient watermarks', { watermarkMembers: 'optional' }],
])('an action %s still knows the codes of its service', async ([, options]) => {
  const action = actionOf(live(options).service, 'ModifyLivePullStreamTask')
  expect(await action.serviceErrors?.()).toEqual(live().service.errors)
})
