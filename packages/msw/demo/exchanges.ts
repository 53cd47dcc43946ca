import { OFFICIAL_SDKS, type OfficialSdk } from '../test/official-sdks.node.ts'

/** One call of the demo: who makes it, what is odd about it, and what the service must answer. */
export interface Exchange {
  readonly sdk: OfficialSdk
  readonly title: string
  readonly params: Readonly<Record<string, unknown>>
  /** The error code expected; none where the call must succeed. */
  readonly code?: string
  readonly secretId?: string
  readonly secretKey?: string
  readonly region?: string
  /** How far the service's clock is ahead of the client's. */
  readonly aheadSeconds?: number
  /** How many calls go before this one within its second. */
  readonly after?: number
}

/** What every client of the action meets sooner or later, for one SDK and a task of its own. */
function exchangesOf(sdk: OfficialSdk, index: number): readonly Exchange[] {
  const Operator = 'li'
  const params = { TaskId: TASKS[index], Operator }
  const { TaskId } = params
  const scenes: readonly Omit<Exchange, 'sdk'>[] = [
    { title: 'deletes a task', params },
    { title: 'deletes it again', params, code: 'InvalidParameter.TaskNotExist' },
    { title: 'leaves out Operator', params: { TaskId }, code: 'MissingParameter' },
    { title: 'sends an undeclared one', params: { ...params, Force: 1 }, code: 'UnknownParameter' },
    { title: 'sends a number', params: { TaskId: 1, Operator }, code: 'InvalidParameter' },
    { title: 'has a wrong key', params, secretKey: 'no', code: 'AuthFailure.SignatureFailure' },
    { title: 'is a stranger', params, secretId: 'AKID', code: 'AuthFailure.SecretIdNotFound' },
    { title: 'is 6 minutes late', params, aheadSeconds: 360, code: 'AuthFailure.SignatureExpire' },
    { title: 'asks for ap-jakarta', params, region: 'ap-jakarta', code: 'UnsupportedRegion' },
    { title: 'calls a 51st time', params, after: 50, code: 'RequestLimitExceeded' },
  ]
  return scenes.map((scene) => ({ sdk, ...scene }))
}

/** The tasks there are: one for each SDK to delete. */
export const TASKS: readonly string[] = OFFICIAL_SDKS.map((_, index) => `${index + 1}0000`)

/** Every exchange of the demo. */
export const EXCHANGES: readonly Exchange[] = OFFICIAL_SDKS.flatMap(exchangesOf)
