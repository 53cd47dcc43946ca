import { expect, test } from 'vitest'
import type { Type } from '../../spec.ts'
import { hintsIn } from './hints-in.ts'

/** What was found, each as its rule, its tier and its value. */
function found(prose: string, type: Type): readonly string[] {
  return hintsIn(prose, type).map(
    ({ rule, tier, value }) => `${rule} ${tier} ${JSON.stringify(value)}`,
  )
}

test.for([
  [
    'a heading made for values',
    '模式。\n枚举值：\n- write： 写命令\n- read： 读命令',
    'string',
    ['enum template ["write","read"]'],
  ],
  [
    'the same in English',
    'Mode.\nEnumeration value(s):\n- 0: off\n- 1: on',
    'int64',
    ['enum template [0,1]'],
  ],
  [
    'a keyword and bullets',
    '状态。取值范围：\n- NORMAL：正常\n- CLOSED（已关闭）\n其他说明',
    'string',
    ['enum keyword ["NORMAL","CLOSED"]'],
  ],
  [
    'values with a colon',
    '比例。可选值：\n- 16:9\n- 4:3',
    'string',
    ['enum keyword ["16:9","4:3"]'],
  ],
  [
    'values in quotes',
    'Valid values:\n- `A`: first\n- `B`: second',
    'string',
    ['enum keyword ["A","B"]'],
  ],
  ['numbers with meanings', '0：关闭，1：开启；-1: 未知', 'int64', ['enum numbered [0,1,-1]']],
  [
    'values of a list',
    '权益，取值有：\n- Play：可播\n- Sing：可唱',
    { list: 'string' },
    ['enum keyword ["Play","Sing"]'],
  ],
  [
    'a range under its heading',
    '大小\n取值范围：[1, 100]',
    'uint64',
    ['minimum template 1', 'maximum template 100'],
  ],
  [
    'a range that leaves its ends out',
    '取值范围：(0, 65536)',
    'int64',
    ['minimum template 1', 'maximum template 65535'],
  ],
  [
    'a range with Chinese brackets, which leave nothing out',
    '取值范围：（0，168）',
    'int64',
    ['minimum template 0', 'maximum template 168'],
  ],
  [
    'a range in a sentence',
    '权重，取值范围为1~100，默认值为10。',
    'int64',
    ['minimum keyword 1', 'maximum keyword 100', 'default keyword 10'],
  ],
  [
    'a range of fractions',
    '置信度，取值范围[0.0, 1.0]。',
    'float',
    ['minimum keyword 0', 'maximum keyword 1'],
  ],
  [
    'a maximum',
    '返回数量，默认为20，最大值为100。',
    'uint64',
    ['maximum most 100', 'default keyword 20'],
  ],
  ['lengths', '名称，长度为1-60个字符。', 'string', ['minLength pair 1', 'maxLength pair 60']],
  ['a greatest length', 'The remark, up to 128 characters.', 'string', ['maxLength most 128']],
  ['a default of a text', '排序方式，默认为 asc。', 'string', ['default keyword "asc"']],
  ['a default with its meaning behind', '默认值：0，表示不限制', 'int64', ['default template 0']],
  ['a default of an English sentence', 'It defaults to `eu`.', 'string', ['default keyword "eu"']],
  [
    'a default with a version behind the dot',
    'The default value is 5.6. More below.',
    'string',
    ['default keyword "5.6"'],
  ],
  ['a default with its unit', 'Default is 10 minutes.', 'int64', ['default keyword 10']],
  ['a default that is a mark', '主机记录，默认为 @。', 'string', ['default keyword "@"']],
  ['a default of a boolean', 'Default value: false', 'bool', ['default template false']],
] as const)('found: %s', ([, prose, type, hints]) => expect(found(prose, type)).toEqual(hints))

test.for([
  ['the note that null may come', '注意：此字段可能返回 null，表示取不到有效值。', 'string'],
  ['one value alone', '枚举值：\n- 0： 关闭', 'int64'],
  ['values of another type', '枚举值：\n- low： 低\n- high： 高', 'int64'],
  ['values of which one is a meaning', '取值范围：\n- NORMAL：正常\n- 其他：异常', 'string'],
  ['values for some callers', '- 白名单用户，可选值：\n- A：甲\n- B：乙', 'string'],
  ['a time of day', '开始时间 00:00 到 12:30', 'int64'],
  ['a list of numbers for a range', '取值范围 [1,2,3,6]', 'int64'],
  ['a union of ranges', '取值范围：0 和 [26, 256]', 'int64'],
  ['a bound with a unit', '带宽，最大为1GiB/s', 'int64'],
  ['a bound of a power', '取值范围：[0, 2^32)', 'int64'],
  ['a default with a unit', '默认为5s', 'int64'],
  ['a default in words', '默认为全部', 'string'],
  ['what is the default', 'Largest first by default. Up to you.', 'string'],
  ['a default that is said to be one', 'all: every box (default value).', 'string'],
  ['the default of something', 'Default value of the parameter.', 'string'],
  ['a default that is a word of a sentence', 'The default is proximity access.', 'string'],
  ['a default that is nothing', 'Default value: empty.', 'string'],
  ['a default with thousands', 'Default: 1,000; the rest is cut.', 'int64'],
  ['a bound with thousands', 'Maximum: 1,000.', 'int64'],
  ['values of which one ends a sentence', 'Valid values:\n- dot\n- no sign.', 'string'],
  ['numbers of a text', '0：关闭，1：开启', 'string'],
  ['anything of an object', '枚举值：\n- a： 甲\n- b： 乙', { object: 'Tag' }],
] as const)('not found: %s', ([, prose, type]) => expect(found(prose, type)).toEqual([]))

test('a hint quotes the words it was found in', () => {
  const [hint] = hintsIn('返回数量。\n取值范围：[1, 100]\n单位：个', 'uint64')
  expect(hint).toEqual({ rule: 'minimum', value: 1, tier: 'template', quote: '取值范围：[1, 100]' })
})
