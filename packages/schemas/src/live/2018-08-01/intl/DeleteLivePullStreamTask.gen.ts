// Generated from specs/live/2018-08-01/intl.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../intl.errors.gen.ts'

/** What DeleteLivePullStreamTask takes. */
export interface DeleteLivePullStreamTaskParams {
  /** Which task: the id that CreateLivePullStreamTask answered with, or one that DescribeLivePullStreamTasks lists. */
  readonly TaskId: string
  /** Who does it, in free words. */
  readonly Operator: string
}

/** What DeleteLivePullStreamTask answers. */
export interface DeleteLivePullStreamTaskAnswer {
  readonly RequestId: string
}

/** The error codes that DeleteLivePullStreamTask lists, those of its service, the common ones; any other may come besides. */
export type DeleteLivePullStreamTaskError = 'FailedOperation' | 'FailedOperation.CallOtherSvrFailed' | 'InternalError' | 'InternalError.InvalidInput' | 'InvalidParameter.TaskNotExist' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | 'ResourceNotFound.UserNotExist' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())

const params: () => z.ZodType<DeleteLivePullStreamTaskParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  TaskId: string(),
  Operator: string(),
}))

const answer: () => z.ZodType<DeleteLivePullStreamTaskAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  RequestId: string(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'intl',
  name: 'DeleteLivePullStreamTask',
  hosts: [
    'live.tencentcloudapi.com',
    'live.intl.tencentcloudapi.com',
    'live.{region}.tencentcloudapi.com',
  ],
  summary: { en: 'Deletes a pull-stream task for good.', zh: '永久删除一个直播拉流任务。' },
  docs: 'https://www.tencentcloud.com/document/product/267/48356',
  requestsPerSecond: 50,
  region: 'required',
  params: {
    TaskId: { type: 'string', required: true, example: '10000' },
    Operator: { type: 'string', required: true, example: 'zhangsan' },
  },
  returns: {},
  errors: {
    FailedOperation: { en: 'The operation did not succeed.', zh: '操作未能完成。' },
    'FailedOperation.CallOtherSvrFailed': {
      en: 'A service behind this one could not be reached or refused.',
      zh: '调用后端的其他服务失败。',
    },
    InternalError: { en: "Something went wrong on the service's side.", zh: '服务内部出错。' },
    'InternalError.InvalidInput': { en: "The parameters did not pass the service's check.", zh: '参数未通过服务的检查。' },
    'InvalidParameter.TaskNotExist': { en: 'No task has this id.', zh: '没有这个编号的任务。' },
    'ResourceNotFound.ForbidService': { en: 'The account is blocked from using the service.', zh: '账号已被封禁，无法使用该服务。' },
    'ResourceNotFound.FreezeService': { en: 'The service is frozen for this account.', zh: '账号的该服务已被冻结。' },
    'ResourceNotFound.StopService': {
      en: 'The service is stopped because the account is in debt; a payment that covers it starts the service again.',
      zh: '账号欠费，服务已停止，充值至余额为正后恢复。',
    },
    'ResourceNotFound.UserDisableService': { en: "The account's owner has switched the service off.", zh: '用户已自行停用该服务。' },
    'ResourceNotFound.UserNotExist': { en: 'The account has never activated live streaming.', zh: '账号尚未开通云直播服务。' },
  },
  examples: [
    {
      title: { en: 'Delete a task', zh: '删除任务' },
      method: 'GET',
      params: { TaskId: '10000', Operator: 'zhangsan' },
      returns: { RequestId: '3c140219-cfe9-470e-b241-907877d6fb03' },
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

/** Deletes a pull-stream task for good. */
export const DeleteLivePullStreamTask: tc3.Action<DeleteLivePullStreamTaskParams, DeleteLivePullStreamTaskAnswer, DeleteLivePullStreamTaskError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../intl.errors.gen.ts')).errors,
}
