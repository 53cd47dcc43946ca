import { parseSpecText } from '@tc3/spec'
import { describe, expect } from 'vitest'
import { api, errors, examples } from '../../test/published-box.ts'
import { test } from '../../test/shell.ts'

const FILES = { 'api.json': api, 'examples.json': examples, 'errors.json': errors }
const ALONE = ['import', 'api.json', '--out', 'box.json']
const WHOLE = [...ALONE, '--examples', 'examples.json', '--errors', 'errors.json']

test('a published service becomes a spec with its examples and codes', async ({ shell }) => {
  shell.put(FILES)
  expect(await shell.tc3(WHOLE)).toEqual({ code: 0, stdout: 'box.json\n', stderr: '' })
  const {
    service,
    version,
    edition,
    actions,
    errors: codes,
  } = parseSpecText(shell.read('box.json'))
  expect([service, version, edition]).toEqual(['box', '2020-01-02', 'cn'])
  expect(actions['OpenBox']).toMatchObject({
    params: { BoxId: { type: 'string', required: true } },
    errors: ['ResourceNotFound.Box'],
    examples: [{ params: { BoxId: 'box-1', Depth: 2 } }],
  })
  expect(codes).toEqual(errors.codes)
})

test('the same files make the same bytes', async ({ shell }) => {
  shell.put(FILES)
  await shell.tc3(WHOLE)
  const first = shell.read('box.json')
  await shell.tc3(WHOLE)
  expect(shell.read('box.json')).toBe(first)
  expect(first).toMatch(/^\{\n {2}"service": "box",\n.*\n\}\n$/s)
})

test('without examples and codes it becomes a spec too, of the edition that was said', async ({
  shell,
}) => {
  shell.put(FILES)
  expect(await shell.tc3([...ALONE, '--edition', 'intl'])).toMatchObject({ code: 0 })
  expect(parseSpecText(shell.read('box.json'))).toMatchObject({
    edition: 'intl',
    actions: { OpenBox: { errors: [], examples: [] } },
  })
})

test('a whole number beyond 2^53 keeps its digits', async ({ shell }) => {
  const input = 'POST / HTTP/1.1\n\n{"BoxId":"b","Depth":9007199254740993}'
  const output = '{"Response":{"Box":{"Lid":true},"RequestId":"r"}}'
  shell.put({ ...FILES, 'examples.json': { actions: { OpenBox: [{ input, output }] } } })
  await shell.tc3(WHOLE)
  expect(shell.read('box.json')).toContain('"Depth": 9007199254740993\n')
})

test('what nobody knows is told and passed over', async ({ shell }) => {
  const [member] = api.objects.Box.members
  const Box = { ...api.objects.Box, members: [{ ...member, is_public: true }] }
  shell.put({ 'api.json': { ...api, objects: { ...api.objects, Box } } })
  expect(await shell.tc3(ALONE)).toEqual({
    code: 0,
    stdout: 'box.json\n',
    stderr: 'api.json: objects.Box.members[0].is_public: unknown attribute is_public\n',
  })
})

describe('a folder', () => {
  const TREE = {
    'services/box/v20200102/api.json': api,
    'services/box/v20200102/examples.json': examples,
    'services/box/v20200102/errors.json': errors,
    'services/crate/v20200102/api.json': {
      ...api,
      metadata: { ...api.metadata, serviceShortName: 'crate' },
    },
  }
  const SPECS = ['specs/box/2020-01-02/cn.json', 'specs/crate/2020-01-02/cn.json']

  test('becomes a spec for each service version', async ({ shell }) => {
    shell.put(TREE)
    const { code, stdout, stderr } = await shell.tc3([
      'import',
      'services',
      '--out',
      'specs',
      '--json',
    ])
    const { files } = JSON.parse(stdout) as { readonly files: readonly object[] }
    expect([code, stderr]).toEqual([0, ''])
    expect(files).toEqual(
      SPECS.map((file) => expect.objectContaining({ file, version: '2020-01-02', actions: 2 })),
    )
    const [box = '', crate = ''] = SPECS.map(shell.read)
    expect(parseSpecText(box).actions['OpenBox']?.examples).toHaveLength(1)
    expect(parseSpecText(crate).actions['OpenBox']?.examples).toHaveLength(0)
  })

  test('is followed by a bar where a person watches', async ({ shell }) => {
    shell.put(TREE)
    const { stdout, stderr } = await shell.tc3(['import', 'services', '--out', 'specs'], {
      isTTY: true,
    })
    expect(stderr).toContain('0/2')
    expect(stdout).toBe(SPECS.map((file) => `${file}\n`).join(''))
  })

  test('of which one file is wrong leaves nothing', async ({ shell }) => {
    shell.put({ ...TREE, 'services/zip/v20200102/api.json': '{"actions":{' })
    const before = shell.list()
    const { code, stdout, stderr } = await shell.tc3(['import', 'services', '--out', 'specs'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^tc3: services\/zip\/v20200102\/api\.json: expected JSON; received .*\n$/,
    )
    expect(shell.list()).toEqual(before)
  })

  test('without a published file is refused', async ({ shell }) => {
    shell.put({ 'services/readme.txt': 'nothing' })
    expect(await shell.tc3(['import', 'services', '--out', 'specs'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'tc3: services: expected an api.json below it; received none\n',
    })
  })
})

describe('bad input is one line, and nothing is written', () => {
  const bent = (objects: object) => ({ ...api, objects: { ...api.objects, ...objects } })
  const [lid] = api.objects.Box.members

  test.for<[title: string, file: unknown, line: string]>([
    ['text that ends early', '{"actions":', 'expected JSON; received '],
    ['another top level', [], 'expected an object; received a list'],
    [
      'a reference to nothing',
      bent({ Box: { members: [{ name: 'Lid', type: 'object', member: 'Lid' }] } }),
      'objects.Box.members[0].member: expected ',
    ],
    [
      'a member that stands twice',
      bent({ Box: { members: [lid, lid] } }),
      "objects.Box.members[1].name: expected each member once; received 'Lid'",
    ],
    [
      'a member of JSON that stands twice',
      '{"actions":{},"actions":{}}',
      'actions: expected each member once; received ',
    ],
    [
      'objects that need each other',
      bent({
        Box: { members: [{ name: 'Box', type: 'object', member: 'Box', output_required: true }] },
      }),
      'objects.Box.Box: expected a way out',
    ],
  ])('%s', async ([, file, line], { shell }) => {
    shell.put({ 'api.json': file })
    const { code, stdout, stderr } = await shell.tc3([
      'import',
      'api.json',
      '--out',
      'deep/box.json',
    ])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.split('\n')).toHaveLength(2)
    expect(stderr).toMatch(`tc3: api.json: ${line}`)
    expect(shell.list()).toEqual(['api.json'])
  })
})
