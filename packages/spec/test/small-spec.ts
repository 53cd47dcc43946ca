import type { Spec } from '../src/index.ts'

/** A small contract that makes use of the whole format, for tests to bend. */
export const small = {
  service: 'box',
  version: '2020-01-02',
  edition: 'intl',
  hosts: ['box.tencentcloudapi.com'],
  regions: ['ap-guangzhou', 'ap-shanghai'],
  actions: {
    OpenBox: {
      summary: { en: 'Opens a box.', zh: '打开盒子。' },
      docs: 'https://example.com/open-box',
      status: 'online',
      requestsPerSecond: 20,
      region: 'required',
      regions: ['ap-guangzhou', 'ap-shanghai'],
      contentTypes: ['application/json'],
      streams: false,
      params: {
        BoxId: { type: 'string', required: true, summary: 'Which box.', example: 'box-1' },
        Note: {
          type: 'string',
          disabled: true,
          enum: { value: ['a', 'b'], code: 'InvalidParameter', evidence: 'observed' },
          maxBytes: {
            value: 9,
            code: 'InvalidParameter',
            evidence: 'inferred',
            severity: 'warning',
          },
          format: { value: '[ab]', code: 'InvalidParameter', evidence: 'inferred' },
        },
        Size: {
          type: 'int64',
          default: 1,
          hints: [{ rule: 'default', value: 1, tier: 'template', quote: 'Default value: 1' }],
          maximum: { value: 9, code: 'InvalidParameter', evidence: 'documented' },
          minimum: { value: 1, code: 'InvalidParameter', evidence: 'documented' },
        },
        Tags: {
          type: { list: { object: 'Tag' } },
          minItems: { value: 0, code: 'InvalidParameter.Tags', evidence: 'inferred' },
          maxItems: { value: 2, code: 'InvalidParameter.Tags', evidence: 'inferred' },
        },
      },
      returns: { Box: { type: { object: 'Box' }, returned: true, nullable: true } },
      errors: ['InvalidParameter', 'InvalidParameter.Tags'],
      examples: [
        {
          title: 'One',
          method: 'GET',
          params: { BoxId: 'box-1' },
          returns: { Box: null, RequestId: 'r' },
        },
      ],
    },
  },
  objects: {
    Tag: { Key: { type: 'string', required: true }, Value: { type: 'string' } },
    Box: {
      Inner: { type: { list: { object: 'Box' } }, returned: true },
      Lid: { type: 'bool', returned: true },
    },
    Unused: { Any: { type: 'float' } },
  },
  errors: {
    InvalidParameter: 'A parameter is wrong.',
    'InvalidParameter.Tags': 'Too many tags.',
    FailedOperation: 'It failed.',
  },
} as const satisfies Spec
