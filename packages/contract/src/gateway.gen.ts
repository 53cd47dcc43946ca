// Generated from specs/common.json by "pnpm run generate". Do not edit.

import type * as tc3 from '@tc3/spec'

/** The common parameters of signature v3 and the headers that carry them. */
export const COMMON_HEADERS = {
  Action: 'X-TC-Action',
  Version: 'X-TC-Version',
  Timestamp: 'X-TC-Timestamp',
  Region: 'X-TC-Region',
  Token: 'X-TC-Token',
  Language: 'X-TC-Language',
  RequestClient: 'X-TC-RequestClient',
} as const

/** The common parameters of signature v1, by the names that a query or a form carries them under. */
export const COMMON_PARAMETERS = [
  'Action',
  'Version',
  'Timestamp',
  'Region',
  'SecretId',
  'Nonce',
  'Signature',
  'SignatureMethod',
  'Token',
  'Language',
  'RequestClient',
] as const

/** What the gateway answers where a rule is broken, by rule id; `{…}` stands for a value. */
export const TEXTS = {
  'protocol.method': {
    code: 'UnsupportedProtocol',
    en: 'The request method is not supported, only GET and POST are supported.',
    zh: '请求方法不受支持，仅支持 GET 和 POST。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'protocol.content-type': {
    code: 'UnsupportedProtocol',
    en: 'this action does not support Content-Type=`{contentType}`',
    zh: '该接口不支持 Content-Type=`{contentType}`',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'body.json': {
    code: 'InvalidParameter',
    en: 'The request body is not in a valid JSON format.',
    zh: '请求内容不是合法的 Json 格式',
    evidence: { en: 'inferred', zh: 'observed' },
  },
  'body.multipart': {
    code: 'InvalidRequest',
    en: 'The multipart format of the request body is not valid.',
    zh: '请求内容不是合法的 multipart 格式。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'query.pair': {
    code: 'InvalidParameter',
    en: 'Url key and value should be splited by `=`.',
    zh: 'Url 参数的名称与取值应以 `=` 分隔。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'size.request': {
    code: 'RequestSizeLimitExceeded',
    en: 'The size of the request exceeds the upper limit.',
    zh: '请求的大小超过了上限。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'common.missing': {
    code: 'MissingParameter',
    en: 'The request is missing a required parameter `{parameter}`.',
    zh: '请求缺少必填参数 `{parameter}`。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'common.type': {
    code: 'InvalidParameter',
    en: 'Parameter `{parameter}` type error.',
    zh: '参数 `{parameter}` 类型错误。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'common.region-empty': {
    code: 'InvalidParameterValue',
    en: 'A value specified in `{parameter}` is not valid, is unsupported, or cannot be used.',
    zh: '参数 `{parameter}` 的取值无效、不受支持或无法使用。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'authorization.skipped': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: `SKIP` is not allowed for this action.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：该接口不允许使用 `SKIP`。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'authorization.form': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: it is not of the form `TC3-HMAC-SHA256 Credential=, SignedHeaders=, Signature=`.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：格式应为 `TC3-HMAC-SHA256 Credential=, SignedHeaders=, Signature=`。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'authorization.credential': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: `Credential` is not of the form `SecretId/Date/Service/tc3_request`.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：`Credential` 的格式应为 `SecretId/Date/Service/tc3_request`。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'authorization.signed-headers': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: `SignedHeaders` must contain `content-type` and `host`.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：`SignedHeaders` 必须包含 `content-type` 和 `host`。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'authorization.header-absent': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: a header named in `SignedHeaders` is not in the request.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：请求缺少 `SignedHeaders` 中的头部。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'authorization.date': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: `Date` in Credential does not agree with the timestamp.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：Credential 中的 `Date` 与时间戳不一致。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'authorization.service': {
    code: 'AuthFailure.InvalidAuthorization',
    en: 'The request `Authorization` header does not conform to tencentcloud standards: `Service` in Credential not valid.',
    zh: '请求头部的 `Authorization` 不符合腾讯云标准：Credential 中的 `Service` 无效。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'signature.expired': {
    code: 'AuthFailure.SignatureExpire',
    en: 'The signature is expired, please request again.',
    zh: '签名已过期，请重新发起请求。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'signature.secret-id': {
    code: 'AuthFailure.SecretIdNotFound',
    en: 'The SecretId is not found, please ensure that your SecretId is correct.',
    zh: 'SecretId不存在，请输入正确的密钥。',
    evidence: { en: 'observed', zh: 'observed' },
  },
  'signature.mismatch': {
    code: 'AuthFailure.SignatureFailure',
    en: 'The provided credentials could not be validated. Please check your signature is correct.',
    zh: '请求签名验证失败，请检查您的签名计算是否正确。',
    evidence: { en: 'observed', zh: 'observed' },
  },
  'signature.size': {
    code: 'AuthFailure.SignatureFailure',
    en: 'The provided credentials could not be validated because of exceeding request size limit, please use new signature method `TC3-HMAC-SHA256`.',
    zh: '请求大小超过限制，签名验证失败，请使用新的签名方法 `TC3-HMAC-SHA256`。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'token.invalid': {
    code: 'AuthFailure.TokenFailure',
    en: 'Token verification failed. Please check your Token is correct.',
    zh: 'Token验证失败，请检查您的Token是否正确。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'product.unknown': {
    code: 'NoSuchProduct',
    en: 'The specified product=`{service}` does not exist.',
    zh: '指定的产品 `{service}` 不存在。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'version.unknown': {
    code: 'NoSuchVersion',
    en: 'The specified api version=`{version}` does not exist in service=`{service}`.',
    zh: '指定的接口版本 `{version}` 在产品 `{service}` 中不存在。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'action.unknown': {
    code: 'InvalidAction',
    en: 'The request action=`{action}` is invalid or not found in service=`{service}` and version=`{version}`.',
    zh: '请求的接口 `{action}` 无效，或在产品 `{service}` 的版本 `{version}` 中不存在。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'action.offline': {
    code: 'ActionOffline',
    en: 'The request action=`{action}` is offline and can no longer be called.',
    zh: '请求的接口 `{action}` 已下线，无法再调用。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'action.content-type': {
    code: 'UnsupportedProtocol',
    en: 'this action does not support Content-Type=`{contentType}`',
    zh: '该接口不支持 Content-Type=`{contentType}`',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'region.missing': {
    code: 'MissingParameter',
    en: 'The request is missing a required parameter `{parameter}`.',
    zh: '请求缺少必填参数 `{parameter}`。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'region.unsupported': {
    code: 'UnsupportedRegion',
    en: 'The action not support this region.',
    zh: '该接口不支持此地域。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'rate.exceeded': {
    code: 'RequestLimitExceeded',
    en: 'Your current request times equals to `{times}` in a second, which exceeds the frequency limit `{limit}` for a second. Please reduce the frequency of calls.',
    zh: '您当前每秒请求 `{times}` 次，超过了每秒频率上限 `{limit}`，请稍后重试。',
    evidence: { en: 'observed', zh: 'observed' },
  },
  'params.unknown': {
    code: 'UnknownParameter',
    en: 'The parameter `{parameter}` is not recognized.',
    zh: '未定义参数 {parameter}',
    evidence: { en: 'observed', zh: 'observed' },
  },
  'params.missing': {
    code: 'MissingParameter',
    en: 'The request is missing a required parameter `{parameter}`.',
    zh: '请求缺少必填参数 `{parameter}`。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'params.type': {
    code: 'InvalidParameter',
    en: 'The value type of parameter `{parameter}` is not valid.',
    zh: '参数 `{parameter}` 的值类型无效。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'params.type-expected': {
    code: 'InvalidParameter',
    en: 'The value type of parameter `{parameter}` is not valid, input type should be `{expected}`',
    zh: '参数 `{parameter}` 的值类型无效，应为 `{expected}` 类型',
    evidence: { en: 'observed', zh: 'inferred' },
  },
  'params.constraint': {
    code: 'InvalidParameterValue',
    en: 'The value of parameter `{parameter}` is not valid.',
    zh: '参数 `{parameter}` 的取值无效。',
    evidence: { en: 'inferred', zh: 'inferred' },
  },
  'internal.error': {
    code: 'InternalError',
    en: 'An internal error has occurred. Retry your request, but if the problem persists, contact us.',
    zh: '发生内部错误，请重试；若问题持续存在，请联系我们。',
    evidence: { en: 'observed', zh: 'inferred' },
  },
} as const satisfies tc3.Common['messages']
