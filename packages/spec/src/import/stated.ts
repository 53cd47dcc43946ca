/** The wordings in which a document states how many requests a second it allows. */
const RATES: readonly RegExp[] = [
  /默认接口请求频率限制[:：]\s*([1-9]\d*)\s*次\/秒/,
  /maximum of ([1-9]\d*) requests? can be initiated per second/i,
]

/** How many requests a second a document states, where it does. */
export function rateIn(prose: string): number | undefined {
  const rate = RATES.map((wording) => wording.exec(prose)?.[1]).find((found) => found !== undefined)
  return rate === undefined ? undefined : Number(rate)
}
