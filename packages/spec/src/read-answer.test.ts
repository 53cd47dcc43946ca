import { expect, test } from 'vitest'
import { compiled } from '../test/compiled.ts'
import { small } from '../test/small-spec.ts'
import type { Action } from './action.ts'
import { COMMON_ERRORS } from './common-errors.gen.ts'
import { readAnswer } from './read-answer.ts'
import type { Type } from './spec.ts'

const open = compiled(small)
const requestId = 'e7a0a1b2-0000-4000-8000-000000000000'
const answered = (members: object) =>
  JSON.stringify({ Response: { ...members, RequestId: requestId } })
const refused = (Code: string) => answered({ Error: { Code, Message: 'No.' } })
const atHand = { errors: { 'Proxy.Closed': { en: 'The relay is closed.', zh: '中继已关闭。' } } }

test.for([
  [
    'a value',
    answered({ Box: null }),
    { kind: 'value', value: { Box: null, RequestId: requestId }, requestId },
  ],
  [
    'an error that the action lists',
    refused('InvalidParameter'),
    {
      kind: 'error',
      code: 'InvalidParameter',
      message: 'No.',
      requestId,
      documented: 'A parameter is wrong.',
    },
  ],
  [
    'an error that the service lists',
    refused('FailedOperation'),
    { kind: 'error', code: 'FailedOperation', documented: 'It failed.' },
  ],
  [
    'an error that all services share',
    refused('AuthFailure.SignatureExpire'),
    { kind: 'error', documented: COMMON_ERRORS['AuthFailure.SignatureExpire'] },
  ],
  [
    'an error of a list at hand',
    refused('Proxy.Closed'),
    { kind: 'error', code: 'Proxy.Closed', documented: atHand.errors['Proxy.Closed'] },
  ],
  [
    'an error that no list names',
    refused('Surprise'),
    { kind: 'error', code: 'Surprise', documented: undefined },
  ],
  [
    'an error of a name that objects inherit',
    refused('toString'),
    { kind: 'error', documented: undefined },
  ],
  [
    'an error beside members of a success',
    answered({ Box: null, Error: { Code: 'FailedOperation', Message: '' } }),
    { kind: 'error', code: 'FailedOperation' },
  ],
  [
    'an empty error of an older envelope',
    '{"Error":null,"RequestId":null,"Response":{"Box":null,"RequestId":"r"}}',
    { kind: 'value', requestId: 'r' },
  ],
  [
    'an error of an older envelope, beside an answer',
    '{"Error":{"Code":"A","Message":"m"},"RequestId":"r","Response":{"Box":null,"RequestId":"x"}}',
    { kind: 'error', code: 'A', message: 'm', requestId: 'r' },
  ],
  [
    'an error of an older envelope, without an answer',
    '{"Error":{"Code":"A","Message":"m"},"Response":null}',
    { kind: 'error', code: 'A', requestId: undefined },
  ],
  [
    'an error of an older envelope that has no code',
    '{"Error":{},"Response":{"Box":null,"RequestId":"r"}}',
    { kind: 'unreadable', path: 'Error.Code', requestId: 'r' },
  ],
  ['an empty error inside', answered({ Box: null, Error: null }), { kind: 'value', requestId }],
  [
    'an error that is a text',
    answered({ Box: null, Error: 'x' }),
    {
      kind: 'unreadable',
      path: 'Error',
      expected: 'an object with Code and Message',
      received: "'x'",
      requestId,
    },
  ],
  [
    'an error without a code',
    answered({ Box: null, Error: { Message: 'No.' } }),
    { kind: 'unreadable', path: 'Error.Code', expected: 'string', received: 'nothing', requestId },
  ],
  [
    'a member that lacks',
    answered({}),
    { kind: 'unreadable', path: 'Box', expected: 'Box', received: 'nothing', requestId },
  ],
  [
    'a member of another type',
    answered({ Box: { Inner: [{ Inner: [], Lid: 'shut' }], Lid: true } }),
    {
      kind: 'unreadable',
      path: 'Box.Inner.0.Lid',
      expected: 'bool',
      received: "'shut'",
      requestId,
    },
  ],
  [
    'half a body',
    answered({ Box: null }).slice(0, 20),
    {
      kind: 'unreadable',
      expected: '{"Response":{…}}',
      received: `'${answered({ Box: null }).slice(0, 20)}'`,
    },
  ],
  ['a list', '[]', { kind: 'unreadable', received: "'[]'" }],
] as const)('%s', async ([, text, read]) => {
  expect(await readAnswer(open, text, atHand)).toMatchObject(read)
  expect(await readAnswer(open, new Response(text), atHand)).toMatchObject(read)
})

