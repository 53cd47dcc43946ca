import { AwsV4Signer } from 'aws4fetch'
import { authorization } from '../../src/authorization.ts'
import { createKeyCache } from '../../src/key-cache.ts'
import { sign } from '../../src/sign.ts'
import { measure, type Times } from './measure.ts'
import { CALL, CREDENTIAL, HOST, PARAMS, TIMESTAMP } from './work.ts'

const keys = createKeyCache({ max: 10 })
const cache = new Map<string, ArrayBuffer>()
const body = JSON.stringify(PARAMS)

const ours = () =>
  authorization({ host: HOST, service: 'live', body, timestamp: TIMESTAMP }, CREDENTIAL, { keys })

const theirs = () =>
  new AwsV4Signer({
    method: 'POST',
    url: `https://${HOST}/`,
    headers: { 'content-type': 'application/json' },
    body,
    accessKeyId: CREDENTIAL.secretId,
    secretAccessKey: CREDENTIAL.secretKey,
    service: 'live',
    region: 'us-east-1',
    cache,
    datetime: '20190225T164425Z',
  }).sign()

const whole = () =>
  sign(CALL, { credential: CREDENTIAL, endpoint: `https://${HOST}`, timestamp: TIMESTAMP, keys })

/** The times of this page. */
export function measurePage(): Promise<Times> {
  return measure({ ours, theirs, whole }, { rounds: 60, times: 50 })
}
