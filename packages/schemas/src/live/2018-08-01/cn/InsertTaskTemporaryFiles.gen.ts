// Generated from specs/live/2018-08-01/cn.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../cn.errors.gen.ts'

/** What InsertTaskTemporaryFiles takes. */
export interface InsertTaskTemporaryFilesParams {
  /** Which task: of video files, and running. */
  readonly TaskId: string
  /** The files that are played in between, at most 30. */
  readonly TemporaryFiles: readonly string[]
  /** Who does it, in free words. */
  readonly Operator: string
  /** Behind which file of the list, counted from 1; 0 is right behind the one being played. */
  readonly InsertAfterIndex?: number | bigint | undefined
  /** Which of several insertions behind one file comes first: 0 before 1 before 2. */
  readonly InsertPriorityType?: number | bigint | undefined
  /** A text that comes back in the callbacks about these files. */
  readonly InsertContext?: string | undefined
}

/** What InsertTaskTemporaryFiles answers. */
export interface InsertTaskTemporaryFilesAnswer {
  readonly RequestId: string
}

/** The error codes that InsertTaskTemporaryFiles lists, those of its service, the common ones; any other may come besides. */
export type InsertTaskTemporaryFilesError = 'InvalidParameter.TaskNotExist' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())
const int64 = /* @__PURE__ */ once(() => z.union([z.int(), z.bigint().min(-(2n ** 63n)).max(2n ** 63n - 1n)]))

const params: () => z.ZodType<InsertTaskTemporaryFilesParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  TaskId: string(),
  TemporaryFiles: z.array(string()),
  Operator: string(),
  InsertAfterIndex: int64().optional(),
  InsertPriorityType: int64().optional(),
  InsertContext: string().optional(),
}))

const answer: () => z.ZodType<InsertTaskTemporaryFilesAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  RequestId: string(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'cn',
  name: 'InsertTaskTemporaryFiles',
  hosts: ['live.tencentcloudapi.com', 'live.{region}.tencentcloudapi.com'],
  summary: {
    en: 'Plays files in between in a running task of video files.',
    zh: '在正在运行的视频文件任务中插播文件。',
  },
  docs: 'https://cloud.tencent.com/document/product/267/127302',
  requestsPerSecond: 20,
  region: 'none',
  params: {
    TaskId: { type: 'string', required: true, example: '895451' },
    TemporaryFiles: {
      type: { list: 'string' },
      required: true,
      example: ['http://vod.com/path/test.mp4'],
      maxItems: {
        value: 30,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    Operator: { type: 'string', required: true, example: 'admin' },
    InsertAfterIndex: {
      type: 'int64',
      example: 0,
      default: 0,
      minimum: {
        value: 0,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    InsertPriorityType: {
      type: 'int64',
      example: 0,
      default: 0,
      enum: {
        value: [0, 1, 2],
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    InsertContext: { type: 'string', example: 'InsertId=492' },
  },
  returns: {},
  errors: {
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
      title: { en: 'Play one file in between', zh: '插播一个文件' },
      params: {
        TaskId: '895451',
        InsertAfterIndex: 0,
        TemporaryFiles: ['http://vod.com/path/test.mp4'],
        Operator: 'admin',
      },
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

/** Plays files in between in a running task of video files. */
export const InsertTaskTemporaryFiles: tc3.Action<InsertTaskTemporaryFilesParams, InsertTaskTemporaryFilesAnswer, InsertTaskTemporaryFilesError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../cn.errors.gen.ts')).errors,
}
