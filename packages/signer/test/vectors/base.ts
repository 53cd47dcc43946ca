import type { VectorInput } from './format.ts'

/** 2019-02-25T16:44:25Z, the instant of the published examples. */
export const TIMESTAMP = 1551113065

/** What a case has where it does not say otherwise; no key here is anybody's. */
export const BASE: VectorInput = {
  name: '',
  secretId: 'AKIDEXAMPLEexampleEXAMPLEexample0001',
  secretKey: 'exampleSecretKeyEXAMPLEsecretkey',
  timestamp: TIMESTAMP,
  service: 'live',
  method: 'POST',
  host: 'live.tencentcloudapi.com',
  query: '',
  headers: { 'content-type': 'application/json' },
  signedHeaders: ['content-type', 'host'],
  body: { encoding: 'utf8', text: '{"TaskId":"10000","Operator":"zhangsan"}' },
}

/** A GET of a query. */
export const get = (query: string): Partial<VectorInput> => ({
  method: 'GET',
  query,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: { encoding: 'utf8', text: '' },
})

/** A body of text. */
export const utf8 = (text: string): Pick<VectorInput, 'body'> => ({
  body: { encoding: 'utf8', text },
})

/** A body of bytes. */
export const base64 = (text: string): Pick<VectorInput, 'body'> => ({
  body: { encoding: 'base64', text },
})

/** Cases by name; each says how it differs from the base. */
export type Cases = Readonly<Record<string, Partial<VectorInput>>>
