// Generated from specs/live/2018-08-01/cn.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import * as z from 'zod'
import type * as service from '../cn.errors.gen.ts'

/** What DescribeLivePullStreamTasks takes. */
export interface DescribeLivePullStreamTasksParams {
  /** Only this task; all of the account where it is left out. */
  readonly TaskId?: string | undefined
  /** Which page, counted from 1. */
  readonly PageNum?: number | bigint | undefined
  /** How many tasks a page has, 1 to 20. */
  readonly PageSize?: number | bigint | undefined
  /** Only the task that was created with this id. */
  readonly SpecifyTaskId?: string | undefined
}

/** What DescribeLivePullStreamTasks answers. */
export interface DescribeLivePullStreamTasksAnswer {
  /** The tasks of this page, last changed first. */
  readonly TaskInfos: readonly PullStreamTaskInfoOutput[]
  /** The page that was asked for. */
  readonly PageNum: number | bigint
  /** The page size that was applied. */
  readonly PageSize: number | bigint
  /** How many tasks there are on all pages. */
  readonly TotalNum: number | bigint
  /** How many pages there are. */
  readonly TotalPage: number | bigint
  /** How many tasks the account may have at most. */
  readonly LimitTaskNum: number | bigint
  readonly RequestId: string
}

/** PullStreamTaskInfo, as DescribeLivePullStreamTasks answers it. */
export interface PullStreamTaskInfoOutput {
  /** The id of the task. */
  readonly TaskId: string
  /** What is pulled. */
  readonly SourceType: string
  /** Where from. */
  readonly SourceUrls: readonly string[]
  /** The push domain of the destination. */
  readonly DomainName: string
  /** The push path of the destination. */
  readonly AppName: string
  /** The stream name of the destination. */
  readonly StreamName: string
  /** What is appended to the push address. */
  readonly PushArgs: string
  /** When the task begins, in UTC. */
  readonly StartTime: string
  /** When the task ends, in UTC. */
  readonly EndTime: string
  /** The region that the task was created in. */
  readonly Region: string
  /** How often a file list is repeated; -1 is until the end. */
  readonly VodLoopTimes: number | bigint
  /** What a changed file list does to the file being played. */
  readonly VodRefreshType: string
  /** When it was created, in UTC. */
  readonly CreateTime: string
  /** When it was last changed, in UTC. */
  readonly UpdateTime: string
  /** Who created it. */
  readonly CreateBy: string
  /** Who changed it last; empty where nobody has. */
  readonly UpdateBy: string
  /** Where events are sent. */
  readonly CallbackUrl: string
  /** Which events are called back. */
  readonly CallbackEvents: readonly string[]
  /** Kept for later; empty. */
  readonly CallbackInfo: string
  /** Kept for later; empty. */
  readonly ErrorInfo: string
  /** enable or pause, whatever the time is. */
  readonly Status: string
  /** What was pulled last; of use where one task is asked for. */
  readonly RecentPullInfo: RecentPullInfoOutput
  /** The note about the task. */
  readonly Comment: string
  /** What is pulled while the source fails. */
  readonly BackupSourceType: string
  /** Where the backup comes from. */
  readonly BackupSourceUrl: string
  /** The pictures laid over the video. */
  readonly WatermarkList: readonly PullPushWatermarkInfoOutput[]
  /** Whether MP4 files are downloaded first. */
  readonly VodLocalMode: number | bigint
  /** The recording template in use. */
  readonly RecordTemplateId: string
  /** The second address that is pushed to. */
  readonly BackupToUrl: string
  /** The transcoding template in use. */
  readonly TranscodeTemplateName?: string | undefined
}

/** RecentPullInfo, as DescribeLivePullStreamTasks answers it. */
export interface RecentPullInfoOutput {
  /** The file or stream that was pulled. */
  readonly FileUrl: string
  /** How many seconds into it. */
  readonly OffsetTime: number | bigint
  /** When that was reported, in UTC. */
  readonly ReportTime: string
  /** How often the list has been repeated. */
  readonly LoopedTimes: number | bigint
}

/** PullPushWatermarkInfo, as DescribeLivePullStreamTasks answers it. */
export interface PullPushWatermarkInfoOutput {
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

/** The error codes that DescribeLivePullStreamTasks lists, those of its service, the common ones; any other may come besides. */
export type DescribeLivePullStreamTasksError = 'FailedOperation' | 'FailedOperation.CallOtherSvrFailed' | 'InternalError' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | 'ResourceNotFound.UserNotExist' | service.ServiceError | tc3.CommonError | (string & {})

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function lazily<T>(make: () => unknown): () => T {
  return once(() => make() as T)
}

const string = /* @__PURE__ */ once(() => z.string())
const int64 = /* @__PURE__ */ once(() => z.union([z.int(), z.bigint().min(-(2n ** 63n)).max(2n ** 63n - 1n)]))
const uint64 = /* @__PURE__ */ once(() => z.union([z.int().min(0), z.bigint().min(0n).max(2n ** 64n - 1n)]))

const params: () => z.ZodType<DescribeLivePullStreamTasksParams> = /* @__PURE__ */ lazily(() => z.strictObject<z.ZodRawShape>({
  TaskId: string().optional(),
  PageNum: uint64().optional(),
  PageSize: uint64().optional(),
  SpecifyTaskId: string().optional(),
}))

const answer: () => z.ZodType<DescribeLivePullStreamTasksAnswer> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  get TaskInfos() { return z.array(PullStreamTaskInfoOutput()) },
  PageNum: uint64(),
  PageSize: uint64(),
  TotalNum: uint64(),
  TotalPage: uint64(),
  LimitTaskNum: uint64(),
  RequestId: string(),
}))

