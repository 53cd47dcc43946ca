/** The codes by which the gateway refuses a call before any behaviour sees it: common error codes page. */
const GATEWAY: ReadonlySet<string> = new Set([
  'InvalidAction',
  'InvalidParameter',
  'InvalidRequest',
  'MissingParameter',
  'NoSuchProduct',
  'NoSuchVersion',
  'RequestSizeLimitExceeded',
  'UnknownParameter',
  'UnsupportedProtocol',
  'UnsupportedRegion',
])

/** Whether a code says that the request itself is wrong: its form, its signature, or its params. */
export function isGatewayCode(code: string | undefined): boolean {
  return isAuthenticationCode(code) || (code !== undefined && GATEWAY.has(code))
}

/** Whether a code says that the signature, or what it needs, is wrong. */
export function isAuthenticationCode(code: string | undefined): boolean {
  return code?.startsWith('AuthFailure.') ?? false
}
