import type { CallRecord } from '@tc3/emulator'

/** What has received calls: a cloud, or one account of it. */
export interface Receiver {
  readonly calls: (action?: string) => readonly CallRecord[]
}

/** What `expect` can be taught about a cloud, or about one account of it. */
export interface CloudMatchers<Result> {
  /**
   * A call of this action has come; with `params`, one whose params have these members.
   *
   * @example
   * expect(cloud).toHaveReceived('DeleteLivePullStreamTask', { TaskId: '10000' })
   */
  toHaveReceived(action: string, params?: Readonly<Record<string, unknown>>): Result
  /** So many calls of this action have come. */
  toHaveReceivedTimes(action: string, times: number): Result
  /** No call that has come broke the contract; a cloud that nobody called is content too. */
  toKeepTheContract(): Result
}
