import { expect, test } from 'vitest'
import { small } from '../../test/small-spec.ts'
import { SpecError } from '../spec-error.ts'
import { parseSpec, parseSpecText } from './parse-spec.ts'

const file = 'specs/box/2020-01-02/intl.json'

/** What reading says: the spec itself, or the error as a line. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof SpecError) return error.message
    throw error
  }
}

/** The small spec with one place replaced; `undefined` takes the place away. */
function bent(path: string, value: unknown): unknown {
  const spec = structuredClone<Record<string, unknown>>(small)
  const steps = path.split('/')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<Record<string, unknown>>(
    (node, step) => node[step] as Record<string, unknown>,
    spec,
  )
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return spec
}

const open = 'actions/OpenBox'
const ONE = { value: 1, code: 'InvalidParameter', evidence: 'inferred' }
const NAMES = 'summary, docs, status, requestsPerSecond, region, regions, contentTypes, streams'

test('a whole spec is read as it stands, without the line for editors', () => {
  expect(parseSpec({ $schema: '../../spec.schema.json', ...small })).toEqual(small)
})

test.for([
  ['the top level is a list', '', [], 'expected an object; received a list'],
  [
    'a member is unknown',
    `${open}/parms`,
    {},
    `actions.OpenBox.parms: expected one of ${NAMES}, params, returns, errors, examples; received 'parms'`,
  ],
  [
    'a member is missing',
    `${open}/params`,
    undefined,
    'actions.OpenBox.params: expected an object; received nothing',
  ],
  [
    'a type is none of the language',
    `${open}/params/BoxId/type`,
    'map',
    "actions.OpenBox.params.BoxId.type: expected one of string, int64, uint64, float, bool, binary, date, datetime, datetime_iso, { list }, { object }; received 'map'",
  ],
  [
    'a type is null',
    `${open}/params/BoxId/type`,
    { list: null },
    'actions.OpenBox.params.BoxId.type.list: expected one of string, int64, uint64, float, bool, binary, date, datetime, datetime_iso, { list }, { object }; received null',
  ],
  [
    'a flag is a text',
    `${open}/params/BoxId/required`,
    'yes',
    "actions.OpenBox.params.BoxId.required: expected true or false; received 'yes'",
  ],
  [
    'a text has one of two languages',
    `${open}/summary`,
    { en: 'Opens a box.' },
    'actions.OpenBox.summary.zh: expected a text; received nothing',
  ],
  [
    'an object is named that is not there',
    `${open}/params/Tags/type`,
    { list: { object: 'Label' } },
    "actions.OpenBox.params.Tags.type: expected the name of one of objects; received 'Label'",
  ],
  [
    'an error code is not described',
    `${open}/errors`,
    ['InvalidParameter', 'InternalError'],
    "actions.OpenBox.errors[1]: expected a code that errors describes; received 'InternalError'",
  ],
  [
    'the code of a constraint is not described',
    `${open}/params/Tags/maxItems/code`,
    'InternalError',
    "actions.OpenBox.params.Tags.maxItems.code: expected a code that errors describes; received 'InternalError'",
  ],
  [
    'a constraint stands on a type it cannot judge',
    `${open}/params/Size/maxItems`,
    { value: 1, code: 'InvalidParameter', evidence: 'inferred' },
    "actions.OpenBox.params.Size.maxItems: expected to stand on a list; received 'int64'",
  ],
  [
    'a format is no regular expression',
    `${open}/params/BoxId/format`,
    { value: '[', code: 'InvalidParameter', evidence: 'inferred' },
    "actions.OpenBox.params.BoxId.format.value: expected a regular expression; received '['",
  ],
  [
    'a grade of evidence is unknown',
    `${open}/params/Size/minimum/evidence`,
    'guessed',
    "actions.OpenBox.params.Size.minimum.evidence: expected one of documented, observed, inferred; received 'guessed'",
  ],
  [
    'an error code stands twice',
    `${open}/errors`,
    ['FailedOperation', 'InvalidParameter', 'FailedOperation'],
    "actions.OpenBox.errors[2]: expected each item once; received 'FailedOperation'",
  ],
  [
    'a region stands twice',
    'regions',
    ['ap-guangzhou', 'ap-guangzhou'],
    "regions[1]: expected each item once; received 'ap-guangzhou'",
  ],
  [
    'an answer repeats RequestId',
    `${open}/returns/RequestId`,
    { type: 'string' },
    "actions.OpenBox.returns.RequestId: expected a name other than RequestId, which every answer carries; received 'RequestId'",
  ],
  [
    'a member is named like one that every object inherits',
    `${open}/params/toString`,
    { type: 'string' },
    "actions.OpenBox.params.toString: expected a name of letters, digits and _ that objects do not inherit; received 'toString'",
  ],
  [
    'the name of an action would leave its folder',
    'actions/..~up',
    small.actions.OpenBox,
    'actions["..~up"]: expected a name that begins with a capital letter; received \'..~up\'',
  ],
  [
    'a rate is not whole',
    `${open}/requestsPerSecond`,
    0.5,
    'actions.OpenBox.requestsPerSecond: expected a whole number, 1 or more; received 0.5',
  ],
  [
    'a rate allows nothing',
    `${open}/requestsPerSecond`,
    0,
    'actions.OpenBox.requestsPerSecond: expected a whole number, 1 or more; received 0',
  ],
  [
    'a host is more than a name',
    'hosts',
    ['box.tencentcloudapi.com', 'evil.example/../'],
    "hosts[1]: expected a host name in lower case, with {region} for a label; received 'evil.example/../'",
  ],
  [
    'an enum allows nothing',
    `${open}/params/Note/enum/value`,
    [],
    'actions.OpenBox.params.Note.enum.value: expected at least one item; received a list',
  ],
  [
    'an enum lists what is not of its type',
    `${open}/params/Size/enum`,
    { value: [1, 'x'], code: 'InvalidParameter', evidence: 'inferred' },
    "actions.OpenBox.params.Size.enum.value[1]: expected int64; received 'x'",
  ],
  [
    'an enum lists a date of another form',
    `${open}/params/Day`,
    {
      type: { list: 'date' },
      enum: { value: ['01/02/2020'], code: 'InvalidParameter', evidence: 'inferred' },
    },
    "actions.OpenBox.params.Day.enum.value[0]: expected date; received '01/02/2020'",
  ],
  [
    'the least value is beyond the greatest',
    `${open}/params/Size/minimum/value`,
    10,
    'actions.OpenBox.params.Size.minimum.value: expected at most maximum, 9; received 10',
  ],
  [
    'the least length is beyond the greatest',
    `${open}/params/Tags/minItems/value`,
    3,
    'actions.OpenBox.params.Tags.minItems.value: expected at most maxItems, 2; received 3',
  ],
  [
    'the least length is absurd',
    `${open}/params/Tags/minItems/value`,
    1e6,
    'actions.OpenBox.params.Tags.minItems.value: expected a whole number from 0 to 1000; received 1000000',
  ],
  [
    'a required object needs itself',
    'objects/Tag/Parent',
    { type: { object: 'Tag' }, required: true },
    "objects.Tag.Parent: expected a way out: an optional member, a nullable one or a list that may be empty; received 'Tag → Tag'",
  ],
] as const)('%s', ([, path, value, message]) => {
  const read = () => parseSpec(path === '' ? value : bent(path, value), { file })
  expect(outcome(read)).toBe(`${file}: ${message}`)
})

