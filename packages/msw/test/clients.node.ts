import { Agent } from 'node:http'
import { createRequire } from 'node:module'
import { connect as connectSocket } from 'node:net'
import type { Edition } from '@tc3/emulator/live'

const require = createRequire(import.meta.url)

/** How a client signs and sends. */
export interface Manner {
  readonly signature: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'
  readonly method: 'POST' | 'GET'
}

/** Calls an action; rejects with an error that has the service's code. */
export type CallAction = (action: string, params: object) => Promise<Answer>

type Answer = Readonly<Record<string, unknown>>

interface Keys {
  readonly secretId: string
  readonly secretKey: string
}

/** How a client comes to a server on loopback. */
export type Form = 'agent' | 'proxy' | 'address'

/** A server on loopback, and how a client comes to it. */
export interface Loopback {
  readonly form: Form
  readonly server: URL
}

/** A client of the live service that is published, used as its documentation says and otherwise unmodified. */
export interface Client {
  readonly name: string
  readonly version: string
  /** Whose documents it was made from. */
  readonly edition: Edition
  /** Why it fails where it does: what it does itself. */
  readonly quirks: readonly string[]
  /** How it can be brought to a server on loopback, and what it does there that it does nowhere else. */
  readonly forms: Readonly<Partial<Record<Form, string>>>
  readonly connect: (credential: Keys, manner: Manner, loopback?: Loopback) => CallAction
}

const region = 'ap-guangzhou'
const versionOf = (name: string): string => require(`${name}/package.json`).version

/** The profile of the SDK for Node that brings it to a server: under the real host name, but at an address. */
const PROFILES: Readonly<Record<Form, (server: URL) => object>> = {
  agent: ({ port }) => ({
    agent: Object.assign(new Agent(), {
      createConnection: () => connectSocket(Number(port), '127.0.0.1'),
    }),
  }),
  proxy: ({ href }) => ({ proxy: href }),
  address: ({ host }) => ({ endpoint: host }),
}

const WITHOUT_PORT =
  'With TC3-HMAC-SHA256 it signs the host without the port, while its Host header has it; and its scope names what stands before the first dot, `127`, as the service. The gateway here takes both: at an address the action tells the product.'

const nodejs: Client = {
  name: 'tencentcloud-sdk-nodejs',
  version: versionOf('tencentcloud-sdk-nodejs'),
  edition: 'cn',
  quirks: [],
  forms: {
    agent:
      'The host name stays the real one. `protocol: "http://"` and an agent whose `createConnection` connects to the server.',
    proxy:
      'The host name stays the real one. `protocol: "http://"` and `proxy: "http://127.0.0.1:8787"`.',
    address: `\`protocol: "http://"\` and \`endpoint: "127.0.0.1:8787"\`. ${WITHOUT_PORT}`,
  },
  connect(credential, { signature, method }, loopback) {
    const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
    const reach = loopback && {
      protocol: 'http://',
      ...PROFILES[loopback.form](loopback.server),
    }
    const profile = { signMethod: signature, httpProfile: { reqMethod: method, ...reach } }
    const client = new live.v20180801.Client({ credential, region, profile })
    return (action, params) => client[action](params)
  },
}

const intl: Client = {
  name: 'tencentcloud-sdk-nodejs-intl-en',
  version: versionOf('tencentcloud-sdk-nodejs-intl-en'),
  edition: 'intl',
  quirks: [],
  forms: {
    proxy:
      'The host name stays the real one. `new HttpProfile("http://")` and `http_proxy=http://127.0.0.1:8787` in the environment.',
    address: `\`new HttpProfile("http://", "127.0.0.1:8787")\`; it knows no agent. ${WITHOUT_PORT}`,
  },
  connect({ secretId, secretKey }, { signature, method }, loopback) {
    const { v20180801 } = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/live')
    const common = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/common')
    const isByProxy = loopback?.form === 'proxy'
    const reach = loopback ? ['http://', isByProxy ? null : loopback.server.host] : [null, null]
    const profile = new common.ClientProfile(signature, new common.HttpProfile(...reach, method))
    const keys = new common.Credential(secretId, secretKey)
    const client = new v20180801.Client(keys, region, profile)
    return (action, params) => {
      const request = Object.assign(new v20180801.Models[`${action}Request`](), params)
      if (isByProxy) process.env['http_proxy'] = loopback.server.href
      return new Promise<Answer>((resolve, reject) => {
        client[action](request, (error: unknown, answer: Answer) =>
          error ? reject(error) : resolve(answer),
        )
      }).finally(() => delete process.env['http_proxy'])
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
  forms: {
    address:
      '`protocol: "http"` and `host: "127.0.0.1:8787"`; it knows no agent and no proxy. It signs the host with the port, and its `serviceType` as the service.',
  },
  connect(keys, { signature, method }, loopback) {
    const { Capi } = require('@tencent-sdk/capi')
    const client = new Capi({
      ...keys,
      region,
      serviceType: 'live',
      version: '2018-08-01',
      host: loopback?.server.host ?? 'live.tencentcloudapi.com',
      protocol: loopback ? 'http' : 'https',
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

/** Each client with each form of bringing it to a server. */
export const BY_LOOPBACK = CLIENTS.flatMap((client) =>
  (Object.keys(client.forms) as Form[]).map((form) => ({ client, form })),
)

/** Every manner there is. */
export const MANNERS: readonly Manner[] = (
  ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const
).flatMap((signature) => (['POST', 'GET'] as const).map((method) => ({ signature, method })))
