/** What a package may rest on at run time. */
export interface Arrows {
  /** Faces 3, behaviour 2, judgement 1, words 0. */
  readonly layer: number
  /** Our packages. */
  readonly ours: readonly string[]
  /** Our packages of which it takes types alone. */
  readonly types?: readonly string[]
  readonly foreign: readonly string[]
  /** It runs in Node alone, and may name its modules in any file. */
  readonly isForNode?: boolean
}

/** Which package imports which, by folder. All arrows point down; machines hold this, not memory. */
export const ARROWS: Readonly<Record<string, Arrows>> = {
  signer: { layer: 0, ours: [], foreign: [] },
  spec: { layer: 0, ours: [], foreign: ['zod'] },
  schemas: { layer: 0, ours: [], types: ['spec'], foreign: ['zod'] },
  contract: { layer: 1, ours: ['signer', 'spec'], foreign: ['zod'] },
  properties: { layer: 1, ours: ['signer', 'spec'], foreign: ['fast-check'] },
  emulator: { layer: 2, ours: ['contract', 'schemas', 'signer', 'spec'], foreign: [] },
  cli: {
    layer: 3,
    ours: ['emulator', 'spec'],
    foreign: ['cli-progress', 'commander', 'fastest-levenshtein', 'srvx'],
    isForNode: true,
  },
  msw: { layer: 3, ours: ['emulator'], foreign: ['msw', 'expect', 'vitest'] },
}
