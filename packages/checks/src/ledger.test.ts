import { expect, test } from 'vitest'
import { CLAIMS, claims, GRADES, idsIn, ledgerPage, PAGE, testedIds } from './ledger.ts'
import { textOf } from './workspace.ts'

const rows = claims()
const known = new Set(rows.map(({ id }) => id))
const tested = testedIds()

test('a row is an id, a claim, a grade and a source', () => {
  const shapes = rows.map((row) => Object.keys(row).join())
  expect(new Set(shapes)).toEqual(new Set(rows.length > 0 ? ['id,claim,grade,source'] : []))
  const incomplete = rows.filter(
    ({ claim, source, grade }) => !claim || !source || !(grade in GRADES),
  )
  expect(incomplete).toEqual([])
})

test('an id is words joined by dots, and stands once', () => {
  expect(rows.map(({ id }) => id).filter((id) => idsIn(`'[${id}]'`)[0] !== id)).toEqual([])
  expect(known.size).toBe(rows.length)
})

test('every row has a test', () => {
  expect([...known].filter((id) => !tested.has(id))).toEqual([])
})

test('every id that a test names is a row', () => {
  expect([...tested].filter((id) => !known.has(id))).toEqual([])
})

test(`${PAGE} tells ${CLAIMS}; after a change: pnpm run ledger`, () => {
  expect(ledgerPage(rows)).toBe(textOf(PAGE))
})

test.for([
  ['a title', "test('expiry comes first [gateway.order.expiry]', run)", ['gateway.order.expiry']],
  [
    'a template',
    'test(`[a.b] of ${name} [c.d] and ${other} [e-f.g2]`, run)',
    ['a.b', 'c.d', 'e-f.g2'],
  ],
  ['a row', "test.for([['[a.b] first', 1]])('%s', run)", ['a.b']],
] as const)('ids are found in %s', ([, text, ids]) => expect(idsIn(text)).toEqual(ids))

test.for([
  ['an index', 'rows[row.id]'],
  ['a list', '[row.id]'],
  ['a word', "test('[word]', run)"],
  ['a path', "'members[1].type'"],
] as const)('no id is found in %s', ([, text]) => expect(idsIn(text)).toEqual([]))
