import { createRequire } from 'node:module'

/** A key pair as the SDKs want it. */
export interface KeyPair {
  readonly secretId: string
  readonly secretKey: string
}

/** One official client of the live service, set up as its documentation says and otherwise unmodified. */
export interface OfficialSdk {
  readonly name: string
  /** Resolves to the answer; rejects with the SDK's own exception. */
  readonly deletePullStreamTask: (credential: KeyPair, params: object) => Promise<unknown>
}

const require = createRequire(import.meta.url)
const REGION = 'ap-guangzhou'

const nodejs: OfficialSdk = {
  name: 'tencentcloud-sdk-nodejs',
  deletePullStreamTask(credential, params) {
    const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
    const client = new live.v20180801.Client({ credential, region: REGION })
    return client.DeleteLivePullStreamTask(params)
  },
}

const intl: OfficialSdk = {
  name: 'tencentcloud-sdk-nodejs-intl-en',
  deletePullStreamTask({ secretId, secretKey }, params) {
    const { Client, Models } =
      require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/live').v20180801
    const common = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/common')
    const profile = new common.ClientProfile('TC3-HMAC-SHA256')
    const client = new Client(new common.Credential(secretId, secretKey), REGION, profile)
    const request = Object.assign(new Models.DeleteLivePullStreamTaskRequest(), params)
    return new Promise((resolve, reject) => {
      client.DeleteLivePullStreamTask(request, (error: unknown, response: unknown) =>
        error ? reject(error) : resolve(response),
      )
    })
  },
}

/** The official SDKs for Node. */
export const OFFICIAL_SDKS: readonly OfficialSdk[] = [nodejs, intl]
