import { expect, test } from 'vitest'
import { readInput, readOutput } from './example-text.ts'

const address = 'https://box.tencentcloudapi.com/?Action=OpenBox'
const head = 'Host: box.tencentcloudapi.com\nX-TC-Action: OpenBox\n<Common request parameters>\n\n'

test.for([
  ['raw HTTP', `POST / HTTP/1.1\n${head}{"A":1}`, { kind: 'json', params: { A: 1 } }],
  ['raw HTTP with blanks', `POST / HTTP / 1.1\n${head}{"A":1}`, { kind: 'json', params: { A: 1 } }],
  ['raw HTTP without a body', `POST / HTTP/1.1\n${head}`, { kind: 'json', params: {} }],
  [
    'raw HTTP of a query',
    `GET /?A=1&B=2 HTTP/1.1\n${head}`,
    { kind: 'query', params: { A: '1', B: '2' } },
  ],
  [
    'a bare body',
    ' {"A":9223372036854775807}',
    { kind: 'json', params: { A: 9223372036854775807n } },
  ],
  [
    'an address over several lines',
    `${address}\n&A=1\n&B=x=y\n&<公共请求参数>`,
    { kind: 'query', params: { Action: 'OpenBox', A: '1', B: 'x=y' } },
  ],
  [
    'nested names',
    `${address}&F.0.N=a&F.0.V.1=c&F.0.V.0=b`,
    { kind: 'query', params: { Action: 'OpenBox', F: [{ N: 'a', V: ['b', 'c'] }] } },
  ],
  [
    'lists that count from one',
    `${address}&F.1=a&F.2=b`,
    { kind: 'query', params: { Action: 'OpenBox', F: ['a', 'b'] } },
  ],
  [
    'a value that is not encoded',
    `${address}&T=2018-08-27T15:05:10+08:00`,
    { kind: 'query', params: { Action: 'OpenBox', T: '2018-08-27T15:05:10+08:00' } },
  ],
  [
    'a value that is',
    `${address}&T=a%2Bb+c`,
    { kind: 'query', params: { Action: 'OpenBox', T: 'a+b c' } },
  ],
  [
    'a percent sign that is only one',
    `${address}&T=100%25x%ZZ`,
    { kind: 'query', params: { Action: 'OpenBox', T: '100%25x%ZZ' } },
  ],
  [
    'a form with parts',
    'POST / HTTP/1.1\nContent-Type: multipart/form-data; boundary=x\n\n--x',
    { kind: 'unreadable', why: 'multipart' },
  ],
  [
    'two bodies',
    `POST / HTTP/1.1\n${head}{"A":1}\n\n{"A":2}`,
    { kind: 'unreadable', why: 'the body is no JSON object' },
  ],
  [
    'a query and a body',
    `${address}&A=1\n\n{"A":1}`,
    { kind: 'unreadable', why: 'a query and a body' },
  ],
  [
    'a name that stands twice',
    `${address}&A=1&A=2`,
    { kind: 'unreadable', why: 'a name that stands twice in the query' },
  ],
  [
    'a part without =',
    `${address}&Alone`,
    { kind: 'unreadable', why: 'a part of the query without =: Alone' },
  ],
  ['prose', 'see above', { kind: 'unreadable', why: 'neither HTTP nor an address nor JSON' }],
] as const)('input: %s', ([, text, read]) => expect(readInput(text)).toEqual(read))

test.for([
  [
    'a success',
    '{"Response":{"A":1,"RequestId":"r"}}',
    { kind: 'success', returns: { A: 1, RequestId: 'r' } },
  ],
  [
    'an error',
    '{"Response":{"Error":{"Code":"C","Message":"m"},"RequestId":"r"}}',
    { kind: 'error', code: 'C' },
  ],
  [
    'an object of a member called Error',
    '{"Response":{"Error":{"Why":1},"RequestId":"r"}}',
    { kind: 'success', returns: { Error: { Why: 1 }, RequestId: 'r' } },
  ],
  [
    'more than the envelope',
    '{"Response":{},"retcode":0}',
    { kind: 'unreadable', why: 'not the envelope of an answer' },
  ],
  [
    'an event stream',
    'data: {"Response":{}}',
    { kind: 'unreadable', why: 'not the envelope of an answer' },
  ],
] as const)('output: %s', ([, text, read]) => expect(readOutput(text)).toEqual(read))
