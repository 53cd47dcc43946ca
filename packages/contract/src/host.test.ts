import { expect, test } from 'vitest'
import { isApiHost, readHost } from './host.ts'

test.for([
  ['live.tencentcloudapi.com', { service: 'live' }],
  ['LIVE.TencentCloudAPI.com', { service: 'live' }],
  ['live.tencentcloudapi.com:443', { service: 'live' }],
  ['live.ap-guangzhou.tencentcloudapi.com', { service: 'live', region: 'ap-guangzhou' }],
  ['cvm.ap-shanghai-fsi.tencentcloudapi.com', { service: 'cvm', region: 'ap-shanghai-fsi' }],
  ['live.intl.tencentcloudapi.com', { service: 'live' }],
  ['live.internal.tencentcloudapi.com', { service: 'live' }],
  ['live.tencentcloudapi.cn', { service: 'live' }],
  ['live.tencentcloudapi.com.cn', { service: 'live' }],
  ['live.tencentcloudapi.com.', { service: 'live' }],
  ['live.ap-guangzhou.tencentcloudapi.com.:443', { service: 'live', region: 'ap-guangzhou' }],
  ['live.tencentcloudapi.woa.com', { service: 'live' }],
  ['live.ap-guangzhou.tencentcloudapi.woa.com', { service: 'live', region: 'ap-guangzhou' }],
  ['live.pre.tencentcloudapi.woa.com', { service: 'live' }],
  ['no_product.tencentcloudapi.com', { service: 'no_product' }],
  ['.tencentcloudapi.com', { service: '' }],
  ['.ap-guangzhou.tencentcloudapi.com', { service: '', region: 'ap-guangzhou' }],
  ['live..tencentcloudapi.com', { service: 'live' }],
  ['tencentcloudapi.com', { service: '' }],
  ['127.0.0.1:8787', {}],
  ['localhost', {}],
  ['nottencentcloudapi.com', {}],
  ['https://live.tencentcloudapi.com', {}],
  ['live.tencentcloudapi.com.example.org', {}],
  ['live.example.org', {}],
  ['', {}],
] as const)('%s names %o', ([name, host]) => {
  expect(readHost(name)).toEqual(host)
  expect(isApiHost(name)).toBe('service' in host)
})
