/** What a host name of the API says; an address that stands in for one says nothing. */
export interface Host {
  /** Empty where the name is the API's and has no product in front. */
  readonly service?: string
  /** The access region, where the name carries one. */
  readonly region?: string
}

// {p}.tencentcloudapi.com, {p}.{region}.…, {p}.intl.…, {p}.internal.…; endings .com, .cn, .com.cn: SDK sources;
// {p}[.{region}|.pre].tencentcloudapi.woa.com: theirs for inside the company. A name in full ends with a dot.
const API_HOST =
  /^(?:([^.:/\s]*)(?:\.[^.:/\s]*)*\.)?tencentcloudapi\.(?:com|cn|com\.cn|woa\.com)\.?(?::\d+)?$/
const REGION = /\.([a-z]{2}-[a-z]+(?:-[a-z\d]+)*)\./

/**
 * Reads service and access region off a host name, with or without port.
 *
 * @example
 * readHost('live.ap-guangzhou.tencentcloudapi.com') // { service: 'live', region: 'ap-guangzhou' }
 */
export function readHost(name: string): Host {
  const host = name.toLowerCase()
  const found = API_HOST.exec(host)
  if (!found) return {}
  const [, service = ''] = found
  const region = REGION.exec(host)?.[1]
  return region === undefined ? { service } : { service, region }
}

/** Whether a host name belongs to Tencent Cloud API. */
export const isApiHost = (name: string): boolean => readHost(name).service !== undefined
