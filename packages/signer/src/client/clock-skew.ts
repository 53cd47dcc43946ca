// A clock that is off by less is not refused.
const NOTICEABLE_SECONDS = 60

/**
 * How far the service's clock is ahead of ours, in seconds, where it refused a request for its time and says the hour
 * itself; the answer's body stays unread.
 */
export async function skewOf(response: Response, now: number): Promise<number | undefined> {
  const skew = Date.parse(response.headers.get('date') ?? '') / 1000 - now
  // Without a Date header this is not a number. Other answers are not read a second time.
  if (!(Math.abs(skew) > NOTICEABLE_SECONDS)) return undefined
  return isExpiry(await response.clone().text()) ? skew : undefined
}

function isExpiry(text: string): boolean {
  return /"Code"\s*:\s*"AuthFailure\.SignatureExpire"/.test(text)
}