const withMember = (type: Type) => {
  const returns = { Error: { type } }
  const actions = { OpenBox: { ...small.actions.OpenBox, returns } }
  return compiled({ ...small, actions })
}

test.for([
  ['a text', 'string', '"none"', { kind: 'value', value: { Error: 'none' } }],
  [
    'an object without a code',
    { object: 'Tag' },
    '{"Key":"k"}',
    { kind: 'value', value: { Error: { Key: 'k' } } },
  ],
  [
    'a value of another type',
    'string',
    '1',
    { kind: 'unreadable', path: 'Error', expected: 'string', received: '1' },
  ],
  ['an error all the same', 'string', '{"Code":"A","Message":""}', { kind: 'error', code: 'A' }],
] as const)('an action that declares a member Error answers %s', async ([, type, error, read]) => {
  const text = `{"Response":{"Error":${error},"RequestId":"r"}}`
  expect(await readAnswer(withMember(type), text)).toMatchObject({ ...read, requestId: 'r' })
})

const refusedWith = (action: Action) => readAnswer(action, refused('FailedOperation'))

test.for([
  ['an action that knows no list of its service', undefined],
  ['a list that cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('a common code is told in common words: %s', async ([, serviceErrors]) => {
  const { spec, params, answer } = open
  const action = { spec, params, answer, ...(serviceErrors && { serviceErrors }) }
  const documented = COMMON_ERRORS.FailedOperation
  expect(await refusedWith(action)).toMatchObject({ kind: 'error', documented })
})

test('a meaning that the action leaves out for its size is that of the service', async () => {
  const spec = { ...open.spec, errors: { FailedOperation: '', 'FailedOperation.Lid': '' } }
  const { params, answer, serviceErrors } = open
  const action = { spec, params, answer, ...(serviceErrors && { serviceErrors }) }
  expect(await refusedWith(action)).toMatchObject({ documented: 'It failed.' })
  const read = await readAnswer(action, refused('FailedOperation.Lid'))
  expect(read).toMatchObject({ documented: '' })
})

test('a status other than 200 is no answer of the service', async () => {
  const read = await readAnswer(open, new Response('<html>', { status: 502 }))
  expect(read).toMatchObject({ kind: 'unreadable', expected: 'HTTP status 200', received: '502' })
})

test.for([
  ['an object', { Response: { Box: null } }, 'an object'],
  ['nothing', undefined, 'nothing'],
  ['null', null, 'null'],
] as const)(
  'what is neither a Response nor a text is wrong use: %s',
  async ([, given, received]) => {
    const read = readAnswer(open, given as unknown as string)
    await expect(read).rejects.toThrow(
      new TypeError(
        `readAnswer: expected a Response, or the text of its body; received ${received}`,
      ),
    )
  },
)

test('an integer beyond 2^53 keeps its digits', async () => {
  const returns = { Id: { type: 'int64', returned: true } } as const
  const get = compiled({ ...small, actions: { OpenBox: { ...small.actions.OpenBox, returns } } })
  const text = '{"Response":{"Id":9223372036854775807,"RequestId":"r"}}'
  const read = await readAnswer(get, text)
  expect(read).toMatchObject({ value: { Id: 9223372036854775807n } })
})
