import type { Operation, OperationCall, Outcome } from '../product.ts'
import { create } from './operations/create.ts'
import { describe } from './operations/describe.ts'
import { insert } from './operations/insert.ts'
import { modify } from './operations/modify.ts'
import { remove } from './operations/remove.ts'
import { restart } from './operations/restart.ts'
import { status } from './operations/status.ts'
import type { LivePolicy } from './policy.ts'
import type { LiveState } from './state.ts'

/** An action of the family, with the params that its schema has accepted. */
type LiveOperation = (
  state: LiveState,
  call: OperationCall<never>,
  policy: LivePolicy,
) => Outcome<LiveState>

/** What the pull-stream actions do, a row an action; the last two are known to the China edition alone. */
const OPERATIONS = {
  CreateLivePullStreamTask: create,
  DescribeLivePullStreamTasks: describe,
  ModifyLivePullStreamTask: modify,
  DeleteLivePullStreamTask: remove,
  RestartLivePullStreamTask: restart,
  DescribeLivePullStreamTaskStatus: status,
  InsertTaskTemporaryFiles: insert,
} satisfies Record<string, LiveOperation>

/** The operations under a policy. */
export const operationsUnder = (
  policy: LivePolicy,
): Readonly<Record<string, Operation<LiveState>>> =>
  Object.fromEntries(
    Object.entries<LiveOperation>(OPERATIONS).map(([action, operation]) => [
      action,
      // An operation is only called with what the schema of its action accepts.
      (state, call) => operation(state, call as OperationCall<never>, policy),
    ]),
  )
