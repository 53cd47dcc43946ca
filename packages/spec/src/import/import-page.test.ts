import { expect, test } from 'vitest'
import { importPage } from './import-page.ts'

/** A page as its text is copied: the tables without their lines. */
const page = `tencent cloud

OpenBox

1. API Description

Domain name for API request: box.tencentcloudapi.com.

This API is used to open a box.

A maximum of 20 requests can be initiated per second for this API.

2. Input Parameters

Parameter Name Required Type Description
Action Yes String Common Params. The value used for this API: OpenBox.
Version Yes String Common Params. The value used for this API: 2020-01-02.
Region Yes String Common Params. For more information, see the list. This API only supports: ap-guangzhou, na-siliconvalley.
BoxId Yes String The box ID.
It is a text.
Tags.N No Array of Tag The tags.
Sizes No Array of Integer Sizes.
Until No Timestamp ISO8601 Until when.
Owner No Owner The owner.

3. Output Parameters

Parameter Name Type Description
Box Box The box.
Note: This field may return null, indicating that no valid values can be obtained.
Count Integer How many.
RequestId String The unique request ID.

4. Example

Example1 Opening

Input Example

https://box.tencentcloudapi.com/?Action=OpenBox
&BoxId=10000
&Sizes.0=3
&<Common request parameters>

Output Example

{
    "Response": { "Box": null, "RequestId": "r" }
}

Example2 Opening again

Input Example

POST / HTTP/1.1
Host: box.tencentcloudapi.com
Content-Type: application/json
<Common request parameters>

{"BoxId": "b"}

Output Example

{"Response": {"RequestId": "s"}}

5. Developer Resources

SDK

6. Error Code

The following only lists the error codes related to the API business logic.

Error Code Description
FailedOperation Operation failed.
InvalidParameter.TooBig The box is too big,
or too small.
`

const options = { edition: 'intl' }

test('a page becomes the contract of its action', () => {
  const { spec, notes } = importPage(page, options)
  expect(notes).toEqual([
    { message: 'object of another page: what is in it is unknown', path: 'objects.Tag', count: 3 },
  ])
  expect(spec).toEqual({
    service: 'box',
    version: '2020-01-02',
    edition: 'intl',
    hosts: ['box.tencentcloudapi.com'],
    regions: [],
    actions: {
      OpenBox: {
        summary: 'This API is used to open a box.',
        requestsPerSecond: 20,
        region: 'required',
        regions: ['ap-guangzhou', 'na-siliconvalley'],
        params: {
          BoxId: { type: 'string', required: true, summary: 'The box ID. It is a text.' },
          Tags: { type: { list: { object: 'Tag' } }, summary: 'The tags.' },
          Sizes: { type: { list: 'int64' }, summary: 'Sizes.' },
          Until: { type: 'datetime_iso', summary: 'Until when.' },
          Owner: { type: { object: 'Owner' }, summary: 'The owner.' },
        },
        returns: {
          Box: {
            type: { object: 'Box' },
            nullable: true,
            summary:
              'The box. Note: This field may return null, indicating that no valid values can be obtained.',
          },
          Count: { type: 'int64', summary: 'How many.' },
        },
        errors: ['FailedOperation', 'InvalidParameter.TooBig'],
        examples: [
          {
            title: 'Opening',
            method: 'GET',
            params: { BoxId: '10000', Sizes: [3] },
            returns: { Box: null, RequestId: 'r' },
          },
          { title: 'Opening again', params: { BoxId: 'b' }, returns: { RequestId: 's' } },
        ],
      },
    },
    objects: { Tag: {}, Owner: {}, Box: {} },
    errors: {
      FailedOperation: 'Operation failed.',
      'InvalidParameter.TooBig': 'The box is too big, or too small.',
    },
  })
})

