import { expect, test } from 'vitest'
import { unflatten } from './unflatten.ts'

test.for([
  ['flat names stay', 'TaskId=10000&Operator=zhangsan', { TaskId: '10000', Operator: 'zhangsan' }],
  ['an index makes a list', 'SourceUrls.0=a&SourceUrls.1=b', { SourceUrls: ['a', 'b'] }],
  ['indices may come in any order', 'A.2=c&A.0=a&A.10=d&A.1=b', { A: ['a', 'b', 'c', 'd'] }],
  ['indices may begin at one', 'A.1=a&A.2=b', { A: ['a', 'b'] }],
  [
    'objects stand in lists and lists in objects',
    'Filters.0.Name=zone&Filters.0.Values.0=x',
    { Filters: [{ Name: 'zone', Values: ['x'] }] },
  ],
  ['a member of an object', 'FlvParam.Enable=1', { FlvParam: { Enable: '1' } }],
  ['an empty text stays', 'Region=', { Region: '' }],
  ['the last of two stands', 'A=1&A=2', { A: '2' }],
  ['a dot at the end is an empty name', 'A.=1', { A: { '': '1' } }],
  ['a name with a leading zero is no index', 'A.00=1', { A: { '00': '1' } }],
] as const)('%s', ([, query, params]) => {
  expect(unflatten(new URLSearchParams(query))).toEqual(params)
})

test('a name of the prototype is a member like any other', () => {
  const params = unflatten([['__proto__.polluted', 'yes']])
  expect(Object.keys(params)).toEqual(['__proto__'])
  expect({}).not.toHaveProperty('polluted')
})

test('a name of endless depth is one unknown name, not a stack overflow', () => {
  const name = 'A.'.repeat(100_000)
  expect(Object.keys(unflatten([[name, '1']]))).toEqual([name])
})
