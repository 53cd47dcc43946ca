import { expect, test } from 'vitest'
import { firstDoubt } from './first-doubt.ts'
import { hiding } from './hiding.ts'

test.for(['x-tc-token', 'X-TC-Token', 'authorization'])('the value of %s is not told', (name) => {
  const canonical = (value: string) => `POST\n/\n\n${name}:${value}\n\n${name}\nhash`
  const doubt = { line: 4, expected: `${name}:` }
  expect(firstDoubt(canonical('SESSION'))).toEqual(doubt)
  expect(firstDoubt(canonical('SESSION'), canonical('OTHER'))).toEqual({
    ...doubt,
    received: `${name}:`,
  })
})

test.for([
  ['x-tc-token :TOK', 'x-tc-token :'],
  ['x-tc-token=TOK', 'x-tc-token='],
  ['X_TC_Token\tTOK', 'X_TC_Token\t'],
  ['x-tc-tokenTOK', 'x-tc-token'],
  ['XTCToken: TOK', 'XTCToken: '],
  ['"x-tc-token": "TOK"', '"x-tc-token": "'],
  ['x-tc-token;TOK', 'x-tc-token'],
  ['Action=A&Token=TOK&Version=1', 'Action=A&Token='],
  ['content-type:a host:b x-tc-token:TOK', 'content-type:a host:b x-tc-token:'],
  ['Authorization = TC3-HMAC-SHA256 Credential=TOK', 'Authorization = '],
  ['secretKey: TOK', 'secretKey: '],
  ['content-type;host;x-tc-token;x-tc-version', 'content-type;host;x-tc-token;x-tc-version'],
  ['PageToken=1&Limit=2', 'PageToken=1&Limit=2'],
] as const)('%s is told as %s', ([line, told]) => {
  expect(firstDoubt('POST\n/', `POST\n${line}`)).toMatchObject({ received: told })
  expect(firstDoubt(`POST\n${line}`, 'POST\n/')).toMatchObject({ expected: told })
})

test.for([
  ['x-anything:MySession', 'x-anything:'],
  ['x-anything:mysession', 'x-anything:'],
  ['MySession', ''],
] as const)('%s is told as %s where the session is known', ([line, told]) => {
  const doubt = firstDoubt('POST\n/', `POST\n${line}`, hiding(['', 'MySession']))
  expect(doubt).toMatchObject({ received: told })
})
