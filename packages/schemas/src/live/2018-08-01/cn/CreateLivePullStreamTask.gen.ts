// Generated from specs/live/2018-08-01/cn.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../cn.errors.gen.ts'

/** What CreateLivePullStreamTask takes. */
export interface CreateLivePullStreamTaskParams {
  /** What is pulled: a live stream, a list of video files, or a picture. */
  readonly SourceType: string
  /** Where from: exactly one address of a live stream, or 1 to 30 of files, reachable from the public network. */
  readonly SourceUrls: readonly string[]
  /** The push domain of the destination; an empty text where ToUrl names the destination. */
  readonly DomainName: string
  /** The push path of the destination; an empty text where ToUrl names the destination. */
  readonly AppName: string
  /** The stream name of the destination; an empty text where ToUrl names the destination. */
  readonly StreamName: string
  /** When the task begins, in UTC; it may lie in the past. */
  readonly StartTime: string
  /** When the task ends, in UTC: ahead, after StartTime, and less than thirty days later. */
  readonly EndTime: string
  /** Who creates it, in free words; it comes back as CreateBy. */
  readonly Operator: string
  /** A query text that is appended to the push address. */
  readonly PushArgs?: string | undefined
  /** Which events are called back; all where it is left out. */
  readonly CallbackEvents?: readonly string[] | undefined
  /** How often a file list is repeated, as a text: -1 until EndTime, 0 never, or a number. */
  readonly VodLoopTimes?: string | undefined
  /** What a changed file list does to the file being played: break it off, or let it end. */
  readonly VodRefreshType?: string | undefined
  /** Where events are sent. */
  readonly CallbackUrl?: string | undefined
  /** ignore_region places the task by load and not in the region of the request. */
  readonly ExtraCmd?: string | undefined
  /** An id of the caller's own, unlike that of any other task of the account. */
  readonly SpecifyTaskId?: string | undefined
  /** A note about the task, at most 512 bytes. */
  readonly Comment?: string | undefined
  /** The whole push address, where the destination is not named by domain, path and stream. */
  readonly ToUrl?: string | undefined
  /** Which file the first loop starts with, counted from 1; 0 says nothing. */
  readonly FileIndex?: number | bigint | undefined
  /** How many seconds into that file the first loop starts. */
  readonly OffsetTime?: number | bigint | undefined
  /** What is pulled while a live source fails: a live stream or a file. */
  readonly BackupSourceType?: string | undefined
  /** The one address that is pulled instead while the source fails. */
  readonly BackupSourceUrl?: string | undefined
  /** At most four pictures laid over the video, each in a place of its own. */
  readonly WatermarkList?: readonly PullPushWatermarkInfoInput[] | undefined
  /** 1 downloads MP4 files before they are pushed, for a further fee; 0 does not. */
  readonly VodLocalMode?: number | bigint | undefined
  /** A recording template that the pushed stream is recorded by. */
  readonly RecordTemplateId?: string | undefined
  /** A second address that is pushed to at the same time. */
  readonly BackupToUrl?: string | undefined
  /** A transcoding template that the stream goes through on its way. */
  readonly TranscodeTemplateName?: string | undefined
}

/** PullPushWatermarkInfo, as CreateLivePullStreamTask takes it. */
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

/** What CreateLivePullStreamTask answers. */
export interface CreateLivePullStreamTaskAnswer {
  /** The id of the new task. */
  readonly TaskId: string
  readonly RequestId: string
}

/** The error codes that CreateLivePullStreamTask lists, those of its service, the common ones; any other may come besides. */
export type CreateLivePullStreamTaskError = 'FailedOperation' | 'FailedOperation.CallOtherSvrFailed' | 'InvalidParameter' | 'InvalidParameter.InvalidBackupToUrl' | 'InvalidParameter.InvalidCallbackUrl' | 'InvalidParameter.InvalidMixInputParam' | 'InvalidParameter.InvalidOutputParam' | 'InvalidParameter.InvalidSourceUrl' | 'InvalidParameter.InvalidTaskTime' | 'InvalidParameter.InvalidToUrl' | 'InvalidParameter.InvalidWatermark' | 'InvalidParameter.TaskNotExist' | 'InvalidParameter.TaskNumMoreThanLimit' | 'InvalidParameter.ToUrlNoPermission' | 'InvalidParameterValue' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | 'ResourceNotFound.UserNotExist' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())
const int64 = /* @__PURE__ */ once(() => z.union([z.int(), z.bigint().min(-(2n ** 63n)).max(2n ** 63n - 1n)]))

