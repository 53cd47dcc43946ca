import { expect, test } from 'vitest'
import { report } from '../report.ts'

test.for([
  ['nothing', [], [], ['All 3 generated files are up to date.']],
  [
    'a file written',
    ['a.gen.ts'],
    [],
    ['wrote a.gen.ts', '2 other generated files are up to date.'],
  ],
  [
    'a file removed',
    [],
    ['b.gen.ts'],
    ['removed b.gen.ts', 'All 3 generated files are up to date.'],
  ],
] as const)('the generator says what it did: %s', ([, written, removed, lines]) => {
  expect(report({ written, removed, total: 3 }).split('\n')).toEqual(lines)
})
