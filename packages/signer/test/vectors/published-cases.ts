import { get, utf8, type Cases } from './base.ts'
import type { VectorV1Input } from './format.ts'

const V3_PAGE = 'https://cloud.tencent.com/document/api/362/4208'
const V3_PAGE_INTL = 'https://www.tencentcloud.com/document/product/267/37447'
const V1_PAGE = 'https://github.com/TencentCloud/signature-process-demo (signature-v1)'

const EXAMPLE = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
}
const MASKED = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
}
const STARS = { secretId: `AKID${'*'.repeat(32)}`, secretKey: '*'.repeat(32) }

const cvm = { service: 'cvm', host: 'cvm.tencentcloudapi.com' }
const json = {
  ...cvm,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  ...utf8(
    '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  ),
}
const withAction = {
  ...json,
  headers: { ...json.headers, 'x-tc-action': 'DescribeInstances' },
  signedHeaders: ['content-type', 'host', 'x-tc-action'],
}

/** The worked examples of the documents. Where a page masks its keys, the asterisks are the key. */
export const PUBLISHED_CASES: Cases = {
  // The page prints another host in its canonical request; only this one comes to the hash and signature it prints.
  'v3 GET, 2018': {
    source: V3_PAGE,
    ...EXAMPLE,
    ...cvm,
    ...get('Limit=10&Offset=0'),
    timestamp: 1539084154,
  },
  'v3 POST, 2019 and intl': { source: V3_PAGE_INTL, ...EXAMPLE, ...json },
  'v3 POST, masked keys': { source: V3_PAGE, ...MASKED, ...json },
  'v3 POST, masked keys, x-tc-action': { source: V3_PAGE, ...MASKED, ...withAction },
  'v3 POST, all stars': { source: V3_PAGE, ...STARS, ...withAction },
}

/** The signatures that the pages print. */
export const PUBLISHED_SIGNATURES: Readonly<Record<string, string>> = {
  'v3 GET, 2018': '5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474',
  'v3 POST, 2019 and intl': '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  'v3 POST, masked keys': '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
  'v3 POST, masked keys, x-tc-action':
    'be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3',
  'v3 POST, all stars': '10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  'v1 GET, example keys': 'EliP9YW3pW28FpsEdkXt/+WcGeI=',
  'v1 GET, masked keys': 'zmmjn35mikh6pM3V7sUEuX4wyYM=',
  'v1 GET, all stars': '7RAM2xfNMO9EiVTNmPg06MRnCvQ=',
}

const v1 = (name: string, { secretId, secretKey }: typeof EXAMPLE): VectorV1Input => ({
  name,
  source: V1_PAGE,
  secretKey,
  method: 'GET',
  host: 'cvm.tencentcloudapi.com',
  parameters: [
    ['Action', 'DescribeInstances'],
    ['InstanceIds.0', 'ins-09dx96dg'],
    ['Limit', '20'],
    ['Nonce', '11886'],
    ['Offset', '0'],
    ['Region', 'ap-guangzhou'],
    ['SecretId', secretId],
    ['Timestamp', '1465185768'],
    ['Version', '2017-03-12'],
  ],
})

/** The worked examples of signature v1. */
export const PUBLISHED_V1_CASES: readonly VectorV1Input[] = [
  v1('v1 GET, example keys', EXAMPLE),
  v1('v1 GET, masked keys', MASKED),
  v1('v1 GET, all stars', STARS),
]
