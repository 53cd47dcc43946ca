import { expect, test } from 'vitest'
import { CLAIMS, claims, GRADES, idsIn, ledgerPage, PAGE, unheld } from './ledger.ts'
import { textOf } from './workspace.ts'

const rows = claims()

test('a row is an id, a claim, a grade and a source', () => {
  const shapes = rows.map((row) => Object.keys(row).join())
  expect(new Set(shapes)).toEqual(new Set(rows.length > 0 ? ['id,claim,grade,source'] : []))
  const incomplete = rows.filter(
    ({ claim, source, grade }) => !claim || !source || !Object.hasOwn(GRADES, grade),
  )
  expect(incomplete).toEqual([])
})

test('an id is words of small letters joined by dots, and stands once', () => {
  const ids = rows.map(({ id }) => id)
  expect(ids.filter((id) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(id))).toEqual([])
  expect(ids.filter((id) => idsIn(`[${id}]`)[0] !== id)).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test(`${PAGE} tells ${CLAIMS}; after a change: pnpm run ledger`, () => {
  expect(ledgerPage(rows)).toBe(textOf(PAGE))
})

test.for([
  ['one', 'expiry comes first [gateway.order.expiry]', ['gateway.order.expiry']],
  ['several', '[a.b] of it [c.d] and [e-f.g2]', ['a.b', 'c.d', 'e-f.g2']],
  ['one in capitals, for it to be told as unknown', 'first [gateway.Order]', ['gateway.Order']],
  ['no index', 'rows[row] and members[1].type', []],
  ['no number', 'a list of [1.5]', []],
  ['no word', 'a list [word]', []],
] as const)('ids in a title: %s', ([, title, ids]) => expect(idsIn(title)).toEqual(ids))

const row = (id: string) => ({ id, claim: 'c', grade: 'inferred', source: 's' }) as const

test.for([
  ['all is held', ['a.b'], ['a.b'], []],
  ['a row without a test', ['a.b', 'c.d'], ['a.b'], ['c.d: no test of it passed']],
  ['a test without a row', ['a.b'], ['a.b', 'a.B'], ['a.B: a test names it, no row does']],
] as const)('%s', ([, ids, held, problems]) => {
  expect(unheld(ids.map(row), held)).toEqual(problems)
})
