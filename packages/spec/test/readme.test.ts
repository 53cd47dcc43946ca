import { actionOf, breachesOf, compile, importApi, readAnswer, sampleOf } from '@tc3/spec'
import { expect, test } from 'vitest'
import api from './small-api.json' with { type: 'json' }

test('a service that tc3 does not ship, from its published api.json', async () => {
  const { spec } = importApi({ api }, { edition: 'cn' })
  const open = actionOf(compile(spec), 'OpenBox')

  expect(open.params.safeParse({ BoxId: 'box-1' }).success).toBe(true)
  expect(breachesOf(open, 'params', { BoxId: 1 })).toMatchObject([
    { path: 'BoxId', expected: 'string' },
  ])
  expect(sampleOf(open, 'params')).toEqual({ BoxId: 'box-1' })

  const refused = '{"Response":{"Error":{"Code":"InternalError","Message":""},"RequestId":"r"}}'
  expect(await readAnswer(open, refused)).toMatchObject({ kind: 'error', code: 'InternalError' })
})
