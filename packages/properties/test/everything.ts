import type { ActionSlice, Constraint, Fields, Spec } from '@tc3/spec'

const documented = <Value>(value: Value, code: string): Constraint<Value> => ({
  value,
  code,
  evidence: 'documented',
})

const filter: Fields = {
  Name: { type: 'string', required: true, returned: true, example: 'zone' },
  Values: { type: { list: 'string' }, required: true, returned: true },
  name: { type: 'int64' },
}

/** An object with three list edges to itself, one plain edge, and a cycle over a second one. */
const node: Fields = {
  Id: { type: 'uint64', required: true, returned: true },
  AnyOf: { type: { list: { object: 'Node' } } },
  OneOf: { type: { list: { object: 'Node' } }, required: true, returned: true },
  AllOf: { type: { list: { object: 'Node' } }, nullable: true },
  Next: { type: { object: 'Node' }, nullable: true },
  Other: { type: { object: 'Other' } },
}

const limited: Fields = {
  Kind: {
    type: 'string',
    required: true,
    enum: documented(['Live', 'Vod'], 'InvalidParameter.Kind'),
  },
  Kinds: { type: { list: 'string' }, enum: documented(['a', 'b', ''], 'InvalidParameterValue') },
  Mode: { type: 'int64', enum: documented([0, 1], 'InvalidParameter') },
  PageSize: {
    type: 'uint64',
    required: true,
    minimum: documented(1, 'InvalidParameter'),
    maximum: documented(20, 'InvalidParameterValue.PageSize'),
  },
  Offset: { type: 'int64', minimum: documented(-3, 'InvalidParameter.Offset') },
  Ratio: {
    type: 'float',
    minimum: documented(0.25, 'InvalidParameter.Ratio'),
    maximum: documented(0.75, 'InvalidParameter.Ratio'),
  },
  Urls: {
    type: { list: 'string' },
    required: true,
    minItems: documented(1, 'InvalidParameter.Few'),
    maxItems: documented(4, 'InvalidParameter.Many'),
    maxBytes: documented(10, 'InvalidParameter.Long'),
  },
  Pairs: { type: { list: { object: 'Filter' } }, maxItems: documented(2, 'LimitExceeded') },
  Comment: { type: 'string', maxBytes: documented(5, 'InvalidParameter.Comment') },
  Code: {
    type: 'string',
    format: documented('[a-z]{2}-[0-9]{1,3}', 'InvalidParameter.Code'),
    maxBytes: documented(5, 'InvalidParameter.Code'),
  },
  Advice: {
    type: 'string',
    enum: {
      value: ['suggested'],
      code: 'InvalidParameter',
      evidence: 'inferred',
      severity: 'warning',
    },
  },
}

const scalars: Fields = {
  String: { type: 'string', required: true, returned: true, example: 'an example' },
  Int: { type: 'int64', required: true, returned: true, example: -1 },
  Uint: { type: 'uint64', required: true, returned: true },
  Float: { type: 'float', required: true, returned: true },
  Bool: { type: 'bool', required: true, returned: true, nullable: true },
  Binary: { type: 'binary', required: true, returned: true },
  Date: { type: 'date', required: true, returned: true },
  Datetime: { type: 'datetime', required: true, returned: true },
  DatetimeIso: { type: 'datetime_iso', required: true, returned: true, nullable: true },
  Optional: { type: 'string' },
  Retired: { type: 'string', returned: true, disabled: true },
}

/** An action with every feature of the format: each scalar, lists, objects, recursion, flags, limits. */
export const everything: ActionSlice = {
  service: 'test',
  version: '2020-01-01',
  edition: 'intl',
  name: 'DescribeEverything',
  hosts: ['test.tencentcloudapi.com'],
  regions: ['ap-guangzhou', 'ap-singapore'],
  region: 'optional',
  summary: 'Everything a spec can say.',
  params: {
    Scalars: { type: { object: 'Scalars' }, required: true },
    Limited: { type: { object: 'Limited' } },
    Filters: { type: { list: { object: 'Filter' } } },
    Node: { type: { object: 'Node' } },
    Unknown: { type: { object: 'Unknown' } },
    Numbers: { type: { list: 'int64' } },
    TaskId: { type: 'string', required: true },
  },
  returns: {
    Scalars: { type: { object: 'Scalars' }, returned: true, nullable: true },
    Nodes: { type: { list: { object: 'Node' } }, returned: true, nullable: true },
    Unknown: { type: { object: 'Unknown' } },
    TotalCount: { type: 'uint64', returned: true },
    Retired: { type: 'string', returned: true, disabled: true },
  },
  errors: {},
  examples: [{ params: { TaskId: 'published', Scalars: 'not typed', Numbers: [7] } }],
  objects: {
    Scalars: scalars,
    Limited: limited,
    Filter: filter,
    Node: node,
    Other: { Node: { type: { object: 'Node' } }, Nodes: { type: { list: { object: 'Node' } } } },
    Unknown: {},
  },
}

/** The slice of one action as a spec of its own. */
export function specOf({ name, errors, objects, ...slice }: ActionSlice): Spec {
  const { service, version, edition, hosts, regions } = slice
  const actions = { [name]: { ...slice, errors: Object.keys(errors) } }
  return { service, version, edition, hosts, regions, objects, errors, actions }
}
