import { OFFICIAL_SDKS, type OfficialSdk } from '../test/official-sdks.node.ts'

/** What a client does in the demo, what the service must answer, and who breaks the contract by it. */
export interface Exchange {
  readonly sdk: OfficialSdk
  /** What it does, in words that show what is odd. */
  readonly title: string
  readonly params: object
  /** The error code expected; none where the call must succeed. */
  readonly code?: string
  /** The contract says that the client must not. */
  readonly isForbidden?: boolean
  readonly secretId?: string
  readonly secretKey?: string
  readonly region?: string
  /** How far the service's clock is ahead of the client's. */
  readonly aheadSeconds?: number
  /** How many calls it makes at once: one unless said otherwise. */
  readonly times?: number
  /** It happens in the second of the exchange before it. */
  readonly isSameSecond?: boolean
}

type Scene = Omit<Exchange, 'sdk'>

interface Deletion {
  readonly TaskId: string
  readonly Operator: string
}

const UNKNOWN = 'InvalidParameter.TaskNotExist'
const LIMIT = 'RequestLimitExceeded'

/** What a client may do. */
const allowed = (params: Deletion): readonly Scene[] => [
  { title: `deletes task ${params.TaskId}`, params },
  { title: 'deletes it again', params, code: UNKNOWN },
]

/** What it must not. */
const forbidden = (params: Deletion): readonly Scene[] => {
  const { TaskId, Operator } = params
  return [
    { title: 'leaves out Operator', params: { TaskId }, code: 'MissingParameter' },
    { title: 'adds Force: 1', params: { ...params, Force: 1 }, code: 'UnknownParameter' },
    { title: 'sends TaskId as 1', params: { TaskId: 1, Operator }, code: 'InvalidParameter' },
    { title: 'signs with key "no"', params, secretKey: 'no', code: 'AuthFailure.SignatureFailure' },
    { title: 'signs as AKID', params, secretId: 'AKID', code: 'AuthFailure.SecretIdNotFound' },
    {
      title: 'signs 6 minutes late',
      params,
      aheadSeconds: 360,
      code: 'AuthFailure.SignatureExpire',
    },
    { title: 'asks for ap-jakarta', params, region: 'ap-jakarta', code: 'UnsupportedRegion' },
  ]
}

/** As many calls within a second as it may make, and one more. */
const hasty = (params: Deletion): readonly Scene[] => [
  { title: 'calls 50 times at once', params, code: UNKNOWN, times: 50 },
  { title: 'calls a 51st time', params, code: LIMIT, isSameSecond: true, isForbidden: true },
]

const scenesOf = (params: Deletion): readonly Scene[] => [
  ...allowed(params),
  ...forbidden(params).map((scene) => ({ ...scene, isForbidden: true })),
  ...hasty(params),
]

/** What a call carries where a title says nothing else, but for the task. */
export const USUAL = { Operator: 'li', region: 'ap-guangzhou', secretId: 'AKIDdemo' } as const

/** The tasks there are: one for each SDK to delete. */
export const TASKS: readonly string[] = OFFICIAL_SDKS.map((_, index) => `${index + 1}0000`)

/** Every exchange of the demo. */
export const EXCHANGES: readonly Exchange[] = OFFICIAL_SDKS.flatMap((sdk, index) => {
  const { Operator } = USUAL
  return scenesOf({ TaskId: TASKS[index] ?? '', Operator }).map((scene) => ({ sdk, ...scene }))
})
