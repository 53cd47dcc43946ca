import type { VectorV1Input } from './format.ts'

const SETS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'no parameters': [],
  'two parameters': [
    ['Limit', '20'],
    ['Offset', '0'],
  ],
  'ten and more in a list': Array.from(
    { length: 12 },
    (_, at) => [`InstanceIds.${at}`, `ins-${at}`] as const,
  ),
  nested: [
    ['Filters.0.Name', 'zone'],
    ['Filters.0.Values.0', 'ap-guangzhou-1'],
  ],
  'not ASCII': [['Name', '直播 Ünï 😀']],
  marks: [['Name', '~ !\'()*+-._%&=#?/:@$,;"<>[]{}|\\^`']],
  'empty value': [['Name', '']],
  'upper and lower case names': [
    ['b', '1'],
    ['B', '2'],
    ['a', '3'],
    ['A', '4'],
  ],
  'an underscore': [
    ['Task_Id', '1'],
    ['Task.Id', '2'],
  ],
  'a token and a language': [
    ['Token', 'TOKENexample'],
    ['Language', 'zh-CN'],
  ],
}

const common = (signatureMethod: string): readonly (readonly [string, string])[] => [
  ['Action', 'DescribeInstances'],
  ['Version', '2017-03-12'],
  ['Region', 'ap-guangzhou'],
  ['Timestamp', '1551113065'],
  ['Nonce', '9223372036854775807'],
  ['SecretId', 'AKIDEXAMPLEexampleEXAMPLEexample0001'],
  ['SignatureMethod', signatureMethod],
]

/** Every set, by both algorithms and both methods. */
export const V1_CASES: readonly VectorV1Input[] = Object.entries(SETS).flatMap(
  ([name, parameters]) =>
    (['HmacSHA1', 'HmacSHA256'] as const).flatMap((signatureMethod) =>
      (['GET', 'POST'] as const).map((method) => ({
        name: `${name}, ${signatureMethod}, ${method}`,
        secretKey: 'exampleSecretKeyEXAMPLEsecretkey',
        signatureMethod,
        method,
        host: 'cvm.tencentcloudapi.com',
        parameters: [...parameters, ...common(signatureMethod)],
      })),
    ),
)
