// Generated from specs/live/2018-08-01/intl.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../intl.errors.gen.ts'

/** What ModifyLivePullStreamTask takes. */
export interface ModifyLivePullStreamTaskParams {
  /** Which task. */
  readonly TaskId: string
  /** Who changes it, in free words; it comes back as UpdateBy. */
  readonly Operator: string
  /** New source addresses, as many as the task's source type allows. */
  readonly SourceUrls?: readonly string[] | undefined
  /** A new beginning, in UTC; it lies ahead. */
  readonly StartTime?: string | undefined
  /** A new end, in UTC: ahead, after the beginning, and less than seven days later. */
  readonly EndTime?: string | undefined
  /** How often a file list is repeated, here a number: -1 until EndTime, 0 never. */
  readonly VodLoopTimes?: number | bigint | undefined
  /** What the new file list does to the file being played: break it off, or let it end. */
  readonly VodRefreshType?: string | undefined
  /** pause stops the task, enable lets it run again. */
  readonly Status?: string | undefined
  /** Which events are called back from now on. */
  readonly CallbackEvents?: readonly string[] | undefined
  /** Where events are sent. */
  readonly CallbackUrl?: string | undefined
  /** Which file the first loop starts with, counted from 1; 0 says nothing. */
  readonly FileIndex?: number | bigint | undefined
  /** How many seconds into that file the first loop starts. */
  readonly OffsetTime?: number | bigint | undefined
  /** A note about the task, at most 512 bytes. */
  readonly Comment?: string | undefined
  /** Another type of backup source; an empty text removes the backup. */
  readonly BackupSourceType?: string | undefined
  /** The one address that is pulled instead while the source fails. */
  readonly BackupSourceUrl?: string | undefined
  /** New watermarks; an empty list takes them away. */
  readonly WatermarkList?: readonly PullPushWatermarkInfoInput[] | undefined
  /** 1 downloads MP4 files before they are pushed, for a further fee; 0 does not. */
  readonly VodLocalMode?: number | bigint | undefined
}

/** PullPushWatermarkInfo, as ModifyLivePullStreamTask takes it. */
export interface PullPushWatermarkInfoInput {
  /** The picture, png, jpg or gif; its address is free of certain punctuation. */
  readonly PictureUrl: string
  /** How far from the left, in percent. */
  readonly XPosition: number | bigint
  /** How far from the top, in percent. */
  readonly YPosition: number | bigint
  /** The width in percent of the video's; the height follows where only one is set. */
  readonly Width: number | bigint
  /** The height in percent of the video's; the width follows where only one is set. */
  readonly Height: number | bigint
  /** The corner that positions are counted from: 0 top left, 1 top right, 2 bottom right, 3 bottom left. */
  readonly Location: number | bigint
}

/** What ModifyLivePullStreamTask answers. */
export interface ModifyLivePullStreamTaskAnswer {
  readonly RequestId: string
}

/** The error codes that ModifyLivePullStreamTask lists, those of its service, the common ones; any other may come besides. */
export type ModifyLivePullStreamTaskError = 'FailedOperation' | 'FailedOperation.CallOtherSvrFailed' | 'InvalidParameter' | 'InvalidParameter.InvalidBackupToUrl' | 'InvalidParameter.InvalidCallbackUrl' | 'InvalidParameter.InvalidSourceUrl' | 'InvalidParameter.InvalidTaskTime' | 'InvalidParameter.InvalidToUrl' | 'InvalidParameter.InvalidWatermark' | 'InvalidParameter.TaskNotExist' | 'InvalidParameter.ToUrlNoPermission' | 'MissingParameter' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | 'ResourceNotFound.UserNotExist' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())
const int64 = /* @__PURE__ */ once(() => z.union([z.int(), z.bigint().min(-(2n ** 63n)).max(2n ** 63n - 1n)]))

