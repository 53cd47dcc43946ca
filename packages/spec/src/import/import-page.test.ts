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
  expect(importPage(page, options)).toEqual({
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
  ['may be sent', 'Region No String Common Params. See the list.', { region: 'optional' }],
  ['is one of its own parameters', 'Region Yes String Where the box stands.', {}],
] as const)('the region %s', ([, row, region]) => {
  const text = page.replace(/^Region .*$/m, row)
  const { OpenBox } = importPage(text, options).actions
  const { region: read, regions } = OpenBox ?? {}
  expect({ region: read, regions }).toEqual({ region: undefined, regions: undefined, ...region })
})

test('a member may be null where the page says so, in a quotation or without', () => {
  const text = page.replace(/^(Count Integer .*)$/m, '$1\nNote: This field may return `null`.')
  const { OpenBox } = importPage(text, options).actions
  expect(OpenBox?.returns['Count']).toMatchObject({ nullable: true })
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
  const spec = importPage(chinese.flat().join('\n'), { edition: 'cn' })
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

test.for([
  ['no page', 'hello', 'the domain name of an API'],
  [
    'a page without its action',
    page.replace(/^Action .*$/m, ''),
    'the value of the common parameter Action',
  ],
  [
    'a page without its version',
    page.replace(/^Version .*$/m, ''),
    'the value of the common parameter Version',
  ],
] as const)('%s is refused', ([, text, expected]) => {
  expect(() => importPage(text, { ...options, file: 'page.txt' })).toThrow(
    expect.objectContaining({ name: 'SpecError', file: 'page.txt', expected }),
  )
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