test.for([
  [
    'two objects need each other',
    {},
    "objects.Lid.Box: expected a way out: an optional member, a nullable one or a list that may be empty; received 'Box → Lid → Box'",
  ],
  ['one of them may be null', { nullable: true }, undefined],
  ['one of them may be left out', { returned: false }, undefined],
  ['one of them is retired', { disabled: true }, undefined],
  ['one of them comes in lists', { type: { list: { object: 'Lid' } } }, undefined],
  [
    'one of them comes in lists that are never empty',
    { type: { list: { object: 'Lid' } }, minItems: ONE },
    "objects.Lid.Box: expected a way out: an optional member, a nullable one or a list that may be empty; received 'Box → Lid → Box'",
  ],
  [
    'one of them comes in lists of lists, of which the inner may be empty',
    { type: { list: { list: { object: 'Lid' } } }, minItems: ONE },
    undefined,
  ],
] as const)('in answers: %s', ([, flags, message]) => {
  const objects = {
    ...small.objects,
    Box: { Lid: { type: { object: 'Lid' }, returned: true, ...flags } },
    Lid: { Box: { type: { object: 'Box' }, returned: true } },
  }
  const spec = { ...small, objects }
  expect(outcome(() => parseSpec(spec))).toEqual(message ?? spec)
})

/** A value within so many others. */
function nested(
  depth: number,
  { around, core }: { around: (inner: unknown) => unknown; core: unknown },
): unknown {
  return Array.from({ length: depth }).reduce<unknown>(around, core)
}

test.for([
  ['five lists in one another are a type', 5, true],
  ['six are none', 6, false],
  ['so many that the stack would end are none', 100_000, false],
] as const)('%s', ([, depth, isType]) => {
  const type = nested(depth, { around: (list) => ({ list }), core: 'string' })
  const read = outcome(() => parseSpec(bent(`${open}/params/BoxId/type`, type)))
  if (isType) expect(read).toHaveProperty('actions.OpenBox.params.BoxId.type', type)
  else expect(read).toMatch(/BoxId\.type.*: expected at most 5 lists in one another; received/)
})

test.for([
  ['an example', `${open}/examples/0/params/BoxId`],
  ['a default', `${open}/params/Size/default`],
] as const)('a document too deep for the stack is refused: %s', ([, path]) => {
  const deep = nested(100_000, { around: (inner) => [inner], core: 1 })
  expect(outcome(() => parseSpec(bent(path, deep)))).toMatch(
    /: expected at most 200 levels; received more$/,
  )
})

test('text too deep for the stack is refused', () => {
  const text = `{"actions":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect(() => parseSpecText(text)).toThrow(SpecError)
})

test('text that ends early is refused with the name of its file', () => {
  const text = JSON.stringify(small).slice(0, -20)
  const read = outcome(() => parseSpecText(text, { file }))
  expect(read).toMatch(/^specs\/box\/2020-01-02\/intl\.json: expected JSON; received /)
})

test.for([
  ['in an object', '{"a":1,"b":{"c":1,"c":2}}', 'b.c'],
  ['behind lists', '{"a":[[],[1,{"x":{}},{"y":[{}],"y":3}]]}', 'a[1][2].y'],
  ['written in another way', '{"abc":1,"\\u0061bc":2}', 'abc'],
] as const)('a member that stands twice is refused: %s', ([, text, path]) => {
  expect(outcome(() => parseSpecText(text))).toBe(
    `${path}: expected each member once; received a second one of this name`,
  )
})

test('the error says where, what was expected and what was received, each on its own', () => {
  expect(() => parseSpec(bent('regions', 'all'), { file })).toThrow(
    expect.objectContaining({
      name: 'SpecError',
      file,
      path: 'regions',
      expected: 'a list',
      received: "'all'",
    }),
  )
})
