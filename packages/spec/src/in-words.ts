const KINDS: Readonly<Record<string, (value: unknown) => string>> = {
  undefined: () => 'nothing',
  object: (value) => (value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object'),
  string: (value) => `'${short(String(value))}'`,
}

/** A value in a few words, for a message that says what was received. */
export function inWords(value: unknown): string {
  return (KINDS[typeof value] ?? String)(value)
}

const LONGEST = 60

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
