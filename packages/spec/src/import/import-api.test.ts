import { expect, test } from 'vitest'
import { importApi } from './import-api.ts'

const input = (name: string, more: object = {}) => ({
  name,
  member: 'string',
  type: 'string',
  ...more,
})

/** A published file in which every attribute stands somewhere. */
const api = {
  actions: {
    OpenBox: {
      name: '打开盒子',
      document: '本接口用于打开盒子。默认接口请求频率限制：20次/秒。',
      input: 'OpenBoxRequest',
      output: 'OpenBoxResponse',
      status: 'deprecated',
    },
    Ping: { input: 'PingRequest', output: 'PingResponse' },
  },
  metadata: {
    apiVersion: '2020-01-02',
    serviceShortName: 'box',
    serviceNameCN: '盒子',
    api_brief: null,
  },
  objects: {
    OpenBoxRequest: {
      document: 'OpenBox请求参数结构体',
      members: [
        input('BoxId', {
          required: true,
          disabled: false,
          document: '<p>盒子 ID</p>',
          example: 'box-1',
        }),
        {
          name: 'Size',
          type: 'int',
          member: 'uint64',
          required: false,
          example: '"12"',
          document: '',
        },
        {
          name: 'Until',
          type: 'string',
          member: 'datetime_iso',
          required: false,
          disabled: true,
          example: '无',
        },
        { name: 'Tags', type: 'list', member: 'Tag', required: false, example: '[{}]' },
        { name: 'Marks', type: 'list', member: 'int64', example: '[1, 2]' },
      ],
      type: 'object',
    },
    OpenBoxResponse: {
      members: [
        {
          name: 'Box',
          type: 'object',
          member: 'Box',
          output_required: true,
          value_allowed_null: true,
        },
        { name: 'Ratio', type: 'float', required: true },
        input('RequestId', { document: '唯一请求 ID' }),
      ],
      type: 'object',
    },
    PingRequest: { members: [], type: 'object' },
    PingResponse: { members: [input('RequestId')], type: 'object' },
    Tag: {
      members: [input('Key', { required: true, output_required: true, value_allowed_null: true })],
      usage: 'out',
    },
    Box: { members: [input('Lid', { required: true, output_required: true })], usage: 'both' },
    Lost: { members: [input('Any')], usage: 'in' },
  },
  version: '1.0',
}

const examples = {
  version: '1.0',
  actions: {
    OpenBox: [
      {
        title: '请求示例',
        document: '',
        input:
          'https://box.tencentcloudapi.com/?Action=OpenBox\n&BoxId=10000\n&Size=3\n&Tags.0.Key=a\n&Region=ap-x\n&<公共请求参数>',
        output: '{"Response":{"Box":null,"RequestId":"r"}}',
      },
      {
        title: 'JSON',
        input:
          'POST / HTTP/1.1\r\nHost: box.tencentcloudapi.com\r\nContent-Type: application/json\r\n<公共请求参数>\r\n\r\n{"BoxId":"a","Size":18446744073709551615}',
        output: 'event: message',
      },
      {
        input: '{"BoxId":"b"}',
        output: '{"Response":{"Error":{"Code":"FailedOperation","Message":""},"RequestId":"r"}}',
      },
      { input: 'see above', output: '{"Response":{"RequestId":"r"}}' },
    ],
    ShutBox: [{ input: '{}', output: '{}' }],
  },
}

const errors = {
  codes: { FailedOperation: '操作失败。' },
  actions: { OpenBox: ['FailedOperation'] },
}
const file = 'box/v20200102/api.json'

test('published files become a contract', () => {
  const { spec, notes } = importApi({ api, examples, errors }, { edition: 'cn', file })
  expect(spec).toEqual({
    service: 'box',
    version: '2020-01-02',
    edition: 'cn',
    hosts: ['box.tencentcloudapi.com', 'box.{region}.tencentcloudapi.com'],
    regions: [],
    actions: {
      OpenBox: {
        summary: '打开盒子',
        status: 'deprecated',
        requestsPerSecond: 20,
        params: {
          BoxId: { type: 'string', required: true, summary: '盒子 ID', example: 'box-1' },
          Size: { type: 'uint64', example: 12 },
          Until: { type: 'datetime_iso', disabled: true },
          Tags: { type: { list: { object: 'Tag' } } },
          Marks: { type: { list: 'int64' }, example: [1, 2] },
        },
        returns: {
          Box: { type: { object: 'Box' }, returned: true, nullable: true },
          Ratio: { type: 'float' },
        },
        errors: ['FailedOperation'],
        examples: [
          {
            title: '请求示例',
            method: 'GET',
            params: { BoxId: '10000', Size: 3, Tags: [{ Key: 'a' }] },
            returns: { Box: null, RequestId: 'r' },
          },
          { title: 'JSON', params: { BoxId: 'a', Size: 18446744073709551615n } },
        ],
      },
      Ping: { summary: '', params: {}, returns: {}, errors: [], examples: [] },
    },
    objects: {
      Tag: { Key: { type: 'string', required: true } },
      Box: { Lid: { type: 'string', returned: true } },
    },
    errors: { FailedOperation: '操作失败。' },
  })
  expect(notes).toEqual([
    { message: 'example of no action', path: 'examples.actions.ShutBox', count: 1 },
    {
      message: 'example cannot be read: neither HTTP nor an address nor JSON',
      path: 'examples.actions.OpenBox[3]',
      count: 1,
    },
  ])
})

