import { createRequire } from 'node:module'

/** A call as a user of an SDK makes it. */
export interface SdkCall {
  readonly credential: { readonly secretId: string; readonly secretKey: string }
  readonly region: string
  readonly params: object
}

/** One official client of the live service, set up as its documentation says and otherwise unmodified. */
export interface OfficialSdk {
  readonly name: string
  /** Resolves to the answer; rejects with the SDK's own exception. */
  readonly deletePullStreamTask: (call: SdkCall) => Promise<unknown>
}

const require = createRequire(import.meta.url)

const nodejs: OfficialSdk = {
  name: 'tencentcloud-sdk-nodejs',
  deletePullStreamTask({ credential, region, params }) {
    const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
    const client = new live.v20180801.Client({ credential, region })
    return client.DeleteLivePullStreamTask(params)
  },
}

// Without a profile this edition signs with HmacSHA256, the older method.
const intl: OfficialSdk = {
  name: 'tencentcloud-sdk-nodejs-intl-en',
  deletePullStreamTask({ credential, region, params }) {
    const { v20180801 } = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/live')
    const common = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/common')
    const keys = new common.Credential(credential.secretId, credential.secretKey)
    const profile = new common.ClientProfile('TC3-HMAC-SHA256')
    const client = new v20180801.Client(keys, region, profile)
    const request = Object.assign(new v20180801.Models.DeleteLivePullStreamTaskRequest(), params)
    return new Promise((resolve, reject) => {
      client.DeleteLivePullStreamTask(request, (error: unknown, response: unknown) =>
        error ? reject(error) : resolve(response),
      )
    })
  },
}

/** The official SDKs for Node. */
export const OFFICIAL_SDKS: readonly OfficialSdk[] = [nodejs, intl]
