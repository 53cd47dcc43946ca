import { join } from 'node:path'
import { PACKED } from './pack.ts'

/** A project of a user: our tarballs installed beside one major of MSW. */
export interface Consumer {
  readonly folder: string
  /** The name of the catalog for this major. */
  readonly msw: 'msw' | 'msw2'
  /** The oldest major of Node that this MSW runs on. */
  readonly node: number
}

export const CONSUMERS: readonly Consumer[] = [
  { folder: join(PACKED, 'consumer-msw2'), msw: 'msw2', node: 20 },
  { folder: join(PACKED, 'consumer-msw3'), msw: 'msw', node: 22 },
]

/** The module systems of a project, by folder: `type` of its package.json. */
export const FLAVOURS = { esm: 'module', cjs: 'commonjs' } as const
