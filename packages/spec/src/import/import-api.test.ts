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
        summary: '打开盒子\n本接口用于打开盒子。默认接口请求频率限制：20次/秒。',
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
          { params: { BoxId: 'b' } },
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
  expect(notes.map(({ message, path }) => `${path}: ${message}`)).toEqual([
    'objects.Lost: object that no action reaches',
    'examples.actions.ShutBox: example of no action',
    'examples.actions.OpenBox[1]: answer of an example cannot be read: not the envelope of an answer',
    'examples.actions.OpenBox[2]: answer of an example is an error, and left out',
    'examples.actions.OpenBox[3]: example cannot be read: neither HTTP nor an address nor JSON',
  ])
})

test('notes and errors name the file that they are about', () => {
  const files = { examples: 'examples.json', errors: 'errors.json' }
  const options = { edition: 'cn', file, files }
  const ShutBox = ['FailedOperation']
  const { notes } = importApi(
    { api, examples, errors: { ...errors, actions: { ShutBox } } },
    options,
  )
  const places = notes.map((note) => `${note.file}: ${note.path}`)
  expect(places).toContain('examples.json: actions.ShutBox')
  expect(places).toContain('errors.json: actions.ShutBox')
  expect(places).toContain(`${file}: objects.Lost`)
  expect(() => importApi({ api, errors: { codes: [] } }, options)).toThrow(
    'errors.json: codes: expected an object; received a list',
  )
  expect(() => importApi({ api, examples: { actions: [] } }, options)).toThrow(
    'examples.json: actions: expected an object; received a list',
  )
})

/** The file with one place/** The file with one place of it replaced. */
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
  expect(notes).toContainEqual({
    message: 'unknown attribute is_public',
    path: 'objects.PingResponse.members[0].is_public',
    count: 2,
  })
})

const key = api.objects.Tag.members[0]

test.for<[title: string, path: string, value: unknown, note: string]>([
  [
    'null for a flag',
    'objects/Tag/members/0/required',
    null,
    'objects.Tag.members[0].required: null as required',
  ],
  ['null for a text', 'actions/Ping/document', null, 'actions.Ping.document: null as document'],
  [
    'null for a member of a scalar',
    'objects/Tag/members/0/member',
    null,
    'objects.Tag.members[0].member: null as member',
  ],
  [
    'null in the metadata',
    'metadata/serviceNameCN',
    null,
    'metadata.serviceNameCN: null as serviceNameCN',
  ],
  [
    'an example that is no text',
    'objects/Tag/members/0/example',
    5,
    'objects.Tag.members[0].example: no text as example',
  ],
  [
    'a status that nobody knows',
    'actions/Ping/status',
    'beta',
    'actions.Ping.status: unknown status beta',
  ],
  [
    'an action in small letters',
    'actions/shut',
    { input: 'PingRequest', output: 'PingResponse' },
    'actions.shut: action that no spec can name',
  ],
  [
    'an object in small letters',
    'objects/tag',
    { members: [key] },
    'objects.tag: object renamed to Tag_',
  ],
])('%s is noted and passed over', ([, path, value, note]) => {
  const { spec, notes } = importApi({ api: bent(path, value) }, { edition: 'cn' })
  expect(notes.map(({ path: at, message }) => `${at}: ${message}`)).toContain(note)
  expect(Object.keys(spec.actions)).toEqual(['OpenBox', 'Ping'])
  expect(spec.objects['Tag']).toMatchObject({ Key: { type: 'string' } })
})

test('an object with a name that no spec can have is reached by another', () => {
  const members = [
    { name: 'Lids', type: 'list', member: 'box-lid' },
    { name: 'Lid', type: 'object', member: 'box-lid' },
  ]
  const objects = { ...api.objects, Box: { members }, 'box-lid': { members: [key] } }
  const { spec } = importApi({ api: { ...api, objects } }, { edition: 'cn' })
  expect(spec.objects['Box']).toEqual({
    Lids: { type: { list: { object: 'Box_lid' } } },
    Lid: { type: { object: 'Box_lid' } },
  })
})

test.for<[title: string, errors: unknown, notes: readonly string[], codes: object]>([
  ['nothing but codes', { codes: { A: 'a' } }, [], { A: 'a' }],
  [
    'nothing but lists',
    { actions: { Ping: ['B'] } },
    ['actions.Ping: code without a text'],
    { B: '' },
  ],
  [
    'a code without a text',
    { codes: { A: null }, actions: { Ping: ['A'] } },
    ['codes.A: null as A', 'actions.Ping: code without a text'],
    { A: '' },
  ],
  [
    'a code with a dot behind it',
    { codes: { A: 'a' }, actions: { Ping: ['A.', 'A '] } },
    ['actions.Ping[0]: code with a blank or a dot at its end'],
    { A: 'a' },
  ],
  [
    'an action that is none',
    { codes: { A: 'a' }, actions: { Shut: ['A'] } },
    ['actions.Shut: codes of no action'],
    { A: 'a' },
  ],
])('codes: %s', ([, given, told, codes]) => {
  const { spec, notes } = importApi(
    { api, errors: given },
    { edition: 'cn', files: { errors: 'errors.json' } },
  )
  const about = notes.filter((note) => note.file === 'errors.json')
  expect(about.map(({ path, message }) => `${path}: ${message}`)).toEqual(told)
  expect(spec.errors).toEqual(codes)
})

test('a code of two words is refused where it stands', () => {
  const read = () =>
    importApi(
      { api, errors: { codes: { 'Not found': '' } } },
      { edition: 'cn', files: { errors: 'errors.json' } },
    )
  expect(read).toThrow(
    `errors.json: codes["Not found"]: expected an error code; received 'Not found'`,
  )
})

test.for([
  ['a name alone', { document: undefined }, '打开盒子'],
  ['a text alone', { name: '', document: '打开。' }, '打开。'],
  ['the same twice', { document: '打开盒子' }, '打开盒子'],
  ['a name and a text', { document: '打开。' }, '打开盒子\n打开。'],
] as const)('%s is what an action does', ([, more, summary]) => {
  const given = bent('actions/OpenBox', { ...api.actions.OpenBox, ...more })
  const { spec } = importApi({ api: given }, { edition: 'cn' })
  expect(spec.actions['OpenBox']?.summary).toBe(summary)
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
    'a member of a type is none of it',
    'objects/Tag/members/0/type',
    'int',
    "objects.Tag.members[0].member: expected one of int64, uint64; received 'string'",
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
