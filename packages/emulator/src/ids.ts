/** Request ids: the same seed gives the same ids, in the same order. */
export interface Ids {
  readonly next: () => string
  /** How many were given. */
  readonly given: () => number
  /** Goes on behind the id of this number. */
  readonly skipTo: (given: number) => void
}

// The finaliser of MurmurHash3: every bit of the input changes half of the output's.
function mixed(input: number): number {
  let bits = input | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0')

/** A UUID of version 4 in form, made of a seed and a number. */
function uuidOf(seed: number, number: number): string {
  const words = [1, 2, 3, 4].map((word) => mixed(mixed(seed + word) + number * 4 + word))
  const text = words.map(hex).join('')
  const variant = '89ab'[Number.parseInt(text[16] ?? '0', 16) % 4]
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    `4${text.slice(13, 16)}`,
    `${variant}${text.slice(17, 20)}`,
    text.slice(20),
  ].join('-')
}

/** Ids of a seed. */
export function createIds(seed: number): Ids {
  let count = 0
  return {
    next() {
      count += 1
      return uuidOf(seed, count)
    },
    given: () => count,
    skipTo(given) {
      count = given
    },
  }
}
