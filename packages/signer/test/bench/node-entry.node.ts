import { createHmac, createSecretKey, hash } from 'node:crypto'
import { createRequire } from 'node:module'
import { authorization, createKeyCache, sign } from '@tc3/signer'
import { measure } from './measure.ts'
import { CALL, CREDENTIAL, HOST, PARAMS, TIMESTAMP } from './work.ts'

interface OfficialSign {
  readonly sign3: (options: object) => string
}
const { default: official } = createRequire(import.meta.url)(
  'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js',
) as { readonly default: OfficialSign }

const keys = createKeyCache({ max: 10 })
const rawKey = createSecretKey(Buffer.alloc(32, 7))

const ours = () =>
  authorization(
    { host: HOST, service: 'live', body: JSON.stringify(PARAMS), timestamp: TIMESTAMP },
    CREDENTIAL,
    { keys },
  )

const theirs = () =>
  official.sign3({
    ...CREDENTIAL,
    method: 'POST',
    url: `https://${HOST}/`,
    payload: PARAMS,
    timestamp: TIMESTAMP,
    service: 'live',
    headers: { 'Content-Type': 'application/json' },
  })

const whole = () =>
  sign(CALL, { credential: CREDENTIAL, endpoint: `https://${HOST}`, timestamp: TIMESTAMP, keys })

/** Nothing but two hashes and an HMAC under a key that is there. */
const floor = () => {
  const payload = hash('sha256', JSON.stringify(PARAMS))
  const canonical = hash('sha256', `POST\n/\n\nhost:${HOST}\n\ncontent-type;host\n${payload}`)
  return createHmac('sha256', rawKey).update(canonical).digest('hex')
}

if ((await ours()) !== theirs()) throw new Error('the two sides sign differently')
console.log(
  JSON.stringify(await measure({ ours, theirs, whole, floor }, { rounds: 300, times: 300 })),
)
