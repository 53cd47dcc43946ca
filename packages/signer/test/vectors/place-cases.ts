import { BASE, type Cases } from './base.ts'

const at = (iso: string) => ({ timestamp: Date.parse(iso) / 1000 })
const host = (name: string, service = BASE.service) => ({ host: name, service })
const signing = (headers: Readonly<Record<string, string>>) => {
  const all = { ...BASE.headers, ...headers }
  return { headers: all, signedHeaders: [...Object.keys(all), 'host'].toSorted() }
}

/** Instants: the date of the scope is that of the timestamp, in UTC. */
export const TIME_CASES: Cases = Object.fromEntries(
  [
    '1970-01-01T00:00:00Z',
    '1970-01-01T23:59:59Z',
    '1999-12-31T23:59:59Z',
    '2000-02-29T00:00:00Z',
    '2019-02-25T15:59:59Z',
    '2019-02-25T16:00:00Z',
    '2019-02-25T23:59:59Z',
    '2019-02-26T00:00:00Z',
    '2020-02-28T23:59:59Z',
    '2020-02-29T00:00:00Z',
    '2020-02-29T23:59:59Z',
    '2020-03-01T00:00:00Z',
    '2021-02-28T23:59:59Z',
    '2021-03-01T00:00:00Z',
    '2024-03-10T07:00:00Z',
    '2024-03-31T01:00:00Z',
    '2024-10-27T01:00:00Z',
    '2024-11-03T06:00:00Z',
    '2025-12-31T23:59:59Z',
    '2026-01-01T00:00:00Z',
    '2026-11-24T16:00:00Z',
    '2038-01-19T03:14:07Z',
    '2038-01-19T03:14:08Z',
    '2100-02-28T23:59:59Z',
    '2100-03-01T00:00:00Z',
    '2106-02-07T06:28:16Z',
    '4999-12-31T23:59:59Z',
  ].map((iso) => [iso, at(iso)]),
)

/** Hosts and services: the host is signed as it is sent. */
export const HOST_CASES: Cases = {
  'a region': host('live.ap-guangzhou.tencentcloudapi.com'),
  intl: host('live.intl.tencentcloudapi.com'),
  internal: host('live.internal.tencentcloudapi.com'),
  'another ending': host('live.tencentcloudapi.com.cn'),
  'another product': host('cvm.tencentcloudapi.com', 'cvm'),
  'a product with digits': host('ai3d.tencentcloudapi.com', 'ai3d'),
  STS: host('sts.tencentcloudapi.com', 'sts'),
  'a port': host('live.tencentcloudapi.com:8443'),
  'localhost with a port': host('localhost:8787'),
  'localhost with a port, service of the Node SDK': host('localhost', 'localhost:8787'),
  'an IPv4 address': host('127.0.0.1:8787'),
  'an IPv4 address, service of the Node SDK': host('127.0.0.1', '127'),
  'an IPv6 address': host('[::1]:8787'),
  'a label alone': host('live'),
}

/** Headers beside content-type and host. */
export const HEADER_CASES: Cases = {
  'x-tc-action': signing({ 'x-tc-action': 'DescribeInstances' }),
  'x-tc-action and x-tc-version': signing({
    'x-tc-action': 'DescribeInstances',
    'x-tc-version': '2017-03-12',
  }),
  'every common header': signing({
    'x-tc-action': 'DescribeInstances',
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': '1551113065',
    'x-tc-version': '2017-03-12',
    'x-tc-language': 'zh-CN',
    'x-tc-requestclient': 'SDK_X_1.0',
  }),
  'a name before content-type': signing({ accept: 'application/json' }),
  'a name between content-type and host': signing({ date: 'Mon, 25 Feb 2019 16:44:25 GMT' }),
  'a blank inside a value': signing({ 'x-tc-note': 'a  b' }),
  'blanks around a value': signing({ 'x-tc-note': '  a b ' }),
  'an empty value': signing({ 'x-tc-note': '' }),
  'a colon in a value': signing({ 'x-tc-note': 'a:b;c' }),
  'a token, not signed': { headers: { ...BASE.headers, 'x-tc-token': 'TOKENexampleTOKEN' } },
  'a token, signed': signing({ 'x-tc-token': 'TOKENexampleTOKEN' }),
  'a long token, signed': signing({ 'x-tc-token': 'Ab0-_'.repeat(200) }),
  'a content type in mixed case': {
    headers: { 'content-type': 'Application/JSON; Charset=UTF-8' },
  },
}

/** Secrets of every kind. */
export const SECRET_CASES: Cases = {
  'one character': { secretKey: 'k' },
  '61 characters: with TC3, one block': { secretKey: 'k'.repeat(61) },
  '62 characters: longer than a block': { secretKey: 'k'.repeat(62) },
  '200 characters': { secretKey: 'exampleKey'.repeat(20) },
  'not ASCII': { secretKey: 'clé-密钥-😀' },
  'blanks inside': { secretKey: 'a key of words' },
  'a line feed at its end': { secretKey: 'exampleSecretKey\n' },
  'all stars': { secretId: 'AKID********************************', secretKey: '*'.repeat(32) },
  'a temporary id': { secretId: 'AKIDtmp-_.~EXAMPLE' },
}
