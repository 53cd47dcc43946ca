/** Percent-encoding after RFC 3986, upper-case hex; text that is no Unicode stays as it is. */
export function percentEncode(text: string): string {
  return attempt(encodeURIComponent, text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Undoes the encoding of a query; text that is none stays as it is. */
export function percentDecode(text: string): string {
  return attempt(decodeURIComponent, text.replaceAll('+', ' '))
}

function attempt(change: (text: string) => string, text: string): string {
  try {
    return change(text)
  } catch {
    return text
  }
}
