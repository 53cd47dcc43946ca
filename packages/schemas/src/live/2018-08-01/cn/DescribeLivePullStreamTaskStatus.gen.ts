// Generated from specs/live/2018-08-01/cn.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../cn.errors.gen.ts'

/** What DescribeLivePullStreamTaskStatus takes. */
export interface DescribeLivePullStreamTaskStatusParams {
  /** Which task. */
  readonly TaskId: string
}

/** What DescribeLivePullStreamTaskStatus answers. */
export interface DescribeLivePullStreamTaskStatusAnswer {
  /** What the task is doing. */
  readonly TaskStatusInfo: TaskStatusInfoOutput
  readonly RequestId: string
}

/** TaskStatusInfo, as DescribeLivePullStreamTaskStatus answers it. */
export interface TaskStatusInfoOutput {
  /** The file or stream that is pulled; empty where none is. */
  readonly FileUrl: string
  /** How often the list has been repeated; -1 where nothing runs. */
  readonly LoopedTimes: number | bigint
  /** How many seconds into the file. */
  readonly OffsetTime: number | bigint
  /** When that was reported, in UTC; empty where it never was. */
  readonly ReportTime: string
  /** active while the stream flows, else inactive. */
  readonly RunStatus: string
  /** How many seconds the file lasts. */
  readonly FileDuration: number | bigint
  /** The file that comes next. */
  readonly NextFileUrl: string
}

/** The error codes that DescribeLivePullStreamTaskStatus lists, those of its service, the common ones; any other may come besides. */
export type DescribeLivePullStreamTaskStatusError = 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | 'ResourceNotFound.UserNotExist' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())
const int64 = /* @__PURE__ */ once(() => z.union([z.int(), z.bigint().min(-(2n ** 63n)).max(2n ** 63n - 1n)]))

const params: () => z.ZodType<DescribeLivePullStreamTaskStatusParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  TaskId: string(),
}))

const answer: () => z.ZodType<DescribeLivePullStreamTaskStatusAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  get TaskStatusInfo() { return TaskStatusInfoOutput() },
  RequestId: string(),
}))

const TaskStatusInfoOutput: () => z.ZodType<TaskStatusInfoOutput> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  FileUrl: string(),
  LoopedTimes: int64(),
  OffsetTime: int64(),
  ReportTime: string(),
  RunStatus: string(),
  FileDuration: int64(),
  NextFileUrl: string(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'cn',
  name: 'DescribeLivePullStreamTaskStatus',
  hosts: ['live.tencentcloudapi.com', 'live.{region}.tencentcloudapi.com'],
  summary: { en: 'Tells what one task is doing.', zh: '查询一个任务的实际运行情况。' },
  docs: 'https://cloud.tencent.com/document/product/267/94221',
  requestsPerSecond: 20,
  region: 'required',
  params: { TaskId: { type: 'string', required: true, example: '965412' } },
  returns: { TaskStatusInfo: { type: { object: 'TaskStatusInfo' }, returned: true } },
  errors: {
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
      title: { en: 'Look at an idle task', zh: '查看空闲的任务' },
      params: { TaskId: '965412' },
      returns: {
        RequestId: '57ff5d4c-f864-41bb-93d8-17d215d3359e',
        TaskStatusInfo: {
          FileUrl: '',
          LoopedTimes: -1,
          OffsetTime: 0,
          ReportTime: '',
          FileDuration: 0,
          NextFileUrl: '',
          RunStatus: 'inactive',
        },
      },
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
  objects: {
    TaskStatusInfo: {
      FileUrl: { type: 'string', returned: true, example: '' },
      LoopedTimes: { type: 'int64', returned: true, example: -1 },
      OffsetTime: { type: 'int64', returned: true, example: 0 },
      ReportTime: { type: 'string', returned: true, example: '' },
      RunStatus: {
        type: 'string',
        returned: true,
        example: 'inactive',
        enum: {
          value: ['active', 'inactive'],
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      FileDuration: { type: 'int64', returned: true, example: 0 },
      NextFileUrl: { type: 'string', returned: true, example: '' },
    },
  },
}

/** Tells what one task is doing. */
export const DescribeLivePullStreamTaskStatus: tc3.Action<DescribeLivePullStreamTaskStatusParams, DescribeLivePullStreamTaskStatusAnswer, DescribeLivePullStreamTaskStatusError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../cn.errors.gen.ts')).errors,
}