const PullStreamTaskInfoOutput: () => z.ZodType<PullStreamTaskInfoOutput> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  TaskId: string(),
  SourceType: string(),
  SourceUrls: z.array(string()),
  DomainName: string(),
  AppName: string(),
  StreamName: string(),
  PushArgs: string(),
  StartTime: string(),
  EndTime: string(),
  Region: string(),
  VodLoopTimes: int64(),
  VodRefreshType: string(),
  CreateTime: string(),
  UpdateTime: string(),
  CreateBy: string(),
  UpdateBy: string(),
  CallbackUrl: string(),
  CallbackEvents: z.array(string()),
  CallbackInfo: string(),
  ErrorInfo: string(),
  Status: string(),
  get RecentPullInfo() { return RecentPullInfoOutput() },
  Comment: string(),
  BackupSourceType: string(),
  BackupSourceUrl: string(),
  get WatermarkList() { return z.array(PullPushWatermarkInfoOutput()) },
  VodLocalMode: int64(),
  RecordTemplateId: string(),
  BackupToUrl: string(),
  TranscodeTemplateName: string().optional(),
}))

const RecentPullInfoOutput: () => z.ZodType<RecentPullInfoOutput> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  FileUrl: string(),
  OffsetTime: uint64(),
  ReportTime: string(),
  LoopedTimes: int64(),
}))

const PullPushWatermarkInfoOutput: () => z.ZodType<PullPushWatermarkInfoOutput> = /* @__PURE__ */ lazily(() => z.looseObject<z.ZodRawShape>({
  PictureUrl: string(),
  XPosition: int64(),
  YPosition: int64(),
  Width: int64(),
  Height: int64(),
  Location: int64(),
}))