const params: () => z.ZodType<CreateLivePullStreamTaskParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  SourceType: string().refine((value) => ['PullLivePushLive', 'PullVodPushLive', 'PullPicPushLive'].includes(`${value}`), { params: { code: 'InvalidParameterValue', rule: 'enum' } }),
  SourceUrls: z.array(string()).refine((value) => value.length >= 1, { params: { code: 'InvalidParameter.InvalidSourceUrl', rule: 'minItems' } }).refine((value) => value.length <= 30, { params: { code: 'InvalidParameter.InvalidSourceUrl', rule: 'maxItems' } }),
  DomainName: string(),
  AppName: string(),
  StreamName: string(),
  StartTime: string().refine((value) => new globalThis.RegExp('^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ)$', "u").test(value), { params: { code: 'InvalidParameter', rule: 'format' } }),
  EndTime: string().refine((value) => new globalThis.RegExp('^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ)$', "u").test(value), { params: { code: 'InvalidParameter', rule: 'format' } }),
  Operator: string(),
  PushArgs: string().optional(),
  CallbackEvents: z.array(string()).optional(),
  VodLoopTimes: string().optional(),
  VodRefreshType: string().optional(),
  CallbackUrl: string().optional(),
  ExtraCmd: string().optional(),
  SpecifyTaskId: string().optional(),
  Comment: string().refine((value) => new globalThis.TextEncoder().encode(value).length <= 512, { params: { code: 'InvalidParameter', rule: 'maxBytes' } }).optional(),
  ToUrl: string().optional(),
  FileIndex: int64().refine((value) => value >= 0, { params: { code: 'InvalidParameter', rule: 'minimum' } }).optional(),
  OffsetTime: int64().optional(),
  BackupSourceType: string().refine((value) => ['PullLivePushLive', 'PullVodPushLive', ''].includes(`${value}`), { params: { code: 'InvalidParameter', rule: 'enum' } }).optional(),
  BackupSourceUrl: string().optional(),
  get WatermarkList() { return z.array(PullPushWatermarkInfoInput()).refine((value) => value.length <= 4, { params: { code: 'InvalidParameter.InvalidWatermark', rule: 'maxItems' } }).optional() },
  VodLocalMode: int64().optional(),
  RecordTemplateId: string().optional(),
  BackupToUrl: string().optional(),
  TranscodeTemplateName: string().optional(),
}))

const PullPushWatermarkInfoInput: () => z.ZodType<PullPushWatermarkInfoInput> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  PictureUrl: string().refine((value) => new globalThis.RegExp("^(?:[^;(){}$>`#\"'|]*)$", "u").test(value), { params: { code: 'InvalidParameter.InvalidWatermark', rule: 'format' } }),
  XPosition: int64(),
  YPosition: int64(),
  Width: int64(),
  Height: int64(),
  Location: int64().refine((value) => ['0', '1', '2', '3'].includes(`${value}`), { params: { code: 'InvalidParameter.InvalidWatermark', rule: 'enum' } }),
}))

