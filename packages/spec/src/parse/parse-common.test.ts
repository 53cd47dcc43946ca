import { expect, test } from 'vitest'
import commonJson from '../../../../specs/common.json' with { type: 'json' }
import { SpecError } from '../spec-error.ts'
import { parseCommon, parseCommonText } from './parse-common.ts'

test('every message has the code of a described error, and both languages take the same values', () => {
  const { messages } = parseCommon(commonJson)
  const names = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
  for (const { en, zh } of Object.values(messages)) expect(names(zh)).toEqual(names(en))
})

test('there are 38 common error codes, each described in both languages', () => {
  const { errors } = parseCommon(commonJson)
  expect(Object.keys(errors)).toHaveLength(38)
  for (const text of Object.values(errors))
    expect(text).toEqual({ en: expect.any(String), zh: expect.any(String) })
})

test('a message with the code of no described error is refused', () => {
  const { messages } = commonJson
  const bent = { ...messages, 'query.pair': { ...messages['query.pair'], code: 'NoSuchCode' } }
  expect(() =>
    parseCommon({ ...commonJson, messages: bent }, { file: 'specs/common.json' }),
  ).toThrow(
    `specs/common.json: messages["query.pair"].code: expected a code of errors; received 'NoSuchCode'`,
  )
})

test('text that ends early is refused', () => {
  expect(() => parseCommonText('{"parameters":')).toThrow(SpecError)
})
