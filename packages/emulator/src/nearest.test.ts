import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const KNOWN = [
  'CreateLivePullStreamTask',
  'DeleteLivePullStreamTask',
  'DescribeLivePullStreamTasks',
  'DescribeLivePullStreamTaskStatus',
]

test.for([
  ['DeleteLivePullStreamTsk', 'DeleteLivePullStreamTask'],
  ['deletelivepullstreamtask', 'DeleteLivePullStreamTask'],
  ['DescribeLivePullStreamTask', 'DescribeLivePullStreamTasks'],
  ['DeleteLivePullStream', 'DeleteLivePullStreamTask'],
  ['DescribeInstances', undefined],
  ['', undefined],
  ['x'.repeat(1_000_000), undefined],
] as const)('%s is taken for %s', ([given, meant]) => {
  expect(nearest(given, KNOWN)).toBe(meant)
})

test('of names that are as near, the first is taken', () => {
  expect(nearest('Lists', ['List', 'Listen', 'Lists1'])).toBe('List')
})
