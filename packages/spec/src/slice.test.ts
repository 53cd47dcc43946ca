import { expect, test } from 'vitest'
import { small } from '../test/small-spec.ts'
import { sliceOf } from './slice.ts'
import type { Spec } from './spec.ts'

test('a slice holds what its action reaches, and nothing else of the spec', () => {
  const slice = sliceOf(small, 'OpenBox')
  expect(Object.keys(slice.objects)).toEqual(['Tag', 'Box'])
  expect(slice.errors).toEqual({
    InvalidParameter: 'A parameter is wrong.',
    'InvalidParameter.Tags': 'Too many tags.',
  })
})

const { regions: _, ...withoutRegions } = small.actions.OpenBox

test.for([
  ['of the service where the action has none', withoutRegions, ['ap-guangzhou', 'ap-shanghai']],
  [
    'of the action where it has its own',
    { ...withoutRegions, regions: ['na-ashburn'] },
    ['na-ashburn'],
  ],
] as const)('the regions are those %s', ([, OpenBox, regions]) => {
  expect(sliceOf({ ...small, actions: { OpenBox } }, 'OpenBox').regions).toEqual(regions)
})

test('a member of one name on both sides reaches the objects of both', () => {
  const OpenBox = {
    ...small.actions.OpenBox,
    params: { Thing: { type: { object: 'Tag' } } },
    returns: { Thing: { type: { object: 'Unused' } } },
  } satisfies Spec['actions'][string]
  const { objects } = sliceOf({ ...small, actions: { OpenBox } }, 'OpenBox')
  expect(Object.keys(objects)).toEqual(['Tag', 'Unused'])
})

test.for(['ShutBox', 'toString'])('an action that is not there is a TypeError: %s', (name) => {
  expect(() => sliceOf(small, name)).toThrow(TypeError)
})
