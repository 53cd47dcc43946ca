import type { Json } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson, writeJson } from './json.ts'

test.for([
  ['the largest int64', '9223372036854775807', 9223372036854775807n],
  ['the smallest int64', '-9223372036854775808', -9223372036854775808n],
  ['an integer within 2^53', '9007199254740991', 9007199254740991],
  ['the first integer a number cannot hold', '9007199254740993', 9007199254740993n],
  ['long integers in a list', '[1,9007199254740993 , 2]', [1, 9007199254740993n, 2]],
  ['a long fraction stays a number', '0.12345678901234567890', 0.12345678901234568],
  ['digits inside a text', '"9007199254740993"', '9007199254740993'],
  ['digits behind an escaped quote', '"\\"9007199254740993"', '"9007199254740993'],
  ['digits in a name', '{"9007199254740993":1}', { '9007199254740993': 1 }],
  [
    'a text that looks like a marked integer',
    '["\\u0000i9007199254740993",9007199254740993]',
    ['\u0000i9007199254740993', 9007199254740993n],
  ],
  [
    'a name that looks like a marked text',
    '{"\\u0000s" : 9007199254740993}',
    { '\u0000s': 9007199254740993n },
  ],
] satisfies [string, string, Json][])('reading keeps %s', ([, text, value]) =>
  expect(readJson(text)).toEqual(value),
)

test('a member named __proto__ is a member like any other', () => {
  const read = readJson('{"__proto__":{"a":9007199254740993}}')
  expect(Object.keys(read as object)).toEqual(['__proto__'])
  expect(writeJson(read)).toBe('{"__proto__":{"a":9007199254740993}}')
})

test.for(['', '{', '{"a":1}}', '{"a":01}', "{'a':1}", '[1,]', '{"a":NaN}'])(
  'a text that is not JSON is refused: %s',
  (text) => expect(() => readJson(text)).toThrow(SyntaxError),
)

const unsafe = fc
  .bigInt({ min: 2n ** 53n, max: 2n ** 70n })
  .chain((value) => fc.constantFrom(value, -value))

// Between them lie integers that a number holds and that read back as bigints.
const number = fc
  .oneof(
    fc.double({ min: -(2 ** 53), max: 2 ** 53, minExcluded: true, maxExcluded: true, noNaN: true }),
    fc.double({ min: 1e21, noNaN: true, noDefaultInfinity: true }),
  )
  .map((value) => value || 0)

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    number,
    unsafe,
    fc.oneof(
      fc.string(),
      fc.string().map((text) => `\u0000${text}`),
    ),
    fc.array(tie('json')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', '\u0000i1')), tie('json')),
  ),
}))

test('reading undoes writing', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(readJson(writeJson(value))).toEqual(value)
    }),
  )
})

test('a bigint is a bare number even where a program taught it to be a text', () => {
  Object.assign(BigInt.prototype, { toJSON: () => 'text' })
  try {
    expect(writeJson([9007199254740993n])).toBe('[9007199254740993]')
  } finally {
    Reflect.deleteProperty(BigInt.prototype, 'toJSON')
  }
})

test.for<[string, unknown, string]>([
  ['a member that is undefined is left out', { a: undefined, b: 1n }, '{"b":1}'],
  ['an item that is undefined is null', [undefined, 1n], '[null,1]'],
  ['a date is its text', { a: new Date(0), b: 1n }, '{"a":"1970-01-01T00:00:00.000Z","b":1}'],
  ['a text that looks like a mark is that text', ['\u0000i1', 1n], '["\\u0000i1",1]'],
  ['a name that looks like a mark is that name', { '\u0000i1': 1n }, '{"\\u0000i1":1}'],
])('with a bigint beside it, %s, as JSON.stringify writes it', ([, value, text]) => {
  expect(writeJson(value as Json)).toBe(text)
})

test('JSON too deep to be revived is a SyntaxError', () => {
  const deep = `${'['.repeat(100_000)}9007199254740993${']'.repeat(100_000)}`
  expect(() => readJson(deep)).toThrow(SyntaxError)
})

test.for([
  ['escapes', '\n'],
  ['quotes', '"'],
  ['backslashes', '\\'],
  ['letters', 'a'],
] as const)('a text of millions of %s beside a long integer is read and written', ([, letter]) => {
  const value = { a: 9223372036854775807n, b: letter.repeat(5_000_000), c: 1 }
  const text = writeJson(value)
  const read = readJson(text) as typeof value
  expect([read.a, read.b === value.b, read.c]).toEqual([value.a, true, 1])
})

test('without long integers, writing agrees with JSON.stringify', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(writeJson(value as Json)).toBe(JSON.stringify(value))
    }),
  )
})