const spec: tc3.ActionSlice = {
  service: 'live',
  version: '2018-08-01',
  edition: 'cn',
  name: 'DescribeLivePullStreamTasks',
  hosts: ['live.tencentcloudapi.com', 'live.{region}.tencentcloudapi.com'],
  summary: {
    en: "Lists the account's pull-stream tasks, last changed first.",
    zh: '查询账号下的拉流任务，最近更新的在前。',
  },
  docs: 'https://cloud.tencent.com/document/product/267/56243',
  requestsPerSecond: 30,
  region: 'required',
  params: {
    TaskId: { type: 'string', example: '10000' },
    PageNum: {
      type: 'uint64',
      example: 1,
      default: 1,
      minimum: {
        value: 1,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    PageSize: {
      type: 'uint64',
      example: 10,
      default: 10,
      minimum: {
        value: 1,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
      maximum: {
        value: 20,
        code: 'InvalidParameter',
        evidence: 'inferred',
        severity: 'warning',
      },
    },
    SpecifyTaskId: { type: 'string', example: 'my-task-1' },
  },
  returns: {
    TaskInfos: { type: { list: { object: 'PullStreamTaskInfo' } }, returned: true },
    PageNum: { type: 'uint64', returned: true, example: 1 },
    PageSize: { type: 'uint64', returned: true, example: 10 },
    TotalNum: { type: 'uint64', returned: true, example: 1 },
    TotalPage: { type: 'uint64', returned: true, example: 1 },
    LimitTaskNum: { type: 'uint64', returned: true, example: 20 },
  },
  errors: {
    FailedOperation: { en: 'The operation did not succeed.', zh: '操作未能完成。' },
    'FailedOperation.CallOtherSvrFailed': {
      en: 'A service behind this one could not be reached or refused.',
      zh: '调用后端的其他服务失败。',
    },
    InternalError: { en: "Something went wrong on the service's side.", zh: '服务内部出错。' },
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
      title: { en: 'Look up one task', zh: '查询一个任务' },
      params: { TaskId: '9654231' },
      returns: {
        TaskInfos: [
          {
            AppName: 'live',
            Region: 'ap-beijing',
            CallbackInfo: '',
            CallbackEvents: ['TaskStart', 'TaskExit'],
            CallbackUrl: '',
            CreateBy: 'yourname',
            DomainName: 'yourdomain.com',
            EndTime: '2020-04-25T00:30:00Z',
            ErrorInfo: '',
            BackupToUrl: '',
            RecordTemplateId: '',
            PushArgs: 'txsecret=7cbb8f382a21e8d2f6cd8098100d3b8e&txtime=5ea0450d',
            SourceType: 'PullLivePushLive',
            SourceUrls: ['http://yourdomain/live/test.flv'],
            StartTime: '2020-04-20T00:30:00Z',
            Status: 'enable',
            StreamName: 'teststream',
            Comment: '重要活动',
            TaskId: '10054',
            UpdateBy: '',
            UpdateTime: '2020-04-23T05:07:43Z',
            CreateTime: '2020-04-20T05:07:43Z',
            VodLoopTimes: -1,
            VodRefreshType: 'ImmediateNewSource',
            VodLocalMode: 0,
            BackupSourceType: '',
            BackupSourceUrl: '',
            WatermarkList: [],
            RecentPullInfo: {
              FileUrl: 'http://yourdomain/live/test.flv',
              OffsetTime: 95,
              LoopedTimes: 0,
              ReportTime: '2020-04-23T08:20:39Z',
            },
          },
        ],
        PageNum: 1,
        PageSize: 10,
        TotalNum: 1,
        TotalPage: 1,
        LimitTaskNum: 20,
        RequestId: '3c140219-cfe9-470e-b241-907877d6fb03',
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
    PullStreamTaskInfo: {
      TaskId: { type: 'string', returned: true, example: '10054' },
      SourceType: {
        type: 'string',
        returned: true,
        example: 'PullLivePushLive',
        enum: {
          value: ['PullLivePushLive', 'PullVodPushLive', 'PullPicPushLive'],
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      SourceUrls: {
        type: { list: 'string' },
        returned: true,
        example: ['http://yourdomain/live/test.flv'],
      },
      DomainName: { type: 'string', returned: true, example: 'yourdomain.com' },
      AppName: { type: 'string', returned: true, example: 'live' },
      StreamName: { type: 'string', returned: true, example: 'teststream' },
      PushArgs: { type: 'string', returned: true, example: 'txsecret=7cbb&txtime=5ea0450d' },
      StartTime: { type: 'string', returned: true, example: '2020-04-20T00:30:00Z' },
      EndTime: { type: 'string', returned: true, example: '2020-04-25T00:30:00Z' },
      Region: {
        type: 'string',
        returned: true,
        example: 'ap-beijing',
        enum: {
          value: [
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
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      VodLoopTimes: { type: 'int64', returned: true, example: -1 },
      VodRefreshType: {
        type: 'string',
        returned: true,
        example: 'ImmediateNewSource',
        enum: {
          value: ['ImmediateNewSource', 'ContinueBreakPoint'],
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      CreateTime: { type: 'string', returned: true, example: '2020-04-20T05:07:43Z' },
      UpdateTime: { type: 'string', returned: true, example: '2020-04-23T05:07:43Z' },
      CreateBy: { type: 'string', returned: true, example: 'yourname' },
      UpdateBy: { type: 'string', returned: true, example: 'yourname' },
      CallbackUrl: { type: 'string', returned: true, example: 'http://callback.com/interface' },
      CallbackEvents: {
        type: { list: 'string' },
        returned: true,
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
          evidence: 'documented',
          severity: 'note',
        },
      },
      CallbackInfo: { type: 'string', returned: true, example: '' },
      ErrorInfo: { type: 'string', returned: true, example: '' },
      Status: {
        type: 'string',
        returned: true,
        example: 'enable',
        enum: {
          value: ['enable', 'pause'],
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      RecentPullInfo: { type: { object: 'RecentPullInfo' }, returned: true },
      Comment: { type: 'string', returned: true, example: 'spring concert' },
      BackupSourceType: {
        type: 'string',
        returned: true,
        example: 'PullLivePushLive',
        enum: {
          value: ['PullLivePushLive', 'PullVodPushLive', ''],
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      BackupSourceUrl: {
        type: 'string',
        returned: true,
        example: 'http://5000.liveplay.myqcloud.com/live/backup.flv?txSecret=4d8e',
      },
      WatermarkList: { type: { list: { object: 'PullPushWatermarkInfo' } }, returned: true },
      VodLocalMode: {
        type: 'int64',
        returned: true,
        example: 0,
        enum: {
          value: [0, 1],
          code: 'InvalidParameter',
          evidence: 'documented',
          severity: 'note',
        },
      },
      RecordTemplateId: { type: 'string', returned: true, example: '19342' },
      BackupToUrl: {
        type: 'string',
        returned: true,
        example: 'rtmp://5000.livepush.myqcloud.com/live/backroom?txSecret=58de',
      },
      TranscodeTemplateName: { type: 'string', example: 'hevc720' },
    },
    RecentPullInfo: {
      FileUrl: { type: 'string', returned: true, example: 'http://yourdomain/live/test.flv' },
      OffsetTime: { type: 'uint64', returned: true, example: 95 },
      ReportTime: { type: 'string', returned: true, example: '2020-04-23T08:20:39Z' },
      LoopedTimes: { type: 'int64', returned: true, example: 0 },
    },
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

/** Lists the account's pull-stream tasks, last changed first. */
export const DescribeLivePullStreamTasks: tc3.Action<DescribeLivePullStreamTasksParams, DescribeLivePullStreamTasksAnswer, DescribeLivePullStreamTasksError> = {
  spec,
  get params() { return params() },
  get answer() { return answer() },
  serviceErrors: async () => (await import('../cn.errors.gen.ts')).errors,
}