test.for([
  [
    'is not needed',
    'Region No String Common Params. This parameter is not required for this API.',
    { region: 'none' },
  ],
  [
    'is not needed, in fewer words',
    'Region No String Common Params. This parameter is not required.',
    { region: 'none' },
  ],
  [
    'does not need to be sent',
    'Region No String Common Params. It does not need to be passed in. This parameter is not needed.',
    { region: 'none' },
  ],
  ['may be sent', 'Region No String Common Params. See the list.', { region: 'optional' }],
  ['is one of its own parameters', 'Region Yes String Where the box stands.', {}],
] as const)('the region %s', ([, row, region]) => {
  const text = page.replace(/^Region .*$/m, row)
  const { OpenBox } = importPage(text, options).spec.actions
  const { region: read, regions } = OpenBox ?? {}
  expect({ region: read, regions }).toEqual({ region: undefined, regions: undefined, ...region })
})

test('a member may be null where the page says so, in a quotation or without', () => {
  const text = page.replace(/^(Count Integer .*)$/m, '$1\nNote: This field may return `null`.')
  const { OpenBox } = importPage(text, options).spec.actions
  expect(OpenBox?.returns['Count']).toMatchObject({ nullable: true })
})

test('a page that lists its headings first is read as one that does not', () => {
  const headings = page.split('\n').filter((line) => /^\d\. /.test(line))
  expect(importPage([...headings, page].join('\n'), options)).toEqual(importPage(page, options))
})

test('a page in Chinese is read as well', () => {
  const chinese = [
    [
      '1. 接口描述',
      '接口请求域名： box.tencentcloudapi.com 。',
      '本接口用于打开盒子。',
      '默认接口请求频率限制：20次/秒。',
    ],
    [
      '2. 输入参数',
      '参数名称 必选 类型 描述',
      'Action 是 String 公共参数，本接口取值：OpenBox。',
      'Version 是 String 公共参数，本接口取值：2020-01-02。',
      'Region 否 String 公共参数，本接口不需要传递此参数。',
      'BoxId 是 String 盒子 ID',
    ],
    ['3. 输出参数', '参数名称 类型 描述', 'RequestId String 唯一请求 ID'],
    ['6. 错误码', '错误码 描述', 'FailedOperation 操作失败。'],
  ]
  const { spec } = importPage(chinese.flat().join('\n'), { edition: 'cn' })
  expect(spec.actions['OpenBox']).toEqual({
    summary: '本接口用于打开盒子。',
    requestsPerSecond: 20,
    region: 'none',
    params: { BoxId: { type: 'string', required: true, summary: '盒子 ID' } },
    returns: {},
    errors: ['FailedOperation'],
    examples: [],
  })
})

/** The page with some lines in the place of one. */
const bent = (line: RegExp, instead: string) => page.replace(line, instead)

test.for<[title: string, line: RegExp, instead: string, name: string, description: string]>([
  [
    'a heading and its values',
    /^Count .*$/m,
    'State String The state.\nValid Values:\nActive Running normally\nCount Integer How many.',
    'State',
    'The state. Valid Values: Active Running normally',
  ],
  ['a row in tabs', /^Box Box .*$/m, 'Box\tCrate\tmade of wood.', 'Box', 'made of wood.'],
  [
    'an object of two humps',
    /^Box Box .*$/m,
    'Box BoxInfo describes the box.',
    'Box',
    'describes the box.',
  ],
  ['a row without a text', /^Count .*$/m, 'Count Integer', 'Count', ''],
])('output: %s', ([, line, instead, name, description]) => {
  const { OpenBox } = importPage(bent(line, instead), options).spec.actions
  expect(Object.keys(OpenBox?.returns ?? {})).toHaveLength(name === 'State' ? 3 : 2)
  expect(OpenBox?.returns[name]?.summary ?? '').toContain(description)
})

test.for<[title: string, more: string, meanings: readonly string[]]>([
  [
    'a meaning of two lines',
    'ResourceNotFound.StopService The service is suspended.\nPlease top up first.\nInternalError Internal error.',
    ['The service is suspended. Please top up first.', 'Internal error.'],
  ],
  [
    'the foot of the page',
    'InternalError Internal error.\n\nWas this page helpful?\nYes No\n\nContact Us\nGitHub Follow us',
    ['Internal error.'],
  ],
  [
    'blank lines between rows',
    '\nInternalError Internal error.\n\nResourceInUse.Box It is in use.\n\nContact Us',
    ['Internal error.', 'It is in use.'],
  ],
])('codes: %s', ([, more, meanings]) => {
  const { errors } = importPage(`${page}${more}\n`, options).spec
  expect(Object.values(errors).slice(2)).toEqual(meanings)
})

