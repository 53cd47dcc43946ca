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

const limit = <Value>(value: Value) => ({ value, code: 'InvalidParameter', evidence: 'inferred' })

test.for([
  [
    'an end that is none',
    { type: 'float', maximum: limit(Infinity) },
    'maximum.value: expected a finite number; received Infinity',
  ],
  [
    'a listed value that is none',
    { type: 'float', enum: limit([1, -Infinity]) },
    'enum.value[1]: expected a text or a finite number; received -Infinity',
  ],
  [
    'below every uint64',
    { type: 'uint64', maximum: limit(-1) },
    'maximum.value: expected at least 0; received -1',
  ],
  [
    'beyond every int64',
    { type: 'int64', minimum: limit(2 ** 63) },
    'minimum.value: expected at most 9223372036854775807; received 9223372036854776000',
  ],
  [
    'between two integers',
    { type: { list: 'int64' }, minimum: limit(1.2), maximum: limit(1.5) },
    'minimum.value: expected a whole number between it and maximum, 1.5; received 1.2',
  ],
  [
    'an enum below the minimum',
    { type: 'int64', minimum: limit(10), enum: limit([1, 2]) },
    "enum.value: expected a value that keeps minimum; received '1, 2'",
  ],
  [
    'an enum that is too long',
    { type: 'string', maxBytes: limit(1), enum: limit(['abc']) },
    "enum.value: expected a value that keeps maxBytes; received 'abc'",
  ],
  [
    'an enum of another format',
    { type: 'string', format: limit('^x$'), enum: limit(['abc']), maxBytes: limit(9) },
    "enum.value: expected a value that keeps maxBytes, format; received 'abc'",
  ],
  [
    'a day that is too short',
    { type: 'date', maxBytes: limit(9) },
    'maxBytes.value: expected at least the 10 of a date; received 9',
  ],
  [
    'a beginning behind something',
    { type: 'string', format: limit('a^') },
    "format.value: expected a regular expression with ^ and $ at its ends alone; received 'a^'",
  ],
  [
    'an end before something',
    { type: 'string', format: limit('(?:a$)+$b') },
    "format.value: expected a regular expression with ^ and $ at its ends alone; received '(?:a$)+$b'",
  ],
] as const)('limits that no value keeps: %s', ([, field, message]) => {
  const path = 'objects.Unused.Any'
  expect(outcome(() => parseSpec(bent('objects/Unused/Any', field)))).toBe(`${path}.${message}`)
})

test.for([
  ['a range of one integer', { type: 'int64', minimum: limit(1.2), maximum: limit(2) }],
  [
    'the least and the greatest',
    { type: 'int64', minimum: limit(-(2 ** 63)), maximum: limit(2 ** 63) },
  ],
  [
    'an enum with one value that keeps the others',
    { type: 'int64', minimum: limit(2), enum: limit([1, 2]) },
  ],
  ['a warning', { type: 'int64', minimum: { ...limit(2), severity: 'warning' }, enum: limit([1]) }],
  [
    'anchors at the ends of alternatives',
    { type: 'string', format: limit('^a$|(?:^b)c|[$^]|\\^\\$x|(?!^)d$') },
  ],
] as const)('limits that values keep: %s', ([, field]) => {
  expect(outcome(() => parseSpec(bent('objects/Unused/Any', field)))).not.toBeTypeOf('string')
})

const STRAY = 'expected a host name in lower case, with {region} for a label; received'

