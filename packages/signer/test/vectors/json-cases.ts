import { utf8, type Cases } from './base.ts'

const BODIES: Readonly<Record<string, string>> = {
  empty: '',
  'empty object': '{}',
  'empty array, as the PHP SDK sends': '[]',
  'the page example': '{"TaskId":"10000","Operator":"zhangsan"}',
  'other key order': '{"Operator":"zhangsan","TaskId":"10000"}',
  'blanks as Python writes them': '{"TaskId": "10000", "Operator": "zhangsan"}',
  indented: '{\n  "TaskId": "10000",\n  "Operator": "zhangsan"\n}',
  'trailing line feed': '{"TaskId":"10000"}\n',
  'trailing CRLF': '{"TaskId":"10000"}\r\n',
  'leading blank': ' {"TaskId":"10000"}',
  'byte order mark': '\uFEFF{"TaskId":"10000"}',
  Chinese: '{"TaskName":"拉流任务","Operator":"张三"}',
  'Chinese, ASCII escapes': '{"TaskName":"\\u62c9\\u6d41\\u4efb\\u52a1"}',
  'beyond the basic plane': '{"Name":"😀𝒳👨‍👩‍👧"}',
  'combining marks': '{"Name":"e\u0301 ≠ é"}',
  'right to left': '{"Name":"שלום مرحبا"}',
  quotes: '{"Name":"say \\"hi\\" \\\\ ok"}',
  'escaped slashes': '{"Url":"rtmp:\\/\\/a.example\\/b"}',
  'escapes as Go writes them': '{"Name":"\\u003ca\\u003e \\u0026"}',
  'control characters': '{"Name":"\\u0000\\t\\r\\n\\u001f"}',
  'line separators': '{"Name":"a\u2028b\u2029c"}',
  null: '{"Name":null}',
  booleans: '{"A":true,"B":false}',
  'integers beyond 2^53': '{"Id":9223372036854775807,"Big":18446744073709551615}',
  floats: '{"A":1.50,"B":1e21,"C":-0.0,"D":1E-7}',
  'empty string and array': '{"Name":"","Ids":[]}',
  nested: '{"Filters":[{"Name":"zone","Values":["ap-guangzhou-1","ap-guangzhou-2"]}]}',
  'deeply nested': `${'{"A":'.repeat(40)}1${'}'.repeat(40)}`,
  'two kilobytes': JSON.stringify({ Text: 'x'.repeat(2000) }),
  'a query-like text': '{"A":"a=b&c=d?e#f%20"}',
}

const CONTENT_TYPES = ['application/json', 'application/json; charset=utf-8'] as const

/** POST with JSON: the body is hashed as it is sent. */
export const JSON_CASES: Cases = Object.fromEntries(
  CONTENT_TYPES.flatMap((contentType) =>
    Object.entries(BODIES).map(([name, text]) => [
      contentType.includes(';') ? `${name}, charset` : name,
      { headers: { 'content-type': contentType }, ...utf8(text) },
    ]),
  ),
)