const answer: () => z.ZodType<CreateLivePullStreamTaskAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  TaskId: string(),
  RequestId: string(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'cn',
  name: 'CreateLivePullStreamTask',
  hosts: ['live.tencentcloudapi.com', 'live.{region}.tencentcloudapi.com'],
  summary: {
    en: 'Creates a task that pulls a live stream, files or a picture between two instants and pushes it on.',
    zh: '创建任务：在起止时间内拉取直播流、文件或图片并转推。',
  },
  docs: 'https://cloud.tencent.com/document/product/267/56245',
  requestsPerSecond: 50,
  region: 'required',
  params: {
    SourceType: {
      type: 'string',
      required: true,
      example: 'PullLivePushLive',
      enum: {
        value: ['PullLivePushLive', 'PullVodPushLive', 'PullPicPushLive'],
        code: 'InvalidParameterValue',
        evidence: 'inferred',
      },
    },
    SourceUrls: {
      type: { list: 'string' },
      required: true,
      example: ['rtmp://5000.liveplay.myqcloud.com/live/stream1'],
      minItems: { value: 1, code: 'InvalidParameter.InvalidSourceUrl', evidence: 'inferred' },
      maxItems: { value: 30, code: 'InvalidParameter.InvalidSourceUrl', evidence: 'inferred' },
    },
    DomainName: { type: 'string', required: true, example: '5000.livepush.myqcloud.com' },
    AppName: { type: 'string', required: true, example: 'live' },
    StreamName: { type: 'string', required: true, example: 'teststream' },
    StartTime: {
      type: 'string',
      required: true,
      example: '2021-02-07T08:00:00Z',
      format: {
        value: '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ',
        code: 'InvalidParameter',
        evidence: 'inferred',
      },
    },
    EndTime: {
      type: 'string',
      required: true,
      example: '2021-02-09T08:00:00Z',
      format: {
        value: '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ',
        code: 'InvalidParameter',
        evidence: 'inferred',
      },
    },
    Operator: { type: 'string', required: true, example: 'admin' },
    PushArgs: { type: 'string', example: 'bak=1&test=2' },
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
    VodLoopTimes: {
      type: 'string',
      example: '-1',
      default: '-1',
      format: {
        value: '-1|0|[1-9]\\d*',
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
    CallbackUrl: { type: 'string', example: 'http://callback.com/interface' },
    ExtraCmd: { type: 'string', example: 'ignore_region' },
    SpecifyTaskId: { type: 'string', example: 'my-task-1' },
    Comment: {
      type: 'string',
      example: 'spring concert',
      maxBytes: { value: 512, code: 'InvalidParameter', evidence: 'inferred' },
    },
    ToUrl: {
      type: 'string',
      example: 'rtmp://5000.livepush.myqcloud.com/live/room?txSecret=0065',
    },
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
    RecordTemplateId: { type: 'string', example: '19342' },
    BackupToUrl: {
      type: 'string',
      example: 'rtmp://5000.livepush.myqcloud.com/live/backroom?txSecret=58de',
    },
    TranscodeTemplateName: { type: 'string', example: 'hevc720' },
  },
  returns: { TaskId: { type: 'string', returned: true, example: '10000' } },
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
    'InvalidParameter.InvalidMixInputParam': { en: 'What is to be mixed cannot be mixed so.', zh: '混流的输入参数不可用。' },
    'InvalidParameter.InvalidOutputParam': { en: 'The pushed stream cannot be made so.', zh: '输出流的参数不可用。' },
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
    'InvalidParameter.TaskNumMoreThanLimit': { en: 'The account has as many tasks as it may have.', zh: '账号的任务数已达上限。' },
    'InvalidParameter.ToUrlNoPermission': {
      en: 'The account may not push to an address outside its own domains.',
      zh: '账号无权向外部地址推流。',
    },
    InvalidParameterValue: { en: 'A parameter has a value that is not allowed.', zh: '参数的取值不被允许。' },
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
      title: { en: 'Pull a live stream', zh: '拉取一路直播流' },
      params: {
        SourceType: 'PullLivePushLive',
        DomainName: '5000.livepush.myqcloud.com',
        SourceUrls: ['rtmp://5000.liveplay.myqcloud.com/live/stream1'],
        StreamName: 'stream1',
        AppName: 'live',
        StartTime: '2019-12-16T11:02:00Z',
        Operator: 'vinson',
        EndTime: '2019-12-17T12:02:00Z',
      },
      returns: { TaskId: '10000', RequestId: '3c140219-cfe9-470e-b241-907877d6fb03' },
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

/** Creates a task that pulls a live stream, files or a picture between two instants and pushes it on. */
export const CreateLivePullStreamTask: tc3.Action<CreateLivePullStreamTaskParams, CreateLivePullStreamTaskAnswer, CreateLivePullStreamTaskError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../cn.errors.gen.ts')).errors,
}