test.for([
  [
    'no such day',
    'version',
    '2023-02-29',
    "version: expected a date as YYYY-MM-DD; received '2023-02-29'",
  ],
  [
    'no such month',
    'version',
    '2020-13-01',
    "version: expected a date as YYYY-MM-DD; received '2020-13-01'",
  ],
  ['a label that begins with a hyphen', 'hosts', ['-a.com'], `hosts[0]: ${STRAY} '-a.com'`],
  ['a label of 64 letters', 'hosts', ['a'.repeat(64)], `hosts[0]: ${STRAY} '${'a'.repeat(60)}…'`],
  [
    'a region without a name',
    'regions',
    [''],
    "regions[0]: expected the name of a region; received ''",
  ],
  [
    'a region of another service',
    `${open}/regions`,
    ['ap-guangzhou', 'ap-tokyo'],
    "actions.OpenBox.regions[1]: expected one of the regions of the service; received 'ap-tokyo'",
  ],
  [
    'a content type that the gateway does not take',
    `${open}/contentTypes`,
    ['text/plain'],
    "actions.OpenBox.contentTypes[0]: expected one of application/json, application/x-www-form-urlencoded, multipart/form-data, application/octet-stream; received 'text/plain'",
  ],
  [
    'an address that nobody can open',
    `${open}/docs`,
    'javascript:alert(1)',
    "actions.OpenBox.docs: expected an http address; received 'javascript:alert(1)'",
  ],
  [
    'an answer that returns Error',
    `${open}/returns/Error`,
    { type: 'string' },
    "actions.OpenBox.returns.Error: expected a name other than Error, which makes an answer a failure; received 'Error'",
  ],
  [
    'a flag of answers on a parameter',
    `${open}/params/Size/returned`,
    true,
    'actions.OpenBox.params.Size.returned: expected only on what an answer carries; received true',
  ],
  [
    'a flag of requests on an answer',
    `${open}/returns/Box/required`,
    true,
    'actions.OpenBox.returns.Box.required: expected only on what a request carries; received true',
  ],
  [
    'a flag of answers on an object that is only sent',
    'objects/Tag/Key/nullable',
    true,
    'objects.Tag.Key.nullable: expected only on what an answer carries; received true',
  ],
  [
    'a flag of requests on an object that is only answered',
    'objects/Box/Lid/required',
    true,
    'objects.Box.Lid.required: expected only on what a request carries; received true',
  ],
  [
    'an example of another type',
    `${open}/params/BoxId/example`,
    7,
    'actions.OpenBox.params.BoxId.example: expected a value of type string; received 7',
  ],
  [
    'a default of another type',
    `${open}/params/Tags/default`,
    [{}, 1],
    'actions.OpenBox.params.Tags.default: expected a value of type list of Tag; received a list',
  ],
] as const)('%s', ([, path, value, message]) => {
  expect(outcome(() => parseSpec(bent(path, value)))).toBe(message)
})

test.for([
  ['a leap day', 'version', '2024-02-29'],
  [
    'flags of both directions on an object that nobody uses',
    'objects/Unused/Any',
    { type: 'float', required: true, returned: true },
  ],
  ['null for an example where it may come', `${open}/returns/Box/example`, null],
] as const)('%s is read', ([, path, value]) => {
  expect(outcome(() => parseSpec(bent(path, value)))).not.toBeTypeOf('string')
})

test('where the regions of the service are not known, an action may name any', () => {
  expect(outcome(() => parseSpec(bent('regions', [])))).not.toBeTypeOf('string')
})

test('flags of both directions stand on an object that travels in both', () => {
  const Key = { type: 'string', required: true, returned: true, nullable: true }
  const spec = bent('objects/Tag/Key', Key) as { actions: { OpenBox: { returns: object } } }
  Object.assign(spec.actions.OpenBox.returns, { Tag: { type: { object: 'Tag' } } })
  expect(outcome(() => parseSpec(spec))).not.toBeTypeOf('string')
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
  const read = outcome(() => parseSpec(bent('objects/Unused/Any/type', type)))
  if (isType) expect(read).toHaveProperty('objects.Unused.Any.type', type)
  else expect(read).toMatch(/Any\.type.*: expected at most 5 lists in one another; received/)
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
  [
    'behind texts with marks',
    String.raw`{"a\\":"\":{","b":[":","\\\""],"a\\":1}`,
    String.raw`["a\\"]`,
  ],
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
