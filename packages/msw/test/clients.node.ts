import { createRequire } from 'node:module'
import type { Edition } from '@tc3/emulator/live'

const require = createRequire(import.meta.url)

/** How a client signs and sends. */
export interface Manner {
  readonly signature: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'
  readonly method: 'POST' | 'GET'
}

/** Calls an action; rejects with an error that has the service's code. */
export type CallAction = (
  action: string,
  params: object,
) => Promise<Readonly<Record<string, unknown>>>

interface Keys {
  readonly secretId: string
  readonly secretKey: string
}

/** A client of the live service that is published, used as its documentation says and otherwise unmodified. */
export interface Client {
  readonly name: string
  readonly version: string
  /** Whose documents it was made from. */
  readonly edition: Edition
  /** Why it fails where it does: what it does itself. */
  readonly quirks: readonly string[]
  readonly connect: (credential: Keys, manner: Manner) => CallAction
}

const region = 'ap-guangzhou'
const versionOf = (name: string): string => require(`${name}/package.json`).version

const nodejs: Client = {
  name: 'tencentcloud-sdk-nodejs',
  version: versionOf('tencentcloud-sdk-nodejs'),
  edition: 'cn',
  quirks: [],
  connect(credential, { signature, method }) {
    const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
    const profile = { signMethod: signature, httpProfile: { reqMethod: method } }
    const client = new live.v20180801.Client({ credential, region, profile })
    return (action, params) => client[action](params)
  },
}

const intl: Client = {
  name: 'tencentcloud-sdk-nodejs-intl-en',
  version: versionOf('tencentcloud-sdk-nodejs-intl-en'),
  edition: 'intl',
  quirks: [],
  connect({ secretId, secretKey }, { signature, method }) {
    const { v20180801 } = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/live')
    const common = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/common')
    const profile = new common.ClientProfile(signature, new common.HttpProfile(null, null, method))
    const keys = new common.Credential(secretId, secretKey)
    const client = new v20180801.Client(keys, region, profile)
    return (action, params) => {
      const request = Object.assign(new v20180801.Models[`${action}Request`](), params)
      return new Promise((resolve, reject) => {
        client[action](request, (error: unknown, answer: Readonly<Record<string, unknown>>) =>
          error ? reject(error) : resolve(answer),
        )
      })
    }
  },
}

const HASHES = { 'TC3-HMAC-SHA256': undefined, HmacSHA256: 'sha256', HmacSHA1: 'sha1' }

// It resolves with errors as with answers.
const capi: Client = {
  name: '@tencent-sdk/capi',
  version: versionOf('@tencent-sdk/capi'),
  edition: 'cn',
  quirks: [
    'With TC3-HMAC-SHA256 it knows POST alone: told to GET, it signs a GET and sends a POST.',
    'With the older signatures it sends a POST as a form that calls itself `application/json`. The gateway here reads it as the form that it is; whether the service does, no document says.',
  ],
  connect(keys, { signature, method }) {
    const { Capi } = require('@tencent-sdk/capi')
    const client = new Capi({
      ...keys,
      region,
      serviceType: 'live',
      version: '2018-08-01',
      host: 'live.tencentcloudapi.com',
      isV3: signature === 'TC3-HMAC-SHA256',
      signatureMethod: HASHES[signature],
      method,
    })
    return async (action, params) => {
      const { Response } = await client.request(
        { action, ...params },
        {},
        HASHES[signature] === undefined,
      )
      const { Error: error } = Response
      if (error) throw Object.assign(new Error(error.Message), { code: error.Code })
      return Response
    }
  },
}

/** The clients that the matrix tells of. */
export const CLIENTS: readonly Client[] = [nodejs, intl, capi]

/** Every manner there is. */
export const MANNERS: readonly Manner[] = (
  ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const
).flatMap((signature) => (['POST', 'GET'] as const).map((method) => ({ signature, method })))
