// Generated from specs/live/2018-08-01/intl.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'

/** The error codes of live. */
export type ServiceError = 'FailedOperation' | 'FailedOperation.CallOtherSvrFailed' | 'InternalError' | 'InternalError.InvalidInput' | 'InvalidParameter' | 'InvalidParameter.InvalidBackupToUrl' | 'InvalidParameter.InvalidCallbackUrl' | 'InvalidParameter.InvalidMixInputParam' | 'InvalidParameter.InvalidOutputParam' | 'InvalidParameter.InvalidSourceUrl' | 'InvalidParameter.InvalidTaskTime' | 'InvalidParameter.InvalidToUrl' | 'InvalidParameter.InvalidWatermark' | 'InvalidParameter.TaskNotExist' | 'InvalidParameter.TaskNumMoreThanLimit' | 'InvalidParameter.ToUrlNoPermission' | 'InvalidParameterValue' | 'MissingParameter' | 'ResourceNotFound.ForbidService' | 'ResourceNotFound.FreezeService' | 'ResourceNotFound.StopService' | 'ResourceNotFound.UserDisableService' | 'ResourceNotFound.UserNotExist'

/** What they mean. */
export const errors: Readonly<Record<ServiceError, tc3.Text>> = {
  FailedOperation: { en: 'The operation did not succeed.', zh: '操作未能完成。' },
  'FailedOperation.CallOtherSvrFailed': {
    en: 'A service behind this one could not be reached or refused.',
    zh: '调用后端的其他服务失败。',
  },
  InternalError: { en: "Something went wrong on the service's side.", zh: '服务内部出错。' },
  'InternalError.InvalidInput': { en: "The parameters did not pass the service's check.", zh: '参数未通过服务的检查。' },
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
  MissingParameter: { en: 'A required parameter was not sent.', zh: '缺少必填的参数。' },
  'ResourceNotFound.ForbidService': { en: 'The account is blocked from using the service.', zh: '账号已被封禁，无法使用该服务。' },
  'ResourceNotFound.FreezeService': { en: 'The service is frozen for this account.', zh: '账号的该服务已被冻结。' },
  'ResourceNotFound.StopService': {
    en: 'The service is stopped because the account is in debt; a payment that covers it starts the service again.',
    zh: '账号欠费，服务已停止，充值至余额为正后恢复。',
  },
  'ResourceNotFound.UserDisableService': { en: "The account's owner has switched the service off.", zh: '用户已自行停用该服务。' },
  'ResourceNotFound.UserNotExist': { en: 'The account has never activated live streaming.', zh: '账号尚未开通云直播服务。' },
}