const ROW = 'a name, Yes or No, a type and a text'

test.for<[title: string, text: string, path: string, expected: string]>([
  ['no page', 'hello', '', 'the section 1. API Description or 1. 接口描述'],
  ['a page without a host', bent(/^Domain name.*$/m, ''), '', 'the domain name of an API'],
  [
    'a page without its action',
    bent(/^Action .*$/m, ''),
    '',
    'the value of the common parameter Action',
  ],
  [
    'a page without its version',
    bent(/^Version .*$/m, ''),
    '',
    'the value of the common parameter Version',
  ],
  [
    'a page that ends in the table of the input',
    page.slice(0, page.indexOf('Until No')),
    '',
    'the section 3. Output Parameters or 3. 输出参数',
  ],
  [
    'a page that ends in the table of the output',
    page.slice(0, page.indexOf('RequestId String')),
    'output',
    'a row of RequestId',
  ],
  ['a row of a type that is none', bent(/^BoxId .*$/m, 'BoxId Yes 42 The box ID.'), 'input', ROW],
  [
    'a row that does not say whether it is needed',
    bent(/^BoxId .*$/m, 'BoxId Maybe String The box ID.'),
    'input',
    ROW,
  ],
  [
    'a parameter twice',
    bent(/^Until .*$/m, 'BoxId No Integer Again.'),
    'input.BoxId',
    'each row once',
  ],
  ['a member twice', bent(/^Count .*$/m, 'Box Integer Again.'), 'output.Box', 'each row once'],
  [
    'a code twice',
    `${page}FailedOperation It failed again.\n`,
    'errors.FailedOperation',
    'each row once',
  ],
])('%s is refused', ([, text, path, expected]) => {
  expect(() => importPage(text, { ...options, file: 'page.txt' })).toThrow(
    expect.objectContaining({ name: 'SpecError', file: 'page.txt', path, expected }),
  )
})

test.for<[title: string, text: string, message: string, path: string]>([
  [
    'an example that cannot be read',
    bent(/^\{"BoxId": "b"\}$/m, 'BoxId=b'),
    'example cannot be read: the body is no JSON object',
    'examples[1]',
  ],
  [
    'an answer that cannot be read',
    bent(/^\{"Response": \{"RequestId": "s"\}\}$/m, '{"Response": {'),
    'answer of an example cannot be read: not the envelope of an answer',
    'examples[1]',
  ],
  [
    'an answer that is an error',
    bent(/"RequestId": "s"/, '"Error": {"Code": "FailedOperation", "Message": ""}'),
    'answer of an example is an error, and left out',
    'examples[1]',
  ],
  [
    'a parameter of an example that nobody declared',
    bent(/"BoxId": "b"/, '"BoxId": "b", "Force": true'),
    'parameter of an example that is not declared: Force',
    'examples[1].Force',
  ],
  [
    'what may be a row',
    bent(/^Count .*$/m, 'State Active when it runs\nCount Integer How many.'),
    'read as prose, not as a row: State Active when it runs',
    'output.Box',
  ],
])('%s is noted', ([, text, message, path]) => {
  const { notes } = importPage(text, { ...options, file: 'page.txt' })
  expect(notes).toContainEqual({ message, file: 'page.txt', path, count: 1 })
})

test.for([
  ['no options', undefined, 'nothing'],
  ['no edition', {}, 'nothing'],
  ['an edition that is no text', { edition: 1 }, '1'],
] as const)('wrong use is told: %s', ([, given, received]) => {
  expect(() => importPage(page, given as unknown as { edition: string })).toThrow(
    new TypeError(`importPage: expected { edition: 'intl' } or 'cn'; received ${received}`),
  )
})

test('what is not there is refused', () => {
  const nothing = undefined as unknown as Parameters<typeof importPage>[0]
  expect(() => importPage(nothing, { edition: 'intl' })).toThrow(
    expect.objectContaining({
      name: 'SpecError',
      message: 'spec: expected a text; received nothing',
    }),
  )
})
