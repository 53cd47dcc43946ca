import { parseSpecText } from '@tc3/spec'
import { describe, expect } from 'vitest'
import { api, errors, examples, page } from '../../test/published-box.ts'
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

test('notes name the file that they are about', async ({ shell }) => {
  const wrong = { codes: {}, actions: { ShutBox: ['A'] } }
  shell.put({ ...FILES, 'errors.json': wrong })
  const { code, stderr } = await shell.tc3(WHOLE)
  expect([code, stderr.split('\n')]).toEqual([
    0,
    [
      'errors.json: actions.ShutBox: codes of no action',
      'errors.json: actions.ShutBox: code without a text',
      '',
    ],
  ])
})

test.for<[name: string, file: unknown, line: string]>([
  ['errors', [], 'errors.json: expected an object; received a list'],
  ['errors', { codes: [] }, 'errors.json: codes: expected an object; received a list'],
  ['examples', [], 'examples.json: expected an object; received a list'],
  [
    'examples',
    { actions: { OpenBox: {} } },
    'examples.json: actions.OpenBox: expected a list; received an object',
  ],
])('a wrong %s.json is told by its own name', async ([name, file, line], { shell }) => {
  shell.put({ ...FILES, [`${name}.json`]: file })
  expect(await shell.tc3(WHOLE)).toEqual({ code: 2, stdout: '', stderr: `tc3: ${line}\n` })
})

describe('the text of a page', () => {
  const PAGE = ['import', 'page.txt', '--out', 'box.json', '--edition', 'intl']

  test('becomes a spec of its action', async ({ shell }) => {
    shell.put({ 'page.txt': page })
    expect(await shell.tc3(PAGE)).toEqual({ code: 0, stdout: 'box.json\n', stderr: '' })
    expect(parseSpecText(shell.read('box.json'))).toMatchObject({
      service: 'box',
      edition: 'intl',
      actions: { OpenBox: { params: { BoxId: { type: 'string', required: true } } } },
    })
  })

  test.for<[title: string, text: string, more: readonly string[], line: string]>([
    [
      'that is cut off',
      page.slice(0, page.indexOf('3. Output')),
      [],
      'page.txt: expected the section 3. Output Parameters or 3. 输出参数; received nothing',
    ],
    [
      'with another file beside it',
      page,
      ['--errors', 'errors.json'],
      'option --errors: expected one api.json to import; received a page',
    ],
  ])('%s is refused', async ([, text, more, line], { shell }) => {
    shell.put({ 'page.txt': text })
    const ran = await shell.tc3([...PAGE, ...more])
    expect(ran).toEqual({ code: 2, stdout: '', stderr: `tc3: ${line}\n` })
    expect(shell.list()).toEqual(['page.txt'])
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

  test.for(['examples', 'errors'])('takes no --%s', async (name, { shell }) => {
    shell.put(TREE)
    const words = ['import', 'services', '--out', 'specs', `--${name}`, 'one.json']
    expect(await shell.tc3(words)).toEqual({
      code: 2,
      stdout: '',
      stderr: `tc3: option --${name}: expected one api.json to import; received a folder, where each has its own beside it\n`,
    })
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
