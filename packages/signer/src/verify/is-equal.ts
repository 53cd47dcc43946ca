/** Compares in a time that says nothing about where two texts differ. */
export function isEqual(expected: string, received: string): boolean {
  let difference = expected.length ^ received.length
  for (let at = 0; at < expected.length; at += 1)
    difference |= expected.charCodeAt(at) ^ received.charCodeAt(at)
  return difference === 0
}