const params: () => z.ZodType<ModifyLivePullStreamTaskParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  TaskId: string(),
  Operator: string(),
  SourceUrls: z.array(string()).refine((value) => value.length >= 1, { params: { code: 'InvalidParameter.InvalidSourceUrl', rule: 'minItems' } }).refine((value) => value.length <= 30, { params: { code: 'InvalidParameter.InvalidSourceUrl', rule: 'maxItems' } }).optional(),
  StartTime: string().refine((value) => new globalThis.RegExp('^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ)$', "u").test(value), { params: { code: 'InvalidParameter', rule: 'format' } }).optional(),
  EndTime: string().refine((value) => new globalThis.RegExp('^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ)$', "u").test(value), { params: { code: 'InvalidParameter', rule: 'format' } }).optional(),
  VodLoopTimes: int64().optional(),
  VodRefreshType: string().optional(),
  Status: string().refine((value) => ['enable', 'pause'].includes(`${value}`), { params: { code: 'InvalidParameter', rule: 'enum' } }).optional(),
  CallbackEvents: z.array(string()).optional(),
  CallbackUrl: string().optional(),
  FileIndex: int64().refine((value) => value >= 0, { params: { code: 'InvalidParameter', rule: 'minimum' } }).optional(),
  OffsetTime: int64().optional(),
  Comment: string().refine((value) => new globalThis.TextEncoder().encode(value).length <= 512, { params: { code: 'InvalidParameter', rule: 'maxBytes' } }).optional(),
  BackupSourceType: string().refine((value) => ['PullLivePushLive', 'PullVodPushLive', ''].includes(`${value}`), { params: { code: 'InvalidParameter', rule: 'enum' } }).optional(),
  BackupSourceUrl: string().optional(),
  get WatermarkList() { return z.array(PullPushWatermarkInfoInput()).refine((value) => value.length <= 4, { params: { code: 'InvalidParameter.InvalidWatermark', rule: 'maxItems' } }).optional() },
  VodLocalMode: int64().optional(),
}))

const PullPushWatermarkInfoInput: () => z.ZodType<PullPushWatermarkInfoInput> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  PictureUrl: string().refine((value) => new globalThis.RegExp("^(?:[^;(){}$>`#\"'|]*)$", "u").test(value), { params: { code: 'InvalidParameter.InvalidWatermark', rule: 'format' } }),
  XPosition: int64(),
  YPosition: int64(),
  Width: int64(),
  Height: int64(),
  Location: int64().refine((value) => ['0', '1', '2', '3'].includes(`${value}`), { params: { code: 'InvalidParameter.InvalidWatermark', rule: 'enum' } }),
}))

