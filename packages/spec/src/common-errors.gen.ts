// Generated from specs/common.json by "pnpm run generate". Do not edit.

import type { Text } from './spec.ts'

/** A code that any action of any service may answer with. */
export type CommonError = 'ActionOffline' | 'AuthFailure.InvalidAuthorization' | 'AuthFailure.InvalidSecretId' | 'AuthFailure.MFAFailure' | 'AuthFailure.SecretIdNotFound' | 'AuthFailure.SignatureExpire' | 'AuthFailure.SignatureFailure' | 'AuthFailure.TokenFailure' | 'AuthFailure.UnauthorizedOperation' | 'DryRunOperation' | 'FailedOperation' | 'InternalError' | 'InvalidAction' | 'InvalidParameter' | 'InvalidParameterValue' | 'InvalidRequest' | 'IpInBlacklist' | 'IpNotInWhitelist' | 'LimitExceeded' | 'MissingParameter' | 'NoSuchProduct' | 'NoSuchVersion' | 'RequestLimitExceeded' | 'RequestLimitExceeded.GlobalRegionUinLimitExceeded' | 'RequestLimitExceeded.IPLimitExceeded' | 'RequestLimitExceeded.UinLimitExceeded' | 'RequestSizeLimitExceeded' | 'ResourceInUse' | 'ResourceInsufficient' | 'ResourceNotFound' | 'ResourceUnavailable' | 'ResponseSizeLimitExceeded' | 'ServiceUnavailable' | 'UnauthorizedOperation' | 'UnknownParameter' | 'UnsupportedOperation' | 'UnsupportedProtocol' | 'UnsupportedRegion'

/** What the common codes mean. */
export const COMMON_ERRORS: Readonly<Record<CommonError, Text>> = {
  ActionOffline: { en: 'The action has been taken out of service.', zh: '该接口已停止服务。' },
  'AuthFailure.InvalidAuthorization': {
    en: 'The Authorization header does not follow the required form.',
    zh: 'Authorization 头的写法不合要求。',
  },
  'AuthFailure.InvalidSecretId': {
    en: 'The key exists but is not one for calling this API.',
    zh: '该密钥不是用于调用云 API 的密钥。',
  },
  'AuthFailure.MFAFailure': { en: 'The second factor of the login was not confirmed.', zh: '多因素验证未通过。' },
  'AuthFailure.SecretIdNotFound': {
    en: 'No usable key has this id: it was deleted, disabled or mistyped, perhaps with a blank at one end.',
    zh: '没有可用的密钥与此 SecretId 对应：可能已删除、已停用，或抄写有误（首尾空格也算）。',
  },
  'AuthFailure.SignatureExpire': {
    en: "The timestamp is more than five minutes away from the server's clock.",
    zh: '时间戳与服务器时钟相差超过五分钟。',
  },
  'AuthFailure.SignatureFailure': {
    en: 'The signature is not the one that this request and key yield.',
    zh: '签名与该请求、该密钥计算所得不符。',
  },
  'AuthFailure.TokenFailure': { en: 'The session token is wrong or no longer valid.', zh: '会话令牌有误或已失效。' },
  'AuthFailure.UnauthorizedOperation': {
    en: 'Access management does not allow this caller to make this request.',
    zh: '访问管理（CAM）未授权调用者发起该请求。',
  },
  DryRunOperation: {
    en: 'A rehearsal: the request would have succeeded, had it not carried DryRun.',
    zh: '试运行：若不带 DryRun，该请求本会成功。',
  },
  FailedOperation: { en: 'The operation did not succeed.', zh: '操作未能完成。' },
  InternalError: { en: "Something went wrong on the service's side.", zh: '服务内部出错。' },
  InvalidAction: { en: 'The service has no action of this name.', zh: '没有这个名称的接口。' },
  InvalidParameter: {
    en: 'A parameter is wrong, for instance in form or type.',
    zh: '参数有误，例如格式或类型不对。',
  },
  InvalidParameterValue: { en: 'A parameter has a value that is not allowed.', zh: '参数的取值不被允许。' },
  InvalidRequest: { en: 'The multipart body cannot be read.', zh: 'multipart 正文无法解析。' },
  IpInBlacklist: {
    en: "The caller's address is on the account's list of refused addresses.",
    zh: '来源 IP 被列入账号的黑名单。',
  },
  IpNotInWhitelist: {
    en: "The caller's address is not on the account's list of admitted addresses.",
    zh: '来源 IP 未列入账号的白名单。',
  },
  LimitExceeded: { en: 'A quota is used up.', zh: '配额已用尽。' },
  MissingParameter: { en: 'A required parameter was not sent.', zh: '缺少必填的参数。' },
  NoSuchProduct: { en: 'There is no such service.', zh: '没有这个产品。' },
  NoSuchVersion: { en: 'The service has no such API version.', zh: '产品没有这个接口版本。' },
  RequestLimitExceeded: { en: 'Too many requests within the period.', zh: '单位时间内的请求过多。' },
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': {
    en: 'The main account sends too many requests, counted over all regions.',
    zh: '主账号在全部地域的请求合计过多。',
  },
  'RequestLimitExceeded.IPLimitExceeded': { en: 'Too many requests come from this address.', zh: '来自该 IP 的请求过多。' },
  'RequestLimitExceeded.UinLimitExceeded': { en: 'The main account sends too many requests.', zh: '主账号的请求过多。' },
  RequestSizeLimitExceeded: { en: 'The request is larger than allowed.', zh: '请求超出允许的大小。' },
  ResourceInUse: { en: 'The resource is in use.', zh: '资源正被使用。' },
  ResourceInsufficient: { en: 'There is not enough of the resource.', zh: '资源数量不够。' },
  ResourceNotFound: { en: 'There is no such resource.', zh: '找不到该资源。' },
  ResourceUnavailable: { en: 'The resource cannot be used at present.', zh: '资源目前无法使用。' },
  ResponseSizeLimitExceeded: { en: 'The answer would be larger than allowed.', zh: '返回内容超出允许的大小。' },
  ServiceUnavailable: { en: 'The service cannot answer at present.', zh: '服务暂时无法应答。' },
  UnauthorizedOperation: { en: 'The caller may not do this.', zh: '调用者无权执行该操作。' },
  UnknownParameter: {
    en: 'A parameter was sent that the action does not declare.',
    zh: '传入了接口未声明的参数。',
  },
  UnsupportedOperation: { en: 'The operation is not possible here.', zh: '此处不能执行该操作。' },
  UnsupportedProtocol: {
    en: 'The request was sent in a way that is not accepted, such as a method other than GET and POST.',
    zh: '请求方式不被接受，例如使用了 GET、POST 以外的方法。',
  },
  UnsupportedRegion: {
    en: 'The action does not work in the region that was named.',
    zh: '接口不支持所填的地域。',
  },
}
