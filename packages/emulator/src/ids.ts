// The finaliser of MurmurHash3: every bit of the input changes half of the output's.
function mixed(input: number): number {
  let bits = input | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0')

/** A text of the form of a UUID of version 4, made of a seed and a number. */
function uuidOf(seed: number, number: number): string {
  const words = [1, 2, 3, 4].map((word) => mixed(mixed(seed + word) + number * 4 + word))
  const text = words.map(hex).join('')
  const variant = '89ab'[Number.parseInt(text.slice(16, 17), 16) % 4]
  const parts = [text.slice(0, 8), text.slice(8, 12), `4${text.slice(13, 16)}`]
  return [...parts, `${variant}${text.slice(17, 20)}`, text.slice(20)].join('-')
}

/** Request ids: with a seed the same in the same order each time, without one random. */
export function idsOf(seed: number | undefined): () => string {
  let given = 0
  if (seed === undefined) return () => crypto.randomUUID()
  return () => uuidOf(seed, (given += 1))
}
