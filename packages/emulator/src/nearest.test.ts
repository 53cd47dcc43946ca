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

test.for([
  ['two letters more', 'TaskNa', ['Task'], 'Task'],
  ['three letters more', 'TaskNam', ['Task'], undefined],
  ['three letters fewer', 'Task', ['TaskNam'], undefined],
  ['two others', 'Taxx', ['Task'], 'Task'],
  ['three others', 'Txyz', ['Task'], undefined],
  ['another at the beginning and one fewer at the end', 'xTas', ['Task'], 'Task'],
  ['the nearer of two', 'Tasks', ['Tusk', 'Task'], 'Task'],
  ['the first of two', 'Lists', ['Lista', 'Listb'], 'Lista'],
] as const)('%s', ([, given, known, meant]) => {
  expect(nearest(given, known)).toBe(meant)
})

test('of names that are as near, the first is taken', () => {
  expect(nearest('Lists', ['List', 'Listen', 'Lists1'])).toBe('List')
})
