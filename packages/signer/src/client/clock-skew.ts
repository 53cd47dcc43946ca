// A clock that is off by less is not refused.
const NOTICEABLE_SECONDS = 60

/**
 * How far the service's clock is ahead of what we take it for, in seconds, where it refused a request for its time and
 * says the hour itself; else 0. The answer's body stays unread.
 */
export async function skewOf(response: Response, serviceNow: number): Promise<number> {
  const skew = Date.parse(response.headers.get('date') ?? '') / 1000 - serviceNow
  // Without a Date header this is not a number. Other answers are not read a second time, a stream least of all.
  if (!(Math.abs(skew) > NOTICEABLE_SECONDS) || !isReadable(response)) return 0
  return isExpiry(await response.clone().text()) ? skew : 0
}

function isReadable({ headers, body, bodyUsed }: Response): boolean {
  return (
    /^application\/json\b/i.test(headers.get('content-type') ?? '') && !bodyUsed && !body?.locked
  )
}

function isExpiry(text: string): boolean {
  return /"Code"\s*:\s*"AuthFailure\.SignatureExpire"/.test(text)
}
