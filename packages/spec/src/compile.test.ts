import { expect, test } from 'vitest'
import { small } from '../test/small-spec.ts'
import { actionOf } from './action-of.ts'
import { compile } from './compile.ts'
import type { Field, Fields, Json } from './spec.ts'

const whole = { BoxId: 'box-1' }

/** What a schema says: nothing where it accepts, else a code and a path an issue. */
function issues(given: unknown, side: 'params' | 'answer', spec = small): readonly string[] {
  const { error } = compile(spec).actions['OpenBox']?.[side].safeParse(given) ?? {}
  return (error?.issues ?? []).map(({ code, path }) => [code, ...path].join(' '))
}

test.for([
  ['nothing is wrong', whole, []],
  ['an optional member is undefined', { ...whole, Size: undefined }, []],
  ['a parameter is missing', {}, ['invalid_type BoxId']],
  ['a parameter is null', { BoxId: null }, ['invalid_type BoxId']],
  ['an optional parameter is null', { ...whole, Tags: null }, ['invalid_type Tags']],
  ['a parameter has another type', { BoxId: 1 }, ['invalid_type BoxId']],
  ['a parameter is not declared', { ...whole, Force: true }, ['unrecognized_keys']],
  ['a member of an object is missing', { ...whole, Tags: [{}] }, ['invalid_type Tags 0 Key']],
  ['a number is too small', { ...whole, Size: 0 }, ['custom Size']],
  [
    'a list is too long',
    { ...whole, Tags: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }] },
    ['custom Tags'],
  ],
] as const)('params: %s', ([, given, wrong]) => expect(issues(given, 'params')).toEqual(wrong))

const inner = { Inner: [], Lid: true }

test.for([
  ['nothing is wrong', { Box: inner, RequestId: 'r' }, []],
  ['a nullable member is null', { Box: null, RequestId: 'r' }, []],
  ['a returned member is missing', { RequestId: 'r' }, ['invalid_type Box']],
  ['RequestId is missing', { Box: inner }, ['invalid_type RequestId']],
  ['a member is not declared', { Box: { ...inner, Age: 3 }, RequestId: 'r', More: 1 }, []],
  [
    'a member that is not nullable is null',
    { Box: { ...inner, Lid: null }, RequestId: 'r' },
    ['invalid_type Box Lid'],
  ],
  [
    'a box in a box in a box',
    { Box: { Inner: [{ Inner: [{ Inner: [], Lid: 0 }], Lid: true }], Lid: true }, RequestId: 'r' },
    ['invalid_type Box Inner 0 Inner 0 Lid'],
  ],
] as const)('answer: %s', ([, given, wrong]) => expect(issues(given, 'answer')).toEqual(wrong))

/** The schema of one parameter of an action that takes no other. */
function schemaOf(field: Field, side: 'params' | 'answer' = 'params') {
  const fields: Fields = { It: field }
  const OpenBox = { ...small.actions.OpenBox, [side === 'params' ? 'params' : 'returns']: fields }
  const { params, answer } = compile({ ...small, actions: { OpenBox } }).actions['OpenBox'] ?? {}
  const schema = side === 'params' ? params : answer
  return (value: Json) =>
    schema?.safeParse({ It: value, ...(side === 'answer' && { RequestId: 'r' }) }).success
}

test.for([
  [
    'int64',
    [0, -1, 2 ** 53 - 1, 2n ** 53n, 2n ** 63n - 1n, -(2n ** 63n), 5n],
    [0.5, 2 ** 53, 2n ** 63n, '1', true],
  ],
  ['uint64', [0, 7, 2n ** 64n - 1n], [-1, -1n, 2n ** 64n, 1.5, '1']],
  ['float', [0, -0.5, 1e300, 2n ** 60n], ['0.5', true]],
  ['bool', [true, false], ['true', 1, 'True']],
  ['string', ['', '10000'], [10000, true]],
  ['binary', ['', 'aGk='], ['***', 1]],
  ['date', ['2022-01-01'], ['', '2022-1-1', '2022-01-01 00:00:00']],
  [
    'datetime',
    ['2022-01-01 00:00:00', '0000-00-00 00:00:00'],
    ['2022-01-01T00:00:00', '2022-01-01'],
  ],
  [
    'datetime_iso',
    ['2022-01-01T00:00:00+08:00', '2022-01-01T00:00:00Z'],
    ['2022-01-01 00:00:00', '2022-01-01T00:00:00'],
  ],
] as const)('%s accepts its values and no others', ([type, right, wrong]) => {
  const accepts = schemaOf({ type, required: true })
  expect(right.filter((value) => !accepts(value))).toEqual([])
  expect(wrong.filter((value) => accepts(value))).toEqual([])
})

