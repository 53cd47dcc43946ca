/** Numbers of a sequence that a seed determines, each from 0 up to but not including a limit. */
export type Draw = (limit: number) => number

/** The sequence of a seed: mulberry32, by Tommy Ettinger, public domain. */
export function draws(seed: number): Draw {
  let state = seed | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((more ^ (more >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}
