// Generated from specs/live/2018-08-01/cn.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../cn.errors.gen.ts'

/** What RestartLivePullStreamTask takes. */
export interface RestartLivePullStreamTaskParams {
  /** Which task; it is running. */
  readonly TaskId: string
  /** Who does it, in free words. */
  readonly Operator: string
}

/** What RestartLivePullStreamTask answers. */
export interface RestartLivePullStreamTaskAnswer {
  readonly RequestId: string
}

/** The error codes that RestartLivePullStreamTask lists, those of its service, the common ones; any other may come besides. */
export type RestartLivePullStreamTaskError = 'FailedOperation' | 'InternalError' | 'InvalidParameter' | 'InvalidParameter.TaskNotExist' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())

const params: () => z.ZodType<RestartLivePullStreamTaskParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  TaskId: string(),
  Operator: string(),
}))

const answer: () => z.ZodType<RestartLivePullStreamTaskAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  RequestId: string(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'cn',
  name: 'RestartLivePullStreamTask',
  hosts: ['live.tencentcloudapi.com', 'live.{region}.tencentcloudapi.com'],
  summary: { en: 'Starts a running task anew.', zh: '重启一个正在运行的任务。' },
  docs: 'https://cloud.tencent.com/document/product/267/93478',
  requestsPerSecond: 20,
  region: 'required',
  params: {
    TaskId: { type: 'string', required: true, example: '10000' },
    Operator: { type: 'string', required: true, example: 'admin' },
  },
  returns: {},
  errors: {
    FailedOperation: { en: 'The operation did not succeed.', zh: '操作未能完成。' },
    InternalError: { en: "Something went wrong on the service's side.", zh: '服务内部出错。' },
    InvalidParameter: { en: 'A parameter is wrong.', zh: '参数有误。' },
    'InvalidParameter.TaskNotExist': { en: 'No task has this id.', zh: '没有这个编号的任务。' },
    'ResourceNotFound.ForbidService': { en: 'The account is blocked from using the service.', zh: '账号已被封禁，无法使用该服务。' },
    'ResourceNotFound.FreezeService': { en: 'The service is frozen for this account.', zh: '账号的该服务已被冻结。' },
    'ResourceNotFound.StopService': {
      en: 'The service is stopped because the account is in debt; a payment that covers it starts the service again.',
      zh: '账号欠费，服务已停止，充值至余额为正后恢复。',
    },
    'ResourceNotFound.UserDisableService': { en: "The account's owner has switched the service off.", zh: '用户已自行停用该服务。' },
  },
  examples: [
    {
      title: { en: 'Restart a task', zh: '重启任务' },
      params: { TaskId: '953215', Operator: 'admin' },
      returns: { RequestId: '1047d0dc-6dc8-4898-a7f3-03726a822b0e' },
    },
  ],
  regions: [
    'ap-bangkok',
    'ap-beijing',
    'ap-guangzhou',
    'ap-hongkong',
    'ap-mumbai',
    'ap-seoul',
    'ap-shanghai',
    'ap-singapore',
    'ap-tokyo',
    'eu-frankfurt',
    'na-ashburn',
    'na-siliconvalley',
  ],
  objects: {},
}

/** Starts a running task anew. */
export const RestartLivePullStreamTask: tc3.Action<RestartLivePullStreamTaskParams, RestartLivePullStreamTaskAnswer, RestartLivePullStreamTaskError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../cn.errors.gen.ts')).errors,
}
