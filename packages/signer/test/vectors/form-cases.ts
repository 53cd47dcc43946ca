import { BASE, base64, get, utf8, type Cases } from './base.ts'

const multipart = (boundary: string, parameter = `boundary=${boundary}`) => ({
  headers: { 'content-type': `multipart/form-data; ${parameter}` },
})
const part = (name: string, value: string, more = '') =>
  `Content-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const form = (boundary: string, parts: readonly string[]) =>
  `${parts.map((text) => `--${boundary}\r\n${text}`).join('')}--${boundary}--\r\n`
const formCase = (...parts: readonly string[]) => ({
  ...multipart('b1'),
  ...utf8(form('b1', parts)),
})

const unsigned = (headers: Readonly<Record<string, string>> = BASE.headers) => ({
  headers: { ...headers, 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' },
})
const octets = (text: string) => ({
  headers: { 'content-type': 'application/octet-stream', 'x-cls-topicid': 't-1' },
  service: 'cls',
  host: 'cls.tencentcloudapi.com',
  ...base64(text),
})

/** Forms, bytes, and bodies that are not signed. */
export const FORM_CASES: Cases = {
  'multipart, one text': formCase(part('Name', 'demo')),
  'multipart, two texts': formCase(part('Name', 'demo'), part('Note', '直播间 №1 😀')),
  'multipart, empty text': formCase(part('Name', '')),
  'multipart, line feeds': formCase(part('Name', 'a\nb\r\nc')),
  'multipart, dashes in a text': formCase(part('Name', '--b2\r\n--')),
  'multipart, file': formCase(
    part('File', 'text', '; filename="a.txt"\r\nContent-Type: text/plain'),
  ),
  'multipart, JSON part': formCase(
    part('Filters', '[{"A":1}]', '\r\nContent-Type: application/json'),
  ),
  'multipart, no parts': { ...multipart('b1'), ...utf8('--b1--\r\n') },
  'multipart, empty body': { ...multipart('b1'), ...utf8('') },
  'multipart, long boundary': {
    ...multipart('-'.repeat(26) + 'ab'.repeat(12)),
    ...utf8(form('-'.repeat(26) + 'ab'.repeat(12), [part('Name', 'demo')])),
  },
  'multipart, quoted boundary': {
    ...multipart('b1', 'boundary="b1"'),
    ...utf8(form('b1', [part('Name', 'demo')])),
  },
  'multipart, charset before boundary': {
    ...multipart('b1', 'charset=utf-8; boundary=b1'),
    ...utf8(form('b1', [part('Name', 'demo')])),
  },
  'multipart, bytes': {
    ...multipart('b1'),
    ...base64(
      'LS1iMQ0KQ29udGVudC1EaXNwb3NpdGlvbjogZm9ybS1kYXRhOyBuYW1lPSJGaWxlIjsgZmlsZW5hbWU9IkZpbGUiDQoNCgD/DQotLQ0KLS1iMS0tDQo=',
    ),
  },
  'octet-stream, five bytes': octets('AQIDAP8='),
  'octet-stream, empty': octets(''),
  'octet-stream, one zero byte': octets('AA=='),
  'octet-stream, every high byte': octets('gIGCg4SFhoeIiYqLjI2Oj/Dx8vP09fb3+Pn6+/z9/v8='),
  'octet-stream, text': octets('aGVsbG8='),
  'unsigned payload, JSON': unsigned(),
  'unsigned payload, another body': { ...unsigned(), ...utf8('{"TaskId":"20000"}') },
  'unsigned payload, empty body': { ...unsigned(), ...utf8('') },
  'unsigned payload, GET': { ...get('PageNum=1'), ...unsigned(get('').headers) },
  'unsigned payload, multipart': {
    ...formCase(part('Name', 'demo')),
    ...unsigned(multipart('b1').headers),
  },
  'unsigned payload, octet-stream': { ...octets('AQIDAP8='), ...unsigned(octets('').headers) },
  'unsigned payload, its header signed': {
    ...unsigned(),
    signedHeaders: ['content-type', 'host', 'x-tc-content-sha256'],
  },
}