/** The file with one place of it replaced. */
function bent(path: string, value: unknown): unknown {
  const copy = structuredClone<Record<string, unknown>>(api)
  const steps = path.split('/')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<Record<string, unknown>>(
    (node, step) => node[step] as Record<string, unknown>,
    copy,
  )
  parent[last] = value
  return copy
}

test('an attribute that nobody knows is noted once, with its number and first place', () => {
  const members = [
    input('A', { is_public: true }),
    input('B', { is_public: false }),
    input('RequestId'),
  ]
  const { notes, spec } = importApi(
    { api: bent('objects/PingResponse/members', members) },
    { edition: 'cn' },
  )
  expect(Object.keys(spec.actions['Ping']?.returns ?? {})).toEqual(['A', 'B'])
  expect(notes).toEqual([
    {
      message: 'unknown attribute is_public',
      path: 'objects.PingResponse.members[0].is_public',
      count: 2,
    },
  ])
})

test('the nearest host of the international site is one of its hosts', () => {
  const { spec } = importApi({ api }, { edition: 'intl' })
  expect(spec.hosts).toContain('box.intl.tencentcloudapi.com')
})

test.for([
  ['the top level is a list', '', [], 'expected an object; received a list'],
  ['there is no metadata', 'metadata', undefined, 'metadata: expected an object; received nothing'],
  [
    'an input leads nowhere',
    'actions/Ping/input',
    'PongRequest',
    "actions.Ping.input: expected the name of one of objects; received 'PongRequest'",
  ],
  [
    'a member leads nowhere',
    'objects/OpenBoxResponse/members/0/member',
    'Crate',
    "objects.OpenBoxResponse.members[0].member: expected the name of one of objects; received 'Crate'",
  ],
  [
    'a list of nothing known',
    'objects/OpenBoxRequest/members/3/member',
    'Label',
    "objects.OpenBoxRequest.members[3].member: expected the name of one of objects, or of a scalar; received 'Label'",
  ],
  [
    'a type is none of the language',
    'objects/Tag/members/0/type',
    'map',
    "objects.Tag.members[0].type: expected one of string, int, float, bool, binary, list, object; received 'map'",
  ],
  [
    'a member stands twice',
    'objects/Tag/members',
    [input('Key'), input('Key')],
    "objects.Tag.members[1].name: expected each member once; received 'Key'",
  ],
  [
    'a flag is a text',
    'objects/Tag/members/0/required',
    'true',
    "objects.Tag.members[0].required: expected true or false; received 'true'",
  ],
  [
    'an object needs itself',
    'objects/Tag/members',
    [{ name: 'Tag', type: 'object', member: 'Tag', required: true }],
    "objects.Tag.Tag: expected a way out: an optional member, a nullable one or a list that may be empty; received 'Tag → Tag'",
  ],
] as const)('refused: %s', ([, path, value, message]) => {
  const read = () =>
    importApi({ api: path === '' ? value : bent(path, value) }, { edition: 'cn', file })
  expect(read).toThrow(
    expect.objectContaining({ name: 'SpecError', message: `${file}: ${message}` }),
  )
})

test.for([
  ['no options', undefined, 'nothing'],
  ['no edition', {}, 'nothing'],
  ['an edition that is no text', { edition: 1 }, '1'],
] as const)('wrong use is told: %s', ([, options, received]) => {
  expect(() => importApi({ api }, options as unknown as { edition: string })).toThrow(
    new TypeError(`importApi: expected { edition: 'intl' } or 'cn'; received ${received}`),
  )
})

test('what is not there is refused', () => {
  const nothing = undefined as unknown as Parameters<typeof importApi>[0]
  expect(() => importApi(nothing, { edition: 'intl' })).toThrow(
    expect.objectContaining({
      name: 'SpecError',
      message: 'spec: expected an object; received nothing',
    }),
  )
})