const answer: () => z.ZodType<ModifyLivePullStreamTaskAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  RequestId: string(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'intl',
  name: 'ModifyLivePullStreamTask',
  hosts: [
    'live.tencentcloudapi.com',
    'live.intl.tencentcloudapi.com',
    'live.{region}.tencentcloudapi.com',
  ],
  summary: {
    en: 'Changes what is sent and leaves the rest of a task as it is; the source type stays.',
    zh: '修改任务：只改所传各项，其余不变，源类型不可改。',
  },
  docs: 'https://www.tencentcloud.com/document/product/267/48354',
  requestsPerSecond: 20,
  region: 'required',
  params: {
    TaskId: { type: 'string', required: true, example: '10000' },
    Operator: { type: 'string', required: true, example: 'yourname' },
    SourceUrls: {
      type: { list: 'string' },
      example: ['rtmp://5000.liveplay.myqcloud.com/live/stream1'],
      minItems: { value: 1, code: 'InvalidParameter.InvalidSourceUrl', evidence: 'inferred' },
      maxItems: { value: 30, code: 'InvalidParameter.InvalidSourceUrl', evidence: 'inferred' },
    },
    StartTime: {
      type: 'string',
      example: '2020-04-16T11:02:00Z',
      format: {
        value: '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ',
        code: 'InvalidParameter',
        evidence: 'inferred',
      },
    },
    EndTime: {
      type: 'string',
      example: '2020-04-17T12:02:00Z',
      format: {
        value: '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ',
        code: 'InvalidParameter',
        evidence: 'inferred',
      },
    },
    VodLoopTimes: {
      type: 'int64',
      example: -1,
      minimum: {
        value: -1,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    VodRefreshType: {
      type: 'string',
      example: 'ImmediateNewSource',
      enum: {
        value: ['ImmediateNewSource', 'ContinueBreakPoint'],
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    Status: {
      type: 'string',
      example: 'enable',
      enum: { value: ['enable', 'pause'], code: 'InvalidParameter', evidence: 'inferred' },
    },
    CallbackEvents: {
      type: { list: 'string' },
      example: ['TaskStart', 'TaskExit'],
      enum: {
        value: [
          'TaskStart',
          'TaskExit',
          'VodSourceFileStart',
          'VodSourceFileFinish',
          'ResetTaskConfig',
          'TaskAlarm',
        ],
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    CallbackUrl: { type: 'string', example: 'http://callback.com/interface' },
    FileIndex: {
      type: 'int64',
      example: 1,
      minimum: { value: 0, code: 'InvalidParameter', evidence: 'inferred' },
    },
    OffsetTime: {
      type: 'int64',
      example: 0,
      minimum: {
        value: 0,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    Comment: {
      type: 'string',
      example: 'spring concert',
      maxBytes: { value: 512, code: 'InvalidParameter', evidence: 'inferred' },
    },
    BackupSourceType: {
      type: 'string',
      example: 'PullLivePushLive',
      enum: {
        value: ['PullLivePushLive', 'PullVodPushLive', ''],
        code: 'InvalidParameter',
        evidence: 'inferred',
      },
    },
    BackupSourceUrl: {
      type: 'string',
      example: 'http://5000.liveplay.myqcloud.com/live/backup.flv?txSecret=4d8e',
    },
    WatermarkList: {
      type: { list: { object: 'PullPushWatermarkInfo' } },
      maxItems: { value: 4, code: 'InvalidParameter.InvalidWatermark', evidence: 'inferred' },
    },
    VodLocalMode: {
      type: 'int64',
      example: 0,
      default: 0,
      enum: {
        value: [0, 1],
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
  },
  returns: {},
  errors: {
    FailedOperation: { en: 'The operation did not succeed.', zh: '操作未能完成。' },
    'FailedOperation.CallOtherSvrFailed': {
      en: 'A service behind this one could not be reached or refused.',
      zh: '调用后端的其他服务失败。',
    },
    InvalidParameter: { en: 'A parameter is wrong.', zh: '参数有误。' },
    'InvalidParameter.InvalidBackupToUrl': { en: 'BackupToUrl is not a push address.', zh: 'BackupToUrl 不是可用的推流地址。' },
    'InvalidParameter.InvalidCallbackUrl': {
      en: 'CallbackUrl is not an address that events can be sent to.',
      zh: 'CallbackUrl 不是可用的回调地址。',
    },
    'InvalidParameter.InvalidSourceUrl': {
      en: 'A source address is of no use, or their number is wrong.',
      zh: '拉取地址不可用，或数量不对。',
    },
    'InvalidParameter.InvalidTaskTime': { en: 'Beginning and end do not bound an allowed period.', zh: '起止时间不在允许的范围内。' },
    'InvalidParameter.InvalidToUrl': {
      en: 'ToUrl is not a push address, or is not the only destination named.',
      zh: 'ToUrl 不是可用的推流地址，或与其他目标并存。',
    },
    'InvalidParameter.InvalidWatermark': {
      en: 'The watermarks are too many or one of them is wrong.',
      zh: '水印过多，或其中有误。',
    },
    'InvalidParameter.TaskNotExist': { en: 'No task has this id.', zh: '没有这个编号的任务。' },
    'InvalidParameter.ToUrlNoPermission': {
      en: 'The account may not push to an address outside its own domains.',
      zh: '账号无权向外部地址推流。',
    },
    MissingParameter: { en: 'A required parameter was not sent.', zh: '缺少必填的参数。' },
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
      title: { en: 'Change source and times', zh: '修改源与起止时间' },
      params: {
        Operator: 'yourname',
        EndTime: '2020-04-17T12:02:00Z',
        StartTime: '2020-04-16T11:02:00Z',
        TaskId: '123',
        SourceUrls: ['rtmp://your.domainname.com/live/stream1'],
      },
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
  objects: {
    PullPushWatermarkInfo: {
      PictureUrl: {
        type: 'string',
        required: true,
        returned: true,
        example: 'http://example.com/pic.jpg',
        format: {
          value: "[^;(){}$>`#\"'|]*",
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
        },
      },
      XPosition: {
        type: 'int64',
        required: true,
        returned: true,
        example: 0,
        default: 0,
        minimum: {
          value: 0,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
        maximum: {
          value: 100,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
      },
      YPosition: {
        type: 'int64',
        required: true,
        returned: true,
        example: 0,
        default: 0,
        minimum: {
          value: 0,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
        maximum: {
          value: 100,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
      },
      Width: {
        type: 'int64',
        required: true,
        returned: true,
        example: 100,
        minimum: {
          value: 0,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
        maximum: {
          value: 100,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
      },
      Height: {
        type: 'int64',
        required: true,
        returned: true,
        example: 100,
        minimum: {
          value: 0,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
        maximum: {
          value: 100,
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
          severity: 'warning',
        },
      },
      Location: {
        type: 'int64',
        required: true,
        returned: true,
        example: 0,
        default: 0,
        enum: {
          value: [0, 1, 2, 3],
          code: 'InvalidParameter.InvalidWatermark',
          evidence: 'inferred',
        },
      },
    },
  },
}

/** Changes what is sent and leaves the rest of a task as it is; the source type stays. */
export const ModifyLivePullStreamTask: tc3.Action<ModifyLivePullStreamTaskParams, ModifyLivePullStreamTaskAnswer, ModifyLivePullStreamTaskError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../intl.errors.gen.ts')).errors,
}