const rule = { code: 'InvalidParameter.Tags', evidence: 'inferred' } as const

test.for([
  ['enum', { type: 'string', enum: { value: ['a', 'b'], ...rule } }, ['a', 'b'], ['c', '']],
  [
    'enum',
    { type: { list: 'int64' }, enum: { value: [1, 2], ...rule } },
    [[], [1, 2], [2n]],
    [[3], [1, 3]],
  ],
  ['minimum', { type: 'int64', minimum: { value: 1, ...rule } }, [1, 2n ** 60n], [0, -(2n ** 60n)]],
  ['maximum', { type: 'float', maximum: { value: 1.5, ...rule } }, [1.5, -3], [1.6, 2n ** 60n]],
  ['minItems', { type: { list: 'bool' }, minItems: { value: 1, ...rule } }, [[true]], [[]]],
  [
    'maxItems',
    { type: { list: 'bool' }, maxItems: { value: 1, ...rule } },
    [[], [true]],
    [[true, true]],
  ],
  [
    'maxBytes',
    { type: 'string', maxBytes: { value: 4, ...rule } },
    ['abcd', '值a'],
    ['abcde', '值值'],
  ],
  [
    'format',
    { type: 'string', format: { value: 'a|b+', ...rule } },
    ['a', 'bb'],
    ['ab', 'a\n', ''],
  ],
] as const)('%s is refused with its code', ([name, field, right, wrong]) => {
  const OpenBox = { ...small.actions.OpenBox, params: { It: field } }
  const { params } = compile({ ...small, actions: { OpenBox } }).actions['OpenBox'] ?? {}
  const verdicts = (values: readonly Json[]) => values.map((It) => params?.safeParse({ It }))
  for (const verdict of verdicts(right)) expect(verdict?.success).toBe(true)
  for (const verdict of verdicts(wrong))
    expect(verdict?.error?.issues[0]).toMatchObject({ params: { code: rule.code, rule: name } })
})

test('a limit that is a warning refuses nothing', () => {
  const accepts = schemaOf({ type: 'int64', maximum: { value: 1, ...rule, severity: 'warning' } })
  expect(accepts(2)).toBe(true)
})

test('limits are not enforced on answers', () => {
  const accepts = schemaOf({ type: 'string', enum: { value: ['a'], ...rule } }, 'answer')
  expect(accepts('later')).toBe(true)
})

test('a retired member may be missing from an answer, though it is said to be there always', () => {
  const OpenBox = {
    ...small.actions.OpenBox,
    returns: { Old: { type: 'string', returned: true, disabled: true } as const },
  }
  const { answer } = compile({ ...small, actions: { OpenBox } }).actions['OpenBox'] ?? {}
  expect(answer?.safeParse({ RequestId: 'r' }).success).toBe(true)
})

test('params and objects without members are unknown: anything in them passes', () => {
  const empty = { ...small.actions.OpenBox, params: {} }
  const holding = { ...empty, params: { It: { type: { object: 'Empty' } } as const } }
  const spec = {
    ...small,
    actions: { Empty: empty, Holding: holding },
    objects: { ...small.objects, Empty: {} },
  }
  const { Empty, Holding } = compile(spec).actions
  expect(Empty?.params.parse({ Any: 1 })).toEqual({ Any: 1 })
  expect(Holding?.params.parse({ It: { Any: [null] } })).toEqual({ It: { Any: [null] } })
})

test('an action and its schemas are made once', () => {
  const { actions } = compile(small)
  expect(actions['OpenBox']).toBe(actions['OpenBox'])
  expect(actions['OpenBox']?.params).toBe(actions['OpenBox']?.params)
})

test('a spec with a hole is compiled as far as it is used: an action is made when it is first asked for', () => {
  const broken = { ...small.actions.OpenBox, params: undefined as unknown as Fields }
  const { actions } = compile({
    ...small,
    actions: { OpenBox: small.actions.OpenBox, Broken: broken },
  })
  expect(actions['OpenBox']?.params.safeParse(whole).success).toBe(true)
  expect(() => actions['Broken']).toThrow(TypeError)
})

test.for(['ShutBox', 'toString'])('an action that is not there is a TypeError: %s', (name) => {
  expect(() => actionOf(compile(small), name)).toThrow(TypeError)
})
