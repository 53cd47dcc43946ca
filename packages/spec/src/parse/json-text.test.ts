import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../spec.ts'
import { parseJsonText } from './json-text.ts'

const root = { path: '' }

// After {"z":1,"\\":1}, JSON.parse of Node 24 reads {"z":1,"\"":1} as if it were that: names have no backslash here.
const names = fc.string({ unit: fc.constantFrom('"', ':', '{', ',', '\n', '中', 'a') })
const marks = fc.string({ unit: fc.constantFrom('"', '\\', ':', '{', ',', '\n', '中', 'a') })

/** Any JSON value, with texts full of marks. */
const { value: values } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 1.5, -20),
    marks,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
  ),
}))

test('what names each member once is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0, 2), (value, blanks) => {
      const text = JSON.stringify(value, undefined, blanks)
      expect(parseJsonText(text, root)).toEqual(JSON.parse(text))
    }),
  )
})

test('a member that is named again is refused, wherever it stands', () => {
  fc.assert(
    fc.property(values, values, names, (first, second, name) => {
      const [key, one, two] = [name, first, second].map((value) => JSON.stringify(value))
      const text = `[1,{"z":${one},${key}:${one} , ${key} :${two}}]`
      expect(() => parseJsonText(text, root)).toThrow('expected each member once')
    }),
  )
})
