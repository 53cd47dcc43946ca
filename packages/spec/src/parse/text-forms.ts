import { textLike } from './reader.ts'

// Months of 31 days, of 30, February, and its leap day.
/** A day of the calendar. */
export const date = textLike(
  'a date as YYYY-MM-DD',
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
)

/** Labels of 63 letters at most, none of which a hyphen begins or ends; 253 in all. */
export const host = textLike(
  'a host name in lower case, with {region} for a label',
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|\{region\})(?:\.(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|\{region\}))*$/,
)

/** How a region is called. */
export const region = textLike('the name of a region', /^\S+$/)

/** An address that a browser opens. */
export const address = textLike('an http address', /^https?:\/\/\S+$/)
